/** The class as the learning system lists it: read from its own export, matched to the results, and not kept. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { largestRoster, readRoster, type Matched, type ReadRoster, type Roster } from '../roster.ts';
import { nameOf } from './GradeTable.tsx';

interface Props {
  roster: Roster | null;
  matched: Matched | null;
  choose: (roster: Roster | null) => void;
}

async function readFile(file: File): Promise<ReadRoster> {
  if (file.size > largestRoster) return { ok: false, problem: 'The file is larger than 5 MB, which no class list is.' };
  try {
    return readRoster(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { ok: false, problem: 'The file could not be opened. It may be a folder, or it was moved since.' };
  }
}

/** Names in a list that is opened to be read. */
function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {names.map((name, at) => (
          <li key={at} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function ClassList({ roster, matched, choose }: Props) {
  const [problem, setProblem] = useState('');
  const take = async (file: File) => {
    setProblem('');
    const read = await readFile(file);
    choose(read.ok ? read.roster : null);
    if (!read.ok) setProblem(`${file.name}: ${read.problem}`);
  };
  return (
    <section class="card stack" aria-labelledby="class-list">
      <h3 id="class-list">Your class list</h3>
      <FileInput
        label="Class list from Canvas or Moodle"
        hint="Canvas: Grades, Export. Moodle: Participants, With selected users, Download as CSV. It is read here, used for these files, and not kept."
        accept=".csv,.txt,text/csv"
        take={([file]) => {
          if (file) void take(file);
        }}
      />
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      <div role="status">
        {roster && matched && (
          <>
            <p>
              {roster.system}: {countOf(roster.students.length, 'student')} on the list, {countOf(matched.rows.size, 'result')} matched.
            </p>
            <Names
              title={`${countOf(matched.byName.length, 'result')} matched by name alone: look at them`}
              names={matched.byName.map(nameOf)}
            />
            <Names
              title={`${countOf(matched.strangers.length, 'result')} of nobody on the list: not in the file`}
              names={matched.strangers.map(nameOf)}
            />
            <Names title={`${countOf(matched.without.length, 'student')} without a result`} names={matched.without} />
          </>
        )}
      </div>
    </section>
  );
}
