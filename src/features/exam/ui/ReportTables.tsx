/** Shares of a result: the drawing first, the words beside it say the same. */
import { href } from '../../../site.ts';
import { plural } from '../../../format/plurals.ts';
import type { Result } from '../../../schemas/result.ts';
import { worstFirst, type Quarter, type Share } from '../report.ts';
import { rangeText } from '../statistics.ts';
import { ScoreTable } from './ScoreTable.tsx';

export const percent = (right: number, total: number) => (total === 0 ? '–' : `${String(Math.round((right / total) * 100))}%`);

/** With fewer questions a percentage and its range say nothing: each answer is shown instead. */
const fewest = 5;

const width = 200;

/** The estimate as a dot, its 95% range as a line, on an axis from 0 to 100. */
export function RangeBar({ share }: { share: Pick<Share, 'right' | 'total' | 'interval'> }) {
  const [low, high] = share.interval.map((end) => Math.round(end * width));
  const at = share.total === 0 ? 0 : (share.right / share.total) * (width - 12) + 6;
  return (
    <svg class="range" viewBox={`0 0 ${String(width)} 16`} width={width} height="16" aria-hidden="true">
      <path class="range-axis" d={`M0 8H${String(width)}M0 4v8M${String(width / 2)} 4v8M${String(width)} 4v8`} />
      <path class="range-line" d={`M${String(low)} 8H${String(high)}`} />
      <circle class="range-dot" cx={at} cy="8" r="6" />
    </svg>
  );
}

function Row({ share, title }: { share: Share; title: string }) {
  const few = share.total < fewest;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        {few ? (
          <span class="range-few" aria-hidden="true">
            {'●'.repeat(share.right)}
            {'○'.repeat(share.total - share.right)}
          </span>
        ) : (
          <RangeBar share={share} />
        )}
      </td>
      <td class="number">
        {share.right} of {share.total}
        {!few && <span class="hint range-words">{rangeText(share.right, share.total)}</span>}
      </td>
    </tr>
  );
}

export function Shares({ caption, shares, title }: { caption: string; shares: readonly Share[]; title: (id: string) => string }) {
  if (shares.length === 0) return null;
  return (
    <table class="keep shares">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">
            <span class="visually-hidden">Estimate and 95% range, </span>
            <span class="range-scale">
              <span>0</span>
              <span>50</span>
              <span>100</span>
            </span>
          </th>
          <th scope="col" class="number">
            Correct
          </th>
        </tr>
      </thead>
      <tbody>
        {worstFirst(shares).map((share) => (
          <Row share={share} title={title(share.id)} key={share.id} />
        ))}
      </tbody>
    </table>
  );
}

/** `2: questions 20 to 37`, with the part where there are several. */
export const quarterTitle = ({ part, quarter, first, last }: Quarter, parts: number) =>
  `${parts > 1 ? `Part ${String(part + 1)}, ` : ''}${String(quarter)}: ${first === last ? `question ${String(first + 1)}` : `questions ${String(first + 1)} to ${String(last + 1)}`}`;

export function Earlier({ earlier }: { earlier: readonly Result[] }) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">Earlier {plural(earlier.length, 'attempt')}</h2>
      <ScoreTable label="Earlier attempts">
        {earlier.slice(0, 10).map((result) => (
          <tr key={result.attempt}>
            <td>{new Date(result.finishedAt).toLocaleDateString()}</td>
            <td>
              <a href={href(`practice/report/#${result.attempt}`)}>{result.title}</a>
            </td>
            <td class="number">
              {percent(result.right, result.total)} of {result.total}
            </td>
            <td class="number">{rangeText(result.right, result.total)}</td>
          </tr>
        ))}
      </ScoreTable>
    </section>
  );
}
