/** One row for each person: answers and first dates for both certifications. */
import { dayText, type Day } from '../calendar.ts';
import type { CertificationResult } from '../evaluate.ts';
import { answerText } from '../explain.ts';
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

export function TeamTable({ rows, chosen, onOpen, onRemove }: Props) {
  const dated = datesDiffer(rows);
  const certifications = rows[0]?.outcome.certifications ?? [];
  return (
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
          {rows.map((row, index) => (
            <tr key={index} aria-current={chosen === index ? 'true' : undefined}>
              <th scope="row">
                <span class="print-only">{nameOf(row, index)}</span>
                <button
                  type="button"
                  class="button no-print"
                  aria-label={`Open ${nameOf(row, index)}`}
                  onClick={() => {
                    onOpen(index);
                  }}
                >
                  {nameOf(row, index)}
                </button>
              </th>
              {dated && <td>{dayText(row.outcome.applyOn)}</td>}
              {row.outcome.certifications.flatMap(({ data, result }) => [
                <td key={data.id}>
                  <VerdictMark state={mark(result)} quiet /> {answerText(result)}
                </td>,
                <td key={`${data.id}-from`}>{whenText(result)}</td>,
              ])}
              <td class="no-print">
                <button
                  type="button"
                  class="button button-plain"
                  aria-label={`Remove ${nameOf(row, index)}`}
                  onClick={() => {
                    onRemove(index);
                  }}
                >
                  Remove
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
