/** What was set aside of a database of logs, because it could not be read: handed over, kept, and let go of once its owner has a copy. */
import type { Stored } from './database.ts';
import { logOf, type LogKind } from './log-database.ts';
import type { SetAside } from './record.ts';

export interface LogAside {
  /** Records that could not be read, with their keys. */
  read: () => Promise<Stored<Map<number, SetAside>>>;
  /** Keeps records that could not be read; one that is here already is not doubled. */
  keep: (records: readonly SetAside[]) => Promise<Stored<void>>;
  /** Lets go of those set aside, by key, and of logs without a readable head, by id. */
  clear: (aside: Iterable<number>, heads: Iterable<string>) => Promise<Stored<void>>;
}

export const logAside = <Head, Event, R>({ database }: LogKind<Head, Event, R>): LogAside => ({
  read: () =>
    database.run(async (db) => {
      const store = db.transaction('aside').store;
      const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return new Map(records.flatMap((record, place) => (keys[place] === undefined ? [] : [[keys[place], record] as const])));
    }),
  keep: (records) =>
    database.run(async (db) => {
      const work = db.transaction('aside', 'readwrite');
      const here = new Set((await work.store.getAll()).map((record) => JSON.stringify(record)));
      await Promise.all([
        ...records.filter((record) => !here.has(JSON.stringify(record))).map((record) => work.store.add(record)),
        work.done,
      ]);
    }),
  clear: (aside, heads) =>
    database.run(async (db) => {
      const work = db.transaction(['heads', 'events', 'aside'], 'readwrite');
      await Promise.all([
        ...[...aside].map((key) => work.objectStore('aside').delete(key)),
        ...[...heads].flatMap((id) => [work.objectStore('heads').delete(id), work.objectStore('events').delete(logOf(id))]),
        work.done,
      ]);
    }),
});
