/** Feedback for each student as a sheet to print. */
import type { Quiz } from '../../../schemas/assignment.ts';
import type { GradeRow } from '../gradebook.ts';
import { stemText } from '../../bank/stem.ts';
import { nameOf } from './GradeTable.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { usePage } from '../../../ui/usePage.ts';
import { percentOf, when } from './words.ts';

/** One sheet: the mark, then every item with the student's answer, the right one and why. */
export function StudentFeedback({ quiz, row }: { quiz: Quiz; row: GradeRow }) {
  const keys = new Map(quiz.keys.map((key) => [key.id, key]));
  const { pass, title } = quiz.assignment;
  return (
    <article class="class-sheet">
      <h3>
        {nameOf(row)}: {title}
      </h3>
      <p>
        {Math.round(row.mark * 100) / 100} of {row.total}, {percentOf(row.mark, row.total)}
        {pass !== null && `, ${row.passed === true ? 'passed' : 'not passed'} (${String(pass)}% needed)`}. Finished{' '}
        {when(row.counted.finishedAt)}
        {row.late && ', late'}.
      </p>
      {row.override && <p>Mark set by the educator: {row.override.reason}</p>}
      {row.note !== '' && <p>{row.note}</p>}
      <ol class="class-items">
        {quiz.items.map((item, at) => {
          const answer = row.counted.answers[at];
          const key = keys.get(item.id);
          const chosen = answer?.chosen ?? null;
          return (
            <li class="keep" key={item.id}>
              <p>{stemText(item.stem)}</p>
              <p>
                {answer?.right === true ? '✓ Right' : '✕ Wrong'}. Your answer: {chosen === null ? 'none' : item.options[chosen]}.
                {answer?.right !== true && key && ` Right: ${item.options[key.key] ?? ''}.`}
              </p>
              {key && answer?.right !== true && <p class="hint">{key.rationales[key.key]}</p>}
              {key && chosen !== null && answer?.right !== true && <p class="hint">{key.rationales[chosen]}</p>}
            </li>
          );
        })}
      </ol>
    </article>
  );
}

export function PrintedFeedback({ quiz, rows }: { quiz: Quiz; rows: readonly GradeRow[] }) {
  const { shown, pager } = usePage(rows, 20, 'page');
  return (
    <div class="stack">
      <p class="no-print">One sheet a student; each begins on a new page when printed.</p>
      <div class="row no-print">
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            print();
          }}
        >
          Print {shown.length === rows.length ? 'all' : 'these'} {shown.length}
        </button>
      </div>
      <Pager {...pager} label="Pages of the table" />
      {shown.map((row) => (
        <StudentFeedback quiz={quiz} row={row} key={row.who} />
      ))}
    </div>
  );
}
