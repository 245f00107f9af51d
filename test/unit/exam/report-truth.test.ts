/** A report says no more than its log and the bank bear out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay, type AttemptEvent, type AttemptHead, type EventBody } from '../../../src/features/exam/attempt.ts';
import { checkReport, compareWithBank, reportCsv, reportFile, type ReportFile } from '../../../src/features/exam/export.ts';
import { lessonLink, webLink } from '../../../src/features/bank/links.ts';
import { readReportFile } from '../../../src/features/exam/read-report.ts';
import { knownBefore, summarize } from '../../../src/features/exam/history.ts';
import { reasonFor } from '../../../src/features/bank/reasons.ts';
import {
  domainSentences,
  givenAnswers,
  makeReport,
  quarterBounds,
  rebuildSentence,
  type Share,
} from '../../../src/features/exam/report.ts';
import { scoreAttempt } from '../../../src/features/exam/score.ts';
import { optionOrder } from '../../../src/features/exam/seed.ts';
import { rangeText, wilson } from '../../../src/features/exam/statistics.ts';
import type { ItemKey } from '../../../src/schemas/bank.ts';
import { bankItem, head, itemKey, rules } from './make.ts';

const form = head({ parts: [10], rules: { ...rules, ceremony: false, timing: 'untimed', limits: [] } });
const keys = form.items.map((item) => itemKey(item));
const mapOf = (list: readonly ItemKey[]) => new Map(list.map((key) => [key.id, key]));
const log = (bodies: EventBody[]): AttemptEvent[] =>
  bodies.map((body, seq) => ({ ...body, seq, at: 1_000_000 + seq * 1000, wall: 1_000_000 + seq * 1000 }));
const sit = (bodies: EventBody[]): AttemptEvent[] =>
  log([{ type: 'part-begun', part: 0 }, ...bodies, { type: 'part-ended', part: 0, reason: 'submitted' }]);
const first = form.items[0] ?? bankItem(0);
const firstKey = keys[0] ?? itemKey(first);
const reportOf = (sat: AttemptHead, events: AttemptEvent[], of: readonly ItemKey[] = keys) => {
  const state = replay(sat, events);
  return makeReport(sat, state, scoreAttempt(sat, state, mapOf(of)));
};

describe('an item withdrawn since', () => {
  it('is left out of the score, with the reason', () => {
    const retired = keys.map((key, index) => (index < 2 ? { ...key, retired: true as const } : key));
    const state = replay(form, sit([{ type: 'answered', item: 0, option: 1 }]));
    const score = scoreAttempt(form, state, mapOf(retired));
    expect([score.right, score.total]).toEqual([0, 8]);
    expect(score.items.slice(0, 3).map(({ right, leftOut }) => [right, leftOut])).toEqual([
      [null, 'withdrawn'],
      [null, 'withdrawn'],
      [false, null],
    ]);
  });

  it('is told apart from one that changed and one without a key', () => {
    const some = keys.slice(1).map((key, index) => (index === 0 ? { ...key, v: 'v2', keyText: 'nobody saw this' } : key));
    const score = scoreAttempt(form, replay(form, sit([])), mapOf(some));
    expect(score.items.slice(0, 3).map(({ leftOut }) => leftOut)).toEqual(['no-key', 'changed', null]);
  });
});

describe('a checked report', () => {
  const events = sit([
    { type: 'answered', item: 0, option: 1 },
    { type: 'visited', item: 1 },
    { type: 'answered', item: 1, option: 0 },
  ]);
  const fresh = (): ReportFile => structuredClone(reportFile(form, events, keys));
  const differencesAfter = (alter: (file: ReportFile) => unknown) => {
    const file = fresh();
    alter(file);
    return checkReport(file).differences.join('\n');
  };

  it('holds as it was made, also after a cause was named later by another clock', () => {
    expect(differencesAfter(() => undefined)).toBe('');
    const log: AttemptEvent[] = [...events, { type: 'cause', item: 1, cause: 'misread', seq: events.length, at: 5, wall: 5 }];
    expect(checkReport(reportFile(form, log, keys)).differences).toEqual([]);
  });

  it.each<[string, RegExp, (file: ReportFile) => unknown]>([
    ['time on an item', /Item 1, time/, (file) => file.result.items[0] && (file.result.items[0].ms += 1000)],
    ['the key of an item', /Item 1, key/, (file) => file.result.items[0] && (file.result.items[0].key = 3)],
    [
      'the numbers of the log',
      /number 0 in place/,
      (file) => {
        for (const event of file.events) event.seq = 0;
      },
    ],
    ['an entry taken out', /number 2 in place 1/, (file) => file.events.splice(1, 1)],
    ['a time before the one before it', /earlier than/, (file) => file.events[2] && (file.events[2].at = 1000)],
    ['a time before 1970', /before/, (file) => file.events[0] && (file.events[0].at = -1)],
    [
      'an answer after the end',
      /may not follow/,
      (file) => file.events.push({ type: 'answered', item: 0, option: 1, seq: file.events.length, at: 2_000_000, wall: 2_000_000 }),
    ],
    ['an item twice', /more than once/, (file) => (file.attempt.items[1] = first)],
    ['a key twice', /two keys/, (file) => file.keys.push(firstKey)],
    ['a key that is not the text it names', /keeps the text/, (file) => (file.keys[0] = { ...firstKey, keyText: 'other words' })],
  ])('stops holding when altered: %s', (_, sentence, alter) => {
    expect(differencesAfter(alter)).toMatch(sentence);
  });

  it('is compared with the keys of the bank', () => {
    const bank = mapOf(keys);
    expect(compareWithBank(fresh(), bank)).toEqual({ same: 10, changed: 0, unknown: 0, differences: [] });
    // The forger writes another key, and a score that follows from it.
    const forged = fresh();
    const item = forged.attempt.items[1] ?? first;
    forged.keys[1] = { ...itemKey(item, 0) };
    const matching = reportFile(forged.attempt, forged.events, forged.keys);
    expect(checkReport(matching).differences).toEqual([]);
    expect(compareWithBank(matching, bank).differences.join()).toMatch(/Item 2, key: the file says 0, the bank 1/);
    // Options set in another order, so that the bank's key points to what was chosen.
    const turned = fresh();
    turned.attempt.items[1] = { ...item, options: [item.options[1] ?? '', item.options[0] ?? '', ...item.options.slice(2)] };
    expect(compareWithBank(turned, bank).differences.join()).toMatch(/Item 2, key text/);
    // Mended since, or never of this bank: nothing can be said, and that is said.
    const mended = mapOf(keys.slice(1).map((key, index) => (index === 0 ? { ...key, v: 'v2' } : key)));
    expect(compareWithBank(fresh(), mended)).toEqual({ same: 8, changed: 1, unknown: 1, differences: [] });
  });
});

describe('a file from outside', () => {
  const text = (alter: (file: ReportFile) => unknown) => {
    const file = structuredClone(reportFile(form, sit([]), keys));
    alter(file);
    return JSON.stringify(file);
  };
  it('may not hold more entries for an item than a person can make', () => {
    const many = text((file) => {
      const one: AttemptEvent = { type: 'answered', item: 0, option: 1, seq: 1, at: 1, wall: 1 };
      file.events = Array.from({ length: 2001 }, () => one);
    });
    const read = readReportFile(many);
    expect(read.ok ? '' : read.problem).toMatch(/2,?001 entries for item 1/);
  });
  it('may not hold times outside the calendar', () => {
    for (const alter of [
      (file: ReportFile) => (file.attempt.createdAt = 1e17),
      (file: ReportFile) => file.events[0] && (file.events[0].at = 1e17),
    ]) {
      const read = readReportFile(text(alter));
      expect(read.ok ? '' : read.problem).toMatch(/time outside the calendar/);
    }
  });
  it('gives no link that leads where it should not', () => {
    expect(webLink('https://example.org/a')).toBe('https://example.org/a');
    expect(webLink('http://example.org/a')).toBe('http://example.org/a');
    for (const bad of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'nothing', '']) expect(webLink(bad)).toBeNull();
    expect(lessonLink('learn/domain/topic/#section')).toBe('learn/domain/topic/#section');
    for (const bad of ['/evil', '//evil', '\\evil', '\t/evil', '', 'https://evil']) expect(lessonLink(bad)).toBeNull();
    const key = { ...firstKey, lesson: { path: '/evil', title: 'Evil', heading: '' } };
    expect(reportOf(form, sit([]), [key, ...keys.slice(1)]).readNext.every(({ path }) => !path.startsWith('/'))).toBe(true);
  });
});

describe('what a share allows one to say', () => {
  it('gives both ends of the interval', () => {
    expect(rangeText(0, 5)).toBe('0 to 43%');
    expect(rangeText(5, 5)).toBe('57 to 100%');
    expect(rangeText(0, 0)).toBe('–');
  });

  const share = (id: string, right: number, total: number): Share => ({ id, right, total, interval: wilson(right, total) });
  it('names every pair of domains that can be told apart', () => {
    const text = domainSentences([share('1', 45, 90), share('2', 27, 33), share('3', 13, 27)], (id) => `D${id}`);
    expect(text).toContain('“D1” is weaker than “D2”');
    expect(text).not.toContain('cannot rank');
    expect(text).toContain('“D3”, with 27 questions');
  });
  it('ranks nothing when all overlap, and says nothing of one domain', () => {
    expect(domainSentences([share('1', 5, 10), share('2', 6, 10)], String)).toContain('cannot rank');
    expect(domainSentences([share('1', 5, 10)], String)).toBe('');
  });
  it('claims a pair exactly when its intervals do not overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 40 })), { minLength: 2, maxLength: 5 }), (pairs) => {
        const domains = pairs.map(([right, total], index) => share(String(index), Math.min(right, total), total));
        const apart = domains.some((a) => domains.some((b) => a.interval[1] < b.interval[0]));
        expect(domainSentences(domains, String).includes('weaker than')).toBe(apart);
      }),
    );
  });
});

describe('quarters', () => {
  it('differ by one item at most, and cover all', () => {
    expect(quarterBounds(9)).toEqual([0, 2, 5, 7, 9]);
    fc.assert(
      fc.property(fc.nat(500), (count) => {
        const bounds = quarterBounds(count);
        const sizes = [1, 2, 3, 4].map((index) => (bounds[index] ?? 0) - (bounds[index - 1] ?? 0));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(bounds[4]).toBe(count);
      }),
    );
  });
  it('are those of each part', () => {
    const two = head({ parts: [4, 6], rules: { ...rules, ceremony: false, timing: 'untimed', limits: [] } });
    const rows = reportOf(two, sit([])).quarters;
    expect(rows.map(({ part, quarter, first: from, last }) => [part, quarter, from, last])).toEqual([
      [0, 1, 0, 0],
      [0, 2, 1, 1],
      [0, 3, 2, 2],
      [0, 4, 3, 3],
      [1, 1, 4, 5],
      [1, 2, 6, 6],
      [1, 3, 7, 8],
      [1, 4, 9, 9],
    ]);
  });
});

describe('answers', () => {
  it('given twice in a row are no change', () => {
    const state = replay(
      form,
      sit([
        { type: 'answered', item: 0, option: 1 },
        { type: 'answered', item: 0, option: 1 },
        { type: 'visited', item: 1 },
        { type: 'answered', item: 1, option: 1 },
        { type: 'answered', item: 1, option: null },
        { type: 'answered', item: 1, option: 1 },
        { type: 'visited', item: 2 },
        { type: 'answered', item: 2, option: 1 },
        { type: 'answered', item: 2, option: 2 },
        { type: 'answered', item: 2, option: 1 },
      ]),
    );
    expect(state.responses.slice(0, 4).map((response) => givenAnswers(response).length)).toEqual([1, 1, 3, 0]);
  });

  it('stand in the CSV by the letters that were on the screen', () => {
    const ten = { ...first, id: 'ten', options: Array.from({ length: 10 }, (_, index) => `option ${String(index)}`) };
    const sat = head({ items: [ten], parts: [1], rules: form.rules });
    const chosen = 8;
    const csv = reportCsv(sat, sit([{ type: 'answered', item: 0, option: chosen }]), mapOf([itemKey(ten, 9)]));
    const fields = (csv.split('\r\n')[1] ?? '').split(',');
    const letter = (option: number) => 'ABCDEFGHIJ'.charAt(optionOrder(ten, sat.seed).indexOf(option));
    expect(fields.slice(4, 6)).toEqual([letter(chosen), letter(9)]);
  });
});

describe('the reasons of an item mended since', () => {
  const mended = { ...first, v: 'v2', options: ['three 0', 'one 0', 'another', 'two 0'] };
  const key = { ...itemKey(mended, 3) };
  it('go with the text of each option, wherever it stands now', () => {
    expect(first.options.map((_, option) => reasonFor(first, key, option, mended))).toEqual([
      'why one 0',
      'why two 0',
      'why three 0',
      null,
    ]);
  });
  it('are the key’s alone when today’s wording is not at hand', () => {
    expect(first.options.map((_, option) => reasonFor(first, key, option))).toEqual([null, 'why two 0', null, null]);
  });
  it('stand by place when nothing changed', () => {
    expect(first.options.map((_, option) => reasonFor(first, firstKey, option))).toEqual(firstKey.rationales);
  });
});

describe('what is said of the form', () => {
  it('names what brings it back', () => {
    expect(rebuildSentence({ kind: 'mock' })).toContain('same seed on the same bank');
    for (const other of [{ kind: 'mock', formId: 'cpcs-a' }, { kind: 'practice' }, { kind: 'retake', retakeOf: 'x' }] as const) {
      expect(rebuildSentence(other)).not.toContain('same seed');
    }
  });
  it('counts as earlier only what ended before, and the items it had shown', () => {
    const state = replay(form, sit([]));
    const result = { ...summarize(form, state, scoreAttempt(form, state, mapOf(keys))), attempt: 'other' };
    const end = state.finishedAt ?? 0;
    const before = { ...result, finishedAt: end - 1, items: result.items.slice(0, 3) };
    const after = { ...result, finishedAt: end + 1 };
    expect(knownBefore(form, [after, before], end)).toEqual({ earlier: [before], met: 3 });
  });
});
