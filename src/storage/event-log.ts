/**
 * What a sitting needs of storage: one log, read, and appended to. An event is stored when its transaction has completed, and only then
 * does a caller hear of it. Reading changes nothing.
 */
import { Refused, type Stored } from './database.ts';
import { logOf, type LogKind } from './log-database.ts';

export interface EventLog<Event, R> {
  /**
   * Appends to a log. Fails rather than overwrite: a place in the log is written once. `cleared` when the head, or the entry before, is
   * no longer there: an entry that follows nothing would be lost with the next look. Without events it only looks.
   */
  append: (id: string, events: readonly Event[], next?: number) => Promise<Stored<void, 'cleared'>>;
  /** A head with its log, or null when there is none or the head cannot be read. Damage is told, not mended. */
  read: (id: string) => Promise<Stored<R | null>>;
}

export const eventLog = <Head, Event extends { seq: number }, R>({
  read,
  same,
  database,
}: LogKind<Head, Event, R>): EventLog<Event, R> => ({
  append: (id, events, next = events[0]?.seq ?? 0) =>
    database.run(async (db) => {
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
      // The same entry may be there already: a copy of this log was loaded meanwhile.
      const missing = events.filter((event) => !there.some((entry) => same(entry, event)));
      await Promise.all([...missing.map((event) => log.add(event, [id, event.seq])), work.done]);
    }),
  read: (id) =>
    database.run(async (db) => {
      const work = db.transaction(['heads', 'events']);
      const [head, events] = await Promise.all([work.objectStore('heads').get(id), work.objectStore('events').getAll(logOf(id))]);
      if (head === undefined) return null;
      const found = read(head, events);
      if (found.kind === 'newer') throw new Refused('newer');
      return found.kind === 'read' ? found : null;
    }),
});
