/** Days of the calendar as `YYYY-MM-DD`, and as papers write them. Arithmetic in whole days, without time zones. */
const dayMs = 86_400_000;
const two = (value: number) => String(value).padStart(2, '0');

const toNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const toDay = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** The day so many days later; earlier for a negative number. */
export const addDays = (day: string, days: number): string => toDay(toNumber(day) + days);
/** Whole days from one day to a later one; negative when it is earlier. */
export const daysFrom = (from: string, to: string): number => toNumber(to) - toNumber(from);

/** The day so many months later, moved back to the month's last day where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const place = year * 12 + month - 1 + months;
  const first = `${String(Math.floor(place / 12))}-${two((place % 12) + 1)}-01`;
  return addDays(first, Math.min(date, monthDays(first)) - 1);
}
const monthDays = (first: string): number => {
  const [year = 0, month = 1] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
};
/** First and last day of a day's month. */
export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;
export const monthEnd = (day: string): string => addDays(monthStart(day), monthDays(monthStart(day)) - 1);

/** `MM/DD/YYYY`, as forms and portals print a day. */
export const usDay = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;
/** `MM/YYYY`, as work histories print a month. */
export const usMonth = (day: string): string => `${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** The day a paper shows: `MM/DD/YYYY` (a time may follow) or `MM/YYYY`, read as the month's first day. Null where it shows none. */
export function readDay(text: string): string | null {
  const [, month, date, year] = /(\d{2})\/(?:(\d{2})\/)?(\d{4})/.exec(text) ?? [];
  return month === undefined || year === undefined ? null : `${year}-${month}-${date ?? '01'}`;
}
