import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowed,
  apply,
  countItems,
  deadline,
  replay,
  startState,
  timeLeft,
  type AttemptEvent,
  type EventBody,
} from '../../../src/features/exam/attempt.ts';
import { scoreAttempt } from '../../../src/features/exam/score.ts';
import { head, itemKey, rules } from './make.ts';
import { runs } from '../../runs.ts';

/** Writes bodies as a log, so many milliseconds apart. */
function log(bodies: readonly (EventBody & { after?: number })[], start = 1_000_000): AttemptEvent[] {
  let at = start;
  return bodies.map(({ after = 1000, ...body }, seq) => {
    at += after;
    return { ...body, seq, at, wall: at };
  });
}

const body: fc.Arbitrary<EventBody> = fc.oneof(
  fc.constantFrom<EventBody>(
    { type: 'agreed' },
    { type: 'tutorial-ended' },
    { type: 'part-begun', part: 0 },
    { type: 'part-begun', part: 1 },
    { type: 'part-ended', part: 0, reason: 'submitted' },
    { type: 'part-ended', part: 1, reason: 'time' },
    { type: 'break-begun' },
    { type: 'break-ended' },
    { type: 'rest-begun' },
    { type: 'rest-ended' },
    { type: 'paused' },
    { type: 'continued' },
    { type: 'surveyed', difficulty: 3, predicted: 70 },
    { type: 'finished' },
    { type: 'opened', away: 5000 },
  ),
  fc.record({ type: fc.constant('visited' as const), item: fc.integer({ min: -1, max: 11 }) }),
  fc.record({
    type: fc.constant('answered' as const),
    item: fc.integer({ min: -1, max: 11 }),
    option: fc.oneof(fc.constant(null), fc.integer({ min: -1, max: 5 })),
  }),
  fc.record({ type: fc.constant('flagged' as const), item: fc.integer({ min: 0, max: 9 }), on: fc.boolean() }),
);

