/** From jobs to the days that count, and what is doubtful about them. Pure. */
import type { Job } from '../../schemas/work-history.ts';
import { firstDayOf, isWeekend, lastDayOf, type Day } from './calendar.ts';
import { gaps, intersect, merge, without, type Runs, type Span } from './runs.ts';

/**
 * Why it is open whether days count. No rule text on file settles any of these:
 * part-time work, hours not given, contracted work, enrollment alone, leave, work the person is unsure of, and a weekend
 * between two jobs, which read strictly breaks twelve consecutive months.
 */
export const doubts = ['part-time', 'hours-unknown', 'contracted', 'enrollment-only', 'leave', 'unsure', 'weekend'] as const;
export type Doubt = (typeof doubts)[number];

/**
 * Fewer hours a week than this is part-time: the line of the Bureau of Labor Statistics. The rule texts name none, which is why
 * part-time work is an open question and never a fraction.
 */
export const fullTimeHours = 35;

/** Days of a job that share the same doubts. */
export interface WorkedSpan extends Span {
  /** Place of the job in the history. */
  job: number;
  doubts: readonly Doubt[];
}

/** First and last day of a job or a leave, both included; the last is `Infinity` while it lasts. */
export function spanOf({ from, to }: { from: string; to: string | null }): Span {
  return { from: firstDayOf(from), to: to === null ? Infinity : lastDayOf(to) };
}

/** What is doubtful about every day of a job. */
export function doubtsOf(job: Job): Doubt[] {
  const found: Doubt[] = [];
  if (job.hours === null) found.push('hours-unknown');
  else if (job.hours < fullTimeHours) found.push('part-time');
  if (job.basis === 'contracted') found.push('contracted');
  if (job.counts === 'enrollment-only') found.push('enrollment-only');
  if (job.counts === 'unsure') found.push('unsure');
  return found;
}

/** The spans of a history that count or may count. Jobs that do not count are left out. */
export function workedSpans(jobs: readonly Job[]): WorkedSpan[] {
  return jobs.flatMap((job, index): WorkedSpan[] => {
    if (job.counts === 'no') return [];
    const whole = [spanOf(job)];
    const onLeave = intersect(whole, merge(job.leaves.map(spanOf)));
    const own = doubtsOf(job);
    return [
      ...without(whole, onLeave).map((span) => ({ ...span, job: index, doubts: own })),
      ...onLeave.map((span) => ({ ...span, job: index, doubts: [...own, 'leave' as const] })),
    ];
  });
}

/** Every day of the span is a Saturday or Sunday. */
const onlyWeekend = (span: Span): boolean => span.to - span.from < 2 && isWeekend(span.from) && isWeekend(span.to);

/** Weekends between one job and the next, with no work on them. Whether they break or add to the work no rule on file says. */
export const weekendsBetween = (spans: readonly Span[]): Runs => gaps(merge(spans)).filter(onlyWeekend);

/**
 * The days that count when the accepted doubts are decided in the person's favor and all others against: with none accepted,
 * the days that count beyond doubt; with all, those that may. Accepting more never removes a day.
 */
export function countedRuns(spans: readonly WorkedSpan[], accepted: ReadonlySet<Doubt>): Runs {
  const runs = merge(spans.filter((span) => span.doubts.every((doubt) => accepted.has(doubt))));
  return accepted.has('weekend') ? merge([...runs, ...gaps(runs).filter(onlyWeekend)]) : runs;
}

/** A history read once for many questions. */
export interface WorkHistory {
  spans: readonly WorkedSpan[];
  /** Days that count beyond any doubt. */
  clear: Runs;
  /** Days that count if every doubt is decided in the person's favor. */
  open: Runs;
}

export const noDoubts: ReadonlySet<Doubt> = new Set();
const allDoubts: ReadonlySet<Doubt> = new Set(doubts);

export function readHistory(jobs: readonly Job[]): WorkHistory {
  const spans = workedSpans(jobs);
  return { spans, clear: countedRuns(spans, noDoubts), open: countedRuns(spans, allDoubts) };
}

/** Days on which two or more jobs that count or may count run at once; they count once. */
export function overlaps(spans: readonly WorkedSpan[]): { span: Span; jobs: [number, number] }[] {
  const found: { span: Span; jobs: [number, number] }[] = [];
  const wholes = new Map<number, Runs>();
  for (const span of spans) wholes.set(span.job, merge([...(wholes.get(span.job) ?? []), span]));
  for (const [one, a] of wholes) {
    for (const [other, b] of wholes) {
      if (one < other) for (const span of intersect(a, b)) found.push({ span, jobs: [one, other] });
    }
  }
  return found.sort((x, y) => x.span.from - y.span.from);
}

/** Stretches without any work that may count, between the first such day and the application date. */
export function gapsBefore(spans: readonly WorkedSpan[], applyOn: Day): Runs {
  const runs = intersect(merge(spans), [{ from: -Infinity, to: applyOn }]);
  return runs.length === 0 ? [] : gaps(merge([...runs, { from: applyOn, to: applyOn }]));
}
