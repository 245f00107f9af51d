/**
 * Days and minutes as date fields give them, on the clock of this device. A browser's field lets a year of two digits through (26 becomes
 * the year 26), and a clock that is put forward or back makes minutes that do not exist or come twice. Pure but for the time zone.
 */
import { localMinute } from './dates.ts';

export type ReadLocal =
  | {
      ok: true;
      /** Milliseconds since 1970. */
      time: number;
      /** What is worth knowing about it, in a sentence; empty as a rule. */
      note: string;
    }
  | { ok: false; problem: string };

/** Years a class can be held in. */
const [firstYear, lastYear] = [2000, 2199];
const hour = 3_600_000;

/** Reads `YYYY-MM-DDTHH:MM`, or `YYYY-MM-DD` for the beginning of that day. */
export function readLocal(text: string): ReadLocal {
  const match = /^(\d{4,6})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(text);
  if (!match) return { ok: false, problem: 'This is no date.' };
  // Hours and minutes are missing in a day.
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0] = match.slice(1).map((part: string | undefined) => Number(part ?? 0));
  if (year < firstYear || year > lastYear)
    return { ok: false, problem: `The year ${String(year)} is not meant here. Write it with four digits.` };
  const date = new Date(year, month - 1, day, hours, minutes);
  const time = date.getTime();
  if (date.getMonth() !== month - 1 || date.getDate() !== day) return { ok: false, problem: 'There is no such day.' };
  const written = `${text.slice(0, 10)}T${match[4] ?? '00'}:${match[5] ?? '00'}`;
  if (match[4] !== undefined && localMinute(time) !== written)
    return { ok: true, time, note: `The clock is put forward then, so this time does not exist; ${localMinute(time).slice(11)} is meant.` };
  if (match[4] !== undefined && localMinute(time + hour) === written)
    return { ok: true, time, note: 'The clock is put back then, so this time comes twice; the first is meant.' };
  return { ok: true, time, note: '' };
}

/** The time zone at a moment as people there write it, such as `EDT` or `GMT+2`. */
export function zoneAt(time: number): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZoneName: 'short' }).formatToParts(time);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
