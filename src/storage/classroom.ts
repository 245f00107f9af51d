/**
 * What an educator keeps on this device: quizzes, keys and results benches, in a database of their own, so that nothing a learner does
 * with practice attempts reaches them. What cannot be read stays where it is until something is written in its place, and is then set
 * aside (`collection.ts`).
 */
import type { DBSchema } from 'idb';
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
import { fileSetSchema, type FileSet } from '../schemas/file-set.ts';
import { collection, sortOut, turnOver, type Listed, type Turn } from './collection.ts';
import { indexedDatabase, type Stored } from './database.ts';
import { bySchema, readRecord, versioned, type SetAside, type Kind } from './record.ts';

/** Version of the set of stores; that of each kind of record is with the kind. */
const version = 3;

interface Stores extends DBSchema {
  quizzes: { key: string; value: unknown };
  /** Sets of practice files. Their benches and results lie with those of quizzes. */
  sets: { key: string; value: unknown };
  keys: { key: string; value: unknown };
  benches: { key: string; value: unknown };
  /** Sealed results. Key: quiz and attempt. */
  results: { key: [string, string]; value: unknown };
  /** Records that could not be read, as they were found. */
  aside: { key: number; value: SetAside };
}
type WorkStore = 'quizzes' | 'sets';
type StoreName = WorkStore | 'keys' | 'benches';
const storeNames = ['quizzes', 'sets', 'keys', 'benches'] as const;

export const classroom = indexedDatabase<Stores>('primary-source-classroom', version, (db, from) => {
  if (from < 1) {
    db.createObjectStore('quizzes');
    db.createObjectStore('keys');
    db.createObjectStore('benches');
    db.createObjectStore('results');
  }
  if (from < 2) db.createObjectStore('aside', { autoIncrement: true });
  if (from < 3) db.createObjectStore('sets');
});

const turnOf = (name: StoreName): Turn<string> =>
  turnOver(classroom, (db) => {
    const turn = db.transaction([name, 'aside'], 'readwrite');
    return { records: turn.objectStore(name), aside: turn.objectStore('aside'), done: turn.done };
  });

const quizKind: Kind<Quiz> = { name: 'quiz', version: 1, read: bySchema(quizSchema) };
const setKind: Kind<FileSet> = { name: 'set of practice files', version: 1, read: bySchema(fileSetSchema) };
const keyKind: Kind<KeyPair> = { name: 'key', version: 1, read: bySchema(keyPairSchema) };
const benchKind: Kind<Bench> = { name: 'results bench of quiz', version: 1, read: bySchema(benchSchema) };
const resultKind: Kind<StoredResult> = { name: 'sealed result of quiz', version: 1, read: bySchema(storedResultSchema) };
export const classroomKinds = { quizzes: quizKind, sets: setKind, keys: keyKind, benches: benchKind, results: resultKind } as const;

const now = () => Date.now();
const quizzes = collection(turnOf('quizzes'), quizKind, now);
const sets = collection(turnOf('sets'), setKind, now);
const keys = collection(turnOf('keys'), keyKind, now);
const benches = collection(turnOf('benches'), benchKind, now);

const newestFirst = <T extends { madeAt: number }>(found: Stored<Listed<T>>): Stored<Listed<T>> => {
  if (found.ok) found.value.records.sort((a, b) => b.madeAt - a.madeAt);
  return found;
};

/** Saved quizzes, newest first. */
export const listQuizzes = async (): Promise<Stored<Listed<Quiz>>> => newestFirst(await quizzes.list());
/** Changes a saved quiz, or saves a new one; gives what is now kept. */
export const alterQuiz = quizzes.alter;

/** Saved sets of practice files, newest first. */
export const listSets = async (): Promise<Stored<Listed<FileSet>>> => newestFirst(await sets.list());
/** Changes a saved set, or saves a new one; gives what is now kept. */
export const alterSet = sets.alter;

/** Keys of this device, newest first. */
export const listSealingKeys = async (): Promise<Stored<Listed<KeyPair>>> => newestFirst(await keys.list());
/** Changes a key, or keeps a new one. */
export const alterSealingKey = keys.alter;
export const removeSealingKey = keys.remove;

/** The bench of a quiz; null when nothing was collected yet. */
export const readBench = benches.read;
/** Changes the bench of a quiz as it now stands, whoever changed it last. */
export const alterBench = benches.alter;

/** A quiz or a set that was deleted, with all that was kept of it, as it stood in the stores. */
export interface DeletedQuiz {
  id: string;
  from: WorkStore;
  results: number;
  quiz: unknown;
  bench: unknown;
  sealed: readonly [key: [string, string], value: unknown][];
}

