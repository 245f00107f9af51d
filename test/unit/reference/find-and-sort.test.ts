import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches, sortByNumber, type GridNumber } from '../../../src/features/reference/index.ts';

describe('a typed name', () => {
  const names = ['Focused professional practice evaluation', 'FPPE', 'focused review', '42 CFR 482'];
  it('finds by abbreviation, full name, another name, and the beginnings of words in any order', () => {
    for (const query of ['fppe', 'F.P.P.E.', 'focused professional', 'evaluation focu', 'Focused REVIEW', '42cfr', '']) {
      expect(matches(query, names), query).toBe(true);
    }
  });
  it('does not find inside a word, or by words of different names', () => {
    expect(matches('valuation', names)).toBe(false);
    expect(matches('fppe review', names)).toBe(false);
  });
  it('does not mind accents', () => {
    expect(matches('resume', ['Résumé'])).toBe(true);
  });
  it('finds every name by itself', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(matches(name, [name])).toBe(true);
      }),
    );
  });
});

describe('rows in the order of a number', () => {
  const rows: { id: string; number: GridNumber | null }[] = [
    { id: 'none', number: null },
    { id: 'three-years', number: { value: 3, unit: 'years' } },
    { id: 'share', number: { value: 5, unit: 'percent' } },
    { id: 'two-months', number: { value: 2, unit: 'months' } },
    { id: 'people', number: { value: 2, unit: 'count' } },
    { id: 'hundred-days', number: { value: 100, unit: 'days' } },
    { id: 'thirty-six-months', number: { value: 36, unit: 'months' } },
  ];
  const ids = (order: 'up' | 'down') => sortByNumber(rows, (row) => row.number, order).map((row) => row.id);

  it('compares days, months and years as lengths of time, keeps equal ones in place, and leaves the unnumbered for last', () => {
    expect(ids('up')).toEqual(['two-months', 'hundred-days', 'three-years', 'thirty-six-months', 'share', 'people', 'none']);
  });
  it('turns lengths of time around, and still leaves other units and the unnumbered behind', () => {
    expect(ids('down')).toEqual(['three-years', 'thirty-six-months', 'hundred-days', 'two-months', 'share', 'people', 'none']);
  });
});
