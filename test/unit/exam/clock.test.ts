import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceClock, clockText, openClock, spokenTime, thresholds, type ClockState } from '../../../src/features/exam/clock.ts';
import { runs } from '../../runs.ts';

/** One thing that happens to a computer between two looks at its clocks. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('runs' as const), ms: fc.integer({ min: 0, max: 600_000 }), visible: fc.boolean() }),
  fc.record({
    kind: fc.constant('clock set' as const),
    by: fc.integer({ min: -90_000_000, max: 90_000_000 }),
    ms: fc.integer({ min: 0, max: 2000 }),
  }),
  fc.record({ kind: fc.constant('reload' as const), ms: fc.integer({ min: 0, max: 600_000 }) }),
);

describe('exam time', () => {
  it('never gains or loses more than a second through any sequence of ticks, background spells, clock changes and reloads', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        let truth = 0;
        let offset = 1_700_000_000_000;
        let monoStart = 0;
        const reading = (visible = true) => ({ wall: truth + offset, mono: truth - monoStart, visible });
        let state: ClockState = openClock(reading(), null).state;
        const begun = state.now;
        for (const step of happenings) {
          if (step.kind === 'runs') {
            truth += step.ms;
            state = advanceClock(state, reading(step.visible)).state;
          } else if (step.kind === 'clock set') {
            truth += step.ms;
            offset += step.by;
            state = advanceClock(state, reading()).state;
          } else {
            // The page dies; its last stored moment is what the next page starts from.
            const last = { now: state.now, wall: state.wall };
            truth += step.ms;
            monoStart = truth;
            state = openClock(reading(), last).state;
          }
          expect(Math.abs(state.now - begun - truth)).toBeLessThanOrEqual(1000);
        }
      }),
      { numRuns: runs(300, 5000) },
    );
  });

  it('counts a sleep during which the monotonic clock stood still and the page was hidden', () => {
    const { state } = openClock({ wall: 1000, mono: 0, visible: true }, null);
    const woken = advanceClock(state, { wall: 1000 + 3_600_000, mono: 500, visible: false });
    expect(woken.state.now).toBe(1000 + 3_600_000);
    expect(woken.leap).toBe(0);
  });

  it('does not follow a clock set forward or back in view, and says by how much it was', () => {
    const { state } = openClock({ wall: 0, mono: 0, visible: true }, null);
    expect(advanceClock(state, { wall: 3_600_250, mono: 250, visible: true })).toMatchObject({ state: { now: 250 }, leap: 3_600_000 });
    expect(advanceClock(state, { wall: -3_599_750, mono: 250, visible: true })).toMatchObject({ state: { now: 250 }, leap: -3_600_000 });
  });

  it('charges no time for a reload after which the wall clock stands earlier than before', () => {
    expect(openClock({ wall: 400, mono: 0, visible: true }, { now: 1000, wall: 900 })).toEqual({
      state: { now: 1000, wall: 400, mono: 0 },
      leap: -500,
    });
  });

  it('is written and spoken as people read it', () => {
    expect([0, 999, 61_000, 3_909_000, -5].map(clockText)).toEqual(['0:00', '0:01', '1:01', '1:05:09', '0:00']);
    expect([40_000, 60_000, 3_900_000, 7_200_000].map(spokenTime)).toEqual(['40 seconds', '1 minute', '1 hour 5 minutes', '2 hours']);
    expect(thresholds(5_400_000)).toEqual([1_350_000, 600_000, 120_000]);
    expect(thresholds(300_000)).toEqual([120_000, 75_000]);
  });
});
