/** Students by items: right, wrong or open. */
import type { Marked } from '../work.ts';
import type { GradeRow } from '../gradebook.ts';
import { Figure } from './Figure.tsx';
import { nameOf } from './GradeTable.tsx';
import { Pager } from '../../../ui/Pager.tsx';
import { usePage } from '../../../ui/usePage.ts';

const ofItems = '✓ right, ✕ wrong, – left open. Items are numbered as in the item analysis, whatever order a student saw.';

/** `legend`: what the signs mean, where they mean something else than for items. */
export function ItemTable({ quiz, rows, legend = ofItems }: { quiz: Marked; rows: readonly GradeRow[]; legend?: string }) {
  const { shown, pager } = usePage(rows);
  return (
    <div class="stack">
      <p class="hint">{legend}</p>
      <div class="scroll-x" role="region" tabIndex={0} aria-label="Students by items">
        <table class="class-matrix">
          <thead>
            <tr>
              <th scope="col">Student</th>
              <th scope="col">Right</th>
              {quiz.items.map((item, at) => (
                <th scope="col" key={item.id} title={item.id}>
                  {at + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.who}>
                <th scope="row">{nameOf(row)}</th>
                <td>{row.counted.right}</td>
                {row.counted.answers.map((answer, at) => (
                  <td key={at} class={answer.right === true ? 'class-right' : 'class-wrong'}>
                    {answer.chosen === null ? <Figure value={null} why="not answered" /> : answer.right === true ? '✓' : '✕'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager {...pager} label="Pages of the table" />
    </div>
  );
}
