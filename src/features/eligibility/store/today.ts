import { localDay } from '../../../format/dates.ts';
import { firstDayOf, type Day } from '../calendar.ts';

/** Today where the visitor is. */
export const today = (): Day => firstDayOf(localDay(Date.now()));
