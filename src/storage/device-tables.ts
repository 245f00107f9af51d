/**
 * Every store of this device as one list of records, each by its place (`study/cards/item:a`): what a backup holds and a clearing clears.
 * A table says how the records of one store are found, written and taken away within a turn of their database.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { attempts, logOf } from './attempts-database.ts';
import { idsOf, placed } from './log-database.ts';
import { classroom } from './classroom.ts';
import type { Database } from './database.ts';
import { drafts } from './drafts.ts';
import { readingKind } from './reading-log.ts';
import { study } from './study.ts';

export type Turn = IDBPTransaction<unknown, string[], IDBTransactionMode>;
type Base = Database<IDBPDatabase>;

export interface Table {
  /** Where its records stand, up to and with the last slash. */
  at: string;
  stores: readonly string[];
  /** All records by what follows `at`. */
  read: (turn: Turn) => Promise<[rest: string, record: unknown][]>;
  /** Writes a record; null takes it away. */
  write: (turn: Turn, rest: string, record: unknown) => Promise<unknown>;
}

/** A database with its tables. */
export interface DatabaseTables {
  base: Base;
  tables: readonly Table[];
}

/** A store as it is opened for a turn of writing. */
const opened = (turn: Turn, store: string) =>
  turn.objectStore(store) as unknown as {
    put: (value: unknown, key?: IDBValidKey) => Promise<unknown>;
    add: (value: unknown) => Promise<unknown>;
    delete: (key: IDBValidKey | IDBKeyRange) => Promise<unknown>;
    get: (key: IDBValidKey) => Promise<unknown>;
    getAll: (range?: IDBKeyRange) => Promise<unknown[]>;
    getAllKeys: () => Promise<IDBValidKey[]>;
  };

/** Keys of these stores are texts, numbers, or lists of texts. */
const textOf = (key: IDBValidKey): string =>
  Array.isArray(key) ? key.map(textOf).join('/') : typeof key === 'string' || typeof key === 'number' ? String(key) : '';

async function entries(turn: Turn, store: string): Promise<[IDBValidKey, unknown][]> {
  const [keys, values] = await Promise.all([opened(turn, store).getAllKeys(), opened(turn, store).getAll()]);
  return keys.map((key, place) => [key, values[place]]);
}

/** A store whose keys are texts, or lists of texts of which only the last may hold a slash. */
function keyed(at: string, store: string, parts = 1): Table {
  const keyOf = (rest: string): IDBValidKey => {
    const names = rest.split('/');
    return parts === 1 ? rest : [...names.slice(0, parts - 1), names.slice(parts - 1).join('/')];
  };
  return {
    at,
    stores: [store],
    read: async (turn) => (await entries(turn, store)).map(([key, record]) => [textOf(key), record]),
    write: (turn, rest, record) =>
      record === null ? opened(turn, store).delete(keyOf(rest)) : opened(turn, store).put(record, keyOf(rest)),
  };
}

/** Records set aside have no name of their own: they stand by their words. */
const setAside = (at: string): Table => ({
  at,
  stores: ['aside'],
  read: async (turn) => (await opened(turn, 'aside').getAll()).map((record) => [JSON.stringify(record), record]),
  async write(turn, rest, record) {
    const here = (await entries(turn, 'aside')).filter(([, each]) => JSON.stringify(each) === rest);
    if (record === null) return Promise.all(here.map(([key]) => opened(turn, 'aside').delete(key)));
    return here.length > 0 ? undefined : opened(turn, 'aside').add(record);
  },
});

interface Log {
  head: unknown;
  events: readonly unknown[];
}

/** Heads with their logs; null for a head that is gone. */
const logs = (at: string): Table => ({
  at,
  stores: ['heads', 'events'],
  async read(turn) {
    const ids = await idsOf(turn);
    return Promise.all(
      ids.map(async (id): Promise<[string, Log]> => {
        const [head = null, events] = await Promise.all([opened(turn, 'heads').get(id), opened(turn, 'events').getAll(logOf(id))]);
        return [id, { head, events }];
      }),
    );
  },
  write(turn, id, record) {
    const [heads, events] = [opened(turn, 'heads'), opened(turn, 'events')];
    const old = events.delete(logOf(id));
    if (record === null) return Promise.all([old, heads.delete(id)]);
    const log = record as Log;
    return Promise.all([old, heads.put(log.head, id), ...placed(log.events).map(([seq, event]) => events.put(event, [id, seq]))]);
  },
});

/** Named pieces of work. How often one was saved here is no part of it: it only tells tabs of this device apart. */
const work: Table = {
  at: 'drafts/',
  stores: ['drafts'],
  read: async (turn) =>
    (await opened(turn, 'drafts').getAll()).map((stored) => {
      const entry = { ...(stored as Record<string, unknown>) };
      const { room, id } = stored as { room: string; id: string };
      for (const field of ['room', 'id', 'revision']) Reflect.deleteProperty(entry, field);
      return [`${room}/${id}`, entry];
    }),
  async write(turn, rest, record) {
    const [room = '', ...names] = rest.split('/');
    const id = names.join('/');
    if (record === null) return opened(turn, 'drafts').delete([room, id]);
    const held = (await opened(turn, 'drafts').get([room, id])) as { revision: number } | undefined;
    // One more than here: a tab that has it open hears that it was changed elsewhere.
    return opened(turn, 'drafts').put({ ...(record as object), room, id, revision: (held?.revision ?? 0) + 1 });
  },
};

const base = (database: unknown): Base => database as Base;

export const databases: readonly DatabaseTables[] = [
  { base: base(attempts), tables: [logs('attempts/'), keyed('results/', 'results'), setAside('aside/attempts/')] },
  { base: base(readingKind.database), tables: [logs('files/'), keyed('file-results/', 'results'), setAside('aside/files/')] },
  { base: base(drafts), tables: [work] },
  {
    base: base(classroom),
    tables: [
      ...['quizzes', 'sets', 'keys', 'benches'].map((store) => keyed(`classroom/${store}/`, store)),
      keyed('classroom/results/', 'results', 2),
      setAside('aside/classroom/'),
    ],
  },
  {
    base: base(study),
    tables: [
      ...['cards', 'choices', 'plans', 'marks', 'own'].map((store) => keyed(`study/${store}/`, store)),
      keyed('replaced/', 'replaced'),
      setAside('aside/study/'),
    ],
  },
];
