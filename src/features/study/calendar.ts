/** Calendar days as `YYYY-MM-DD`, without time zones: a day is a day wherever the learner is. Pure. */
const dayMs = 86_400_000;

const toTime = (day: string): number => {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
};

/** The day so many days after another; before it for a negative number. */
export const addDays = (day: string, days: number): string => new Date(toTime(day) + days * dayMs).toISOString().slice(0, 10);

/** Days from one day to another; 0 for the same. */
export const daysBetween = (from: string, to: string): number => Math.round((toTime(to) - toTime(from)) / dayMs);

/** 0 for Sunday. */
export const weekdayOf = (day: string): number => new Date(toTime(day)).getUTCDay();

/** True for a day that is on the calendar. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(toTime(text)).toISOString().slice(0, 10) === text;
