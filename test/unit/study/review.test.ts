import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardsToAdd,
  joinCards,
  leechLapses,
  load,
  newCard,
  previews,
  queueOf,
  reviewed,
  schedule,
  standingReviews,
  takenBack,
  type Scheduled,
} from '../../../src/features/study/review.ts';
import type { Card, Grade } from '../../../src/schemas/study.ts';
import { answered, dayMs, noon, result } from './make.ts';

const card = (ref: string, at = noon): Card => newCard('item', ref, 'missed', at);
const limits = { newADay: 3, reviewsADay: 5 };
const planned = (cards: readonly Card[], easyDays: number[] = []): Scheduled[] => cards.map((each) => schedule(each, easyDays));
const after = (start: Card, ...steps: [days: number, grade: Grade][]): Card =>
  steps.reduce((each, [days, grade]) => reviewed(each, grade, noon + days * dayMs), start);

describe('a card', () => {
  it('comes back later after good than after hard, and soonest after again', () => {
    const known = after(card('a'), [0, 3], [1, 3], [4, 3]);
    const when = previews(known, noon + 12 * dayMs);
    expect(when[1]).toBeLessThan(when[2]);
    expect(when[2]).toBeLessThan(when[3]);
    expect(when[3]).toBeLessThan(when[4]);
    expect(when[3]).toBeGreaterThan(7 * dayMs);
  });

  it('is as it was after a review was taken back', () => {
    const before = after(card('a'), [0, 3], [1, 3]);
    const { due, stability } = schedule(takenBack(after(before, [4, 1])));
    expect({ due, stability }).toEqual({ due: schedule(before).due, stability: schedule(before).stability });
  });

  it('that lapses again and again is a leech', () => {
    let each = after(card('a'), [0, 3], [1, 3], [5, 3]);
    for (let lapse = 1; lapse <= leechLapses; lapse += 1) each = after(each, [lapse * 30, 1], [lapse * 30 + 1, 3], [lapse * 30 + 3, 3]);
    expect(schedule(each).leech).toBe(true);
    expect(schedule(after(card('b'), [0, 3], [9, 1])).leech).toBe(false);
  });

  it('keeps off easy days, and never moves by more than three days', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 60 }),
        (easyDays, start) => {
          const known = after(card('a'), [start, 3], [start + 1, 3], [start + 4, 3]);
          const [plain, moved] = [schedule(known).due, schedule(known, easyDays).due];
          expect(Math.abs(moved - plain)).toBeLessThanOrEqual(3 * dayMs);
          if (new Set(easyDays).size <= 3) expect(easyDays).not.toContain(new Date(moved).getDay());
        },
      ),
    );
  });
});

describe('the queue', () => {
  it('takes due cards before new ones and keeps the limits of the day', () => {
    const due = Array.from({ length: 4 }, (_, place) => after(card(`due-${String(place)}`), [-20, 3], [-19, 3]));
    const fresh = Array.from({ length: 6 }, (_, place) => card(`new-${String(place)}`));
    const { now, laterNew, later, done } = queueOf(planned([...fresh, ...due]), limits, noon);
    expect(now.map((entry) => entry.fresh)).toEqual([false, false, false, false, true]);
    expect({ later, laterNew, done }).toEqual({ later: 0, laterNew: 5, done: 0 });
    const reviewedNow = [...due.map((each) => reviewed(each, 3, noon)), ...fresh];
    expect(queueOf(planned(reviewedNow), limits, noon).done).toBe(4);
    expect(queueOf(planned(reviewedNow), limits, noon).now).toHaveLength(1);
  });

  it('shows a failed card again within the sitting', () => {
    const failed = reviewed(card('a'), 1, noon);
    expect(queueOf(planned([failed]), limits, noon + 60_000).now).toHaveLength(1);
  });

  it('forecasts every waiting card once, on the day it falls due', () => {
    const cards = Array.from({ length: 5 }, (_, place) => after(card(String(place)), [-20, 3], [-19, 3], [-place, 3]));
    expect(load(planned(cards), noon, 366).reduce((sum, row) => sum + row.reviews, 0)).toBe(5);
  });
});

describe('results', () => {
  const missed = (at: number) =>
    result(`r${String(at)}`, at, [answered('item-001', false, { confidence: 'sure' }), answered('item-002', true, { flagged: true })]);

  it('bring in what was missed, sure but wrong, or flagged, once', () => {
    const added = cardsToAdd([missed(noon)], []);
    expect(added.map(({ ref, why }) => [ref, why])).toEqual([
      ['item-001', ['missed', 'sure-but-wrong']],
      ['item-002', ['flagged']],
    ]);
    expect(cardsToAdd([missed(noon)], added)).toEqual([]);
  });

  it('leave out what the learner took out, until it is missed again', () => {
    const out = cardsToAdd([missed(noon)], []).map((each) => ({ ...each, on: false, decided: noon + 1 }));
    expect(cardsToAdd([missed(noon)], out)).toEqual([]);
    expect(cardsToAdd([missed(noon), missed(noon + dayMs)], out).map(({ on }) => on)).toEqual([true, true]);
  });
});

const anyCard = fc
  .record({
    reviews: fc.array(fc.record({ at: fc.integer({ min: 0, max: 9 }), grade: fc.constantFrom<Grade[]>(1, 2, 3, 4) }), { maxLength: 5 }),
    undone: fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 3 }),
    why: fc.subarray(['missed', 'sure-but-wrong', 'flagged', 'chosen'] as const),
    on: fc.boolean(),
    decided: fc.integer({ min: 0, max: 3 }),
    added: fc.integer({ min: 0, max: 3 }),
  })
  .map((parts) => joinCards({ ...card('a'), ...parts }, { ...card('a'), ...parts }));

describe('two copies of a card', () => {
  it('give the same card in whatever order they are joined, and twice is once', () => {
    fc.assert(
      fc.property(anyCard, anyCard, anyCard, (a, b, c) => {
        expect(joinCards(a, b)).toEqual(joinCards(b, a));
        expect(joinCards(joinCards(a, b), c)).toEqual(joinCards(a, joinCards(b, c)));
        expect(joinCards(a, a)).toEqual(a);
      }),
    );
  });

  it('lose no review of either', () => {
    const [here, there] = [after(card('a'), [0, 3], [2, 1]), after(card('a'), [0, 3], [3, 4])];
    expect(standingReviews(joinCards(here, there)).map(({ grade }) => grade)).toEqual([3, 1, 4]);
  });
});
