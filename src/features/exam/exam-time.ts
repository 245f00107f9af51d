/** Exam time of a sitting: what is used, what is left, what a stop between parts costs, when the part ends by itself. Pure. */
import type { AttemptHead } from '../../schemas/attempt.ts';
import type { AttemptState } from './attempt-state.ts';

/** Time between two parts that is charged to no one beyond the break itself: to read the screens. In milliseconds. */
const readingMs = 60_000;
/** Length of an extra break where the format has no break of its own. In milliseconds. */
const usualBreakMs = 15 * 60_000;

/** How long an extra break inside a part may last, in milliseconds. */
export const restLength = (head: Pick<AttemptHead, 'rules'>): number => head.rules.breakMs || usualBreakMs;

/** Exam time that the stop between two parts has cost so far: what goes beyond the break. In milliseconds. */
export function overrun(head: AttemptHead, state: AttemptState, now: number): number {
  const between = state.part > 0 && ['break-offer', 'break', 'ready'].includes(state.phase);
  return between ? Math.max(0, now - state.since - head.rules.breakMs - readingMs) : 0;
}

/** Exam time used in the parts so far, in milliseconds. */
export function usedTime(state: AttemptState, now: number): { part: number; all: number } {
  const running = state.phase === 'part' ? Math.max(0, now - state.since) : 0;
  const part = (state.parts[state.part]?.usedMs ?? 0) + running;
  const all = state.parts.reduce((sum, each) => sum + each.usedMs, 0) + running;
  return { part, all };
}

/** Milliseconds left for the part being sat (or next to sit); null when untimed. May be negative. */
export function timeLeft(head: AttemptHead, state: AttemptState, now: number): number | null {
  const used = usedTime(state, now);
  const { timing, limits } = head.rules;
  if (timing === 'untimed') return null;
  return (timing === 'pooled' ? (limits[0] ?? 0) - used.all : (limits[state.part] ?? 0) - used.part) - overrun(head, state, now);
}

/** Exam time at which the running part ends by itself; null when it does not. */
export function deadline(head: AttemptHead, state: AttemptState, now: number): number | null {
  if (state.phase !== 'part') return null;
  const left = timeLeft(head, state, now);
  return left === null ? null : now + left;
}
