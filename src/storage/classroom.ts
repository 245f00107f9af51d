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

/** Saved quizzes, newest first. */
export async function listQuizzes(): Promise<Stored<Quiz[]>> {
  const found = await all('quizzes', quizSchema);
  return found.ok ? { ok: true, value: found.value.sort((a, b) => b.madeAt - a.madeAt) } : found;
}
export const saveQuiz = (quiz: Quiz): Promise<Stored<void>> => put('quizzes', quiz.assignment.id, quiz);
export const removeQuiz = (id: string): Promise<Stored<void>> => remove('quizzes', id);

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
export const saveBench = (bench: Bench): Promise<Stored<void>> => put('benches', bench.quiz, bench);

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

/** Removes one result, or all of a quiz. */
export const removeSealed = (quiz: string, attempt?: string): Promise<Stored<void>> =>
  guarded(async () => {
    await (await open()).delete('results', attempt === undefined ? resultsOf(quiz) : [quiz, attempt]);
  });
