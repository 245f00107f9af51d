/** The one check of a log, for a report that is checked and a result that is handed in: what no player of this site could have written. Pure. */
import type { AttemptEvent, AttemptHead } from './attempt.ts';
import { allowed, apply, startState } from './attempt.ts';

/** A gap, an entry out of turn, a time that runs back: each in a sentence that names the entry. Empty for a log of this site. */
export function logProblems(head: AttemptHead, events: readonly AttemptEvent[]): string[] {
  const problems: string[] = [];
  let state = startState(head);
  let latest = 0;
  for (const [place, event] of events.entries()) {
    const name = `Entry ${String(place + 1)} of the log (${event.type})`;
    if (event.seq !== place) problems.push(`${name} has number ${String(event.seq)} in place ${String(place)}.`);
    if (event.at < 0 || event.wall < 0 || (event.type === 'opened' && event.away < 0)) problems.push(`${name} is from before 1970.`);
    // A cause is named after the end, by the computer's clock. Time that ran out is noted at the deadline, whatever was stored since.
    const own = event.type === 'cause' || event.type === 'clock-changed' || (event.type === 'part-ended' && event.reason === 'time');
    if (!own) {
      if (event.at < latest) problems.push(`${name} is earlier than the one before it.`);
      latest = Math.max(latest, event.at);
    }
    if (!allowed(head, state, event)) problems.push(`${name} may not follow what comes before it.`);
    state = apply(head, state, event, true);
  }
  return problems;
}

/** How long after its time had run out the last answer of a part was stored, in milliseconds; 0 when none was. A click under way then is honest. */
export function afterTime(events: readonly AttemptEvent[]): number {
  let latest = 0;
  let most = 0;
  for (const event of events) {
    if (event.type === 'answered') latest = event.at;
    if (event.type === 'part-ended' && event.reason === 'time') most = Math.max(most, latest - event.at);
  }
  return most;
}
