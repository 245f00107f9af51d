/**
 * A slow second opinion. It knows nothing of spans: it marks each day worked or not, and for each question walks over days.
 * All date arithmetic is native Temporal's.
 */
import type { Requirement } from '../../../../src/schemas/certification.ts';
import type { Job } from '../../../../src/schemas/work-history.ts';

const first = Temporal.PlainDate.from('2005-01-01');
const last = Temporal.PlainDate.from('2042-12-31');
export const dayCount = first.until(last, { largestUnit: 'days' }).days + 1;

const texts: string[] = [];
const places = new Map<string, number>();
/** Length of each day's month, 29 February marked 0: it adds nothing. */
const monthLength = new Uint8Array(dayCount);
const saturdayOrSunday = new Uint8Array(dayCount);
/** For each day, the day so many months earlier. */
const tables = () => new Map<number, Int32Array>([12, 24, 36, 60, 96, 6].map((months) => [months, new Int32Array(dayCount)]));
const earlier = tables();
/** For each day, the first day over which experience is added up: where the calendar lacks the date, the day after. */
const lookBacks = tables();

for (let place = 0, date = first; place < dayCount; place += 1, date = date.add({ days: 1 })) {
  texts.push(date.toString());
  places.set(date.toString(), place);
  monthLength[place] = date.month === 2 ? (date.day === 29 ? 0 : 28) : date.daysInMonth;
  saturdayOrSunday[place] = date.dayOfWeek >= 6 ? 1 : 0;
  for (const [months, table] of earlier) {
    const start = date.subtract({ months });
    table[place] = first.until(start, { largestUnit: 'days' }).days;
    const whole = lookBacks.get(months);
    if (whole) whole[place] = (table[place] ?? 0) + (start.day === date.day ? 0 : 1);
  }
}

export function placeOf(date: string): number {
  const place = places.get(date);
  if (place === undefined) throw new RangeError(`${date} is outside the oracle's calendar`);
  return place;
}
/** Days of the month a day lies in, February always 28; 0 for February 29. */
export const monthLengthOf = (place: number): number => monthLength[place] ?? 0;
export const textOf = (place: number): string => texts[place] ?? '';
function look(tables: ReadonlyMap<number, Int32Array>, place: number, months: number): number {
  const table = tables.get(months);
  if (!table) throw new RangeError(`no table for ${String(months)} months`);
  return table[place] ?? 0;
}
export const back = (place: number, months: number): number => look(earlier, place, months);
export const lookBack = (place: number, months: number): number => look(lookBacks, place, months);

const firstPlace = (text: string) => placeOf(text.length === 7 ? `${text}-01` : text);
function lastPlace(text: string | null): number {
  if (text === null) return dayCount - 1;
  const month = text.length === 7 ? Temporal.PlainYearMonth.from(text) : null;
  return placeOf(month ? `${text}-${String(month.daysInMonth)}` : text);
}

/** One byte a day: 1 if the day counts when the given doubts are accepted. Days long after `until` may be left unmarked. */
export function daysWorked(jobs: readonly Job[], accepted: ReadonlySet<string>, until = dayCount - 5): Uint8Array {
  const end = Math.min(dayCount - 1, until + 4);
  const worked = new Uint8Array(dayCount);
  for (const job of jobs) {
    if (job.counts === 'no') continue;
    if (job.hours === null && !accepted.has('hours-unknown')) continue;
    if (job.hours !== null && job.hours < 35 && !accepted.has('part-time')) continue;
    if (job.basis === 'contracted' && !accepted.has('contracted')) continue;
    if (job.counts === 'enrollment-only' && !accepted.has('enrollment-only')) continue;
    if (job.counts === 'unsure' && !accepted.has('unsure')) continue;
    const leaves = accepted.has('leave') ? [] : job.leaves.map((leave) => [firstPlace(leave.from), lastPlace(leave.to)] as const);
    const to = Math.min(end, lastPlace(job.to));
    for (let day = firstPlace(job.from); day <= to; day += 1) {
      if (!leaves.some(([start, end]) => start <= day && day <= end)) worked[day] = 1;
    }
  }
  if (accepted.has('weekend')) {
    const before = worked.slice();
    const free = (day: number) => before[day] === 0 && saturdayOrSunday[day] === 1;
    for (let day = 1; day < end - 1; day += 1) {
      if (before[day] === 1 || before[day - 1] === 0) continue;
      if (free(day) && before[day + 1] === 1) worked[day] = 1;
      if (free(day) && free(day + 1) && before[day + 2] === 1) worked[day] = worked[day + 1] = 1;
    }
  }
  return worked;
}

