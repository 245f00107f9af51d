/**
 * Where attempts live: IndexedDB, one record for an attempt's head and one for each event of its log. Lists change nothing: what cannot be
 * read is passed over and left where it is. `log.ts` holds what the player needs, `attempt-maintenance.ts` removal, restoring and records set aside.
 */
import { safeParse } from 'valibot';
import { resultSchema, type Result } from '../schemas/result.ts';
import { attemptKind, attempts } from './attempts-database.ts';
import type { Stored } from './database.ts';
import type { StoredAttempt } from './log.ts';
import { logMaintenance, type StoredLogs } from './log-maintenance.ts';
import { pacer } from './slices.ts';

export { appendEvents, readAttempt, type StoredAttempt } from './log.ts';

const logs = logMaintenance(attemptKind);
/** Stores a new attempt. */
export const createAttempt = logs.create;

export interface StoredAttempts extends Omit<StoredLogs<StoredAttempt>, 'read'> {
  attempts: StoredAttempt[];
}

/** All attempts, newest first, and what could not be read. Nothing is changed. */
export async function readAttempts(): Promise<Stored<StoredAttempts>> {
  const stored = await logs.readAll();
  if (!stored.ok) return stored;
  const { read, ...rest } = stored.value;
  return { ok: true, value: { attempts: read, ...rest } };
}

/** All attempts that can be read, newest first. */
export async function listAttempts(): Promise<Stored<StoredAttempt[]>> {
  const stored = await readAttempts();
  return stored.ok ? { ok: true, value: stored.value.attempts } : stored;
}

/** Keeps the short record of a finished attempt; a later one (a cause was named) replaces it. */
export const saveResult = (result: Result): Promise<Stored<void>> =>
  attempts.run(async (db) => {
    await db.put('results', result, result.attempt);
  });

/** Results read at a time: long histories come in portions that hold up no key press. */
const portion = 10;

/** Short records of finished attempts, newest first. One that cannot be read is passed over: its log can make it again. */
export async function listResults(): Promise<Stored<Result[]>> {
  const results: Result[] = [];
  const pace = pacer();
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
      await pace();
    }
    if (read.value.last === undefined || read.value.values.length < portion) break;
    after = read.value.last;
  }
  return { ok: true, value: results.sort((a, b) => b.finishedAt - a.finishedAt) };
}
