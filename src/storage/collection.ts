/**
 * Records of one kind, by key. Nothing that cannot be read is ever written over: a change in its place sets it aside first, in the same
 * turn. What a newer version of the site wrote is left alone. Nothing is written that could not be read back.
 */
import { Refused, type Database, type Stored } from './database.ts';
import { readRecord, versioned, type SetAside, type Kind } from './record.ts';

/** A store of a database, for the length of one turn. What IndexedDB gives, as far as it is used. */
export interface Table<Key> {
  get: (key: Key) => Promise<unknown>;
  getAll: () => Promise<unknown[]>;
  getAllKeys: () => Promise<Key[]>;
  put: (value: unknown, key: Key) => Promise<unknown>;
  delete: (key: Key) => Promise<unknown>;
}

export interface Tables<Key> {
  records: Table<Key>;
  aside: { add: (record: SetAside) => Promise<unknown> };
}

/** Runs one turn: all of its changes are made, or none. */
export type Turn<Key> = <T, P extends string = never>(work: (tables: Tables<Key>) => Promise<T>) => Promise<Stored<T, P>>;

/** Turns over a database; `begin` starts the transaction of one. */
export const turnOver =
  <DB, Key>(database: Database<DB>, begin: (db: DB) => Tables<Key> & { done: Promise<void> }): Turn<Key> =>
  <T, P extends string = never>(work: (tables: Tables<Key>) => Promise<T>) =>
    database.run<T, P>(async (db) => {
      const turn = begin(db);
      // Work that fails ends the turn too, and is told by its own error.
      turn.done.catch(() => undefined);
      const value = await work(turn);
      await turn.done;
      return value;
    });

export interface Listed<T> {
  records: T[];
  /** In their place, untouched. */
  unreadable: SetAside[];
  /** How many a newer version of the site has written. */
  newer: number;
}

export interface Collection<T, Key> {
  list: () => Promise<Stored<Listed<T>>>;
  /** Null when there is none. */
  read: (key: Key) => Promise<Stored<T | null, 'unreadable'>>;
  /**
   * Reads, changes and writes in one turn, so that two tabs, or two changes in a row, never write over what the other has just written.
   * `change` gets null when there is no record yet, or none that can be read; it may be called more than once.
   */
  alter: (key: Key, change: (stored: T | null) => T) => Promise<Stored<T, 'unsound'>>;
  remove: (key: Key) => Promise<Stored<void>>;
}

/** Names a record in words: `quiz 0123`. */
const named = (kind: { name: string }, key: unknown): string => `${kind.name} ${typeof key === 'string' ? key : JSON.stringify(key)}`;

/** Sorts what a table holds into what can be read and what cannot. */
export function sortOut<T>(kind: Kind<T>, keys: readonly unknown[], records: readonly unknown[], now: number): Listed<T> {
  const listed: Listed<T> = { records: [], unreadable: [], newer: 0 };
  records.forEach((record, place) => {
    const read = readRecord(kind, record);
    if (read.state === 'read') listed.records.push(read.value);
    else if (read.state === 'newer') listed.newer += 1;
    else listed.unreadable.push({ from: named(kind, keys[place]), found: new Date(now).toISOString(), why: read.why, record });
  });
  return listed;
}

/** The record that stands there, ready to be changed; one that cannot be read is set aside. */
export async function toChange<T, Key>(kind: Kind<T>, { records, aside }: Tables<Key>, key: Key, now: number): Promise<T | null> {
  const record = await records.get(key);
  if (record === undefined) return null;
  const read = readRecord(kind, record);
  if (read.state === 'newer') throw new Refused('newer');
  if (read.state === 'read') return read.value;
  await aside.add({ from: named(kind, key), found: new Date(now).toISOString(), why: read.why, record });
  return null;
}

export const collection = <T extends object, Key>(turn: Turn<Key>, kind: Kind<T>, now: () => number): Collection<T, Key> => ({
  list: () =>
    turn(async ({ records }) => {
      const [keys, values] = await Promise.all([records.getAllKeys(), records.getAll()]);
      return sortOut(kind, keys, values, now());
    }),
  read: (key) =>
    turn(async ({ records }) => {
      const record = await records.get(key);
      if (record === undefined) return null;
      const read = readRecord(kind, record);
      if (read.state === 'read') return read.value;
      throw new Refused(read.state);
    }),
  alter: (key, change) =>
    turn(async (tables) => {
      const next = versioned(kind, change(await toChange(kind, tables, key, now())));
      const sound = readRecord(kind, next);
      if (sound.state !== 'read') throw new Refused('unsound');
      await tables.records.put(next, key);
      return sound.value;
    }),
  remove: (key) =>
    turn(async ({ records }) => {
      await records.delete(key);
    }),
});
