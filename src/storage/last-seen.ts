/**
 * When an attempt was last on the screen, and a note that was being typed then. A reader who presses nothing leaves no entry in the log;
 * this small mark outside the log tells such time from time away. It is written at once, so it outlives a page that is closed in the
 * middle of a word.
 */
export interface Seen {
  /** Exam time, milliseconds since 1970. */
  now: number;
  wall: number;
  note?: { item: number; text: string; after?: number } | null;
}

const name = (id: string) => `seen:${id}`;

export function readSeen(id: string): Seen | null {
  try {
    const seen = JSON.parse(localStorage.getItem(name(id)) ?? 'null') as Partial<Seen> | null;
    return typeof seen?.now === 'number' && typeof seen.wall === 'number'
      ? { now: seen.now, wall: seen.wall, note: seen.note ?? null }
      : null;
  } catch {
    return null;
  }
}

/** `null` forgets it, as when the attempt is finished. */
export function writeSeen(id: string, seen: Seen | null): void {
  try {
    if (seen) localStorage.setItem(name(id), JSON.stringify(seen));
    else localStorage.removeItem(name(id));
  } catch {
    // The newest entry of the log stands in for it.
  }
}

/** How many attempts were on the screen here and are not ended. */
export function countSeen(): number {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(name(''))).length;
  } catch {
    return 0;
  }
}
