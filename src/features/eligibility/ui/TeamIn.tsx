/** The ways into a team: a table as a file or pasted, a saved file, or one person by name. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { longestName, mostPeople, type Person } from '../../../schemas/work-history.ts';
import type { Day } from '../calendar.ts';
import { readFile } from '../file.ts';
import { columns, readTeamCsv, writeTeamCsv } from '../team-csv.ts';
import { example } from '../example.ts';
import type { How } from '../store/book.ts';
import { LoadFile } from './LoadFile.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  people: readonly Person[];
  today: Day;
  onPeople: (people: Person[], done: string, how?: How) => void;
}

export function TeamIn({ people, today, onPeople }: Props) {
  const [problem, setProblem] = useState('');
  const [pasted, setPasted] = useState('');
  const [name, setName] = useState('');
  const [nameProblem, setNameProblem] = useState('');
  const replace = (read: ReturnType<typeof readFile>): boolean => {
    setProblem(read.ok ? '' : read.problem);
    if (!read.ok) return false;
    const loaded = `${countOf(read.value.length, 'person', 'people')} loaded.`;
    onPeople(read.value, loaded, { whole: true, undo: people.length > 0 ? `${loaded} The team before was replaced.` : undefined });
    return true;
  };
  return (
    <section class="no-print" aria-labelledby="team-in">
      <h2 id="team-in" tabIndex={-1}>
        Bring in the team
      </h2>
      <p>
        One row for each job, with the columns <code>{columns.join(', ')}</code>. Only <code>person</code> and <code>from</code> must be
        there; initials will do as a name. The table stays in this browser.
      </p>
      <div class="stack">
        <div class="row">
          <LoadFile
            label="Load a table (CSV)"
            accept=".csv,text/csv"
            onProblem={setProblem}
            onText={(text) => {
              replace(readTeamCsv(text, today));
            }}
          />
          <LoadFile
            label="Load a saved file"
            accept=".json,application/json"
            onProblem={setProblem}
            onText={(text) => {
              replace(readFile(text, today));
            }}
          />
          <SaveButton
            class="button-plain"
            label="Download an example table"
            file={() => ({ name: 'team-example.csv', type: 'text/csv', content: writeTeamCsv([example]) })}
          />
        </div>
        {problem !== '' && (
          <p class="error" role="alert">
            {problem}
            {!/nothing was changed\.$/i.test(problem) && ' Nothing was changed.'}
          </p>
        )}
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
                if (replace(readTeamCsv(pasted, today))) setPasted('');
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
            const full = people.length >= mostPeople;
            setNameProblem(full ? `A team holds ${String(mostPeople)} people at most. Remove someone first, or start another file.` : '');
            if (full) return;
            onPeople(
              [...people, { name: name.trim().slice(0, longestName), applyOn: people[0]?.applyOn ?? null, jobs: [], done: [] }],
              'Person added.',
            );
            setName('');
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
