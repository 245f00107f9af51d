/** The database of attempts: its stores, and how a page hears that it was taken away. */
import type { DBSchema } from 'idb';
import { indexedDatabase } from './database.ts';
import type { Aside } from './record.ts';

/** Version of the set of stores; that of the records is in `schemas/attempt-record.ts`. */
const version = 1;

interface Stores extends DBSchema {
  heads: { key: string; value: unknown };
  /** Key: attempt id and sequence number. */
  events: { key: [string, number]; value: unknown };
  /** Results of finished attempts, small enough to list without replaying. */
  results: { key: string; value: unknown };
  /** Records that could not be read, as they were found. */
  aside: { key: number; value: Aside };
}

const lost = new Set<() => void>();

export const attempts = indexedDatabase<Stores>(
  'primary-source',
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
);

/** Calls back when the database was taken away under an open page; gives a function that ends it. */
export function onDatabaseLost(listener: () => void): () => void {
  lost.add(listener);
  return () => lost.delete(listener);
}

export const logOf = (id: string, from = 0) => IDBKeyRange.bound([id, from], [id, Number.MAX_SAFE_INTEGER]);
