/** What is done to logs as a whole: begun, listed, removed and put back, restored from a copy. A sitting needs none of it. */
import { describeIssues } from '../schemas/issues.ts';
import { Refused, type Stored } from './database.ts';
import { idsOf, logOf, type LogKind } from './log-database.ts';
import type { SetAside } from './record.ts';

/** What was removed, record by record, whatever it holds. */
export interface Removed {
  id: string;
  head: unknown;
  events: unknown[];
  keys: [string, number][];
  result: unknown;
}

export type Restored = 'restored' | 'continued' | 'already here' | 'differs';

export interface StoredLogs<R> {
  /** Newest first. */
  read: R[];
  /** Those that were written by a newer version of the site, as they were found, by id. */
  newer: Map<string, SetAside>;
  /** Those whose head cannot be read or is not there, by id. They stay where they are. */
  unreadable: Map<string, SetAside>;
}

export interface LogMaintenance<Head, Event, R> {
  create: (head: Head) => Promise<Stored<void>>;
  /** All that can be read, and what cannot. Nothing is changed. */
  readAll: () => Promise<Stored<StoredLogs<R>>>;
  /** Removes a head, its log and its result, and hands over what was there. */
  remove: (id: string) => Promise<Stored<Removed>>;
  /** Takes a removal back. */
  putBack: (removed: Removed) => Promise<Stored<void>>;
  /**
   * Puts a whole log back. What is here already is never overwritten: when the log here is the beginning of the one that comes, the
   * rest is appended. When the two part ways and one of them has only idle entries from there on (the page was opened again, an item
   * looked at), the other's go on; when both went on with work, nothing is changed and the caller hears it.
   */
  restore: (copy: { head: Head; events: readonly Event[] }, result?: unknown) => Promise<Stored<Restored>>;
}

export function logMaintenance<
  Head extends { id: string; createdAt: number },
  Event extends { seq: number },
  R extends { head: Head; events: Event[]; whole: number },
>(kind: LogKind<Head, Event, R>, isIdle: (entry: Event) => boolean = () => false): LogMaintenance<Head, Event, R> {
  const { name, database, record } = kind;
  return {
    create: (head) =>
      database.run(async (db) => {
        const work = db.transaction('heads', 'readwrite');
        await Promise.all([work.store.add(record(head), head.id), work.done]);
      }),
    readAll: () =>
      database.run(async (db) => {
        const work = db.transaction(['heads', 'events']);
        const heads = work.objectStore('heads');
        const stored: StoredLogs<R> = { read: [], newer: new Map(), unreadable: new Map() };
        for (const id of await idsOf(work)) {
          const [head, events] = await Promise.all([heads.get(id), work.objectStore('events').getAll(logOf(id))]);
          const read = kind.read(head, events);
          if (read.kind === 'read') stored.read.push(read);
          else {
            const newer = read.kind === 'newer';
            const why = newer
              ? 'it was made by a newer version of this site'
              : head === undefined
                ? 'its beginning is missing'
                : describeIssues(read.issues);
            const aside = { from: `${name} ${id}`, found: new Date().toISOString(), why, record: { head: head ?? null, events } };
            (newer ? stored.newer : stored.unreadable).set(id, aside);
          }
        }
        stored.read.sort((a, b) => b.head.createdAt - a.head.createdAt);
        return stored;
      }),
    remove: (id) =>
      database.run(async (db) => {
        const work = db.transaction(['heads', 'events', 'results'], 'readwrite');
        const [heads, log, results] = [work.objectStore('heads'), work.objectStore('events'), work.objectStore('results')];
        const [head, events, keys, result] = await Promise.all([
          heads.get(id),
          log.getAll(logOf(id)),
          log.getAllKeys(logOf(id)),
          results.get(id),
        ]);
        await Promise.all([heads.delete(id), log.delete(logOf(id)), results.delete(id), work.done]);
        return { id, head, events, keys, result };
      }),
    putBack: ({ id, head, events, keys, result }) =>
      database.run(async (db) => {
        const work = db.transaction(['heads', 'events', 'results'], 'readwrite');
        await Promise.all([
          work.objectStore('heads').add(head, id),
          ...keys.map((key, place) => work.objectStore('events').put(events[place], key)),
          ...(result === undefined ? [] : [work.objectStore('results').put(result, id)]),
          work.done,
        ]);
      }),
    restore: restorer(kind, isIdle),
  };
}

const restorer =
  <Head extends { id: string }, Event extends { seq: number }, R extends { head: Head; events: Event[]; whole: number }>(
    { name, read, record, same, database }: LogKind<Head, Event, R>,
    isIdle: (entry: Event) => boolean,
  ): LogMaintenance<Head, Event, R>['restore'] =>
  ({ head, events }, result) =>
    database.run(async (db) => {
      const work = db.transaction(['heads', 'events', 'results', 'aside'], 'readwrite');
      const [heads, log] = [work.objectStore('heads'), work.objectStore('events')];
      const [stored, found] = await Promise.all([heads.get(head.id), log.getAll(logOf(head.id))]);
      const here = stored === undefined ? null : read(stored, found);
      let from = 0;
      const end = async (outcome: Restored) => {
        if (result !== undefined && outcome !== 'differs' && (await work.objectStore('results').getKey(head.id)) === undefined)
          await work.objectStore('results').put(result, head.id);
        await work.done;
        return outcome;
      };
      if (here?.kind === 'newer') throw new Refused('newer');
      if (here?.kind === 'read') {
        const known = here.events.slice(0, here.whole);
        const parted = known.findIndex((entry, place) => !same(entry, events[place]));
        const shared = parted === -1 ? known.length : parted;
        if (JSON.stringify(here.head) !== JSON.stringify(head)) return end('differs');
        if (events.slice(shared).every(isIdle)) return end('already here');
        if (!known.slice(shared).every(isIdle)) return end('differs');
        from = shared;
      }
      const lost = here?.kind === 'read' ? found.slice(here.whole) : found;
      // Entries that follow nothing, or a head that cannot be read: kept, as everything that could not be read.
      if (lost.length > 0 || here?.kind === 'unreadable')
        await work.objectStore('aside').add({
          from: from > 0 ? `log of ${name} ${head.id}, from entry ${String(from)}` : `${name} ${head.id}`,
          found: new Date().toISOString(),
          why: 'it was replaced by the copy that was loaded',
          record: from > 0 ? lost : { head: stored, events: found },
        });
      await log.delete(logOf(head.id, from));
      await heads.put(record(head), head.id);
      await Promise.all(events.slice(from).map((event) => log.put(event, [head.id, event.seq])));
      return end(here?.kind === 'read' ? 'continued' : 'restored');
    });
