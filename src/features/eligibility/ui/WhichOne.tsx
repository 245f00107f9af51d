/** The two certifications side by side. */
import { advice, whenText } from '../compare.ts';
import { answerText } from '../explain.ts';
import type { Outcome } from '../outcome.ts';

export function WhichOne({ outcome }: { outcome: Outcome }) {
  const rows: [string, (entry: Outcome['certifications'][number]) => string][] = [
    ['For whom', ({ data }) => data.summary],
    ['Your answer', ({ result }) => answerText(result)],
    ['Any version met', ({ result }) => whenText(result.clear.some, result.open.some)],
    ['Every version met', ({ result }) => whenText(result.clear.every, result.open.every)],
    [
      'The exam',
      ({ data }) =>
        `${String(data.items)} items${data.minutes === null ? '' : ` in ${String(data.minutes / 60)} hours`}${data.formatConfidence === 'verified' ? '' : ', as prep sites give it'}`,
    ],
    ['What it asks', ({ data }) => data.domains.map(({ title, weight }) => `${title} ${String(weight)}%`).join('; ')],
  ];
  return (
    <section class="no-print" aria-labelledby="which-one">
      <h2 id="which-one">Which one should I take?</h2>
      {advice(outcome).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <section class="scroll-x" tabIndex={0} aria-label="Both certifications side by side">
        <table class="side-by-side">
          <thead>
            <tr>
              <td />
              {outcome.certifications.map(({ data }) => (
                <th key={data.id} scope="col">
                  {data.abbreviation}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, cell]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {outcome.certifications.map((entry) => (
                  <td key={entry.data.id}>{cell(entry)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
