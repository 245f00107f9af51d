import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, cardPlace, joinStates, type DeviceState } from '../../../src/features/study/backup-merge.ts';
import { joinCards, newCard } from '../../../src/features/study/review.ts';
import { runs } from '../../runs.ts';
import type { Grade } from '../../../src/schemas/study.ts';

const nothing: DeviceState = { records: {}, replaced: [] };
/** Joined with nothing, a state has the form that joining gives. */
const state = (records: Record<string, unknown>): DeviceState => joinStates({ records, replaced: [] }, nothing);

const anyLog = fc.array(fc.constantFrom('answered', 'flagged', 'visited'), { maxLength: 4 }).map((types) => ({
  head: { id: 'a' },
  events: types.map((type, seq) => ({ seq, type })),
}));
const anyDraft = fc.record({ savedAt: fc.integer({ min: 0, max: 3 }), data: fc.constantFrom('x', 'y', 'z') });
const anyCard = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 5 }), grade: fc.constantFrom<Grade[]>(1, 3) }), { maxLength: 4 })
  .map((reviews) => {
    const card = { ...newCard('item', 'a', 'missed', 0), reviews };
    return joinCards(card, card);
  });
const anyState = fc
  .record(
    { 'attempts/a': anyLog, 'attempts/b': anyLog, 'drafts/a': anyDraft, 'drafts/b': anyDraft, [`${cardPlace}item:a`]: anyCard },
    { requiredKeys: [] },
  )
  .map(state);

describe('states of two devices', () => {
  it('joined in any order are the same, and twice is once', () => {
    fc.assert(
      fc.property(anyState, anyState, anyState, (a, b, c) => {
        expect(joinStates(a, b)).toEqual(joinStates(b, a));
        expect(joinStates(joinStates(a, b), c)).toEqual(joinStates(a, joinStates(b, c)));
        expect(joinStates(a, a)).toEqual(a);
        expect(joinStates(joinStates(a, b), b)).toEqual(joinStates(a, b));
      }),
      { numRuns: runs(300, 5000) },
    );
  });

  it('lose nothing: each record is in its place, part of what is there, or among the replaced', () => {
    fc.assert(
      fc.property(anyState, anyState, (a, b) => {
        const joined = joinStates(a, b);
        const words = canonical(joined);
        for (const [at, record] of [...Object.entries(a.records), ...Object.entries(b.records)]) {
          if (at.startsWith('drafts/')) expect(words).toContain(canonical(record));
          else {
            const parts =
              (record as { events?: unknown[]; reviews?: unknown[] }).events ?? (record as { reviews?: unknown[] }).reviews ?? [];
            for (const part of parts) expect(words).toContain(canonical(part));
          }
        }
      }),
    );
  });

  it('let the longer log stand for its own beginning, and keep one that went another way', () => {
    const log = (...types: string[]) => ({ head: { id: 'a' }, events: types.map((type, seq) => ({ seq, type })) });
    expect(joinStates(state({ 'attempts/a': log('x') }), state({ 'attempts/a': log('x', 'y') }))).toEqual(
      state({ 'attempts/a': log('x', 'y') }),
    );
    const parted = joinStates(state({ 'attempts/a': log('x', 'z') }), state({ 'attempts/a': log('x', 'y', 'y') }));
    expect(parted.replaced).toEqual([{ at: 'attempts/a', record: log('x', 'z') }]);
  });
});
