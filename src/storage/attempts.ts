/**
 * Where attempts live: IndexedDB, one record for an attempt's head and one for each event of its log. Lists change nothing: what cannot be
 * read is passed over and left where it is. `log.ts` holds what the player needs, `upkeep.ts` removal, restoring and records set aside.
 */
import { safeParse } from 'valibot';
import { headRecord, readRecord } from '../schemas/attempt-record.ts';
import type { AttemptHead } from '../schemas/attempt.ts';
import { describeIssues } from '../schemas/issues.ts';
import { resultSchema, type Result } from '../schemas/result.ts';
import { attempts, logOf } from './attempts-database.ts';
import type { Stored } from './database.ts';
import type { StoredAttempt } from './log.ts';
import type { Aside } from './record.ts';

export { appendEvents, readAttempt, type StoredAttempt } from './log.ts';

/** Stores a new attempt. */
export const createAttempt = (head: AttemptHead): Promise<Stored<void>> =>
  attempts.run(async (db) => {
    const work = db.transaction('heads', 'readwrite');
    await Promise.all([work.store.add(headRecord(head), head.id), work.done]);
  });

export interface Shelf {
  attempts: StoredAttempt[];
  /** How many were written by a newer version of the site. */
  newer: number;
  /** Attempts whose head cannot be read, by id. They stay where they are. */
  unreadable: Map<string, Aside>;
}

/** All attempts, newest first, and what could not be read. Nothing is changed. */
export const readShelf = (): Promise<Stored<Shelf>> =>
  attempts.run(async (db) => {
    const work = db.transaction(['heads', 'events']);
    const heads = work.objectStore('heads');
    const ids = await heads.getAllKeys();
    const shelf: Shelf = { attempts: [], newer: 0, unreadable: new Map() };
    for (const id of ids) {
      const [head, events] = await Promise.all([heads.get(id), work.objectStore('events').getAll(logOf(id))]);
      const read = readRecord(head, events);
      if (read.kind === 'read') shelf.attempts.push(read);
      else if (read.kind === 'newer') shelf.newer += 1;
      else
        shelf.unreadable.set(id, {
          from: `attempt ${id}`,
          found: new Date().toISOString(),
          why: describeIssues(read.issues),
          record: { head, events },
        });
    }
    shelf.attempts.sort((a, b) => b.head.createdAt - a.head.createdAt);
    return shelf;
  });

/** All attempts that can be read, newest first. */
export async function listAttempts(): Promise<Stored<StoredAttempt[]>> {
  const shelf = await readShelf();
  return shelf.ok ? { ok: true, value: shelf.value.attempts } : shelf;
}

/** Keeps the short record of a finished attempt; a later one (a cause was named) replaces it. */
export const saveResult = (result: Result): Promise<Stored<void>> =>
  attempts.run(async (db) => {
    await db.put('results', result, result.attempt);
  });

/** Lets the page breathe: what follows is a task of its own. */
const breathe = () => new Promise<void>((go) => setTimeout(go));
/** Results read at a time: long histories come in portions that hold up no key press. */
const portion = 20;

/** Short records of finished attempts, newest first. One that cannot be read is passed over: its log can make it again. */
export async function listResults(): Promise<Stored<Result[]>> {
  const results: Result[] = [];
  for (let after = ''; ;) {
    const read = await attempts.run(async (db) => {
      const store = db.transaction('results').store;
      const beyond = IDBKeyRange.lowerBound(after, true);
      const [keys, values] = await Promise.all([store.getAllKeys(beyond, portion), store.getAll(beyond, portion)]);
      return { last: keys.at(-1), values };
    });
    if (!read.ok) return read;
    for (const value of read.value.values) {
      const result = safeParse(resultSchema, value);
      if (result.success) results.push(result.output);
    }
    if (read.value.last === undefined || read.value.values.length < portion) break;
    after = read.value.last;
    await breathe();
  }
  return { ok: true, value: results.sort((a, b) => b.finishedAt - a.finishedAt) };
}
