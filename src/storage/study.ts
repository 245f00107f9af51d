/**
 * What study keeps on this device, in a database of its own: cards of the review queue, the learner's choices, the plan, bookmarks with
 * their notes, and versions that lost their place when two devices were joined.
 * What cannot be read stays where it is until something is written in its place, and is then set aside (`collection.ts`).
 */
import type { DBSchema } from 'idb';
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
const version = 2;

interface Stores extends DBSchema {
  cards: { key: string; value: unknown };
  choices: { key: string; value: unknown };
  plans: { key: string; value: unknown };
  marks: { key: string; value: unknown };
  /** Versions that lost their place, each with where it stood, by their words. */
  replaced: { key: string; value: unknown };
  /** Records that could not be read, as they were found. */
  aside: { key: number; value: SetAside };
}
type StoreName = 'cards' | 'choices' | 'plans' | 'marks';

export const study = indexedDatabase<Stores>('primary-source-study', version, (db, from) => {
  if (from < 1) {
    for (const name of ['cards', 'choices', 'plans'] as const) db.createObjectStore(name);
    db.createObjectStore('aside', { autoIncrement: true });
  }
  if (from < 2) for (const name of ['marks', 'replaced'] as const) db.createObjectStore(name);
});

const turnOf = (name: StoreName): Turn<string> =>
  turnOver(study, (db) => {
    const turn = db.transaction([name, 'aside'], 'readwrite');
    return { records: turn.objectStore(name), aside: turn.objectStore('aside'), done: turn.done };
  });

const cardKind: Kind<Card> = { name: 'review card', version: 1, read: bySchema(cardSchema) };
const choicesKind: Kind<Choices> = { name: 'study choices', version: 1, read: bySchema(choicesSchema) };
const planKind: Kind<PlanInput> = { name: 'study plan', version: 1, read: bySchema(planInputSchema) };
const markKind: Kind<Mark> = { name: 'bookmark', version: 1, read: bySchema(markSchema) };
export const studyKinds = { cards: cardKind, choices: choicesKind, plans: planKind, marks: markKind } as const;

const now = () => Date.now();
const only = 'mine';
const cards = collection(turnOf('cards'), cardKind, now);
const choices = collection(turnOf('choices'), choicesKind, now);
const plans = collection(turnOf('plans'), planKind, now);
const marks = collection(turnOf('marks'), markKind, now);

export const alterCard = cards.alter;
/** All cards. Read without a lock on the store, so that other tabs go on. */
export const listCards = (): Promise<Stored<Listed<Card>>> =>
  study.run(async (db) => {
    const store = db.transaction('cards').store;
    const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return sortOut(cardKind, keys, records, now());
  });

/** Changes many cards in one turn: all of them are stored, or none. `change` gets the card as it now stands, or null. */
export const alterCards = (ids: readonly string[], change: (id: string, stored: Card | null) => Card): Promise<Stored<Card[]>> =>
  study.run(async (db) => {
    const turn = db.transaction(['cards', 'aside'], 'readwrite');
    turn.done.catch(() => undefined);
    const tables = { records: turn.objectStore('cards'), aside: turn.objectStore('aside') };
    const altered: Card[] = [];
    for (const id of ids) {
      const card = change(id, await toChange(cardKind, tables, id, now()));
      await tables.records.put(versioned(cardKind, card), id);
      altered.push(card);
    }
    await turn.done;
    return altered;
  });

export const readChoices = (): Promise<Stored<Choices | null, 'unreadable'>> => choices.read(only);
export const alterChoices = (change: (stored: Choices | null) => Choices): Promise<Stored<Choices, 'unsound'>> =>
  choices.alter(only, change);

export const readPlan = (): Promise<Stored<PlanInput | null, 'unreadable'>> => plans.read(only);
export const alterPlan = (change: (stored: PlanInput | null) => PlanInput): Promise<Stored<PlanInput, 'unsound'>> =>
  plans.alter(only, change);

/** Bookmarks and notes, also those taken off again. */
export const listMarks = marks.list;
export const alterMark = marks.alter;
