import { dayOf, type Day } from '../calendar.ts';

/** Today where the visitor is. */
export function today(): Day {
  const now = new Date();
  return dayOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
