/** The score, drawn and in words, with everything about the sitting that qualifies it. */
import type { ComponentChildren } from 'preact';
import { plural } from '../../../format/plurals.ts';
import type { AttemptHead, AttemptState } from '../attempt.ts';
import { spokenTime } from '../clock.ts';
import type { Report } from '../report.ts';
import type { Score } from '../score.ts';
import { leftOutText } from './ItemReview.tsx';
import { RangeBar, RangeScale } from '../../../ui/RangeBar.tsx';
import { percent } from './ReportTables.tsx';

/** The answers to "How hard was it?", from 1. */
const hardness = ['very easy', 'easy', 'neither easy nor hard', 'hard', 'very hard'];

interface Props {
  head: AttemptHead;
  state: AttemptState;
  score: Score;
  report: Report;
  /** How many of its items had come up before. */
  met: number;
  /** The learner's own target, 0 to 1; null when there is none. */
  target: number | null;
  /** What can be done next. */
  children?: ComponentChildren;
}

/** What happened during the sitting, in sentences. */
function circumstances({ head, state, score, report, met }: Omit<Props, 'children' | 'target'>): string[] {
  const { rules } = head;
  const ranOut = state.parts.flatMap((part, index) => (part.reason === 'time' ? [`part ${String(index + 1)}`] : []));
  const back = state.clockChanges.reduce((sum, by) => sum + Math.abs(by), 0);
  const leftOut = (['withdrawn', 'changed', 'no-key'] as const).flatMap((why) => {
    const count = score.items.filter((item) => item.leftOut === why).length;
    return count === 0 ? [] : [`${String(count)} ${leftOutText[why]}`];
  });
  const hard = state.survey?.difficulty == null ? undefined : hardness[state.survey.difficulty - 1];
  const predicted = state.survey?.predicted;
  const known = 'Known questions raise a score: it says less of questions you have never seen.';
  return [
    ...(rules.extraTime === 1
      ? []
      : [rules.extraTime === 0 ? 'Sat without a time limit.' : `Sat with ${String(rules.extraTime)} times the standard time.`]),
    ...(ranOut.length > 0 ? [`Time ran out in ${ranOut.join(' and ')}.`] : []),
    ...(state.pauses > 0
      ? [`Paused ${plural(state.pauses, 'once', `${String(state.pauses)} times`)}, ${spokenTime(state.pausedMs)} in all.`]
      : []),
    ...(state.awayMs > 60_000
      ? [`The page was closed, or the computer asleep, for ${spokenTime(state.awayMs)} during the sitting; exam time went on.`]
      : []),
    ...(back > 0
      ? [`The computer’s clock was changed by ${spokenTime(back)} during the sitting; exam time does not follow a clock set back.`]
      : []),
    ...(predicted == null ? [] : [`You expected ${String(Math.round(predicted))}%; the result is ${percent(report.right, report.total)}.`]),
    ...(hard === undefined ? [] : [`You found it ${hard}.`]),
    ...(met > 0
      ? [
          `${met === head.items.length ? 'All' : String(met)} of the ${String(head.items.length)} questions had come up in earlier attempts on this device. ${known}`,
        ]
      : head.retakeOf !== undefined
        ? [`These questions were sat before. ${known}`]
        : []),
    ...(leftOut.length > 0 ? [`Not scored, and left out of the total: ${leftOut.join(', ')}.`] : []),
  ];
}

export function ScoreHead({ children, target, ...sitting }: Props) {
  const { head, report } = sitting;
  const [low, high] = report.interval;
  const limit = head.rules.limits.reduce((sum, value) => sum + value, 0);
  const said = circumstances(sitting);
  return (
    <section aria-labelledby="score">
      <h2 id="score" class="visually-hidden">
        Score
      </h2>
      <p class="report-score">
        <strong>{percent(report.right, report.total)}</strong>{' '}
        <span>
          {report.right} of {report.total} correct
        </span>
      </p>
      <div class="report-drawn">
        <RangeBar estimate={report.total === 0 ? 0 : report.right / report.total} interval={report.interval} target={target ?? undefined} />
        <RangeScale />
        <p class="hint report-legend">
          <span>
            <b class="legend-dot" aria-hidden="true" /> You
          </span>
          <span>
            <b class="legend-line" aria-hidden="true" /> 95% range, {Math.round(low * 100)} to {Math.round(high * 100)}%
          </span>
          {target !== null && (
            <span>
              <b class="legend-target" aria-hidden="true" /> Your target, {Math.round(target * 100)}%
            </span>
          )}
        </p>
      </div>
      <p>
        {report.answered} of {head.items.length} answered in {spokenTime(report.usedMs)}
        {limit > 0 && ` of ${spokenTime(limit)}`}. {report.total} {plural(report.total, 'question gives', 'questions give')}{' '}
        {report.total < 100 ? 'a rough' : 'an'} estimate: likely between {Math.round(low * 100)}% and {Math.round(high * 100)}%.
      </p>
      {children}
      {said.length > 0 && (
        <ul>
          {said.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p class="hint">This is our own practice, not the certifying body’s scale: a percentage cannot be turned into a scaled score.</p>
    </section>
  );
}
