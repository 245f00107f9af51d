/** The ways into a team: a table as a file or pasted, a saved file, or one person by name. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { longestName, mostPeople, type Person } from '../../../schemas/work-history.ts';
import type { Day } from '../calendar.ts';
import { comparable } from '../../../format/comparable.ts';
import { readFile } from '../file.ts';
import { likeNames } from '../same-people.ts';
import { columns, fileColumns, type Column, type FileColumn } from '../team-columns.ts';
import { readTeamCsv, writeTeamCsv } from '../team-csv.ts';
import { example } from '../example.ts';
import type { How } from '../store/book.ts';
import { LoadFile } from './LoadFile.tsx';
import { Faults, MapColumns } from './MapColumns.tsx';
import { SamePeople } from './SamePeople.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  people: readonly Person[];
  today: Day;
  onPeople: (people: Person[], done: string, how?: How) => void;
}

export function TeamIn({ people, today, onPeople }: Props) {
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [pasted, setPasted] = useState('');
  const [name, setName] = useState('');
  const [nameProblem, setNameProblem] = useState('');
  /** A table whose columns are still to be settled, and people whose names are. */
  const [unsettled, setUnsettled] = useState<{ text: string; columns: FileColumn[]; unknown: string[] } | null>(null);
  const [alike, setAlike] = useState<{ people: Person[]; names: string[][] } | null>(null);
  /** A name that is in the team already and was asked about once. */
  const [asked, setAsked] = useState('');
  const take = (value: Person[]) => {
    const loaded = `${countOf(value.length, 'person', 'people')} loaded.`;
    setAlike(null);
    onPeople(value, loaded, { whole: true, undo: people.length > 0 ? `${loaded} The team before was replaced.` : undefined });
  };
  const refuse = (found: readonly string[]) => {
    setProblems(found);
    setUnsettled(null);
    setAlike(null);
  };
  const readTable = (text: string, chosen?: readonly (Column | null)[]) => {
    const read = readTeamCsv(text, today, chosen);
    if (!read.ok) {
      setProblems(read.problems);
      return;
    }
    refuse([]);
    setPasted('');
    const names = likeNames(read.value);
    if (names.length > 0) setAlike({ people: read.value, names });
    else take(read.value);
  };
  const openTable = (text: string) => {
    refuse([]);
    const found = fileColumns(text);
    if (!found.ok) setProblems([found.problem]);
    else if (found.problems.length > 0) setUnsettled({ text, columns: found.columns, unknown: found.problems });
    else readTable(text);
  };
  const openSaved = (text: string) => {
    const read = readFile(text, today);
    refuse(read.ok ? [] : [read.problem]);
    if (read.ok) take(read.value);
  };
  const addPerson = () => {
    const added = name.trim().slice(0, longestName);
    const like = people.find((person) => comparable(added) !== '' && comparable(person.name) === comparable(added));
    if (people.length >= mostPeople) {
      setNameProblem(`A team holds ${String(mostPeople)} people at most. Remove someone first, or start another file.`);
      return;
    }
    if (like && asked !== added) {
      setAsked(added);
      setNameProblem(`“${like.name}” is in the team already. If this is someone else, press “Add a person” once more.`);
      return;
    }
    setNameProblem('');
    onPeople([...people, { name: added, applyOn: people[0]?.applyOn ?? null, jobs: [], done: [] }], 'Person added.');
    setName('');
    setAsked('');
  };
  return (
    <section class="no-print" aria-labelledby="team-in">
      <h2 id="team-in" tabIndex={-1}>
        Bring in the team
      </h2>
      <p>
        One row for each job, with the columns <code>{columns.join(', ')}</code>. Only <code>person</code> and <code>from</code> must be
        there, and other names of columns are asked about; initials will do as a name. The table stays in this browser.
      </p>
      <div class="stack">
        <div class="row">
          <LoadFile
            label="Load a table (CSV)"
            accept=".csv,text/csv"
            onProblem={(problem) => {
              refuse([problem]);
            }}
            onText={openTable}
          />
          <LoadFile
            label="Load a saved file"
            accept=".json,application/json"
            onProblem={(problem) => {
              refuse([problem]);
            }}
            onText={openSaved}
          />
          <SaveButton
            class="button-plain"
            label="Download an example table"
            file={() => ({ name: 'team-example.csv', type: 'text/csv', content: writeTeamCsv([example]) })}
          />
        </div>
        {unsettled && (
          <MapColumns
            key={unsettled.text}
            columns={unsettled.columns}
            unknown={unsettled.unknown}
            onRead={(chosen) => {
              readTable(unsettled.text, chosen);
            }}
            onLeave={() => {
              refuse([]);
              document.getElementById('team-in')?.focus();
            }}
          />
        )}
        {alike && <SamePeople {...alike} onSettled={take} />}
        <Faults problems={problems} />
        <details>
          <summary>Paste a table instead</summary>
          <div class="field">
            <label for="team-paste">Table with its column names in the first line</label>
            <textarea
              id="team-paste"
              rows={6}
              value={pasted}
              onInput={(area) => {
                setPasted(area.currentTarget.value);
              }}
            />
          </div>
          <p>
            <button
              type="button"
              class="button"
              onClick={() => {
                openTable(pasted);
              }}
            >
              Read the pasted table
            </button>
          </p>
        </details>
        <form
          class="row add-person"
          onSubmit={(submit) => {
            submit.preventDefault();
            addPerson();
          }}
        >
          <Field
            id="team-name"
            label="Name or initials"
            value={name}
            error={nameProblem === '' ? undefined : nameProblem}
            onValue={setName}
          />
          <button type="submit" class="button">
            Add a person
          </button>
        </form>
      </div>
    </section>
  );
}
