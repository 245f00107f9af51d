/** What is done to attempts as a whole: removed and put back, restored from a file, set aside. The player needs none of it. */
import { headRecord, readRecord, sameEntry } from '../schemas/attempt-record.ts';
import type { AttemptEvent, AttemptHead } from '../schemas/attempt.ts';
import { Refused, type Stored } from './database.ts';
import type { Aside } from './record.ts';
import { attempts, logOf } from './attempts-database.ts';

/** What was removed, record by record, whatever it holds. */
export interface Removed {
  id: string;
  head: unknown;
  events: unknown[];
  keys: [string, number][];
  result: unknown;
}

/** Removes an attempt, its log and its result, and hands over what was there. */
export const removeAttempt = (id: string): Promise<Stored<Removed>> =>
  attempts.run(async (db) => {
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
  });

/** Takes a removal back. */
export const putBack = ({ id, head, events, keys, result }: Removed): Promise<Stored<void>> =>
  attempts.run(async (db) => {
    const work = db.transaction(['heads', 'events', 'results'], 'readwrite');
    await Promise.all([
      work.objectStore('heads').add(head, id),
      ...keys.map((key, place) => work.objectStore('events').put(events[place], key)),
      ...(result === undefined ? [] : [work.objectStore('results').put(result, id)]),
      work.done,
    ]);
  });

export type Restored = 'restored' | 'continued' | 'already here' | 'differs';

/**
 * Puts a whole attempt back. What is here already is never overwritten: when the log here is the beginning of the one that comes, the
 * rest is appended; when the two part ways, nothing is changed and the caller hears it.
 */
export const restoreAttempt = (
  { head, events }: { head: AttemptHead; events: readonly AttemptEvent[] },
  result?: unknown,
): Promise<Stored<Restored>> =>
  attempts.run(async (db) => {
    const work = db.transaction(['heads', 'events', 'results', 'aside'], 'readwrite');
    const [heads, log] = [work.objectStore('heads'), work.objectStore('events')];
    const [record, found] = await Promise.all([heads.get(head.id), log.getAll(logOf(head.id))]);
    const here = record === undefined ? null : readRecord(record, found);
    const end = async (outcome: Restored) => {
      if (result !== undefined && outcome !== 'differs' && (await work.objectStore('results').getKey(head.id)) === undefined)
        await work.objectStore('results').put(result, head.id);
      await work.done;
      return outcome;
    };
    if (here?.kind === 'newer') throw new Refused('newer');
    if (here?.kind === 'read') {
      const known = here.events.slice(0, here.whole);
      const shared = Math.min(known.length, events.length);
      if (
        JSON.stringify(here.head) !== JSON.stringify(head) ||
        !known.slice(0, shared).every((entry, place) => sameEntry(entry, events[place]))
      )
        return end('differs');
      if (events.length <= known.length) return end('already here');
    }
    const from = here?.kind === 'read' ? here.whole : 0;
    const lost = here?.kind === 'read' ? found.slice(from) : found;
    // Entries that follow nothing, or a head that cannot be read: kept, as everything that could not be read.
    if (lost.length > 0 || here?.kind === 'unreadable')
      await work.objectStore('aside').add({
        from: from > 0 ? `log of attempt ${head.id}, from entry ${String(from)}` : `attempt ${head.id}`,
        found: new Date().toISOString(),
        why: 'it was replaced by the copy that was loaded',
        record: from > 0 ? lost : { head: record, events: found },
      });
    await log.delete(logOf(head.id, from));
    await heads.put(headRecord(head), head.id);
    await Promise.all(events.slice(from).map((event) => log.put(event, [head.id, event.seq])));
    return end(here?.kind === 'read' ? 'continued' : 'restored');
  });

/** Records that could not be read, with their keys. */
export const readAside = (): Promise<Stored<Map<number, Aside>>> =>
  attempts.run(async (db) => {
    const store = db.transaction('aside').store;
    const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return new Map(records.flatMap((record, place) => (keys[place] === undefined ? [] : [[keys[place], record] as const])));
  });

/** Keeps records that could not be read; one that is here already is not doubled. */
export const keepAside = (records: readonly Aside[]): Promise<Stored<void>> =>
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