const resultsOf = (quiz: string) => IDBKeyRange.bound([quiz, ''], [quiz, '\uffff']);

/** Deletes a quiz with its bench and its sealed results, all or none; gives what `restoreQuiz` puts back. */
export const deleteQuiz = (id: string, from: WorkStore = 'quizzes'): Promise<Stored<DeletedQuiz>> =>
  classroom.run(async (db) => {
    const work = db.transaction([from, 'benches', 'results'], 'readwrite');
    const [saved, kept, results] = [work.objectStore(from), work.objectStore('benches'), work.objectStore('results')];
    const [quiz, bench, names, values] = await Promise.all([
      saved.get(id),
      kept.get(id),
      results.getAllKeys(resultsOf(id)),
      results.getAll(resultsOf(id)),
    ]);
    await Promise.all([saved.delete(id), kept.delete(id), results.delete(resultsOf(id)), work.done]);
    return { id, from, results: names.length, quiz, bench, sealed: names.map((key, at) => [key, values[at]]) };
  });

export const restoreQuiz = ({ id, from, quiz, bench, sealed }: DeletedQuiz): Promise<Stored<void>> =>
  classroom.run(async (db) => {
    const work = db.transaction([from, 'benches', 'results'], 'readwrite');
    const results = work.objectStore('results');
    await Promise.all([
      work.objectStore(from).put(quiz, id),
      ...(bench === undefined ? [] : [work.objectStore('benches').put(bench, id)]),
      ...sealed.map(([key, value]) => results.put(value, key)),
      work.done,
    ]);
  });

/** Sealed results of a quiz. */
export const listSealed = (quiz: string): Promise<Stored<Listed<StoredResult>>> =>
  classroom.run(async (db) => {
    const { store } = db.transaction('results');
    const [names, values] = await Promise.all([store.getAllKeys(resultsOf(quiz)), store.getAll(resultsOf(quiz))]);
    return sortOut(resultKind, names, values, now());
  });

/** Keeps sealed results, all or none. */
export const saveSealed = (quiz: string, results: readonly { attempt: string; result: StoredResult }[]): Promise<Stored<void>> =>
  classroom.run(async (db) => {
    const work = db.transaction('results', 'readwrite');
    await Promise.all([...results.map(({ attempt, result }) => work.store.put(versioned(resultKind, result), [quiz, attempt])), work.done]);
  });

/** Removes one result. */
export const removeSealed = (quiz: string, attempt: string): Promise<Stored<void>> =>
  classroom.run(async (db) => {
    await db.delete('results', [quiz, attempt]);
  });

/**
 * Quizzes, sets, keys and benches that cannot be read: set aside, or still in their place. `newer` counts what a newer site wrote. Sealed results
 * are many and large; `listSealed` names those of one quiz.
 */
export const listUnreadable = (): Promise<Stored<{ aside: SetAside[]; newer: number }>> =>
  classroom.run(async (db) => {
    const work = db.transaction([...storeNames, 'aside']);
    const look = async <T>(kind: Kind<T>, name: StoreName) => {
      const store = work.objectStore(name);
      const [names, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return sortOut(kind, names, records, now());
    };
    const [aside, ...found] = await Promise.all([
      work.objectStore('aside').getAll(),
      look(quizKind, 'quizzes'),
      look(setKind, 'sets'),
      look(keyKind, 'keys'),
      look(benchKind, 'benches'),
    ]);
    return {
      aside: [...aside, ...found.flatMap((each) => each.unreadable)],
      newer: found.reduce((sum, each) => sum + each.newer, 0),
    };
  });

/** Lets go of all that cannot be read, once its owner has a copy. */
export const clearUnreadable = (): Promise<Stored<void>> =>
  classroom.run(async (db) => {
    const work = db.transaction([...storeNames, 'aside'], 'readwrite');
    const sweep = async <T>(kind: Kind<T>, name: StoreName) => {
      const store = work.objectStore(name);
      const [names, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
      const torn = names.filter((_, place) => readRecord(kind, records[place]).state === 'unreadable');
      await Promise.all(torn.map((key) => store.delete(key)));
    };
    await Promise.all([
      sweep(quizKind, 'quizzes'),
      sweep(setKind, 'sets'),
      sweep(keyKind, 'keys'),
      sweep(benchKind, 'benches'),
      work.objectStore('aside').clear(),
      work.done,
    ]);
  });
