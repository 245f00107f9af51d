import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advanceClock,
  clockText,
  leapThreshold,
  openClock,
  spokenTime,
  thresholds,
  type ClockState,
} from '../../../src/features/exam/clock.ts';
import { runs } from '../../runs.ts';

/** One thing that happens to a computer between two looks at its clocks. */
const happening = fc.oneof(
  fc.record({ kind: fc.constant('runs' as const), ms: fc.integer({ min: 0, max: 600_000 }) }),
  // The monotonic clock stands still during sleep on some systems and runs on on others.
  fc.record({ kind: fc.constant('sleeps' as const), ms: fc.integer({ min: 3000, max: 90_000_000 }), monoRuns: fc.boolean() }),
  fc.record({
    kind: fc.constant('clock set' as const),
    by: fc.integer({ min: -90_000_000, max: 90_000_000 }),
    ms: fc.integer({ min: 0, max: 2000 }),
  }),
  fc.record({ kind: fc.constant('reload' as const), ms: fc.integer({ min: 0, max: 600_000 }) }),
);

describe('exam time', () => {
  it('is true time plus what a clock was set forward by, through ticks, sleep on any system, clock changes and reloads', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
        let truth = 0;
        let forward = 0;
        let offset = 1_700_000_000_000;
        let mono = 0;
        const reading = () => ({ wall: truth + offset, mono });
        let state: ClockState = openClock(reading(), null).state;
        const begun = state.now;
        const pass = (ms: number, monoRuns = true) => {
          truth += ms;
          if (monoRuns) mono += ms;
        };
        for (const step of happenings) {
          if (step.kind === 'reload') {
            // The page dies; its last stored moment is what the next page starts from.
            const last = { now: state.now, wall: state.wall };
            pass(step.ms);
            mono = 0;
            state = openClock(reading(), last).state;
          } else {
            pass(step.ms, step.kind !== 'sleeps' || step.monoRuns);
            if (step.kind === 'clock set') {
              offset += step.by;
              if (step.by > leapThreshold) forward += step.by;
            }
            state = advanceClock(state, reading()).state;
          }
          expect(Math.abs(state.now - begun - truth - forward)).toBeLessThanOrEqual(1000);
        }
      }),
      { numRuns: runs(300, 5000) },
    );
  });

  it('goes on through a sleep, whether the monotonic clock stood still or not, and says how long it was', () => {
    const { state } = openClock({ wall: 1000, mono: 0 }, null);
    for (const mono of [500, 3_600_000])
      expect(advanceClock(state, { wall: 1000 + 3_600_000, mono })).toMatchObject({ state: { now: 3_601_000 }, leap: 0, gap: 3_600_000 });
  });

  it('gains nobody anything by a clock set forward and back again', () => {
    const nineHours = 9 * 3_600_000;
    let state = openClock({ wall: 0, mono: 0 }, null).state;
    state = advanceClock(state, { wall: nineHours, mono: 250 }).state;
    expect(state.now).toBe(nineHours);
    const back = advanceClock(state, { wall: 500, mono: 500 });
    expect(back).toMatchObject({ state: { now: nineHours + 250 }, leap: 250 - nineHours });
  });

  it('does not call the slow ticks of a hidden page a gap', () => {
    const { state } = openClock({ wall: 0, mono: 0 }, null);
    expect(advanceClock(state, { wall: 61_000, mono: 61_000 }).gap).toBe(0);
  });

  it('charges no time for a reload after which the wall clock stands earlier than before', () => {
    expect(openClock({ wall: 400, mono: 0 }, { now: 1000, wall: 900 })).toEqual({
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
