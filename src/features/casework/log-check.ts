/** Whether a log can be one that this site has written: what a reading handed in is held to. Pure. */
import { allowedReading, applyReading, startReading, type CaseworkEvent, type CaseworkHead } from './attempt.ts';

/** What no desk of this site could have written, in a sentence that names the entry; empty for a log of this site. */
export function readingProblem(head: CaseworkHead, events: readonly CaseworkEvent[]): string {
  let state = startReading();
  let latest = 0;
  for (const [place, event] of events.entries()) {
    const entry = `entry ${String(place + 1)} (${event.type})`;
    if (event.seq !== place) return `${entry} has another number than its place.`;
    // Time that ran out is noted at its end, whatever was stored since; a clock that was set is noted by the computer's own.
    const backdated = event.type === 'clock-changed' || (event.type === 'finished' && event.reason === 'time');
    if (!backdated && event.at < latest) return `${entry} is earlier than the one before it.`;
    latest = Math.max(latest, event.at);
    if (!allowedReading(head, state, event)) return `${entry} may not follow what comes before it.`;
    state = applyReading(head, state, event);
  }
  return state.phase === 'done' ? '' : 'it does not end with a hand-in.';
}
