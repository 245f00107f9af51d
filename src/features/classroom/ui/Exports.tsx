/** Grades as files. */
import { useState } from 'preact/hooks';
import type { Quiz } from '../../../schemas/assignment.ts';
import { saveFile } from '../../exam/ui/save-file.ts';
import { canvasTitleProblem } from '../canvas-title.ts';
import { canvasCsv, generalCsv, moodleCsv } from '../grade-csv.ts';
import type { GradeRow } from '../gradebook.ts';
import { slugOf } from './SharePanel.tsx';

const moodleNames = ['ID number', 'Email address', 'Username'] as const;
const canvasNames = ['SIS User ID', 'SIS Login ID', 'ID'] as const;

export function Exports({ quiz, rows }: { quiz: Quiz; rows: readonly GradeRow[] }) {
  const [moodle, setMoodle] = useState<(typeof moodleNames)[number]>('ID number');
  const [canvas, setCanvas] = useState<(typeof canvasNames)[number]>('SIS User ID');
  const canvasProblem = canvasTitleProblem(quiz.assignment.title);
  const slug = slugOf(quiz.assignment.title);
  const save = (kind: string, text: string) => {
    saveFile(`grades-${slug}-${kind}.csv`, 'text/csv', text);
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
              // Excel takes a file without this mark for one of an old code page and spoils every accent.
              save('all', `\u{feff}${generalCsv(quiz, rows)}`);
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
        <div class="field">
          <label for="moodle-id">The students’ ID is Moodle’s</label>
          <select
            id="moodle-id"
            value={moodle}
            onChange={(input) => {
              setMoodle(moodleNames.find((name) => name === input.currentTarget.value) ?? 'ID number');
            }}
          >
            {moodleNames.map((name) => (
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
              save('moodle', moodleCsv(quiz, rows, moodle));
            }}
          >
            Save for Moodle
          </button>
        </div>
      </section>
      <section class="card stack">
        <h3>Canvas</h3>
        <p>In Canvas: Gradebook, Import. The quiz becomes an assignment of {quiz.items.length} points unless one of that name exists.</p>
        {canvasProblem !== '' && <p class="notice notice-warn">{canvasProblem}</p>}
        <div class="field">
          <label for="canvas-id">The students’ ID is Canvas’s</label>
          <select
            id="canvas-id"
            value={canvas}
            onChange={(input) => {
              setCanvas(canvasNames.find((name) => name === input.currentTarget.value) ?? 'SIS User ID');
            }}
          >
            {canvasNames.map((name) => (
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
              save('canvas', canvasCsv(quiz, rows, canvas));
            }}
          >
            Save for Canvas
          </button>
        </div>
      </section>
    </div>
  );
}
