/** One line a student: mark, percent, passing, and what to know about it. */
import { useMemo, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { Bench, Quiz } from '../../../schemas/assignment.ts';
import { mean, standardDeviation } from '../moments.ts';
import type { GradeRow } from '../gradebook.ts';
import type { BenchChange } from '../store/bench.ts';
import { Pager, usePage } from './Pager.tsx';

interface Props {
  quiz: Quiz;
  rows: readonly GradeRow[];
  bench: Bench;
  change: (change: BenchChange) => void;
  open: (who: string) => void;
}

type Order = 'name' | 'mark' | 'finished';

const compare: Record<Order, (a: GradeRow, b: GradeRow) => number> = {
  name: () => 0,
  mark: (a, b) => b.percent - a.percent,
  finished: (a, b) => a.counted.finishedAt - b.counted.finishedAt,
};

export const nameOf = (row: Pick<GradeRow, 'student'>): string => row.student.name || row.student.id || 'Without a name';

const shorten = (value: number): string => String(Math.round(value * 100) / 100);

export function GradeTable({ quiz, rows, bench, change, open }: Props) {
  const [order, setOrder] = useState<Order>('name');
  const [find, setFind] = useState('');
  const listed = useMemo(() => {
    const wanted = find.trim().toLowerCase();
    const found = wanted === '' ? rows : rows.filter((row) => `${row.student.name} ${row.student.id}`.toLowerCase().includes(wanted));
    return [...found].sort(compare[order]);
  }, [rows, order, find]);
  const { shown, pager } = usePage(listed);
  const percents = rows.map((row) => row.percent);
  const average = mean(percents);
  const spread = standardDeviation(percents);
  const passed = rows.filter((row) => row.passed === true).length;
  const { pass, attempts } = quiz.assignment;
  return (
    <div class="stack">
      <p>
        {countOf(rows.length, 'student')}. Mean {average === null ? '–' : average.toFixed(1)}%
        {spread !== null && `, standard deviation ${spread.toFixed(1)} points`}.
        {pass !== null && ` ${String(passed)} passed at ${String(pass)}%.`}
      </p>
      <div class="row no-print">
        <div class="field">
          <label for="find">Find a student</label>
          <input
            id="find"
            type="search"
            value={find}
            onInput={(input) => {
              setFind(input.currentTarget.value);
            }}
          />
        </div>
        <div class="field">
          <label for="order">Order</label>
          <select
            id="order"
            value={order}
            onChange={(input) => {
              setOrder(input.currentTarget.value as Order);
            }}
          >
            <option value="name">By name</option>
            <option value="mark">Best first</option>
            <option value="finished">As handed in</option>
          </select>
        </div>
        {attempts !== 1 && (
          <div class="field">
            <label for="counted">What counts</label>
            <select
              id="counted"
              value={bench.counted}
              onChange={(input) => {
                const counted = input.currentTarget.value === 'latest' ? 'latest' : 'best';
                change(() => ({ counted }));
              }}
            >
              <option value="best">Best attempt</option>
              <option value="latest">Latest attempt</option>
            </select>
          </div>
        )}
      </div>
      <div class="scroll-x" role="region" tabIndex={0} aria-label="Grades">
        <table class="class-grades">
          <thead>
            <tr>
              <th scope="col">Student</th>
              <th scope="col">ID</th>
              <th scope="col">Mark</th>
              <th scope="col">Percent</th>
              {pass !== null && <th scope="col">Passed</th>}
              <th scope="col">Attempts</th>
              <th scope="col">Minutes</th>
              <th scope="col">To know</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.who}>
                <th scope="row">
                  <button
                    type="button"
                    class="button button-plain class-name"
                    data-who={row.who}
                    onClick={() => {
                      open(row.who);
                    }}
                  >
                    {nameOf(row)}
                  </button>
                </th>
                <td>{row.student.id}</td>
                <td>
                  {shorten(row.mark)} of {row.total}
                  {row.override && ` (by you; ${String(row.counted.right)} right)`}
                </td>
                <td>{shorten(row.percent)}%</td>
                {pass !== null && <td>{row.passed === true ? '✓ Yes' : '✕ No'}</td>}
                <td>{row.sittings.length}</td>
                <td>{row.counted.usedMs === null ? 'paper' : Math.round(row.counted.usedMs / 60_000)}</td>
                <td>
                  {row.late && <span class="tag class-late">Late</span>} {row.remarks.join(' ')} {row.note !== '' && `Note: ${row.note}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager {...pager} />
    </div>
  );
}