/** Is the requirement met on an application date? One walk over the days that matter. */
export function metOn(requirement: Requirement, worked: Uint8Array, applyOn: number): boolean {
  switch (requirement.kind) {
    case 'employed-at-application':
      return worked[applyOn] === 1;
    case 'consecutive-ending-at-application': {
      for (let day = back(applyOn, requirement.months); day <= applyOn; day += 1) if (worked[day] !== 1) return false;
      return true;
    }
    case 'consecutive-within': {
      let since = -1;
      for (let day = back(applyOn, requirement.withinMonths); day < applyOn; day += 1) {
        if (worked[day] !== 1) since = -1;
        else if (since === -1) since = day;
        if (since !== -1 && back(day + 1, requirement.months) >= since) return true;
      }
      return false;
    }
    case 'total-experience': {
      const from = requirement.lookbackYears === null ? 0 : lookBack(applyOn, requirement.lookbackYears * 12);
      let [of28, of30, of31] = [0, 0, 0];
      for (let day = from; day < applyOn; day += 1) {
        if (worked[day] !== 1) continue;
        if (monthLength[day] === 31) of31 += 1;
        else if (monthLength[day] === 30) of30 += 1;
        else if (monthLength[day] === 28) of28 += 1;
      }
      // of28/28 + of30/30 + of31/31 >= 12 years, over a common denominator.
      return of28 * 930 + of30 * 868 + of31 * 840 >= requirement.years * 12 * 26_040;
    }
  }
}

/** A fast walker for whole calendars: for each application date, is the requirement met? Sums and run starts are carried along. */
export function metOnEach(requirement: Requirement, worked: Uint8Array): Uint8Array {
  const met = new Uint8Array(dayCount);
  const sums = new Float64Array(dayCount + 1);
  let since = -1;
  let lastComplete = -1;
  for (let day = 0; day < dayCount; day += 1) {
    const length = monthLength[day] ?? 0;
    sums[day + 1] = (sums[day] ?? 0) + (worked[day] === 1 && length > 0 ? 26_040 / length : 0);
    // A stretch that ended the day before and is long enough: the latest reaches furthest.
    if (requirement.kind === 'consecutive-within' && since !== -1 && back(day, requirement.months) >= since)
      lastComplete = back(day, requirement.months);
    if (worked[day] !== 1) since = -1;
    else if (since === -1) since = day;
    switch (requirement.kind) {
      case 'employed-at-application':
        met[day] = worked[day] ?? 0;
        break;
      case 'consecutive-ending-at-application':
        met[day] = since !== -1 && back(day, requirement.months) >= since ? 1 : 0;
        break;
      case 'consecutive-within':
        met[day] = lastComplete !== -1 && lastComplete >= back(day, requirement.withinMonths) ? 1 : 0;
        break;
      case 'total-experience': {
        const from = requirement.lookbackYears === null ? 0 : Math.max(0, lookBack(day, requirement.lookbackYears * 12));
        met[day] = (sums[day] ?? 0) - (sums[from] ?? 0) >= requirement.years * 12 * 26_040 ? 1 : 0;
        break;
      }
    }
  }
  return met;
}
