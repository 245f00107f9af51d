/** The clock of one sitting: exam time as of its last reading. The readings come from outside, so that a test can make time pass. */
import { advanceClock, openClock, type Reading } from '../clock.ts';

export interface Moment {
  /** Exam time, milliseconds since 1970. */
  now: number;
  /** The computer's clock, milliseconds since 1970. */
  wall: number;
}

export interface SittingClock {
  moment: () => Moment;
  /**
   * Reads the clocks anew. `leap`: how far the computer's clock was set back, negative or 0. `gap`: how long the page did not run,
   * or 0. `before`: where exam time stood at the reading before.
   */
  tick: () => { leap: number; gap: number; before: number };
  /** How far the computer's clock had been set back while the attempt was closed, negative or 0. */
  openingLeap: number;
}

/** `last` is the newest moment that was stored of the attempt. */
export function sittingClock(read: () => Reading, last: Moment): SittingClock {
  const opened = openClock(read(), last);
  let { state } = opened;
  return {
    moment: () => ({ now: state.now, wall: state.wall }),
    tick: () => {
      const before = state.now;
      const { state: next, leap, gap } = advanceClock(state, read());
      state = next;
      return { leap, gap, before };
    },
    openingLeap: opened.leap,
  };
}
