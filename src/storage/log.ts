/**
 * What the player needs of storage: one attempt, read, and its log, appended to. An event is stored when its transaction has completed,
 * and only then does a caller hear of it. Reading changes nothing.
 */
import { headRecord, readRecord, sameEntry, type ReadAttempt } from '../schemas/attempt-record.ts';
import type { AttemptEvent } from '../schemas/attempt.ts';
import { attempts, logOf } from './attempts-database.ts';
import { Refused, type Stored } from './database.ts';

export type StoredAttempt = ReadAttempt;

/**
 * Appends to an attempt's log. Fails rather than overwrite: a place in the log is written once. `cleared` when the attempt, or the
 * entry before, is no longer there: an entry that follows nothing would be lost with the next look. Without events it only looks.
 */
export const appendEvents = (id: string, events: readonly AttemptEvent[], next = events[0]?.seq ?? 0): Promise<Stored<void, 'cleared'>> =>
  attempts.run(async (db) => {
    const work = db.transaction(['heads', 'events'], 'readwrite');
    const log = work.objectStore('events');
    const [head, before, there] = await Promise.all([
      work.objectStore('heads').getKey(id),
      next === 0 ? 0 : log.getKey([id, next - 1]),
      log.getAll(logOf(id, next)),
    ]);
    if (head === undefined || before === undefined) {
      await work.done;
      throw new Refused('cleared');
    }
    // The same entry may be there already: a copy of this attempt was loaded meanwhile.
    const missing = events.filter((event) => !there.some((entry) => sameEntry(entry, event)));
    await Promise.all([...missing.map((event) => log.add(event, [id, event.seq])), work.done]);
  });

/** An attempt with its log, or null when there is none or its head cannot be read. Damage is told, not mended. */
export const readAttempt = (id: string): Promise<Stored<StoredAttempt | null>> =>
  attempts.run(async (db) => {
    const work = db.transaction(['heads', 'events']);
    const [head, events] = await Promise.all([work.objectStore('heads').get(id), work.objectStore('events').getAll(logOf(id))]);
    if (head === undefined) return null;
    const read = readRecord(head, events);
    if (read.kind === 'newer') throw new Refused('newer');
    return read.kind === 'read' ? read : null;
  });

/**
 * Makes a log ready to be written on: what follows its first `whole` entries is set aside, and records of an older version are
 * written anew in today's. Only a sitting may ask for this.
 */
export const prepareLog = ({ head, events, whole }: StoredAttempt): Promise<Stored<void>> =>
  attempts.run(async (db) => {
    const work = db.transaction(['heads', 'events', 'aside'], 'readwrite');
    const log = work.objectStore('events');
    const tail = logOf(head.id, whole);
    const record = await log.getAll(tail);
    if (record.length > 0)
      void work.objectStore('aside').add({
        from: `log of attempt ${head.id}, from entry ${String(whole)}`,
        found: new Date().toISOString(),
        why: 'an entry is damaged or missing',
        record,
      });
    await Promise.all([
      work.objectStore('heads').put(headRecord(head), head.id),
      log.delete(tail),
      ...events.slice(0, whole).map((event) => log.put(event, [head.id, event.seq])),
      work.done,
    ]);
  });
