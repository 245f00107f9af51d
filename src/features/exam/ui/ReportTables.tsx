/** Shares of a result as tables with a drawn bar; the words beside it say the same. */
import type { Quarter, Share } from '../report.ts';
import { rangeText } from '../statistics.ts';

export const percent = (right: number, total: number) => (total === 0 ? '–' : `${String(Math.round((right / total) * 100))}%`);

/** A share as a bar with its interval; the words beside it say the same. */
function Bar({ share, title }: { share: Share; title: string }) {
  const width = 200;
  const [low, high] = share.interval;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        {share.right} of {share.total}
      </td>
      <td>{percent(share.right, share.total)}</td>
      <td>{rangeText(share.right, share.total)}</td>
      <td>
        <svg class="bar" viewBox={`0 0 ${String(width)} 16`} width={width} height="16" aria-hidden="true">
          <rect class="bar-track" width={width} height="16" rx="3" />
          <rect class="bar-fill" width={share.total === 0 ? 0 : (share.right / share.total) * width} height="16" rx="3" />
          <path
            class="bar-range"
            d={`M${String(low * width)} 4v8M${String(low * width)} 8H${String(high * width)}M${String(high * width)} 4v8`}
          />
        </svg>
      </td>
    </tr>
  );
}

export function Shares({ caption, shares, title }: { caption: string; shares: readonly Share[]; title: (id: string) => string }) {
  if (shares.length === 0) return null;
  return (
    <div class="scroll-x" role="region" tabIndex={0} aria-label={caption}>
      <table class="keep">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Group</th>
            <th scope="col">Right</th>
            <th scope="col">Share</th>
            <th scope="col">Lies between</th>
            <th scope="col">
              <span class="visually-hidden">Drawn</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <Bar share={share} title={title(share.id)} key={share.id} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `2: items 20 to 37`, with the part where there are several. */
export const quarterTitle = ({ part, quarter, first, last }: Quarter, parts: number) =>
  `${parts > 1 ? `Part ${String(part + 1)}, ` : ''}${String(quarter)}: ${first === last ? `item ${String(first + 1)}` : `items ${String(first + 1)} to ${String(last + 1)}`}`;
