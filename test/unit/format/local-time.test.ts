import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localMinute } from '../../../src/format/dates.ts';
import { readLocal, zoneAt } from '../../../src/format/local-time.ts';

const before = process.env['TZ'];
beforeAll(() => {
  process.env['TZ'] = 'America/New_York';
});
afterAll(() => {
  process.env['TZ'] = before;
});

describe('a date field', () => {
  it('reads a day and a minute on the clock of the device', () => {
    expect(readLocal('2026-07-01T09:30')).toEqual({ ok: true, time: Date.UTC(2026, 6, 1, 13, 30), note: '' });
    expect(readLocal('2026-12-01')).toEqual({ ok: true, time: Date.UTC(2026, 11, 1, 5), note: '' });
  });

  it('refuses the year 26 that a field makes of two digits', () => {
    for (const text of ['0026-11-29', '0026-11-29T10:00', '20260-01-01', '1899-01-01'])
      expect(readLocal(text)).toMatchObject({ ok: false, problem: expect.stringMatching(/four digits/) as string });
    for (const text of ['', 'soon', '2026-02-30']) expect(readLocal(text)).toMatchObject({ ok: false });
  });

  it('settles in words a time that does not exist, and one that comes twice', () => {
    const skipped = readLocal('2026-03-08T02:30');
    expect(skipped.ok && [localMinute(skipped.time), skipped.note]).toEqual([
      '2026-03-08T03:30',
      'The clock is put forward then, so this time does not exist; 03:30 is meant.',
    ]);
    expect(readLocal('2026-11-01T01:30')).toEqual({
      ok: true,
      time: Date.UTC(2026, 10, 1, 5, 30),
      note: 'The clock is put back then, so this time comes twice; the first is meant.',
    });
  });

  it('names the zone of a moment', () => {
    expect([zoneAt(Date.UTC(2026, 6, 1)), zoneAt(Date.UTC(2026, 11, 1))]).toEqual(['EDT', 'EST']);
  });
});
