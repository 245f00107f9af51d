/** One row for each person: answers and first dates for both certifications. */
import { dayText, type Day } from '../calendar.ts';
import type { CertificationResult } from '../evaluate.ts';
import { answerText } from '../explain.ts';
import type { State } from '../outcome.ts';
import type { TeamRow } from '../team-summary.ts';
import { VerdictMark } from './VerdictMark.tsx';

interface Props {
  rows: readonly TeamRow[];
  chosen: number | null;
  onOpen: (index: number) => void;
  onRemove: (index: number) => void;
}

const mark = ({ answer, ifCounted }: CertificationResult): State =>
  answer === 'every' ? 'met' : answer === 'some' || ifCounted !== 'none' ? 'depends' : 'not-met';
const dateText = (day: Day | null): string => (day === null ? 'No date' : dayText(day));

/** A person's name, or the place in the list where none was given. */
export const nameOf = (row: TeamRow | undefined, index: number): string => {
  const name = row?.person.name ?? '';
  return name === '' ? `Person ${String(index + 1)}` : name;
};

export function TeamTable({ rows, chosen, onOpen, onRemove }: Props) {
  const certifications = rows[0]?.outcome.certifications ?? [];
  return (
    <section class="scroll-x" tabIndex={0} aria-label="Answers for the team">
      <table class="team">
        <thead>
          <tr>
            <th scope="col">Person</th>
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
              {row.outcome.certifications.flatMap(({ data, result }) => [
                <td key={data.id}>
                  <VerdictMark state={mark(result)} quiet /> {answerText(result)}
                </td>,
                <td key={`${data.id}-from`}>{dateText(result.clear.every.first)}</td>,
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
