/** What is done to attempts as a whole: removed and put back, restored from a file, set aside. The player needs none of it. */
import { attemptKind, attempts, logOf } from './attempts-database.ts';
import type { Stored } from './database.ts';
import { logMaintenance } from './log-maintenance.ts';
import type { SetAside } from './record.ts';

export type { Removed, Restored } from './log-maintenance.ts';
export const {
  remove: removeAttempt,
  putBack,
  restore: restoreAttempt,
} = logMaintenance(attemptKind, ({ type }) => type === 'opened' || type === 'visited');

/** Records that could not be read, with their keys. */
export const readAside = (): Promise<Stored<Map<number, SetAside>>> =>
  attempts.run(async (db) => {
    const store = db.transaction('aside').store;
    const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(records.flatMap((record, place) => (keys[place] === undefined ? [] : [[keys[place], record] as const])));
  });

/** Keeps records that could not be read; one that is here already is not doubled. */
export const keepAside = (records: readonly SetAside[]): Promise<Stored<void>> =>
  attempts.run(async (db) => {
    const work = db.transaction('aside', 'readwrite');
    const here = new Set((await work.store.getAll()).map((record) => JSON.stringify(record)));
    await Promise.all([
      ...records.filter((record) => !here.has(JSON.stringify(record))).map((record) => work.store.add(record)),
      work.done,
    ]);
  });

/** Lets go of records that could not be read, once their owner has a copy: those set aside, and attempts without a readable head. */
export const clearUnreadable = (aside: Iterable<number>, heads: Iterable<string>): Promise<Stored<void>> =>
  attempts.run(async (db) => {
    const work = db.transaction(['heads', 'events', 'aside'], 'readwrite');
    await Promise.all([
      ...[...aside].map((key) => work.objectStore('aside').delete(key)),
      ...[...heads].flatMap((id) => [work.objectStore('heads').delete(id), work.objectStore('events').delete(logOf(id))]),
      work.done,
    ]);
  });
