/** How a learner works: confidence against what was right, pace, time, why questions were missed. */
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { causeNames } from '../../exam/causes.ts';
import { wilson } from '../../exam/statistics.ts';
import type { Summary } from '../summary.ts';
import { percentText, timeText } from '../words.ts';
import { RangeBar } from '../../../ui/RangeBar.tsx';

const levelNames = { sure: 'Sure', likely: 'Likely', guess: 'Guess' } as const;

export function Habits({ summary }: { summary: Summary }) {
  const open = summary.misses.filter((miss) => !miss.rightSince).length;
  return (
    <>
      <p>
        {countOf(summary.answers, 'answer')} in <a href={href('progress/attempts/')}>{countOf(summary.attempts, 'finished attempt')}</a>,{' '}
        {timeText(summary.usedMs / 60_000)} in all
        {summary.paceMs !== null && `, ${String(Math.round(summary.paceMs / 1000))} seconds a question; the exam gives about 72`}.
      </p>
      <p>
        <a href={href('progress/errors/')}>{countOf(summary.misses.length, 'question')} missed so far</a>
        {summary.misses.length > 0 && `, ${String(open)} of them not answered correctly since`}.
        {summary.causes.size > 0 &&
          ` Why, as you judged it: ${causeNames
            .flatMap(([cause, name]) => {
              const count = summary.causes.get(cause) ?? 0;
              return count === 0 ? [] : [`${name.toLowerCase()} ${String(count)}`];
            })
            .join(', ')}.`}
      </p>
      {summary.confidence.length > 0 && (
        <table class="stand">
          <caption>How sure you said you were, and how often you were right. The tick is what each word is taken to mean.</caption>
          <tbody>
            {summary.confidence.map(({ level, right, total, stated }) => (
              <tr key={level}>
                <th scope="row">{levelNames[level]}</th>
                <td>
                  {total < 5 ? (
                    `${String(right)} of ${String(total)}`
                  ) : (
                    <>
                      <RangeBar estimate={right / total} interval={wilson(right, total)} target={stated} />
                      <span class="hint">
                        {percentText(right / total)} of {total} right, meant {percentText(stated)}
                      </span>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
