/**
 * Named pieces of work that stay on this device until their owner deletes them: job descriptions and the like. They are kept by kind,
 * each with its own check of what may come out of it. What cannot be read is left where it is and counted, never dropped.
 */
import type { DBSchema } from 'idb';
import { indexedDatabase, Refused, type Stored } from './database.ts';
import type { StorageProblem } from './problems.ts';
import { readRecord, versioned, type Kind } from './record.ts';

/** Version of the set of stores; that of an entry is with its kind. */
const version = 1;

interface Entry {
  /** The kind of draft. The stored field keeps the name it was first written under. */
  room: string;
  id: string;
  name: string;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** Counts the savings, so that a second tab cannot overwrite what it has not seen. */
  revision: number;
  data: unknown;
}

interface Stores extends DBSchema {
  drafts: { key: [room: string, id: string]; value: Entry };
}

export type DraftProblem = StorageProblem | 'changed-elsewhere';
export type Kept<T> = Stored<T, 'changed-elsewhere'>;

export interface KeptDraft<T> {
  id: string;
  name: string;
  savedAt: number;
  revision: number;
  data: T;
}

/** An entry that the check of its kind refuses, as it is stored. */
export interface UnreadableDraft {
  id: string;
  savedAt: number;
  data: unknown;
}

export interface Drafts<T> {
  /** All that can be read and all that cannot, the last saved first, and how many a newer version of the site has written. */
  list: () => Promise<Kept<{ drafts: KeptDraft<T>[]; unreadable: UnreadableDraft[]; newer: number }>>;
  read: (id: string) => Promise<Kept<KeptDraft<T> | null>>;
  /**
   * Saves over revision `seen` (0 for a new one) and gives the new revision; refuses when another tab has saved since. An entry in its
   * place that cannot be read gets another id first; one of a newer version of the site is left alone.
   */
  save: (draft: { id: string; name: string; data: T }, seen: number, now: number) => Promise<Kept<number>>;
  remove: (id: string) => Promise<Kept<void>>;
  /**
   * Notes down work that is not saved yet, over revision `seen`, without waiting: a page that is being left may not live until a
   * save ends. Best effort; what is too large is not noted.
   */
  stash: (id: string, data: T, seen: number) => void;
  /** What was noted down and not crossed out; null when there is nothing sound. */
  stashed: (id: string) => { data: T; seen: number } | null;
  /** Crosses it out: the work was saved. */
  unstash: (id: string) => void;
}

export const drafts = indexedDatabase<Stores>('primary-source-drafts', version, (db) => {
  db.createObjectStore('drafts', { keyPath: ['room', 'id'] });
});

const asideMark = '~';
/** The id under which an entry is set aside: its own, with what tells it from others that stood in the same place. */
const asideId = (id: string, { savedAt, revision }: Entry): string => [id, String(savedAt), String(revision)].join(asideMark);
/** The entry stands under this id, or stood there before it was set aside. */
export const belongsTo = (entryId: string, id: string): boolean => entryId === id || entryId.startsWith(`${id}${asideMark}`);

const byLastSaved = (a: { savedAt: number }, b: { savedAt: number }) => b.savedAt - a.savedAt;

/** The drafts of one kind, by its name. `check` turns what is stored into a draft, or null when it is not one. */
export function draftsOf<T>(name: string, check: (data: unknown) => T | null): Drafts<T> {
  const kind: Kind<KeptDraft<T>> = {
    name,
    version: 1,
    read: (record) => {
      // The key of the store is made of the entry's own fields, so an entry has them, whatever its draft has become.
      const entry = record as Entry;
      const data = check(entry.data);
      return data === null
        ? { ok: false, problem: 'the draft is damaged' }
        : { ok: true, value: { id: entry.id, name: entry.name, savedAt: entry.savedAt, revision: entry.revision, data } };
    },
  };
  const noteKey = (id: string) => `draft-note/${name}/${id}`;
  return {
    stash(id, data, seen) {
      try {
        localStorage.setItem(noteKey(id), JSON.stringify({ data, seen }));
      } catch {
        // Blocked or too large: the save that is under way is all there is.
      }
    },
    stashed(id) {
      try {
        const note: unknown = JSON.parse(localStorage.getItem(noteKey(id)) ?? 'null');
        if (typeof note !== 'object' || note === null || !('data' in note && 'seen' in note)) return null;
        const data = check(note.data);
        return data === null || typeof note.seen !== 'number' ? null : { data, seen: note.seen };
      } catch {
        return null;
      }
    },
    unstash(id) {
      try {
        localStorage.removeItem(noteKey(id));
      } catch {
        // Blocked: then nothing was noted.
      }
    },
    list: () =>
      drafts.run(async (db) => {
        const listed = { drafts: [] as KeptDraft<T>[], unreadable: [] as UnreadableDraft[], newer: 0 };
        for (const entry of await db.getAll('drafts', IDBKeyRange.bound([name, ''], [name, '\uffff']))) {
          const read = readRecord(kind, entry);
          if (read.state === 'read') listed.drafts.push(read.value);
          else if (read.state === 'unreadable') listed.unreadable.push({ id: entry.id, savedAt: entry.savedAt, data: entry.data });
          else listed.newer += 1;
        }
        listed.drafts.sort(byLastSaved);
        listed.unreadable.sort(byLastSaved);
        return listed;
      }),
    read: (id) =>
      drafts.run(async (db) => {
        const entry = await db.get('drafts', [name, id]);
        const read = entry === undefined ? null : readRecord(kind, entry);
        if (read?.state === 'newer') throw new Refused('newer');
        return read?.state === 'read' ? read.value : null;
      }),
    save: (draft, seen, now) =>
      drafts.run<number, 'changed-elsewhere'>(async (db) => {
        const work = db.transaction('drafts', 'readwrite');
        const stored = await work.store.get([name, draft.id]);
        const read = stored === undefined ? null : readRecord(kind, stored);
        const held = stored?.revision ?? 0;
        if (read?.state === 'newer') throw new Refused('newer');
        if (read?.state === 'read' && held > seen) throw new Refused('changed-elsewhere');
        const revision = Math.max(held, seen) + 1;
        const puts = [work.store.put({ ...versioned(kind, { ...draft, savedAt: now, revision }), room: name })];
        if (stored && read?.state === 'unreadable') puts.push(work.store.put({ ...stored, id: asideId(draft.id, stored) }));
        // Without waiting for the answer: a page that is being left may not live to hear it.
        work.commit();
        await Promise.all([...puts, work.done]);
        return revision;
      }),
    remove: (id) =>
      drafts.run(async (db) => {
        await db.delete('drafts', [name, id]);
      }),
  };
}
