/**
 * Exam time. Pure: readings come in, nothing here looks at a clock.
 *
 * A browser has two clocks. The wall clock can be set back or forward by anyone; the monotonic clock only runs, but dies with
 * the page and, on some systems, stands still while the computer sleeps. Exam time follows the monotonic clock while the page
 * lives, and the wall clock across a reload. A leap of the wall clock while the page is in view is a changed clock and is not
 * followed; a forward leap while the page was hidden is a sleep and is.
 */
import { countOf } from '../../format/plurals.ts';

/** Both clocks at one moment, in milliseconds, and whether the page could be seen since the last reading. */
export interface Reading {
  wall: number;
  mono: number;
  visible: boolean;
}

/** Where exam time stands. `now` is exam time in milliseconds; it equals wall time until a clock is changed. */
export interface ClockState {
  now: number;
  wall: number;
  mono: number;
}

/** A disagreement of the two clocks smaller than this is drift, not a leap. In milliseconds. */
export const leapThreshold = 2000;

/** Exam time after a page load: `last` is the newest stored moment (exam time and wall time), if any. */
export function openClock(reading: Reading, last: { now: number; wall: number } | null): { state: ClockState; leap: number } {
  if (!last) return { state: { now: reading.wall, wall: reading.wall, mono: reading.mono }, leap: 0 };
  const passed = reading.wall - last.wall;
  // A wall clock that went backward while nobody looked says nothing about how long it was: no time is charged.
  const now = last.now + Math.max(0, passed);
  return { state: { now, wall: reading.wall, mono: reading.mono }, leap: Math.min(0, passed) };
}

/**
 * Exam time at a new reading of the same page. `leap` is how far the wall clock ran from exam time in this step beyond the
 * threshold: positive forward, negative backward, 0 when they agree.
 */
export function advanceClock(state: ClockState, reading: Reading): { state: ClockState; leap: number } {
  const byMono = Math.max(0, reading.mono - state.mono);
  const byWall = reading.wall - state.wall;
  const leap = byWall - byMono;
  const slept = leap > leapThreshold && !reading.visible;
  return {
    state: { now: state.now + (slept ? byWall : byMono), wall: reading.wall, mono: reading.mono },
    leap: slept || Math.abs(leap) <= leapThreshold ? 0 : leap,
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
