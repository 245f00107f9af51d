/**
 * Where readings of practice files live: a database of their own, one record for a reading's head (which carries its file) and one for each
 * event of its log. An event is stored when its transaction has completed, and only then does a caller hear of it. Lists change nothing;
 * what cannot be read stays where it is. `holdAttempt` of `lock.ts` keeps a second tab from writing.
 */
import type { DBSchema } from 'idb';
import type { CaseworkEvent, CaseworkHead } from '../schemas/casework.ts';
import { readingRecord, readReadingRecord, type StoredReading } from '../schemas/casework-record.ts';
import { logOf } from './attempts-database.ts';
import { indexedDatabase, Refused, type Stored } from './database.ts';
import type { Aside } from './record.ts';

export type { StoredReading } from '../schemas/casework-record.ts';

interface Stores extends DBSchema {
  heads: { key: string; value: unknown };
  /** Key: reading and sequence number. */
  events: { key: [string, number]; value: unknown };
  aside: { key: number; value: Aside };
}

const lost = new Set<() => void>();
const readings = indexedDatabase<Stores>(
  'primary-source-casework',
  1,
  (db, from) => {
    if (from >= 1) return;
    db.createObjectStore('heads');
    db.createObjectStore('events');
    db.createObjectStore('aside', { autoIncrement: true });
  },
  () => {
    for (const listener of lost) listener();
  },
);

/** Calls back when the database was taken away under an open page; gives a function that ends it. */
export function onReadingsLost(listener: () => void): () => void {
  lost.add(listener);
  return () => lost.delete(listener);
}

export const createReading = (head: CaseworkHead): Promise<Stored<void>> =>
  readings.run(async (db) => {
    const work = db.transaction('heads', 'readwrite');
    await Promise.all([work.store.add(readingRecord(head), head.id), work.done]);
  });

/**
 * Appends to a reading's log. Fails rather than overwrite: a place in the log is written once. `cleared` when the reading, or the entry
 * before, is no longer there. The same entry written twice, by a retry, counts as written.
 */
export const appendReading = (id: string, events: readonly CaseworkEvent[]): Promise<Stored<void, 'cleared'>> =>
  readings.run(async (db) => {
    const next = events[0]?.seq ?? 0;
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
    const known = new Set(there.map((entry) => JSON.stringify(entry)));
    const missing = events.filter((event) => !known.has(JSON.stringify(event)));
    await Promise.all([...missing.map((event) => log.add(event, [id, event.seq])), work.done]);
  });

/** A reading with its log, or null when there is none or its head cannot be read. Damage is told, not mended. */
export const readReading = (id: string): Promise<Stored<StoredReading | null>> =>
  readings.run(async (db) => {
    const work = db.transaction(['heads', 'events']);
    const [head, events] = await Promise.all([work.objectStore('heads').get(id), work.objectStore('events').getAll(logOf(id))]);
    if (head === undefined) return null;
    const read = readReadingRecord(head, events);
    if (read.kind === 'newer') throw new Refused('newer');
    return read.kind === 'read' ? read : null;
  });

/** Sets aside what follows the first damaged entry, so that the log can be written on. Only a sitting may ask for this. */
export const prepareReading = ({ head, whole }: StoredReading): Promise<Stored<void>> =>
  readings.run(async (db) => {
    const work = db.transaction(['events', 'aside'], 'readwrite');
    const log = work.objectStore('events');
    const tail = logOf(head.id, whole);
    const record = await log.getAll(tail);
    if (record.length > 0)
      void work.objectStore('aside').add({
        from: `log of reading ${head.id}, from entry ${String(whole)}`,
        found: new Date().toISOString(),
        why: 'an entry is damaged or missing',
        record,
      });
    await Promise.all([log.delete(tail), work.done]);
  });

/** All readings that can be read, newest first, and how many others there are. */
export const listReadings = (): Promise<Stored<{ readings: StoredReading[]; newer: number; unreadable: number }>> =>
  readings.run(async (db) => {
    const work = db.transaction(['heads', 'events']);
    const shelf: { readings: StoredReading[]; newer: number; unreadable: number } = { readings: [], newer: 0, unreadable: 0 };
    for (const id of await work.objectStore('heads').getAllKeys()) {
      const [head, events] = await Promise.all([work.objectStore('heads').get(id), work.objectStore('events').getAll(logOf(id))]);
      const read = readReadingRecord(head, events);
      if (read.kind === 'read') shelf.readings.push(read);
      else shelf[read.kind] += 1;
    }
    shelf.readings.sort((a, b) => b.head.createdAt - a.head.createdAt);
    return shelf;
  });

/** What was removed, record by record, whatever it holds. */
export interface RemovedReading {
  id: string;
  head: unknown;
  events: unknown[];
  keys: [string, number][];
}
export const removeReading = (id: string): Promise<Stored<RemovedReading>> =>
  readings.run(async (db) => {
    const work = db.transaction(['heads', 'events'], 'readwrite');
    const [heads, log] = [work.objectStore('heads'), work.objectStore('events')];
    const [head, events, keys] = await Promise.all([heads.get(id), log.getAll(logOf(id)), log.getAllKeys(logOf(id))]);
    await Promise.all([heads.delete(id), log.delete(logOf(id)), work.done]);
    return { id, head, events, keys };
  });

/** Takes a removal back. */
export const putBackReading = ({ id, head, events, keys }: RemovedReading): Promise<Stored<void>> =>
  readings.run(async (db) => {
    const work = db.transaction(['heads', 'events'], 'readwrite');
    await Promise.all([
      work.objectStore('heads').add(head, id),
      ...keys.map((key, place) => work.objectStore('events').put(events[place], key)),
      work.done,
    ]);
  });
