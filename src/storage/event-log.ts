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
      /** The head, the entry before, and what stands from there on. */
      const look = () => {
        const work = db.transaction(['heads', 'events'], 'readwrite');
        const log = work.objectStore('events');
        const found = Promise.all([
          work.objectStore('heads').getKey(id),
          next === 0 ? 0 : log.getKey([id, next - 1]),
          log.getAll(logOf(id, next)),
        ]);
        return { work, log, found };
      };
      const add = (log: ReturnType<typeof look>['log'], added: readonly Event[]) => added.map((event) => log.add(event, [id, event.seq]));
      // Looked and written in one turn, and committed as soon as the look says that it may stand: an answer waits for two ways to the
      // database, not for four.
      const quick = look();
      const ended = Promise.allSettled([...add(quick.log, events), quick.work.done]);
      const [head, before, there] = await quick.found;
      if (head === undefined || before === undefined) {
        quick.work.abort();
        await ended;
        throw new Refused('cleared');
      }
      if (there.length === 0) {
        quick.work.commit();
        await Promise.all([ended, quick.work.done]);
        return;
      }
      // A copy of this log was loaded meanwhile, and its entries refused ours: what is the same is there already.
      await ended;
      const { work, log, found } = look();
      const standing = (await found)[2];
      await Promise.all([
        ...add(
          log,
          events.filter((event) => !standing.some((entry) => same(entry, event))),
        ),
        work.done,
      ]);
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
