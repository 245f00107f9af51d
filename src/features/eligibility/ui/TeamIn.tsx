/** The ways into a team: a table as a file or pasted, a saved file, or one person by name. */
import { useState } from 'preact/hooks';
import { longestName, mostPeople, type Person } from '../../../schemas/work-history.ts';
import type { Day } from '../calendar.ts';
import { comparable } from '../../../format/comparable.ts';
import { columns } from '../team-columns.ts';
import { writeTeamCsv } from '../team-csv.ts';
import { example } from '../example.ts';
import type { How } from '../store/book.ts';
import { LoadFile } from './LoadFile.tsx';
import { Faults, MapColumns } from './MapColumns.tsx';
import { SamePeople } from './SamePeople.tsx';
import { useTeamTable } from './useTeamTable.ts';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  people: readonly Person[];
  today: Day;
  onPeople: (people: Person[], done: string, how?: How) => void;
  /** Shows a made-up team, of which nothing is kept. */
  onExample: () => void;
}

/** One more person by name; a name that is there already is asked about once. */
function AddPerson({ people, onPeople }: Pick<Props, 'people' | 'onPeople'>) {
  const [name, setName] = useState('');
  const [nameProblem, setNameProblem] = useState('');
  const [asked, setAsked] = useState('');
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
    <form
      class="row add-person"
      onSubmit={(submit) => {
        submit.preventDefault();
        addPerson();
      }}
    >
      <Field id="team-name" label="Name or initials" value={name} error={nameProblem === '' ? undefined : nameProblem} onValue={setName} />
      <button type="submit" class="button">
        Add a person
      </button>
    </form>
  );
}

export function TeamIn({ people, today, onPeople, onExample }: Props) {
  const [pasted, setPasted] = useState('');
  const { problems, unsettled, alike, take, refuse, readTable, openTable, openSaved } = useTeamTable({
    people,
    today,
    onPeople,
    onRead: () => {
      setPasted('');
    },
  });
  return (
    <section class="no-print" aria-labelledby="team-in">
      <h2 id="team-in" tabIndex={-1}>
        Bring in the team
      </h2>
      {people.length === 0 && (
        <p class="row">
          <button type="button" class="button" onClick={onExample}>
            Try it with an example team
          </button>
          <span class="hint">Four made-up people. Nothing of it is kept.</span>
        </p>
      )}
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
        <AddPerson people={people} onPeople={onPeople} />
      </div>
    </section>
  );
}
