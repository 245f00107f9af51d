/** When to remind of a copy. Apart from `backup.ts`, which the desk need not carry. Pure. */
import { countOf } from '../../format/plurals.ts';

/** Days after which a copy is old. */
const oldCopyDays = 14;
const dayMs = 86_400_000;

/** Whether to remind of a copy: there is work of some worth here, and the last copy is missing or old. */
export function copyReminder(work: number, lastCopy: number | null, now: number): string {
  if (work < 3) return '';
  if (lastCopy === null) return 'Your work is on this device only, and no copy was made yet.';
  const days = Math.floor((now - lastCopy) / dayMs);
  return days < oldCopyDays ? '' : `Your last copy is ${countOf(days, 'day')} old.`;
}
