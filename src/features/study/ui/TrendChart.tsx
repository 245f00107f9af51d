/** The forecast after each attempt: dots with the lines of their 80% intervals, over time, and the same in a table. */
import { useEffect, useState } from 'preact/hooks';
import { href } from '../../../site.ts';
import { inSlices } from '../../../storage/slices.ts';
import { forecast, type DomainShare, type Forecast } from '../readiness.ts';
import type { Standing } from '../standing.ts';
import { percentText } from '../words.ts';

export interface TrendProps {
  history: Standing['history'];
  shares: readonly DomainShare[];
  target: number;
}

const [width, height, left, bottom] = [640, 220, 36, 24];
const dayText = (at: number) => new Date(at).toLocaleDateString('en-US', { month: 'short', day: 'numeric', year: 'numeric' });

type Point = Standing['history'][number] & { said: Forecast };

/** Each forecast is a step: forty of them are felt on a phone. */
function* forecasts(history: Standing['history'], shares: readonly DomainShare[]): Generator<void, Point[]> {
  const points: Point[] = [];
  for (const point of history) {
    points.push({ ...point, said: forecast(point.belief, shares) });
    yield;
  }
  return points;
}

export function TrendChart({ history, shares, target }: TrendProps) {
  const [points, setPoints] = useState<Point[]>([]);
  useEffect(() => {
    let wanted = true;
    void inSlices(forecasts(history, shares)).then((made) => {
      if (wanted) setPoints(made);
    });
    return () => {
      wanted = false;
    };
  }, [history, shares]);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const x = (at: number) => left + 10 + ((at - first.at) / Math.max(1, last.at - first.at)) * (width - left - 20);
  const y = (share: number) => 8 + (1 - share) * (height - bottom - 8);
  const change = last.said.expected - first.said.expected;
  return (
    <figure class="trend">
      <figcaption>
        {points.length === 1
          ? `After your first attempts: ${percentText(last.said.expected)} expected.`
          : `From ${percentText(first.said.expected)} to ${percentText(last.said.expected)} expected; ${
              Math.abs(change) < (last.said.interval[1] - last.said.interval[0]) / 2
                ? 'less than the interval is wide, so it may be chance.'
                : 'more than chance alone would explain.'
            }`}
      </figcaption>
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <path class="range-axis" d={`M${String(left)} ${String(y(share))}H${String(width)}`} />
            <text x={left - 6} y={y(share) + 4} text-anchor="end">
              {share * 100}
            </text>
          </g>
        ))}
        <path class="range-target" d={`M${String(left)} ${String(y(target))}H${String(width)}`} />
        {points.map(({ at, said: { expected, interval } }, place) => (
          <g key={place}>
            <path class="range-line" d={`M${String(x(at))} ${String(y(interval[0]))}V${String(y(interval[1]))}`} />
            <circle class="range-dot" cx={x(at)} cy={y(expected)} r="4" />
          </g>
        ))}
        <text x={left} y={height - 6}>
          {dayText(first.at)}
        </text>
        <text x={width - 4} y={height - 6} text-anchor="end">
          {dayText(last.at)}
        </text>
      </svg>
      <details>
        <summary>The same as a table</summary>
        <div class="scroll-x" role="region" tabIndex={0} aria-label="Forecasts over time">
          <table>
            <thead>
              <tr>
                <th scope="col">After</th>
                <th scope="col">Attempt</th>
                <th scope="col" class="number">
                  Expected
                </th>
                <th scope="col" class="number">
                  80% interval
                </th>
              </tr>
            </thead>
            <tbody>
              {[...points].reverse().map(({ at, attempt, title, said: { expected, interval } }) => (
                <tr key={attempt}>
                  <td>{dayText(at)}</td>
                  <td>
                    <a href={href(`practice/report/#${attempt}`)}>{title}</a>
                  </td>
                  <td class="number">{percentText(expected)}</td>
                  <td class="number">
                    {percentText(interval[0])} to {percentText(interval[1])}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
