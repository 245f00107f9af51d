/** A database of logs: one record for a head, one for each event, a short result, and what could not be read. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { BaseIssue } from 'valibot';
import { indexedDatabase, type Database } from './database.ts';
import type { SetAside } from './record.ts';

/** Version of the set of stores; that of the records is with their schemas. */
const version = 1;

interface LogStores extends DBSchema {
  heads: { key: string; value: unknown };
  /** Key: id and sequence number. */
  events: { key: [string, number]; value: unknown };
  /** Results of what is finished, small enough to list without replaying. */
  results: { key: string; value: unknown };
  /** Records that could not be read, as they were found. */
  aside: { key: number; value: SetAside };
}

/** What a database holds logs of. `R` is a log as it was read. */
export interface LogKind<Head, Event, R> {
  /** As people call one: `attempt`. */
  name: string;
  read: (
    head: unknown,
    events: readonly unknown[],
  ) => ({ kind: 'read' } & R) | { kind: 'newer' } | { kind: 'unreadable'; issues: readonly BaseIssue<unknown>[] };
  /** A head with the version it is written in. */
  record: (head: Head) => unknown;
  /** Two entries that say the same. */
  same: (a: unknown, b: unknown) => boolean;
  /** The database itself. */
  database: LogDatabase;
  /** Names the event's type; there is no such thing. */
  event?: Event;
}
type LogDatabase = Database<IDBPDatabase<LogStores>>;

/** Opens on first use. `onLost` calls back when the database was taken away under an open page; it gives a function that ends it. */
export function logDatabase(name: string): { database: LogDatabase; onLost: (listener: () => void) => () => void } {
  const lost = new Set<() => void>();
  return {
    database: indexedDatabase<LogStores>(
      name,
      version,
      (db, from) => {
        if (from >= 1) return;
        db.createObjectStore('heads');
        db.createObjectStore('events');
        db.createObjectStore('results');
        db.createObjectStore('aside', { autoIncrement: true });
      },
      () => {
        for (const listener of lost) listener();
      },
    ),
    onLost: (listener) => {
      lost.add(listener);
      return () => lost.delete(listener);
    },
  };
}

/** Entries with the places they belong in: the one each names, where that is beyond the place before; else the next. */
export function placed(events: readonly unknown[]): [place: number, event: unknown][] {
  let next = 0;
  return events.map((event) => {
    const seq = typeof event === 'object' && event !== null && 'seq' in event ? event.seq : null;
    const place = typeof seq === 'number' && Number.isInteger(seq) && seq >= next && seq < next + 1_000_000 ? seq : next;
    next = place + 1;
    return [place, event];
  });
}

interface Cursor {
  key: unknown;
  continue: (key: [string, number]) => Promise<Cursor | null>;
}
/** What looking for ids asks of a turn. */
export interface LogTurn {
  objectStore: (store: 'heads' | 'events') => {
    getAllKeys: () => Promise<unknown[]>;
    openKeyCursor: () => Promise<unknown>;
  };
}

/** Every id that has a head or an entry: a log whose head is gone is not forgotten. */
export async function idsOf(turn: LogTurn): Promise<string[]> {
  const ids = new Set((await turn.objectStore('heads').getAllKeys()) as string[]);
  // From log to log, not from entry to entry.
  for (let at = (await turn.objectStore('events').openKeyCursor()) as Cursor | null; at;) {
    const [id] = at.key as [string, number];
    ids.add(id);
    at = await at.continue([id, Infinity]);
  }
  return [...ids];
}

export const logOf = (id: string, from = 0) => IDBKeyRange.bound([id, from], [id, Number.MAX_SAFE_INTEGER]);