describe('an attempt', () => {
  const form = head();

  it('replays any order of events: never throws, keeps the log’s own numbering, and leaves what is not allowed without effect', () => {
    fc.assert(
      fc.property(fc.array(body, { maxLength: 80 }), (bodies) => {
        const events = log(bodies);
        let state = startState(form);
        for (const event of events) {
          const before = state;
          const may = allowed(form, before, event);
          state = apply(form, before, event);
          expect(state.nextSeq).toBe(event.seq + 1);
          if (!may) expect({ ...state, nextSeq: 0 }).toEqual({ ...before, nextSeq: 0 });
        }
        expect(replay(form, events)).toEqual(state);
        expect(state.responses).toHaveLength(10);
        for (const response of state.responses) expect(response.ms).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: runs(200, 5000) },
    );
  });

  it('resumes at every cut as if it had never stopped', () => {
    const events = log([
      { type: 'agreed' },
      { type: 'tutorial-ended' },
      { type: 'part-begun', part: 0 },
      { type: 'answered', item: 0, option: 1 },
      { type: 'visited', item: 3 },
      { type: 'answered', item: 3, option: 2 },
      { type: 'flagged', item: 3, on: true },
      { type: 'part-ended', part: 0, reason: 'submitted' },
      { type: 'break-begun' },
      { type: 'break-ended' },
      { type: 'part-begun', part: 1 },
      { type: 'answered', item: 7, option: 0 },
      { type: 'part-ended', part: 1, reason: 'submitted' },
      { type: 'surveyed', difficulty: 2, predicted: 50 },
    ]);
    const whole = replay(form, events);
    expect(whole.phase).toBe('done');
    for (let cut = 0; cut <= events.length; cut += 1) {
      expect(events.slice(cut).reduce((state, event) => apply(form, state, event), replay(form, events.slice(0, cut)))).toEqual(whole);
    }
  });

  it('locks a part that has ended, unless it may be reopened', () => {
    const events = log([
      { type: 'agreed' },
      { type: 'tutorial-ended' },
      { type: 'part-begun', part: 0 },
      { type: 'part-ended', part: 0, reason: 'submitted' },
      { type: 'part-begun', part: 1 },
    ]);
    const late: EventBody = { type: 'answered', item: 0, option: 1 };
    expect(allowed(form, replay(form, events), late)).toBe(false);
    const open = head({ rules: { ...rules, reopenParts: true } });
    expect(allowed(open, replay(open, events), late)).toBe(true);
    expect(allowed(open, replay(open, events.slice(0, 3)), { type: 'visited', item: 7 })).toBe(false);
  });

  it('lets a break and a minute of reading cost nothing, and what goes beyond eat part two, on whichever screen it is spent', () => {
    const begun: EventBody[] = [
      { type: 'agreed' },
      { type: 'tutorial-ended' },
      { type: 'part-begun', part: 0 },
      { type: 'part-ended', part: 0, reason: 'submitted' },
    ];
    const leftAfter = (rest: (EventBody & { after?: number })[]) => {
      const events = log([...begun, ...rest]);
      return timeLeft(form, replay(form, events), events.at(-1)?.at ?? 0);
    };
    const free = 960_000;
    for (const over of [0, 60_000, 300_000]) {
      const left = 600_000 - over;
      // On the screen that offers it, in the break, and on the screen before part two.
      expect(leftAfter([{ type: 'part-begun', part: 1, after: free + over }])).toBe(left);
      expect(
        leftAfter([
          { type: 'break-begun', after: 1000 },
          { type: 'break-ended', after: free + over - 2000 },
          { type: 'part-begun', part: 1, after: 1000 },
        ]),
      ).toBe(left);
      expect(
        leftAfter([
          { type: 'break-begun', after: 1000 },
          { type: 'break-ended', after: 1000 },
          { type: 'part-begun', part: 1, after: free + over - 2000 },
        ]),
      ).toBe(left);
      // And it is seen to run before part two begins.
      const events = log(begun);
      expect(timeLeft(form, replay(form, events), (events.at(-1)?.at ?? 0) + free + over)).toBe(left);
    }
  });

  it('ends the sitting with part one when the one clock of both parts is used up', () => {
    const pooled = head({ rules: { ...rules, timing: 'pooled', limits: [1_000_000] } });
    const used = replay(
      pooled,
      log([
        { type: 'agreed' },
        { type: 'tutorial-ended' },
        { type: 'part-begun', part: 0 },
        { type: 'part-ended', part: 0, reason: 'time', after: 1_000_000 },
      ]),
    );
    expect(used.phase).toBe('survey');
  });

  it('shares one clock between the parts when it is pooled', () => {
    const pooled = head({ rules: { ...rules, timing: 'pooled', limits: [1_000_000] } });
    const events = log([
      { type: 'agreed' },
      { type: 'tutorial-ended' },
      { type: 'part-begun', part: 0 },
      { type: 'part-ended', part: 0, reason: 'submitted', after: 400_000 },
      { type: 'part-begun', part: 1 },
    ]);
    const now = (events.at(-1)?.at ?? 0) + 100_000;
    expect(timeLeft(pooled, replay(pooled, events), now)).toBe(500_000);
    expect(deadline(pooled, replay(pooled, events), now)).toBe(now + 500_000);
  });

  it('stops the clock in a pause, and does not pause a mock', () => {
    const practice = head({
      kind: 'practice',
      parts: [10],
      rules: { ...rules, timing: 'pooled', limits: [600_000], ceremony: false, pausable: true },
    });
    const events = log([
      { type: 'part-begun', part: 0 },
      { type: 'paused', after: 10_000 },
      { type: 'continued', after: 500_000 },
    ]);
    const state = replay(practice, events);
    expect(timeLeft(practice, state, events.at(-1)?.at ?? 0)).toBe(590_000);
    expect(state.pausedMs).toBe(500_000);
    expect(
      allowed(form, replay(form, log([{ type: 'agreed' }, { type: 'tutorial-ended' }, { type: 'part-begun', part: 0 }])), {
        type: 'paused',
      }),
    ).toBe(false);
  });

  it('charges an item for the time on the screen, not for the time the page was closed', () => {
    const practice = head({ parts: [10], rules: { ...rules, timing: 'untimed', limits: [], ceremony: false } });
    const events = log([
      { type: 'part-begun', part: 0 },
      { type: 'answered', item: 0, option: 1, after: 5000 },
      { type: 'opened', away: 60_000, after: 60_000 },
      { type: 'visited', item: 1, after: 2000 },
    ]);
    expect(replay(practice, events).responses[0]?.ms).toBe(7000);
  });

  it('lets an answer stand once its feedback was shown', () => {
    const tutor = head({ parts: [10], rules: { ...rules, ceremony: false, feedback: 'each' } });
    const events = log([
      { type: 'part-begun', part: 0 },
      { type: 'answered', item: 0, option: 1 },
      { type: 'revealed', item: 0 },
      { type: 'answered', item: 0, option: 2 },
    ]);
    expect(replay(tutor, events).responses[0]?.option).toBe(1);
  });

  it('scores the same however items and options are shuffled', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 10, maxLength: 10 }),
        fc.shuffledSubarray([...form.items.keys()], { minLength: 10 }),
        (answers, order) => {
          const keys = new Map(form.items.map((item, index) => [item.id, itemKey(item, index % 4)]));
          const sat = (places: readonly number[]) => {
            const shuffledForm = head({ items: places.flatMap((place) => form.items[place] ?? []) });
            const responses = places.map((place) => ({ ...(startState(form).responses[0] ?? never()), option: answers[place] ?? null }));
            return scoreAttempt(shuffledForm, { responses }, keys);
          };
          const straight = sat([...form.items.keys()]);
          const mixed = sat(order);
          expect([mixed.right, mixed.total, mixed.answered]).toEqual([straight.right, straight.total, straight.answered]);
        },
      ),
    );
  });

  it('scores an item mended since by the text of today’s key, and leaves out one it cannot compare', () => {
    const [first, second, third] = form.items;
    if (!first || !second || !third) return never();
    const keys = new Map([
      [first.id, { ...itemKey(first, 2), v: 'v2', key: 0, keyText: first.options[2] ?? '' }],
      [second.id, { ...itemKey(second), v: 'v2', keyText: 'words nobody saw' }],
    ]);
    const responses = startState(form).responses.map((response, index) => ({ ...response, option: index === 0 ? 2 : 1 }));
    const score = scoreAttempt(form, { responses }, keys);
    expect(score.items.slice(0, 3).map(({ right, mended }) => [right, mended])).toEqual([
      [true, true],
      [null, true],
      [null, false],
    ]);
    expect(score.total).toBe(1);
  });

  it('counts answered, unanswered and flagged items of a part', () => {
    const events = log([
      { type: 'agreed' },
      { type: 'tutorial-ended' },
      { type: 'part-begun', part: 0 },
      { type: 'answered', item: 2, option: 0 },
      { type: 'flagged', item: 4, on: true },
    ]);
    expect(countItems(form, replay(form, events))).toEqual({ answered: [2], unanswered: [0, 1, 3, 4], flagged: [4] });
  });
});

function never(): never {
  throw new Error('the form has ten items');
}
