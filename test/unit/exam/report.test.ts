import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay, startState, type AttemptEvent, type EventBody } from '../../../src/features/exam/attempt.ts';
import { checkReport, reportCsv, reportFile } from '../../../src/features/exam/export.ts';
import { itemHistory, summarize } from '../../../src/features/exam/history.ts';
import { readReportFile } from '../../../src/features/exam/read-report.ts';
import { makeReport } from '../../../src/features/exam/report.ts';
import { scoreAttempt } from '../../../src/features/exam/score.ts';
import { brier, rangeText, wilson } from '../../../src/features/exam/statistics.ts';
import { importCsv } from '../../../src/format/csv.ts';
import { head, itemKey, rules } from './make.ts';
import { runs } from '../../runs.ts';

describe('the Wilson interval', () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is the published one', (right, total, low, high) => {
    const interval = wilson(right, total);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it('says that 18 items leave about 18 points either way at three quarters', () => {
    expect(rangeText(14, 18)).toBe('55 to 91%');
    expect(rangeText(112, 150)).toBe('67 to 81%');
  });

  it('holds the share it is of, within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (total, some) => {
        const right = some % (total + 1);
        const [low, high] = wilson(right, total);
        expect(low).toBeLessThanOrEqual(right / total + 1e-12);
        expect(high).toBeGreaterThanOrEqual(right / total - 1e-12);
        expect(low >= 0 && high <= 1).toBe(true);
      }),
    );
  });
});

const form = head({ parts: [10], rules: { ...rules, ceremony: false, timing: 'untimed', limits: [] } });
const keys = form.items.map((item) => itemKey(item));
const keyMap = new Map(keys.map((key) => [key.id, key]));
function sit(bodies: EventBody[]): AttemptEvent[] {
  return [{ type: 'part-begun', part: 0 } as EventBody, ...bodies, { type: 'part-ended', part: 0, reason: 'submitted' } as EventBody].map(
    (body, seq) => ({ ...body, seq, at: 1_000_000 + seq * 1000, wall: 1_000_000 + seq * 1000 }),
  );
}

describe('a report', () => {
  const events = sit([
    { type: 'answered', item: 0, option: 1 },
    { type: 'confidence', item: 0, level: 'sure' },
    { type: 'visited', item: 1 },
    { type: 'answered', item: 1, option: 1 },
    { type: 'answered', item: 1, option: 0 },
    { type: 'confidence', item: 1, level: 'sure' },
    { type: 'visited', item: 2 },
    { type: 'answered', item: 2, option: 3 },
    { type: 'answered', item: 2, option: 1 },
    { type: 'confidence', item: 2, level: 'guess' },
    { type: 'visited', item: 3 },
    { type: 'answered', item: 3, option: 3 },
    { type: 'answered', item: 3, option: 2 },
  ]);
  const state = replay(form, events);
  const score = scoreAttempt(form, state, keyMap);
  const report = makeReport(form, state, score);

  it('counts right answers, changed answers and confident errors', () => {
    expect([report.right, report.total, report.answered]).toEqual([2, 10, 4]);
    expect(report.changes).toEqual({ rightToWrong: 1, wrongToRight: 1, wrongToWrong: 1 });
    expect(report.sureButWrong).toEqual([1]);
    expect(report.brier).toBeCloseTo(((1 - 0.95) ** 2 + 0.95 ** 2 + (1 - 0.25) ** 2) / 3, 10);
    expect(brier([])).toBeNull();
  });

  it('splits into groups that add up to the whole', () => {
    for (const groups of [report.domains, report.topics, report.cognitive]) {
      expect(groups.reduce((sum, group) => sum + group.right, 0)).toBe(2);
      expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(10);
    }
    expect(report.quarters.reduce((sum, quarter) => sum + quarter.total, 0)).toBe(10);
  });

  it('reads back from its file, holds, and stops holding when one answer is altered', () => {
    const text = JSON.stringify(reportFile(form, events, keys));
    const read = readReportFile(text);
    if (!read.ok) throw new Error(read.problem);
    expect(checkReport(read.file).differences).toEqual([]);
    const altered = readReportFile(text.replace('"right":2,', '"right":9,'));
    if (!altered.ok) throw new Error(altered.problem);
    expect(checkReport(altered.file).differences).toEqual(['Right answers: the file says 9, its log gives 2']);
  });

  it('ends in a sentence for any file that is not a report', () => {
    const text = JSON.stringify(reportFile(form, events, keys));
    for (const bad of [
      '',
      'not json',
      '[]',
      '{}',
      'null',
      text.replace('primary-source-report/1', 'other/9'),
      text.replace('"seq":3', '"seq":"x"'),
      text.replace('"parts":[10]', '"parts":[11]'),
    ]) {
      const read = readReportFile(bad);
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.problem).toMatch(/\.$/);
    }
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (place, noise) => {
        const read = readReportFile(text.slice(0, place) + noise + text.slice(place + 1));
        if (read.ok) checkReport(read.file);
        else expect(read.problem).toMatch(/\.$/);
      }),
      { numRuns: runs(150, 3000) },
    );
  });

  it('becomes CSV that no spreadsheet runs', () => {
    const noted = replay(form, events);
    expect(noted.phase).toBe('done');
    const csv = reportCsv(form, events, keyMap);
    expect(csv.split('\r\n')).toHaveLength(12);
    expect(importCsv([['=HYPERLINK("x")', 'a,b', -3]], [])).toBe('"\'=HYPERLINK(""x"")","a,b",-3\r\n');
  });

  it('leaves a history in which the newest sitting decides', () => {
    const first = summarize(form, state, score);
    const later = {
      ...first,
      attempt: 'later',
      finishedAt: first.finishedAt + 1,
      items: first.items.map((item) => ({ ...item, right: true })),
    };
    const history = itemHistory([later, first]);
    const id = form.items[1]?.id ?? '';
    expect(history.get(id)).toMatchObject({ seen: 2, lastRight: true, sureButWrong: false });
    expect(itemHistory([first]).get(id)).toMatchObject({ lastRight: false, sureButWrong: true });
    expect(startState(form).responses).toHaveLength(10);
  });
});
