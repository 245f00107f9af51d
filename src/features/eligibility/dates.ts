/**
 * On which application dates a requirement is met. Pure.
 *
 * The answer is a set of days, so that "first date", "last date" and "what changes when" are read off it, and a rule set is the
 * intersection of its requirements' sets. Present work is taken to go on.
 */
import type { Requirement } from '../../schemas/certification.ts';
import { addMonths, firstDayReaching, lookBackFrom, type Day } from './calendar.ts';
import { sharesPerMonth, sharesWithin } from './experience.ts';
import { windowBefore } from './measure.ts';
import { intersect, merge, type Runs, type Span } from './runs.ts';

/** Application dates on which every requirement is met by the days that count. */
export function datesMet(requirements: readonly Requirement[], runs: Runs): Runs {
  return requirements.reduce<Runs>(
    (dates, requirement) => intersect(dates, datesOf(requirement, runs)),
    [{ from: -Infinity, to: Infinity }],
  );
}

function datesOf(requirement: Requirement, runs: Runs): Runs {
  switch (requirement.kind) {
    case 'employed-at-application':
      return runs;
    case 'consecutive-ending-at-application':
      return merge(runs.map(({ from, to }) => ({ from: firstDayReaching(from, requirement.months), to })));
    case 'consecutive-within':
      return merge(runs.map((run) => consecutiveWithin(run, requirement.months, requirement.withinMonths)));
    case 'total-experience':
      return totalDates(runs, requirement.years, requirement.lookbackYears);
  }
}

/** From the day the run first has its months until they have slid out of the window. Empty (`from` after `to`) when it is too short. */
function consecutiveWithin(run: Span, months: number, within: number): Span {
  const from = firstDayReaching(run.from, months);
  const end = run.to + 1;
  if (from > end || end === Infinity) return { from, to: from > end ? -Infinity : Infinity };
  return { from, to: Math.max(end, firstDayReaching(addMonths(end, -months) + 1, within) - 1) };
}

/**
 * The sum in a sliding window changes its manner only where an edge of the window enters or leaves a run. Between two such days
 * it grows, shrinks or stands still, so one look at each end and a bisection find every day on which it crosses the line. Where
 * both edges lie in runs it stands still: a day of the same month leaves as one enters, and February 29 weighs nothing.
 */
function totalDates(runs: Runs, years: number, lookbackYears: number | null): Runs {
  const needed = years * 12 * sharesPerMonth;
  const lookback = lookbackYears === null ? null : lookbackYears * 12;
  /** The first application whose look-back begins at a day or later. */
  const leaves = (day: Day) => firstDayReaching(day, lookback ?? 0, lookBackFrom);
  const enough = (day: Day) => sharesWithin(runs, windowBefore(day, lookback)) >= needed;
  const first = runs[0];
  if (!first) return [];

  const edges = new Set<Day>();
  for (const { from, to } of runs) {
    for (const edge of to === Infinity ? [from] : [from, to + 1]) {
      edges.add(edge + 1);
      if (lookback !== null) edges.add(leaves(edge)).add(leaves(edge + 1));
    }
  }
  const marks = [...edges].sort((a, b) => a - b);
  const lastMark = marks.at(-1) ?? 0;
  // After the last edge nothing changes, but without a look-back present work goes on adding up until it is enough.
  const end = addMonths(lastMark, years * 12) + 1;
  marks.push(end);

  const met: Span[] = [];
  marks.forEach((from, index) => {
    const to = (marks[index + 1] ?? Infinity) - 1;
    if (from === end) {
      if (enough(end)) met.push({ from, to: Infinity });
      return;
    }
    met.push(...within({ from, to }));
  });
  return merge(met);

  function within({ from, to }: Span): Span[] {
    const [atStart, atEnd] = [enough(from), enough(to)];
    if (atStart === atEnd) return atStart ? [{ from, to }] : [];
    let [known, open] = [from, to];
    while (open - known > 1) {
      const middle = Math.floor((known + open) / 2);
      if (enough(middle) === atStart) known = middle;
      else open = middle;
    }
    return [atStart ? { from, to: known } : { from: open, to }];
  }
}
