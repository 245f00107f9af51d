/** How study says lengths of time and the like. Pure. */
import { countOf } from '../../format/plurals.ts';
import type { CardReason, Grade } from '../../schemas/study.ts';

const minute = 60_000;
const day = 86_400_000;

/** `10 minutes`, `3 days`, `2 months`: how long until something comes back. */
export function spanText(ms: number): string {
  if (ms < 60 * minute) return countOf(Math.max(1, Math.round(ms / minute)), 'minute');
  if (ms < day) return countOf(Math.round(ms / (60 * minute)), 'hour');
  if (ms < 60 * day) return countOf(Math.round(ms / day), 'day');
  return countOf(Math.round(ms / (30.44 * day)), 'month');
}

/** `1 h 20 min`. */
export function timeText(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return hours === 0 ? `${String(rest)} min` : rest === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(rest)} min`;
}

export const percentText = (share: number): string => `${String(Math.round(share * 100))}%`;

export const gradeNames: Readonly<Record<Grade, string>> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };

export const reasonNames: Readonly<Record<CardReason, string>> = {
  missed: 'missed',
  'sure-but-wrong': 'sure but wrong',
  flagged: 'flagged',
  chosen: 'chosen by you',
};

export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
