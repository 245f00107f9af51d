import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dateOf,
  dayOf,
  dayText,
  daysInMonth,
  firstDayOf,
  firstDayReaching,
  fullMonths,
  isWeekend,
  lastDayOf,
  readDay,
  workDateText,
  writeDay,
} from '../../../src/features/eligibility/calendar.ts';
import { runs } from '../../runs.ts';

const first = Temporal.PlainDate.from('1899-12-25');
const start = dayOf({ year: 1899, month: 12, day: 25 });
/** Every day from Christmas 1899 to the end of 2110: leap years, a century that is none (1900, 2100) and one that is (2000). */
const span = 77_000;
/** Days from one tried to the next where many numbers of months are tried; prime, so that every day of a month comes up. */
const stride = runs(29, 3);

describe('day numbers agree with native Temporal', () => {
  it('on every day of two centuries, both ways', () => {
    let date = first;
    for (let day = start; day < start + span; day += 1) {
      if (
        writeDay(day) !== date.toString() ||
        readDay(date.toString()) !== day ||
        dayOf(dateOf(day)) !== day ||
        isWeekend(day) !== date.dayOfWeek > 5 ||
        daysInMonth(date.year, date.month) !== date.daysInMonth
      )
        expect.fail(`disagrees on ${date.toString()}`);
      date = date.add({ days: 1 });
    }
    expect(date.year).toBe(2110);
  });

  it('when months are added or taken, on every day and for many numbers of months', () => {
    for (const months of [1, 11, 12, 24, 36, 60, 96, -1, -5, -12, -24, -60, -96, -97]) {
      for (let day = start, date = first; day < start + span; day += stride, date = date.add({ days: stride })) {
        if (writeDay(addMonths(day, months)) !== date.add({ months }).toString())
          expect.fail(`${date.toString()} and ${String(months)} months`);
      }
    }
  });

  it('for the first day that reaches a date by going back so many months', () => {
    for (const months of [1, 12, 24, 60, 96]) {
      for (let day = start, date = first; day < start + runs(1500, 9000); day += 1, date = date.add({ days: 1 })) {
        const found = Temporal.PlainDate.from(writeDay(firstDayReaching(day, months)));
        const reaches = (candidate: Temporal.PlainDate) => Temporal.PlainDate.compare(candidate.subtract({ months }), date) >= 0;
        if (!reaches(found) || reaches(found.subtract({ days: 1 }))) expect.fail(`${date.toString()} and ${String(months)} months`);
      }
    }
  });

  it('for full months, which are the most that can be taken from the end without passing the start', () => {
    for (let length = 0; length < runs(400, 800); length += 1) {
      for (const from of ['2023-01-31', '2024-02-29', '2024-01-30', '2023-02-28', '2023-03-01', '2023-12-15']) {
        const begin = Temporal.PlainDate.from(from);
        const end = begin.add({ days: length });
        let months = 0;
        while (Temporal.PlainDate.compare(end.subtract({ months: months + 1 }), begin) >= 0) months += 1;
        expect(fullMonths(firstDayOf(from), firstDayOf(end.toString())), `${from} to ${end.toString()}`).toBe(months);
      }
    }
  });
});

describe('written dates', () => {
  it('refuse days that the calendar does not have', () => {
    for (const text of ['2023-02-29', '2024-02-30', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00', '24-01-01', '2024-1-1', ''])
      expect(readDay(text), text).toBeNull();
    expect(readDay('2024-02-29')).not.toBeNull();
  });

  it('mean the first day of a month at the start and the last at the end', () => {
    expect(writeDay(firstDayOf('2024-02'))).toBe('2024-02-01');
    expect(writeDay(lastDayOf('2024-02'))).toBe('2024-02-29');
    expect(writeDay(lastDayOf('2023-02'))).toBe('2023-02-28');
    expect(writeDay(firstDayOf('2026'))).toBe('2026-01-01');
    expect(writeDay(lastDayOf('2026'))).toBe('2026-12-31');
    expect(firstDayOf('2024-02-10')).toBe(lastDayOf('2024-02-10'));
  });

  it('read as people write them', () => {
    expect(dayText(firstDayOf('2026-11-22'))).toBe('November 22, 2026');
    expect(workDateText('2026-11')).toBe('November 2026');
    expect(workDateText('2026-11-02')).toBe('November 2, 2026');
  });
});
