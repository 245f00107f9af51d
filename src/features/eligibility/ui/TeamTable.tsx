/** One row for each person: answers and first dates for both certifications. */
import { Component, type RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { comparable } from '../../../format/comparable.ts';
import { Field } from '../../../ui/Field.tsx';
import { dayText, type Day } from '../calendar.ts';
import type { CertificationResult } from '../evaluate.ts';
import { answerText } from '../explain.ts';
import { Pager } from '../../../ui/Pager.tsx';
import { usePage } from '../../../ui/usePage.ts';
import { personName } from '../team-csv.ts';
import { datesDiffer, type TeamRow } from '../team-summary.ts';
import { VerdictMark, type Mark } from './VerdictMark.tsx';

interface Props {
  rows: readonly TeamRow[];
  chosen: number | null;
  onOpen: (index: number) => void;
  onRemove: (index: number) => void;
}

/** A question mark only where there is an open question. */
function mark({ answer, ruleSets }: CertificationResult): Mark {
  if (answer === 'every') return 'met';
  if (ruleSets.some(({ inForce, verdict }) => inForce && verdict === 'depends')) return 'depends';
  return answer === 'some' ? 'some' : 'not-met';
}

const dateText = (day: Day | null): string => (day === null ? 'No date' : dayText(day));

/** The first date, and the one that holds if doubtful work counts. */
function whenText({ clear, open }: CertificationResult): string {
  const [first, ifCounted] = [clear.every.first, open.every.first];
  if (first === ifCounted) return dateText(first);
  return `${first === null ? 'No date' : dayText(first)} for clear work; ${ifCounted === null ? 'no date' : dayText(ifCounted)} if all counts that may`;
}

/** A person's name, or the place in the list where none was given. */
export const nameOf = (row: TeamRow | undefined, index: number): string => personName(row?.person.name ?? '', index);

interface LineProps {
  row: TeamRow;
  index: number;
  chosen: boolean;
  dated: boolean;
  /** Stays the same while what it does changes, so that no line is drawn for it. */
  acts: RefObject<Pick<Props, 'onOpen' | 'onRemove'>>;
}

/** One person. A key pressed in a team of hundreds draws the one line it changes. */
class Line extends Component<LineProps> {
  override shouldComponentUpdate(next: LineProps): boolean {
    const { row, index, chosen, dated } = this.props;
    return next.row !== row || next.index !== index || next.chosen !== chosen || next.dated !== dated;
  }

  render({ row, index, chosen, dated, acts }: LineProps) {
    const name = nameOf(row, index);
    return (
      <tr aria-current={chosen ? 'true' : undefined}>
        <th scope="row">
          <span class="print-only">{name}</span>
          <button
            type="button"
            class="button no-print"
            aria-label={`Open ${name}`}
            onClick={() => {
              acts.current?.onOpen(index);
            }}
          >
            {name}
          </button>
        </th>
        {dated && <td>{dayText(row.applyOn)}</td>}
        {row.outcome.certifications.flatMap(({ data, result }) => [
          <td key={data.id}>
            <VerdictMark state={mark(result)} quiet /> {answerText(result)}
          </td>,
          <td key={`${data.id}-from`}>{whenText(result)}</td>,
        ])}
        <td class="no-print">
          <button
            type="button"
            class="button button-danger"
            aria-label={`Remove ${name}`}
            onClick={() => {
              acts.current?.onRemove(index);
            }}
          >
            Remove
          </button>
        </td>
      </tr>
    );
  }
}

/** The rows that a search leaves, each with its place in the team; of a team that grew by one, the page the newcomer stands on. */
function useListed(rows: readonly TeamRow[], find: string) {
  const listed = useMemo(() => {
    const wanted = comparable(find);
    return rows.map((row, index) => ({ row, index })).filter(({ row, index }) => comparable(nameOf(row, index)).includes(wanted));
  }, [rows, find]);
  const page = usePage(listed);
  const { go } = page.pager;
  const before = useRef(rows.length);
  useLayoutEffect(() => {
    if (rows.length === before.current + 1) go(Infinity);
    before.current = rows.length;
  }, [rows.length, go]);
  return page;
}

export function TeamTable({ rows, chosen, onOpen, onRemove }: Props) {
  const acts = useRef({ onOpen, onRemove });
  acts.current = { onOpen, onRemove };
  const dated = datesDiffer(rows);
  const certifications = rows[0]?.outcome.certifications ?? [];
  const [find, setFind] = useState('');
  const { shown, pager } = useListed(rows, find);
  return (
    <>
      {(rows.length > 50 || find !== '') && (
        <div class="row no-print">
          <Field id="team-find" label="Find a person" type="search" value={find} onValue={setFind} />
        </div>
      )}
      <section class="scroll-x" tabIndex={0} aria-label="Answers for the team">
        <table class="team">
          <thead>
            <tr>
              <th scope="col">Person</th>
              {dated && <th scope="col">Applies on</th>}
              {certifications.flatMap(({ data }) => [
                <th scope="col" key={data.id}>
                  {data.abbreviation}
                </th>,
                <th scope="col" key={`${data.id}-from`}>
                  {data.abbreviation}: every version from
                </th>,
              ])}
              <th scope="col" class="no-print">
                <span class="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, index }) => (
              <Line key={index} row={row} index={index} chosen={chosen === index} dated={dated} acts={acts} />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length === 0 && (
        <p class="hint" role="status">
          Nobody in the team has that name.
        </p>
      )}
      <Pager {...pager} label="Pages of the team" />
    </>
  );
}
