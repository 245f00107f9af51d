/** Days on which offices work. Apart from the calendar, which pages carry that make no file. */
import { addDays } from './calendar.ts';

/** Whether offices are closed: on the holidays nearly all of them keep, the movable ones by their place in the month. */
function holiday(day: string, dayOfWeek: number): boolean {
  const month = day.slice(5, 7);
  const date = Number(day.slice(8));
  if (['01-01', '06-19', '07-04', '12-25'].includes(day.slice(5))) return true;
  if (dayOfWeek === 1) return (month === '01' && date > 14 && date < 22) || (month === '05' && date > 24) || (month === '09' && date < 8);
  return dayOfWeek === 4 && month === '11' && date > 21 && date < 29;
}
/** Whether offices work on a day. */
export function isWorkday(day: string): boolean {
  const dayOfWeek = new Date(`${day}T00:00:00Z`).getUTCDay();
  return dayOfWeek !== 0 && dayOfWeek !== 6 && !holiday(day, dayOfWeek);
}
/** The day, or the first working day after it. */
export const weekday = (day: string): string => (isWorkday(day) ? day : weekday(addDays(day, 1)));
/** The day, or the last working day before it. */
export const weekdayBefore = (day: string): string => (isWorkday(day) ? day : weekdayBefore(addDays(day, -1)));
