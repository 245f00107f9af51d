/** Keep, print, share: the ways out of the checker and back in. */
import { useState } from 'preact/hooks';
import { longestName, type Person } from '../../../schemas/work-history.ts';
import type { Day } from '../calendar.ts';
import { readFile, writeFile } from '../file.ts';
import type { How } from '../store/book.ts';
import { LoadFile } from './LoadFile.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { ShareLink } from './ShareLink.tsx';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  person: Person;
  teamHref: string;
  today: Day;
  onPerson: (person: Person, how: How) => void;
  onClear: () => void;
  say: (text: string) => void;
}

export function Keep({ person, teamHref, today, onPerson, onClear, say }: Props) {
  const [problem, setProblem] = useState('');
  const load = (text: string) => {
    const read = readFile(text, today);
    const [first, ...others] = read.ok ? read.value : [];
    if (!read.ok) setProblem(read.problem);
    else if (!first || others.length > 0) setProblem(`The file holds ${String(read.value.length)} people. Open it on the team page.`);
    else {
      setProblem('');
      onPerson(first, { undo: 'Another history was loaded.', whole: true });
      say('The file was loaded.');
    }
  };
  return (
    <section class="no-print" aria-labelledby="keep">
      <h2 id="keep">Keep, print, share</h2>
      <p>Your history is kept in this browser only. A file takes it to another device.</p>
      {person.jobs.length > 0 && (
        <Field
          id="person-name"
          label="Name for the printed summary (optional)"
          value={person.name}
          onValue={(name) => {
            onPerson({ ...person, name: name.slice(0, longestName) }, { typing: true });
          }}
        />
      )}
      <div class="row ways-out">
        {person.jobs.length > 0 && (
          <>
            <button
              type="button"
              class="button button-main"
              onClick={() => {
                print();
              }}
            >
              Print the summary
            </button>
            <SaveButton
              label="Download as a file"
              file={() => ({ name: 'work-history.json', type: 'application/json', content: writeFile([person]) })}
            />
          </>
        )}
        <LoadFile label="Load a file" accept=".json,application/json" onText={load} onProblem={setProblem} />
        {person.jobs.length > 0 && (
          <>
            <ShareLink person={person} />
            <button type="button" class="button button-danger" onClick={onClear}>
              Clear everything
            </button>
          </>
        )}
      </div>
      {problem !== '' && (
        <p class="error" role="alert">
          {problem}
        </p>
      )}
      <p>
        Hiring or leading several people? <a href={teamHref}>Check a whole team</a>.
      </p>
    </section>
  );
}
