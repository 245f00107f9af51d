/** What the log and the mark of a closed page say when a reading is opened again. Pure. */
import type { CaseworkEvent } from '../attempt.ts';

/** Notes left in the mark of a page that was closed while they were typed; null when the log has them, or later ones. */
export function notesToRestore(log: readonly CaseworkEvent[], note: { text: string; after?: number } | null | undefined): string | null {
  if (!note || typeof note.text !== 'string') return null;
  const last = log.findLast((event) => event.type === 'noted');
  if (last?.type === 'noted' && (last.text === note.text || last.seq >= (note.after ?? 0))) return null;
  return note.text === '' && !last ? null : note.text.slice(0, 20_000);
}
