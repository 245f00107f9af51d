/**
 * What study keeps on this device, in a database of its own: cards of the review queue, the learner's choices, the plan, bookmarks with
 * their notes, questions and cards of the learner's own, and versions that lost their place when two devices were joined.
 * What cannot be read stays where it is until something is written in its place, and is then set aside (`collection.ts`).
 */
import type { DBSchema } from 'idb';
import { ownSchema, type Own } from '../schemas/own.ts';
import {
  cardSchema,
  choicesSchema,
  markSchema,
  planInputSchema,
  type Card,
  type Choices,
  type Mark,
  type PlanInput,
} from '../schemas/study.ts';
import { collection, sortOut, toChange, turnOver, type Listed, type Turn } from './collection.ts';
import { indexedDatabase, type Stored } from './database.ts';
import { bySchema, versioned, type SetAside, type Kind } from './record.ts';

/** Version of the set of stores; that of each kind of record is with the kind. */
const version = 3;

interface Stores extends DBSchema {
  cards: { key: string; value: unknown };
  choices: { key: string; value: unknown };
  plans: { key: string; value: unknown };
  marks: { key: string; value: unknown };
  own: { key: string; value: unknown };
  /** Versions that lost their place, each with where it stood, by their words. */
  replaced: { key: string; value: unknown };
  /** Records that could not be read, as they were found. */
  aside: { key: number; value: SetAside };
}
type StoreName = 'cards' | 'choices' | 'plans' | 'marks' | 'own';

export const study = indexedDatabase<Stores>('primary-source-study', version, (db, from) => {
  if (from < 1) {
    for (const name of ['cards', 'choices', 'plans'] as const) db.createObjectStore(name);
    db.createObjectStore('aside', { autoIncrement: true });
  }
  if (from < 2) for (const name of ['marks', 'replaced'] as const) db.createObjectStore(name);
  if (from < 3) db.createObjectStore('own');
});

const turnOf = (name: StoreName): Turn<string> =>
  turnOver(study, (db) => {
    const turn = db.transaction([name, 'aside'], 'readwrite');
    return { records: turn.objectStore(name), aside: turn.objectStore('aside'), done: turn.done };
  });

/** Version 2 may ask something of the learner's own; else it is as it was. */
const cardKind: Kind<Card> = { name: 'review card', version: 2, read: bySchema(cardSchema) };
const choicesKind: Kind<Choices> = { name: 'study choices', version: 1, read: bySchema(choicesSchema) };
const planKind: Kind<PlanInput> = { name: 'study plan', version: 1, read: bySchema(planInputSchema) };
const markKind: Kind<Mark> = { name: 'bookmark', version: 1, read: bySchema(markSchema) };
const ownKind: Kind<Own> = { name: 'question of your own', version: 1, read: bySchema(ownSchema) };
export const studyKinds = { cards: cardKind, choices: choicesKind, plans: planKind, marks: markKind, own: ownKind } as const;

const now = () => Date.now();
const only = 'mine';
const cards = collection(turnOf('cards'), cardKind, now);
const choices = collection(turnOf('choices'), choicesKind, now);
const plans = collection(turnOf('plans'), planKind, now);
const marks = collection(turnOf('marks'), markKind, now);
const own = collection(turnOf('own'), ownKind, now);

export const alterCard = cards.alter;
/** All cards. Read without a lock on the store, so that other tabs go on. */
export const listCards = (): Promise<Stored<Listed<Card>>> =>
  study.run(async (db) => {
    const store = db.transaction('cards').store;
    const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return sortOut(cardKind, keys, records, now());
  });

/** Changes many records in one turn: all of them are stored, or none. `change` gets the record as it now stands, or null. */
const alterMany =
  <T extends object>(name: StoreName, kind: Kind<T>) =>
  (ids: readonly string[], change: (id: string, stored: T | null) => T): Promise<Stored<T[]>> =>
    study.run(async (db) => {
      const turn = db.transaction([name, 'aside'], 'readwrite');
      turn.done.catch(() => undefined);
      const tables = { records: turn.objectStore(name), aside: turn.objectStore('aside') };
      const altered: T[] = [];
      for (const id of ids) {
        const record = change(id, await toChange(kind, tables, id, now()));
        await tables.records.put(versioned(kind, record), id);
        altered.push(record);
      }
      await turn.done;
      return altered;
    });
export const alterCards = alterMany('cards', cardKind);

export const readChoices = (): Promise<Stored<Choices | null, 'unreadable'>> => choices.read(only);
export const alterChoices = (change: (stored: Choices | null) => Choices): Promise<Stored<Choices, 'unsound'>> =>
  choices.alter(only, change);

export const readPlan = (): Promise<Stored<PlanInput | null, 'unreadable'>> => plans.read(only);
export const alterPlan = (change: (stored: PlanInput | null) => PlanInput): Promise<Stored<PlanInput, 'unsound'>> =>
  plans.alter(only, change);

/** Bookmarks and notes, also those taken off again. */
export const listMarks = marks.list;
export const alterMark = marks.alter;

/** Questions and cards of the learner's own, also those taken off again. */
export const listOwn = own.list;
export const readOwn = own.read;
export const alterOwn = alterMany('own', ownKind);
