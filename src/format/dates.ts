/** Dates as they are written. Times are milliseconds since 1970. Pure but for the time zone of the device, and for `today`. */
const two = (number: number) => String(number).padStart(2, '0');
const longest = 8.64e15;

/** The day on the calendar of this device, `YYYY-MM-DD`; nothing for a time no calendar has. */
export function localDay(time: number): string {
  if (!(Math.abs(time) <= longest)) return '';
  const date = new Date(time);
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Day and minute on the clock of this device, `YYYY-MM-DDTHH:MM`, as a date and time field takes it; nothing for an impossible time. */
export function localMinute(time: number): string {
  const day = localDay(time);
  const date = new Date(time);
  return day === '' ? '' : `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Today where the visitor is, `YYYY-MM-DD`. For stores and screens: a model gets the time as an argument. */
export const today = (): string => localDay(Date.now());

/** A moment on the clock of this device, to the minute: `Nov 30, 2026, 5:16 AM`. */
export const showMoment = (time: number): string => new Date(time).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });

const months = 'January February March April May June July August September October November December'.split(' ');

/** A date known to the year, month or day in words: `2025`, `July 2025`, `July 1, 2025`. Other text stays as it is. */
export function showDate(date: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  const [, year, month, day] = match ?? [];
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return date;
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${name} ${String(Number(day))}, ${year}`;
}
