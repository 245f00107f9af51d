/**
 * Where attempts live: IndexedDB, one record for an attempt's head and one for each event of its log. An event is stored when its
 * transaction has completed, and only then does a caller hear of it. What cannot be read is set aside, never dropped.
 */
import { safeParse } from 'valibot';
import type { DBSchema, IDBPDatabase } from 'idb';
import { describeIssues } from '../schemas/issues.ts';
import { resultSchema, type Result } from '../schemas/result.ts';
import { guarded, opener, type Stored } from './database.ts';
import { attemptEventSchema, attemptHeadSchema, type AttemptEvent, type AttemptHead } from '../schemas/attempt.ts';

/** Version of the shape of the records; raised with a migration in `upgrade`. */
const version = 1;

interface Stores extends DBSchema {
  heads: { key: string; value: unknown };
  /** Key: attempt id and sequence number. */
  events: { key: [string, number]; value: unknown };
  /** Results of finished attempts, small enough to list without replaying. */
  results: { key: string; value: unknown };
  /** Records that could not be read, as they were found. */
  aside: { key: number; value: { from: string; found: string; why: string; record: unknown } };
}

export interface StoredAttempt {
  head: AttemptHead;
  events: AttemptEvent[];
  /** True when the log had records that could not be read; they were set aside. */
  damaged: boolean;
}

const open = opener<Stores>('primary-source', version, (db) => {
  db.createObjectStore('heads');
  db.createObjectStore('events');
  db.createObjectStore('results');
  db.createObjectStore('aside', { autoIncrement: true });
});

const logOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** Stores a new attempt. */
export const createAttempt = (head: AttemptHead): Promise<Stored<void>> =>
  guarded(async () => {
    const db = await open();
    const work = db.transaction('heads', 'readwrite');
    await Promise.all([work.store.add(head, head.id), work.done]);
  });

/** Appends to an attempt's log. Fails rather than overwrite: a place in the log is written once. */
export const appendEvents = (id: string, events: readonly AttemptEvent[]): Promise<Stored<void>> =>
  guarded(async () => {
    const db = await open();
    const work = db.transaction('events', 'readwrite');
    await Promise.all([...events.map((event) => work.store.add(event, [id, event.seq])), work.done]);
  });

async function setAside(db: IDBPDatabase<Stores>, from: string, why: string, record: unknown): Promise<void> {
  await db.add('aside', { from, found: new Date().toISOString(), why, record });
}

/** An attempt with its log, or null when there is none or its head cannot be read (it is then set aside with its log). */
export const readAttempt = (id: string): Promise<Stored<StoredAttempt | null>> =>
  guarded(async () => {
    const db = await open();
    const record = await db.get('heads', id);
    if (record === undefined) return null;
    const head = safeParse(attemptHeadSchema, record);
    const found = await db.getAll('events', logOf(id));
    if (!head.success) {
      await setAside(db, `attempt ${id}`, describeIssues(head.issues), {
        head: record,
        events: found,
      });
      const work = db.transaction(['heads', 'events'], 'readwrite');
      await Promise.all([work.objectStore('heads').delete(id), work.objectStore('events').delete(logOf(id)), work.done]);
      return null;
    }
    const events: AttemptEvent[] = [];
    const unreadable: unknown[] = [];
    for (const value of found) {
      const event = safeParse(attemptEventSchema, value);
      // After a gap or a damaged record nothing can be trusted to follow what went before.
      if (event.success && event.output.seq === events.length && unreadable.length === 0) events.push(event.output);
      else unreadable.push(value);
    }
    if (unreadable.length > 0) {
      await setAside(db, `log of attempt ${id}, from entry ${String(events.length)}`, 'an entry is damaged or missing', unreadable);
      await db.delete('events', IDBKeyRange.bound([id, events.length], [id, Number.MAX_SAFE_INTEGER]));
    }
    return { head: head.output, events, damaged: unreadable.length > 0 };
  });

/** All attempts, newest first. Unreadable ones are set aside on the way. */
export const listAttempts = (): Promise<Stored<StoredAttempt[]>> =>
  guarded(async () => {
    const ids = await (await open()).getAllKeys('heads');
    const attempts: StoredAttempt[] = [];
    for (const id of ids) {
      const read = await readAttempt(id);
      if (read.ok && read.value) attempts.push(read.value);
    }
    return attempts.sort((a, b) => b.head.createdAt - a.head.createdAt);
  });

/** Removes an attempt and its log. The caller offers the download or the undo. */
export const removeAttempt = (id: string): Promise<Stored<void>> =>
  guarded(async () => {
    const db = await open();
    const work = db.transaction(['heads', 'events', 'results'], 'readwrite');
    await Promise.all([
      work.objectStore('heads').delete(id),
      work.objectStore('events').delete(logOf(id)),
      work.objectStore('results').delete(id),
      work.done,
    ]);
  });

/** Puts a whole attempt back, as after an undo or an import. An attempt that is there already is left as it is. */
export const restoreAttempt = ({
  head,
  events,
}: {
  head: AttemptHead;
  events: readonly AttemptEvent[];
}): Promise<Stored<'restored' | 'already here'>> =>
  guarded(async () => {
    const db = await open();
    if ((await db.getKey('heads', head.id)) !== undefined) return 'already here';
    const work = db.transaction(['heads', 'events'], 'readwrite');
    await Promise.all([
      work.objectStore('heads').add(head, head.id),
      ...events.map((event) => work.objectStore('events').put(event, [head.id, event.seq])),
      work.done,
    ]);
    return 'restored';
  });

/** Records that could not be read, to be offered for download. */
export const readAside = (): Promise<Stored<unknown[]>> => guarded(async () => (await open()).getAll('aside'));

/** Keeps the short record of a finished attempt; a later one (a cause was named) replaces it. */
export const saveResult = (result: Result): Promise<Stored<void>> =>
  guarded(async () => {
    await (await open()).put('results', result, result.attempt);
  });

/** Short records of finished attempts, newest first. One that cannot be read is passed over: its log can make it again. */
export const listResults = (): Promise<Stored<Result[]>> =>
  guarded(async () => {
    const found = await (await open()).getAll('results');
    return found
      .flatMap((value) => {
        const result = safeParse(resultSchema, value);
        return result.success ? [result.output] : [];
      })
      .sort((a, b) => b.finishedAt - a.finishedAt);
  });
