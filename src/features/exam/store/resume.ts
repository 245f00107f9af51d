/** What the log and the mark of a closed page say when an attempt is opened again. Pure. */
import type { AttemptEvent } from '../attempt.ts';
import type { TypedNote } from './note-draft.ts';

const isOwn = ({ type }: AttemptEvent) => type === 'opened' || type === 'clock-changed';

/** The part that time ended, while nothing was done since; from the log, so that a reload says it again. */
export function timeOut(log: readonly AttemptEvent[]): { part: number; at: number; away: boolean } | null {
  const place = log.findLastIndex((event) => !isOwn(event));
  const end = log[place];
  if (end?.type !== 'part-ended' || end.reason !== 'time') return null;
  const before = log[place - 1];
  return { part: end.part, at: end.at, away: before?.type === 'opened' && before.at === end.at };
}

/** Time the page did not run, while nothing was done since, in milliseconds; 0 when there was none worth saying. */
export function timeAway(log: readonly AttemptEvent[]): number {
  const since = log.findLastIndex((event) => !isOwn(event)) + 1;
  const away = log.slice(since).reduce((sum, event) => sum + (event.type === 'opened' ? event.away : 0), 0);
  return away >= 60_000 ? away : 0;
}

/** A note left in the mark of a page that was closed while it was typed; null when the log has it, or a later one of that item. */
export function noteToRestore(log: readonly AttemptEvent[], note: (TypedNote & { after?: number }) | null | undefined): TypedNote | null {
  if (!note || typeof note.text !== 'string') return null;
  const last = log.findLast((event) => event.type === 'noted' && event.item === note.item);
  if (last?.type === 'noted' && (last.text === note.text || last.seq >= (note.after ?? 0))) return null;
  return note.text === '' && !last ? null : { item: note.item, text: note.text.slice(0, 20_000) };
}
