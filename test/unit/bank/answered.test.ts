import { describe, expect, it } from 'vitest';
import { answeredItem } from '../../../src/features/bank/answered.ts';
import { bankItem, itemKey } from '../exam/make.ts';

const item = bankItem(0);
const key = itemKey(item, 1);

describe('an answered item', () => {
  it('has its options in the order shown, with letter, mark and reason', () => {
    const { options } = answeredItem({ item, key, chosen: 0, order: [2, 1, 0, 3] });
    expect(options.map(({ letter, text }) => letter + text)).toEqual(['Athree 0', 'Btwo 0', 'Cone 0', 'Dfour 0']);
    expect(options.map(({ right }) => right)).toEqual([false, true, false, false]);
    expect(options.map(({ chosen }) => chosen)).toEqual([false, false, true, false]);
    expect(options[1]?.reason).toBe('why two 0');
  });
  it('brings its point, its lesson and its sources', () => {
    const answered = answeredItem({ item, key: { ...key, point: 'Ask the source.' }, chosen: null, order: [0, 1, 2, 3] });
    expect(answered.point).toBe('Ask the source.');
    expect(answered.lesson).toEqual({ path: 'learn/domain/topic-0/#section', title: 'Heading' });
    expect(answered.sources[0]?.url).toBe('https://example.org/');
    expect(answeredItem({ item, key, chosen: null, order: [] }).point).toBeNull();
  });
  it('draws no link that a browser would run, and none that names another server', () => {
    const bad = {
      ...key,
      lesson: { ...key.lesson, path: '//evil' },
      sources: key.sources.map((source) => ({ ...source, url: 'javascript:alert(1)' })),
    };
    const answered = answeredItem({ item, key: bad, chosen: null, order: [0] });
    expect(answered.lesson).toBeNull();
    expect(answered.sources[0]?.url).toBeNull();
  });
  it('says that it was corrected since, finds its key by its text, and tells a withdrawn one', () => {
    const now = { ...key, v: 'v2', key: 3, retired: true as const, errata: [{ on: '2026-01-01', note: 'Date corrected.' }] };
    const answered = answeredItem({ item, key: now, chosen: 1, order: [0, 1, 2, 3] });
    expect(answered.options[1]).toMatchObject({ right: true, chosen: true, reason: 'why four 0' });
    expect(answered.warnings).toHaveLength(2);
    expect(answered.warnings[0]).toContain('Date corrected.');
    expect(answered.errata).toEqual([]);
  });
  it('lists what was corrected before it was sat, without a warning', () => {
    const errata = [{ on: '2026-01-01', note: 'Date corrected.' }];
    const answered = answeredItem({ item, key: { ...key, errata }, chosen: 1, order: [0, 1, 2, 3], history: true });
    expect(answered.warnings).toEqual([]);
    expect(answered.errata).toEqual(errata);
  });
});
