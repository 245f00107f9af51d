/**
 * What an educator keeps on this device: quizzes, keys and results benches, in a database of their own, so that nothing a learner does
 * with practice attempts reaches them. A record that cannot be read is passed over and left where it is.
 */
import type { DBSchema } from 'idb';
import { safeParse, type GenericSchema } from 'valibot';
import {
  benchSchema,
  keyPairSchema,
  quizSchema,
  storedResultSchema,
  type Bench,
  type KeyPair,
  type Quiz,
  type StoredResult,
} from '../schemas/assignment.ts';
import { guarded, opener, type Stored } from './database.ts';

/** Version of the shape of the records; raised with a migration in `upgrade`. */
const version = 1;

interface Stores extends DBSchema {
  quizzes: { key: string; value: unknown };
  keys: { key: string; value: unknown };
  benches: { key: string; value: unknown };
  /** Sealed results. Key: quiz and attempt. */
  results: { key: [string, string]; value: unknown };
}
type StoreName = 'quizzes' | 'keys' | 'benches';

const open = opener<Stores>('primary-source-classroom', version, (db) => {
  db.createObjectStore('quizzes');
  db.createObjectStore('keys');
  db.createObjectStore('benches');
  db.createObjectStore('results');
});

const all = <T>(name: StoreName, schema: GenericSchema<unknown, T>): Promise<Stored<T[]>> =>
  guarded(async () =>
    (await (await open()).getAll(name)).flatMap((record) => {
      const read = safeParse(schema, record);
      return read.success ? [read.output] : [];
    }),
  );

const put = (name: StoreName, id: string, record: unknown): Promise<Stored<void>> =>
  guarded(async () => {
    const work = (await open()).transaction(name, 'readwrite');
    await Promise.all([work.store.put(record, id), work.done]);
  });

const remove = (name: StoreName, id: string): Promise<Stored<void>> =>
  guarded(async () => {
    await (await open()).delete(name, id);
  });

/**
 * Reads, changes and writes a record in one transaction, so that two tabs, or two changes in a row, never write over what the other
 * has just written. `change` gets null when there is no record yet.
 */
const alter = <T>(name: StoreName, schema: GenericSchema<unknown, T>, id: string, change: (stored: T | null) => T): Promise<Stored<T>> =>
  guarded(async () => {
    const work = (await open()).transaction(name, 'readwrite');
    const read = safeParse(schema, await work.store.get(id));
    const next = change(read.success ? read.output : null);
    await Promise.all([work.store.put(next, id), work.done]);
    return next;
  });

/** Saved quizzes, newest first. */
export async function listQuizzes(): Promise<Stored<Quiz[]>> {
  const found = await all('quizzes', quizSchema);
  return found.ok ? { ok: true, value: found.value.sort((a, b) => b.madeAt - a.madeAt) } : found;
}
/** Changes a saved quiz, or saves a new one; gives what is now kept. */
export const alterQuiz = (id: string, change: (saved: Quiz | null) => Quiz): Promise<Stored<Quiz>> =>
  alter('quizzes', quizSchema, id, change);

/** A quiz that was deleted, with all that was kept of it, as it stood in the stores. */
export interface DeletedQuiz {
  id: string;
  results: number;
  quiz: unknown;
  bench: unknown;
  sealed: readonly [key: [string, string], value: unknown][];
}

/** Deletes a quiz with its bench and its sealed results, all or none; gives what `restoreQuiz` puts back. */
export const deleteQuiz = (id: string): Promise<Stored<DeletedQuiz>> =>
  guarded(async () => {
    const work = (await open()).transaction(['quizzes', 'benches', 'results'], 'readwrite');
    const [quizzes, benches, results] = [work.objectStore('quizzes'), work.objectStore('benches'), work.objectStore('results')];
    const [quiz, bench, keys, values] = await Promise.all([
      quizzes.get(id),
      benches.get(id),
      results.getAllKeys(resultsOf(id)),
      results.getAll(resultsOf(id)),
    ]);
    await Promise.all([quizzes.delete(id), benches.delete(id), results.delete(resultsOf(id)), work.done]);
    return { id, results: keys.length, quiz, bench, sealed: keys.map((key, at) => [key, values[at]]) };
  });

export const restoreQuiz = ({ id, quiz, bench, sealed }: DeletedQuiz): Promise<Stored<void>> =>
  guarded(async () => {
    const work = (await open()).transaction(['quizzes', 'benches', 'results'], 'readwrite');
    const results = work.objectStore('results');
    await Promise.all([
      work.objectStore('quizzes').put(quiz, id),
      ...(bench === undefined ? [] : [work.objectStore('benches').put(bench, id)]),
      ...sealed.map(([key, value]) => results.put(value, key)),
      work.done,
    ]);
  });

/** Keys of this device, newest first. */
export async function listKeys(): Promise<Stored<KeyPair[]>> {
  const found = await all('keys', keyPairSchema);
  return found.ok ? { ok: true, value: found.value.sort((a, b) => b.madeAt - a.madeAt) } : found;
}
export const saveKey = (pair: KeyPair): Promise<Stored<void>> => put('keys', pair.id, pair);
export const removeKey = (id: string): Promise<Stored<void>> => remove('keys', id);

/** The bench of a quiz; null when nothing was collected yet. */
export const readBench = (quiz: string): Promise<Stored<Bench | null>> =>
  guarded(async () => {
    const read = safeParse(benchSchema, await (await open()).get('benches', quiz));
    return read.success ? read.output : null;
  });
/** Changes the bench of a quiz as it now stands, whoever changed it last. */
export const alterBench = (quiz: string, change: (stored: Bench | null) => Bench): Promise<Stored<Bench>> =>
  alter('benches', benchSchema, quiz, change);

const resultsOf = (quiz: string) => IDBKeyRange.bound([quiz, ''], [quiz, '\uffff']);

/** Sealed results of a quiz. */
export const listSealed = (quiz: string): Promise<Stored<StoredResult[]>> =>
  guarded(async () =>
    (await (await open()).getAll('results', resultsOf(quiz))).flatMap((record) => {
      const read = safeParse(storedResultSchema, record);
      return read.success ? [read.output] : [];
    }),
  );

/** Keeps sealed results, all or none. */
export const saveSealed = (quiz: string, results: readonly { attempt: string; result: StoredResult }[]): Promise<Stored<void>> =>
  guarded(async () => {
    const work = (await open()).transaction('results', 'readwrite');
    await Promise.all([...results.map(({ attempt, result }) => work.store.put(result, [quiz, attempt])), work.done]);
  });

/** Removes one result. */
export const removeSealed = (quiz: string, attempt: string): Promise<Stored<void>> =>
  guarded(async () => {
    await (await open()).delete('results', [quiz, attempt]);
  });
