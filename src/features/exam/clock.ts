/**
 * Exam time. Pure: readings come in, nothing here looks at a clock.
 *
 * One rule for every system: exam time goes on whatever the page does, hidden, closed, or on a computer that sleeps, as it does in a
 * test center; and it never goes back. A browser has two clocks to keep it by. The wall clock can be set by anyone; the monotonic
 * clock only runs, but dies with the page, and stands still during sleep on some systems and not on others. So exam time follows
 * whichever of the two ran further, and the wall clock across a reload. A wall clock set forward cannot be told from a sleep and is
 * followed like one; a wall clock set back is not followed, and said.
 */
import { countOf } from '../../format/plurals.ts';

/** Both clocks at one moment, in milliseconds. */
export interface Reading {
  wall: number;
  mono: number;
}

/** Where exam time stands. `now` is exam time in milliseconds; it equals wall time until a clock is set back. */
export interface ClockState {
  now: number;
  wall: number;
  mono: number;
}

/** A disagreement of the two clocks smaller than this is drift, not a leap. In milliseconds. */
export const leapThreshold = 2000;
/** A page reads its clocks four times a second in view and once a minute hidden; a longer step is time it did not run. In milliseconds. */
export const gapThreshold = 90_000;

/** Exam time after a page load: `last` is the newest stored moment (exam time and wall time), if any. */
export function openClock(reading: Reading, last: { now: number; wall: number } | null): { state: ClockState; leap: number } {
  if (!last) return { state: { now: reading.wall, ...reading }, leap: 0 };
  const passed = reading.wall - last.wall;
  // A wall clock that went backward while nobody looked says nothing about how long it was: no time is charged.
  const now = last.now + Math.max(0, passed);
  return { state: { now, ...reading }, leap: Math.min(0, passed) };
}

/**
 * Exam time at a new reading of the same page. `leap` is how far the wall clock was set back, negative, or 0; `gap` is how long the
 * page did not run before this reading, or 0.
 */
export function advanceClock(state: ClockState, reading: Reading): { state: ClockState; leap: number; gap: number } {
  const byMono = Math.max(0, reading.mono - state.mono);
  const byWall = reading.wall - state.wall;
  const step = byWall > byMono + leapThreshold ? byWall : byMono;
  return {
    state: { now: state.now + step, ...reading },
    leap: byWall < byMono - leapThreshold ? byWall - byMono : 0,
    gap: step > gapThreshold ? step : 0,
  };
}

/** `1:05:09` or `5:09`; never negative. Seconds are rounded up so that 0:00 means over. */
export function clockText(milliseconds: number): string {
  const total = Math.max(0, Math.ceil(milliseconds / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  const seconds = String(total % 60).padStart(2, '0');
  return hours > 0 ? `${String(hours)}:${String(minutes).padStart(2, '0')}:${seconds}` : `${String(minutes)}:${seconds}`;
}

/** `1 hour 5 minutes`, `5 minutes`, `40 seconds`: for reading aloud. */
export function spokenTime(milliseconds: number): string {
  const total = Math.max(0, Math.ceil(milliseconds / 1000));
  if (total < 60) return countOf(total, 'second');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  return [hours > 0 ? countOf(hours, 'hour') : '', minutes > 0 ? countOf(minutes, 'minute') : ''].filter(Boolean).join(' ');
}

/** Moments at which the time left is said once: a quarter of the limit, ten minutes, two minutes. In milliseconds, longest first. */
export function thresholds(limit: number): number[] {
  return [...new Set([Math.round(limit / 4), 600_000, 120_000])].filter((value) => value < limit).sort((a, b) => b - a);
}
