import fc from 'fast-check';
import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { addItems, isItemId, readSelection, toggleItem, writeSelection } from '../../../src/features/bank/selection.ts';
import { assignmentSchema } from '../../../src/schemas/assignment.ts';
import { mostItems } from '../../../src/schemas/quiz-size.ts';

const ids = fc.uniqueArray(
  fc
    .tuple(fc.constantFrom('ncqa', 'peer-review', 'fppe'), fc.integer({ min: 1, max: 999 }))
    .map(([topic, number]) => `${topic}-${String(number).padStart(3, '0')}`),
  { maxLength: mostItems + 40 },
);

describe('a selection', () => {
  it('written and read again is the same', () => {
    fc.assert(
      fc.property(ids, (list) => {
        expect(readSelection(writeSelection(list))).toEqual(list.slice(0, mostItems));
      }),
    );
  });

  it('never grows beyond a quiz, and says how many stayed out', () => {
    fc.assert(
      fc.property(ids, ids, (before, more) => {
        const start = before.slice(0, mostItems);
        const { selected, left } = addItems(start, more);
        expect(selected.length).toBeLessThanOrEqual(mostItems);
        expect(selected.length + left).toBe(new Set([...start, ...more]).size);
        expect(selected.slice(0, start.length)).toEqual(start);
      }),
    );
  });

  it('holds as many items as a quiz may, and not one that a quiz would refuse', () => {
    const all = Array.from({ length: 998 }, (_, index) => `ncqa-${String(index + 1).padStart(3, '0')}`);
    const { selected } = addItems([], all);
    const assignable = (chosen: readonly string[]) =>
      safeParse(
        assignmentSchema.pipe[0].entries.items,
        chosen.map((id) => ({ id, v: 'abcdef' })),
      ).success;
    expect(assignable(selected)).toBe(true);
    expect(assignable(all.slice(0, selected.length + 1))).toBe(false);
  });

  it('an item picked twice is out again; a full selection takes no more', () => {
    expect(toggleItem(toggleItem(['ncqa-001'], 'ncqa-002'), 'ncqa-002')).toEqual(['ncqa-001']);
    const full = Array.from({ length: mostItems }, (_, index) => `ncqa-${String(index + 1).padStart(3, '0')}`);
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
