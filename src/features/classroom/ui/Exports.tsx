/** Grades as files. */
import { useState } from 'preact/hooks';
import type { Quiz } from '../../../schemas/assignment.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { quizSlug } from '../file-kind.ts';
import { canvasTitleProblem } from '../canvas-title.ts';
import { canvasCsv, generalCsv, moodleCsv } from '../grade-csv.ts';
import type { GradeRow } from '../gradebook.ts';

const moodleNames = ['ID number', 'Email address', 'Username'] as const;
const canvasNames = ['SIS User ID', 'SIS Login ID', 'ID'] as const;

interface ForSystemProps<T extends string> {
  system: string;
  /** What the students' ID may be there; the first is the usual one. */
  names: readonly [T, ...T[]];
  save: (name: T) => void;
}

/** Which of a system's names the students' ID is, and the file that is made for it. */
function ForSystem<T extends string>({ system, names, save }: ForSystemProps<T>) {
  const [chosen, setChosen] = useState<T>(names[0]);
  const id = `${system.toLowerCase()}-id`;
  return (
    <>
      <div class="field">
        <label for={id}>The students’ ID is {system}’s</label>
        <select
          id={id}
          value={chosen}
          onChange={(input) => {
            setChosen(names.find((name) => name === input.currentTarget.value) ?? names[0]);
          }}
        >
          {names.map((name) => (
            <option value={name} key={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => {
            save(chosen);
          }}
        >
          Save for {system}
        </button>
      </div>
    </>
  );
}

export function Exports({ quiz, rows }: { quiz: Quiz; rows: readonly GradeRow[] }) {
  const canvasProblem = canvasTitleProblem(quiz.assignment.title);
  const slug = quizSlug(quiz.assignment.title);
  const save = (kind: string, text: string) => {
    void saveFile({ name: `grades-${slug}-${kind}.csv`, type: 'text/csv', content: text });
  };
  const without = rows.filter((row) => row.student.id === '').length;
  return (
    <div class="stack">
      {without > 0 && (
        <p class="notice notice-warn">
          {without} of {rows.length} students gave no ID, so Moodle and Canvas cannot match them by it.
        </p>
      )}
      <section class="card stack">
        <h3>Spreadsheet</h3>
        <p>Everything: marks, overrides with reasons, notes, times, remarks, and each item right or wrong.</p>
        <div class="row">
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              save('all', generalCsv(quiz, rows));
            }}
          >
            Save as CSV
          </button>
        </div>
      </section>
      <section class="card stack">
        <h3>Moodle</h3>
        <p>
          In Moodle: Grades, Import, CSV file. Match the first column to the user, the quiz to a grade item of {quiz.items.length} points.
        </p>
        <ForSystem
          system="Moodle"
          names={moodleNames}
          save={(name) => {
            save('moodle', moodleCsv(quiz, rows, name));
          }}
        />
      </section>
      <section class="card stack">
        <h3>Canvas</h3>
        <p>In Canvas: Gradebook, Import. The quiz becomes an assignment of {quiz.items.length} points unless one of that name exists.</p>
        {canvasProblem !== '' && <p class="notice notice-warn">{canvasProblem}</p>}
        <ForSystem
          system="Canvas"
          names={canvasNames}
          save={(name) => {
            save('canvas', canvasCsv(quiz, rows, name));
          }}
        />
      </section>
    </div>
  );
}
