/**
 * How much experience a set of days is. Pure.
 *
 * A full calendar month is one month. A part of a month is its share of it: ten days of April are 10/30. February 29 adds
 * nothing, so that February is one month in any year and every calendar year, from whatever day, is exactly twelve. The shares
 * of single days add up, so joining, splitting and reordering spans changes nothing, and another day never makes the sum less.
 * The rule texts give no method for broken periods; this one agrees with the calendar wherever the calendar has an answer.
 */
import { dateOf, daysInMonth, type Day } from './calendar.ts';
import type { Runs, Span } from './runs.ts';

/** Whole-number shares that make a month: the least common multiple of 28, 30 and 31, so that every day has a whole share. */
export const sharesPerMonth = 13_020;

/** Shares of all days before `day`, from a start that does not matter: only differences mean anything. */
function sharesBefore(day: Day): number {
  const date = dateOf(day);
  const length = date.month === 2 ? 28 : daysInMonth(date.year, date.month);
  return (date.year * 12 + date.month - 1) * sharesPerMonth + (Math.min(date.day - 1, length) * sharesPerMonth) / length;
}

/** Shares in the part of `runs` that lies in the window. */
export function sharesWithin(runs: Runs, window: Span): number {
  let shares = 0;
  for (const run of runs) {
    const [from, to] = [Math.max(run.from, window.from), Math.min(run.to, window.to)];
    if (from <= to) shares += sharesBefore(to + 1) - sharesBefore(from);
  }
  return shares;
}

/** Months in tenths, rounded down: what is shown never claims more than there is. */
export const tenthsOfMonth = (shares: number): number => Math.floor((shares * 10) / sharesPerMonth);

/** `36` or `35.9`, from tenths. */
export const tenthsText = (tenths: number): string => (tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1));
