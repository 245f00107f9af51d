/**
 * Calendar dates as whole days. Pure.
 *
 * Own integer arithmetic in place of Temporal: not every browser has Temporal yet, its polyfill costs 5.8 to 17.6 kB with Brotli
 * against well under one for this file, and a verdict asks for thousands of dates. The tests hold every function against Node's
 * native Temporal.
 */

/** A day of the Gregorian calendar as the number of days since January 1, 1970. `Infinity` stands for "no end in sight". */
export type Day = number;

export interface CalendarDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Number of days in a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Day number of a calendar date. Years are taken to begin in March, so that the leap day comes last.
 * Source of the formula: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
 */
export function dayOf({ year, month, day }: CalendarDate): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** Calendar date of a day number; the inverse of `dayOf` (civil_from_days in the same source). */
export function dateOf(day: Day): CalendarDate {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The day so many calendar months later, or earlier when negative; a day the month does not have becomes its last (as in Temporal). */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const count = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOf({ year, month, day: Math.min(date.day, daysInMonth(year, month)) });
}

const monthsEarlier = (day: Day, months: number): Day => addMonths(day, -months);

/**
 * The first of the days a look-back of so many months takes in. Where the calendar lacks the date it is the day after: from February
 * 28 on, a look-back on February 29 would be a day longer than on any other day, and what it found would be gone on March 1.
 */
export function lookBackFrom(day: Day, months: number): Day {
  const start = monthsEarlier(day, months);
  return dateOf(start).day === dateOf(day).day ? start : start + 1;
}

/** The first day whose date so many months earlier, by `earlier`, is `day` or later. */
export function firstDayReaching(day: Day, months: number, earlier = monthsEarlier): Day {
  let found = addMonths(day, months);
  while (earlier(found, months) < day) found += 1;
  while (earlier(found - 1, months) >= day) found -= 1;
  return found;
}

/**
 * Full calendar months worked from `start` (its first day) up to `end`, the day after the last one worked: the largest number of
 * months that, taken from `end`, does not reach back before `start`. 0 when `end` is not after `start`.
 */
export function fullMonths(start: Day, end: Day): number {
  if (end <= start) return 0;
  const [from, to] = [dateOf(start), dateOf(end)];
  const count = (to.year - from.year) * 12 + to.month - from.month;
  return addMonths(end, -count) >= start ? count : count - 1;
}

/** True on Saturdays and Sundays. January 1, 1970 was a Thursday. */
export function isWeekend(day: Day): boolean {
  const sinceMonday = (((day + 3) % 7) + 7) % 7;
  return sinceMonday >= 5;
}

/** Reads `YYYY-MM-DD`; null when it is no date of the calendar. */
export function readDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const real = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
  return real ? dayOf(date) : null;
}

/** Writes `YYYY-MM-DD`. */
export function writeDay(day: Day): string {
  const date = dateOf(day);
  return [String(date.year).padStart(4, '0'), String(date.month).padStart(2, '0'), String(date.day).padStart(2, '0')].join('-');
}

/** First day of a year, month or day written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. The text has been validated. */
export function firstDayOf(text: string): Day {
  const [year = 1970, month = 1, day = 1] = text.split('-').map(Number);
  return dayOf({ year, month, day });
}

/** Last day of a year, month or day written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. The text has been validated. */
export function lastDayOf(text: string): Day {
  const [year = 1970, month = 12, day] = text.split('-').map(Number);
  return dayOf({ year, month, day: day ?? daysInMonth(year, month) });
}

/** `November 22, 2026`. */
export function dayText(day: Day): string {
  const date = dateOf(day);
  return `${monthNames[date.month - 1] ?? ''} ${String(date.day)}, ${String(date.year)}`;
}

/** `March 2023`, or `March 15, 2023`: a date of a work history as precise as it was given. */
export function workDateText(text: string): string {
  const date = dateOf(firstDayOf(text));
  return text.length === 7 ? `${monthNames[date.month - 1] ?? ''} ${String(date.year)}` : dayText(firstDayOf(text));
}
