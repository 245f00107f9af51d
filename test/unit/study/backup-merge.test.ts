import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, cardPlace, joinStates, type DeviceState } from '../../../src/features/study/backup-merge.ts';
import { joinCards, newCard } from '../../../src/features/study/review.ts';
import { answered, result } from './make.ts';
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
const anyMark = fc.record({
  changedAt: fc.integer({ min: 0, max: 3 }),
  on: fc.boolean(),
  note: fc.constantFrom('', 'x', 'y'),
});
const anyOwn = fc.record({
  changedAt: fc.integer({ min: 0, max: 3 }),
  on: fc.boolean(),
  from: fc.constantFrom('x', 'y'),
  holds: fc.constantFrom({ kind: 'card', front: 'a', back: 'b' }, { kind: 'card', front: 'a', back: 'B' }),
});
const anyPlan = fc.record({
  changedAt: fc.integer({ min: 0, max: 3 }),
  hoursAWeek: fc.constantFrom(3, 5),
  done: fc.uniqueArray(fc.record({ id: fc.constantFrom('lesson:a', 'mock:1'), at: fc.integer({ min: 0, max: 3 }) }), {
    selector: ({ id }) => id,
  }),
});
const anyResult = fc
  .record({ finishedAt: fc.integer({ min: 0, max: 2 }), causes: fc.tuple(anyCause(), anyCause()) })
  .map(({ finishedAt, causes }) => ({
    ...result(
      'a',
      finishedAt,
      causes.map((cause, place) => ({ ...answered(`item-00${String(place)}`, false), cause })),
    ),
  }));
function anyCause() {
  return fc.constantFrom(null, 'misread' as const, 'did-not-know' as const);
}
const anyState = fc
  .record(
    {
      'attempts/a': anyLog,
      'attempts/b': anyLog,
      'results/a': anyResult,
      'drafts/jobs/a': anyDraft,
      'drafts/jobs/b': anyDraft,
      'classroom/quizzes/a': anyDraft,
      'classroom/results/a/b': anyDraft,
      [`${cardPlace}item:a`]: anyCard,
      'study/choices/mine': fc.record({ changedAt: fc.integer({ min: 0, max: 3 }), target: fc.constantFrom(0.6, 0.8) }),
      'study/plans/mine': anyPlan,
      'study/marks/lesson:a': anyMark,
      'study/own/ab': anyOwn,
      'reading/learn/a/': fc.constantFrom('1 traps', '2 first', '2 second'),
      'settings/bank-selection': fc.constantFrom('a', 'a,b'),
    },
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
        const ticked = (record: unknown) => ((record as { done?: { id: string }[] }).done ?? []).map(({ id }) => id);
        for (const [at, record] of [...Object.entries(a.records), ...Object.entries(b.records)]) {
          const { note } = record as { note?: string };
          if (note === '') continue;
          if (note !== undefined) expect(words).toContain(JSON.stringify(note));
          else if (/^(?:drafts|classroom)\//.test(at)) expect(words).toContain(canonical(record));
          else {
            const parts = ['events', 'reviews'].flatMap((list) => (record as Record<string, unknown[] | undefined>)[list] ?? []);
            for (const part of parts) expect(words).toContain(canonical(part));
            expect(ticked(joined.records[at])).toEqual(expect.arrayContaining(ticked(record)));
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

  it('keep the causes that were named on either device', () => {
    const named = (...causes: (null | 'misread')[]) =>
      state({
        'results/a': result(
          'a',
          5,
          causes.map((cause, place) => ({ ...answered(`item-00${String(place)}`, false), cause })),
        ),
      });
    expect(joinStates(named('misread', null), named(null, 'misread'))).toEqual(named('misread', 'misread'));
  });
});
