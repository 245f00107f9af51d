/** Grades as files. */
import { useMemo, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { OutFile } from '../../../ui/save-file.ts';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { quizSlug } from '../file-kind.ts';
import { canvasTitleProblem } from '../canvas-title.ts';
import { canvasClassCsv, canvasCsv, changesInSpreadsheet, generalCsv, moodleClassCsv, moodleCsv } from '../grade-csv.ts';
import type { GradeRow } from '../gradebook.ts';
import { matchRoster, type Roster } from '../roster.ts';
import type { Marked } from '../work.ts';
import { ClassList } from './ClassList.tsx';

const moodleNames = ['ID number', 'Email address', 'Username'] as const;
const canvasNames = ['SIS User ID', 'SIS Login ID', 'ID'] as const;

interface ForSystemProps<T extends string> {
  system: string;
  /** What the students' ID may be there; the first is the usual one. */
  names: readonly [T, ...T[]];
  file: (name: T) => OutFile;
}

/** Which of a system's names the students' ID is, and the file that is made for it. */
function ForSystem<T extends string>({ system, names, file }: ForSystemProps<T>) {
  const [chosen, setChosen] = useState<T>(names[0]);
  return (
    <>
      <Select
        id={`${system.toLowerCase()}-id`}
        label={`The students’ ID is ${system}’s`}
        value={chosen}
        options={names.map((name) => [name, name] as const)}
        onValue={setChosen}
      />
      <div class="row">
        <SaveButton label={`Save for ${system}`} file={() => file(chosen)} />
      </div>
      <p class="hint">
        This file goes straight into {system}. Do not open and save it in a spreadsheet first: that drops leading zeros, rounds long numbers
        and rewrites ids that look like numbers.
      </p>
    </>
  );
}

/** IDs that a spreadsheet would rewrite, said before the file is opened in one. */
function SpreadsheetIds({ rows }: { rows: readonly GradeRow[] }) {
  const changed = rows.map((row) => row.student.id).filter(changesInSpreadsheet);
  if (changed.length === 0) return null;
  return (
    <Notice kind="warn">
      {`A spreadsheet changes ${countOf(changed.length, 'ID')} when it opens this file, such as ${changed.slice(0, 3).join(', ')}. Import the file and set the column to text, or use it for reading only.`}
    </Notice>
  );
}

/** The file with every row of the class list in the system's own columns. */
function ForClass({ system, file }: { system: Roster['system']; file: () => OutFile }) {
  return (
    <>
      <div class="row">
        <SaveButton label={`Save for ${system}, whole class`} class="button-main" file={file} />
      </div>
      <p class="hint">Every row of your class list, in its own columns. Do not open and save it in a spreadsheet first.</p>
    </>
  );
}

export function Exports({ quiz, rows }: { quiz: Marked; rows: readonly GradeRow[] }) {
  const [roster, setRoster] = useState<Roster | null>(null);
  const matched = useMemo(() => roster && matchRoster(roster, rows), [roster, rows]);
  const canvasProblem = canvasTitleProblem(quiz.assignment.title);
  const slug = quizSlug(quiz.assignment.title);
  const csv = (kind: string, content: string): OutFile => ({ name: `grades-${slug}-${kind}.csv`, type: 'text/csv', content });
  const without = rows.filter((row) => row.student.id === '').length;
  return (
    <div class="stack">
      {without > 0 && (
        <Notice kind="warn">
          {`${String(without)} of ${countOf(rows.length, 'student')} gave no ID, so Moodle and Canvas cannot match them by it.`}
        </Notice>
      )}
      <section class="card stack">
        <h3>Spreadsheet</h3>
        <p>
          Everything: marks, overrides with reasons, notes, times, remarks, and each item right or wrong. For reading, not for importing.
        </p>
        <SpreadsheetIds rows={rows} />
        <div class="row">
          <SaveButton label="Save as CSV" class="button-main" file={() => csv('all', generalCsv(quiz, rows))} />
        </div>
      </section>
      <ClassList roster={roster} matched={matched} choose={setRoster} />
      <section class="card stack">
        <h3>Moodle</h3>
        <p>
          In Moodle: Grades, Import, CSV file. Match the first column to the user, the quiz to a grade item of {quiz.items.length} points.
          Moodle compares e-mail addresses and usernames in small letters; write them so there.
        </p>
        {roster?.system === 'Moodle' && matched && (
          <ForClass system="Moodle" file={() => csv('moodle-class', moodleClassCsv(quiz, roster, matched))} />
        )}
        <ForSystem system="Moodle" names={moodleNames} file={(name) => csv('moodle', moodleCsv(quiz, rows, name))} />
      </section>
      <section class="card stack">
        <h3>Canvas</h3>
        <p>In Canvas: Gradebook, Import. The quiz becomes an assignment of {quiz.items.length} points unless one of that name exists.</p>
        {canvasProblem !== '' && <Notice kind="warn">{canvasProblem}</Notice>}
        {roster?.system === 'Canvas' && matched && (
          <ForClass system="Canvas" file={() => csv('canvas-class', canvasClassCsv(quiz, roster, matched))} />
        )}
        <ForSystem system="Canvas" names={canvasNames} file={(name) => csv('canvas', canvasCsv(quiz, rows, name))} />
      </section>
    </div>
  );
}
