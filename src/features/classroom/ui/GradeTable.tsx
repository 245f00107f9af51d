/** One line a student: mark, percent, passing, and what to know about it. */
import { useMemo, useState } from 'preact/hooks';
import { comparable } from '../../../format/comparable.ts';
import { countOf } from '../../../format/plurals.ts';
import type { Bench } from '../../../schemas/assignment.ts';
import { mean, standardDeviation } from '../moments.ts';
import type { GradeRow } from '../gradebook.ts';
import { figure } from '../figures.ts';
import { lookTogether } from '../together.ts';
import { filesTotals } from '../grade-csv.ts';
import type { BenchChange } from '../store/bench.ts';
import type { Marked } from '../work.ts';
import { Pager } from '../../../ui/Pager.tsx';
import { usePage } from '../../../ui/usePage.ts';
import { Select } from '../../../ui/Select.tsx';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  quiz: Marked;
  rows: readonly GradeRow[];
  bench: Bench;
  change: (change: BenchChange) => void;
  /** Opens a student's sheet; an example has none. */
  open?: (who: string) => void;
}

const orders = [
  ['name', 'By name'],
  ['mark', 'Best first'],
  ['finished', 'As handed in'],
] as const;
const countings = [
  ['best', 'Best attempt'],
  ['latest', 'Latest attempt'],
] as const;
type Order = (typeof orders)[number][0];

const compare: Record<Order, (a: GradeRow, b: GradeRow) => number> = {
  name: () => 0,
  mark: (a, b) => b.percent - a.percent,
  finished: (a, b) => a.counted.finishedAt - b.counted.finishedAt,
};

export const nameOf = (row: Pick<GradeRow, 'student'>): string => row.student.name || row.student.id || 'Without a name';

const shorten = (value: number): string => String(Math.round(value * 100) / 100);

/** What no result can prove, and which results are alike to the millisecond. */
function Together({ rows }: { rows: readonly GradeRow[] }) {
  const pairs = useMemo(() => lookTogether(rows.flatMap((row) => row.sittings)), [rows]);
  return (
    <details class="no-print" open={pairs.length > 0}>
      <summary>What these results cannot show{pairs.length > 0 && `, and ${countOf(pairs.length, 'pair')} to look at together`}</summary>
      <p>
        Answers and keys are part of the page a student opens, and the seal does not show who made it. A student may have looked answers up,
        changed some before handing in, or handed in another’s log under a name of their own.
      </p>
      {pairs.length > 0 && (
        <>
          <p>These agree in answer and time, to the millisecond. That is no verdict; ask both.</p>
          <ul>
            {pairs.map(({ a, b, same, of }) => (
              <li key={`${a.id} ${b.id}`}>
                {nameOf(a)} and {nameOf(b)}: {same} of {countOf(of, 'item')}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

/** What was made of practice files, in the table's own columns. */
function FilesCells({ row }: { row: GradeRow }) {
  const totals = filesTotals(row);
  if (!totals) return null;
  return (
    <>
      <td>
        {totals.found} of {totals.findings}
      </td>
      <td>{totals.alarms}</td>
      <td>{totals.wrongSteps}</td>
      <td>
        {totals.decision} of {(row.counted.files?.length ?? 0) * 3}
      </td>
    </>
  );
}

/** A line for each student. */
function Grades({ rows, pass, open }: Pick<Props, 'rows'> & { pass: number | null; open: Props['open'] }) {
  const files = rows.some((row) => row.counted.files !== undefined);
  return (
    <div class="scroll-x" role="region" tabIndex={0} aria-label="Grades">
      <table class="class-grades">
        <thead>
          <tr>
            <th scope="col">Student</th>
            <th scope="col">ID</th>
            <th scope="col">Mark</th>
            <th scope="col">Percent</th>
            {pass !== null && <th scope="col">Passed</th>}
            {files &&
              ['Found', 'False alarms', 'Wrong steps', 'Decision'].map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            <th scope="col">Attempts</th>
            <th scope="col">Minutes</th>
            <th scope="col">Notes</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.who}>
              <th scope="row">
                {open ? (
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
                ) : (
                  nameOf(row)
                )}
              </th>
              <td>{row.student.id}</td>
              <td>
                {shorten(row.mark)} of {row.total}
                {row.override && ` (by you; ${String(row.counted.right)} right)`}
              </td>
              <td>{shorten(row.percent)}%</td>
              {pass !== null && <td>{row.passed === true ? '✓ Yes' : '✕ No'}</td>}
              {files && <FilesCells row={row} />}
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
  );
}

export function GradeTable({ quiz, rows, bench, change, open }: Props) {
  const [order, setOrder] = useState<Order>('name');
  const [find, setFind] = useState('');
  const listed = useMemo(() => {
    const wanted = comparable(find);
    const found = rows.filter((row) => comparable(`${row.student.name} ${row.student.id}`).includes(wanted));
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
        {countOf(rows.length, 'student')}. Mean {figure(average, 1) ?? 'not known'}%
        {spread !== null && `, standard deviation ${spread.toFixed(1)} points`}.
        {pass !== null && ` ${String(passed)} passed at ${String(pass)}%.`}
      </p>
      <div class="row no-print">
        <Field
          id="find"
          label="Find a student"
          type="search"
          value={find}
          onValue={(value) => {
            setFind(value);
          }}
        />
        <Select id="order" label="Order" value={order} options={orders} onValue={setOrder} />
        {attempts !== 1 && (
          <Select
            id="counted"
            label="What counts"
            value={bench.counted}
            options={countings}
            onValue={(counted) => {
              change(() => ({ counted }));
            }}
          />
        )}
      </div>
      <Grades rows={shown} pass={pass} open={open} />
      <Pager {...pager} label="Pages of the table" />
      <Together rows={rows} />
    </div>
  );
}
