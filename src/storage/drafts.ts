/**
 * Named pieces of work that stay on this device until their owner deletes them: job descriptions and the like. A room is one kind
 * of work, with its own check of what may come out of it. What cannot be read is left where it is and counted, never dropped.
 */
import type { DBSchema } from 'idb';
import { guarded, opener, type StorageProblem } from './database.ts';

/** Version of the shape of the records; raised with a migration in `upgrade`. */
const version = 1;

interface Entry {
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
export type Kept<T> = { ok: true; value: T } | { ok: false; problem: DraftProblem };

export interface KeptDraft<T> {
  id: string;
  name: string;
  savedAt: number;
  revision: number;
  data: T;
}

/** An entry that the check of its room refuses, as it is stored. */
export interface UnreadableDraft {
  id: string;
  savedAt: number;
  data: unknown;
}

export interface Room<T> {
  /** All that can be read, the last saved first, and how many cannot be read. */
  list: () => Promise<Kept<{ drafts: KeptDraft<T>[]; unreadable: number }>>;
  read: (id: string) => Promise<Kept<KeptDraft<T> | null>>;
  /** Saves over revision `seen` (0 for a new one) and gives the new revision; refuses when another tab has saved since. */
  save: (draft: { id: string; name: string; data: T }, seen: number, now: number) => Promise<Kept<number>>;
  remove: (id: string) => Promise<Kept<void>>;
  /**
   * Notes down work that is not saved yet, over revision `seen`, without waiting: a page that is being left may not live until a
   * save ends. Best effort; what is too large is not noted.
   */
  jot: (id: string, data: T, seen: number) => void;
  /** What was noted down and not crossed out; null when there is nothing sound. */
  jotted: (id: string) => { data: T; seen: number } | null;
  /** Crosses it out: the work was saved. */
  unjot: (id: string) => void;
  /** All that cannot be read, the last saved first. */
  unreadable: () => Promise<Kept<UnreadableDraft[]>>;
  /** Gives an entry that cannot be read another id, so that new work can be kept under its own. Leaves readable ones where they are. */
  setAside: (id: string) => Promise<Kept<void>>;
}

const open = opener<Stores>('primary-source-drafts', version, (db) => {
  db.createObjectStore('drafts', { keyPath: ['room', 'id'] });
});

const asideMark = '~';
/** The id under which an entry is set aside: its own, with what tells it from others that stood in the same place. */
const asideId = (id: string, { savedAt, revision }: Entry): string => [id, String(savedAt), String(revision)].join(asideMark);
/** The entry stands under this id, or stood there before it was set aside. */
export const belongsTo = (entryId: string, id: string): boolean => entryId === id || entryId.startsWith(`${id}${asideMark}`);

/** A room by its name. `check` turns what is stored into a draft, or null when it is not one. */
export function room<T>(name: string, check: (data: unknown) => T | null): Room<T> {
  const readable = (entry: Entry): KeptDraft<T> | null => {
    const data = check(entry.data);
    return data === null ? null : { id: entry.id, name: entry.name, savedAt: entry.savedAt, revision: entry.revision, data };
  };
  const noteKey = (id: string) => `draft-note/${name}/${id}`;
  return {
    jot(id, data, seen) {
      try {
        localStorage.setItem(noteKey(id), JSON.stringify({ data, seen }));
      } catch {
        // Blocked or too large: the save that is under way is all there is.
      }
    },
    jotted(id) {
      try {
        const note: unknown = JSON.parse(localStorage.getItem(noteKey(id)) ?? 'null');
        if (typeof note !== 'object' || note === null || !('data' in note && 'seen' in note)) return null;
        const data = check(note.data);
        return data === null || typeof note.seen !== 'number' ? null : { data, seen: note.seen };
      } catch {
        return null;
      }
    },
    unjot(id) {
      try {
        localStorage.removeItem(noteKey(id));
      } catch {
        // Blocked: then nothing was noted.
      }
    },
    list: () =>
      guarded(async () => {
        const all = await (await open()).getAll('drafts', IDBKeyRange.bound([name, ''], [name, '\uffff']));
        const drafts = all.flatMap((entry) => readable(entry) ?? []).sort((a, b) => b.savedAt - a.savedAt);
        return { drafts, unreadable: all.length - drafts.length };
      }),
    read: (id) =>
      guarded(async () => {
        const entry = await (await open()).get('drafts', [name, id]);
        return entry ? readable(entry) : null;
      }),
    async save(draft, seen, now) {
      const saved = await guarded(async () => {
        const work = (await open()).transaction('drafts', 'readwrite');
        const stored = await work.store.get([name, draft.id]);
        const held = stored?.revision ?? 0;
        if (held > seen) {
          await work.done;
          return null;
        }
        const revision = Math.max(held, seen) + 1;
        const put = work.store.put({ ...draft, room: name, savedAt: now, revision });
        // Without waiting for the answer: a page that is being left may not live to hear it.
        work.commit();
        await Promise.all([put, work.done]);
        return revision;
      });
      if (!saved.ok) return saved;
      return saved.value === null ? { ok: false, problem: 'changed-elsewhere' } : { ok: true, value: saved.value };
    },
    remove: (id) =>
      guarded(async () => {
        await (await open()).delete('drafts', [name, id]);
      }),
    unreadable: () =>
      guarded(async () => {
        const all = await (await open()).getAll('drafts', IDBKeyRange.bound([name, ''], [name, '\uffff']));
        return all.filter((entry) => readable(entry) === null).sort((a, b) => b.savedAt - a.savedAt);
      }),
    setAside: (id) =>
      guarded(async () => {
        const work = (await open()).transaction('drafts', 'readwrite');
        const entry = await work.store.get([name, id]);
        if (entry && readable(entry) === null) {
          await work.store.put({ ...entry, id: asideId(id, entry) });
          await work.store.delete([name, id]);
        }
        await work.done;
      }),
  };
}
