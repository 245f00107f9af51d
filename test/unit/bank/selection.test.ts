import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addItems, isItemId, mostSelected, readSelection, toggleItem, writeSelection } from '../../../src/features/bank/selection.ts';

const ids = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('ncqa', 'peer-review', 'fppe'), fc.integer({ min: 1, max: 999 }))
    .map(([topic, number]) => `${topic}-${String(number).padStart(3, '0')}`),
  { maxLength: 300 },
);

describe('a selection', () => {
  it('written and read again is the same', () => {
    fc.assert(
      fc.property(ids, (list) => {
        expect(readSelection(writeSelection(list))).toEqual(list.slice(0, mostSelected));
      }),
    );
  });

  it('never grows beyond a quiz, and says how many stayed out', () => {
    fc.assert(
      fc.property(ids, ids, (before, more) => {
        const start = before.slice(0, mostSelected);
        const { selected, left } = addItems(start, more);
        expect(selected.length).toBeLessThanOrEqual(mostSelected);
        expect(selected.length + left).toBe(new Set([...start, ...more]).size);
        expect(selected.slice(0, start.length)).toEqual(start);
      }),
    );
  });

  it('an item picked twice is out again; a full selection takes no more', () => {
    expect(toggleItem(toggleItem(['ncqa-001'], 'ncqa-002'), 'ncqa-002')).toEqual(['ncqa-001']);
    const full = Array.from({ length: mostSelected }, (_, index) => `ncqa-${String(index + 1).padStart(3, '0')}`);
    expect(toggleItem(full, 'fppe-001')).toEqual(full);
  });

  it('takes nothing from outside but item ids', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readSelection(text).every(isItemId)).toBe(true);
      }),
    );
    expect(readSelection('ncqa-001,<b>,__proto__,ncqa-001,javascript:x,fppe-012')).toEqual(['ncqa-001', 'fppe-012']);
  });
});
