/** What is done to a log that cannot be read whole, or not yet. Rarely needed, so it travels with no page. */
import { countOf } from '../format/plurals.ts';
import type { Stored } from './database.ts';
import { logOf, placed, type LogKind } from './log-database.ts';

/** Places of entries, as they were found, that are not among those kept. */
function lostEntries(kept: readonly { seq: number }[], found: readonly unknown[]): number[] {
  const types = new Map<unknown, unknown>(kept.map((event) => [event.seq, (event as { type?: unknown }).type]));
  return found.flatMap((entry, place) => {
    const { seq, type } = (typeof entry === 'object' && entry !== null ? entry : {}) as { seq?: unknown; type?: unknown };
    const same = types.has(seq) && types.get(seq) === type;
    // Each is kept once.
    if (same) types.delete(seq);
    return same ? [] : [place];
  });
}

/**
 * Makes a log ready to be written on: `kept`, what of it holds, takes places without gaps, every other entry is set aside, and records of
 * an older version are written anew in today's. Gives the log as it stands then. Only a sitting may ask for this.
 */
export const prepareLog = <Head extends { id: string }, Event extends { seq: number }, R>(
  { name, record, database }: LogKind<Head, Event, R>,
  head: Head,
  kept: readonly Event[],
): Promise<Stored<Event[]>> =>
  database.run(async (db) => {
    const work = db.transaction(['heads', 'events', 'aside'], 'readwrite');
    const log = work.objectStore('events');
    const [keys, found] = await Promise.all([log.getAllKeys(logOf(head.id)), log.getAll(logOf(head.id))]);
    const events = kept.map((event, seq) => ({ ...event, seq }));
    const lost = lostEntries(kept, found);
    if (lost.length > 0)
      void work.objectStore('aside').add({
        from: `${countOf(lost.length, 'entry', 'entries')} of ${name} ${head.id}`,
        found: new Date().toISOString(),
        why: 'an entry is damaged or does not fit what comes before it',
        record: lost.map((place) => ({ key: keys[place], entry: found[place] })),
      });
    await Promise.all([
      work.objectStore('heads').put(record(head), head.id),
      log.delete(logOf(head.id)),
      ...events.map((event) => log.put(event, [head.id, event.seq])),
      work.done,
    ]);
    return events;
  });

/** Puts a log here as it was found: of a newer version, or with entries that cannot be read. What is here is never overwritten. */
export const leaveAsFound = <Head, Event, R>(
  { database }: LogKind<Head, Event, R>,
  id: string,
  head: unknown,
  entries: readonly unknown[],
): Promise<Stored<'restored' | 'already here'>> =>
  database.run(async (db) => {
    const work = db.transaction(['heads', 'events'], 'readwrite');
    const [heads, log] = [work.objectStore('heads'), work.objectStore('events')];
    const here = await Promise.all([heads.getKey(id), log.getKey(logOf(id))]);
    const free = here.every((key) => key === undefined);
    if (free) await Promise.all([heads.add(head, id), ...placed(entries).map(([seq, entry]) => log.put(entry, [id, seq]))]);
    await work.done;
    return free ? 'restored' : 'already here';
  });
