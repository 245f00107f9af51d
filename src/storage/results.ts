/** Short records of finished attempts, by attempt: what screens count with, so that no log has to be read again. */
import { safeParse } from 'valibot';
import { resultSchema, type Result } from '../schemas/result.ts';
import { attempts } from './attempts-database.ts';
import type { Stored } from './database.ts';
import { pacer } from './slices.ts';

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
