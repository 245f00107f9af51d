/**
 * The histories being worked on: one person's, or a team's. Each change can be taken back once, and is kept on this device: at once,
 * or when typing pauses. A history that came in a link is looked at without touching what is kept. One that is kept and cannot be
 * read is offered as it is, and new work is kept beside it.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { peopleSchema, type Person } from '../../../schemas/work-history.ts';
import { belongsTo, draftsOf, type DraftProblem, type UnreadableDraft } from '../../../storage/drafts.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { readKept } from '../file.ts';
import { readShare } from '../share.ts';
import { validate } from '../validate.ts';
import { today } from './today.ts';

/** Time without typing after which the histories are kept, in milliseconds. */
const quiet = 400;

const histories = draftsOf<Person[]>('work-histories', readKept);

/** `visiting`: showing what a link brought. `example`: showing made-up people. `elsewhere`: another tab has kept a newer version. */
export type KeptState = 'empty' | 'waiting' | 'kept' | 'failed' | 'visiting' | 'example' | 'elsewhere';
/** What is shown is not one's own, and nothing of it is kept. */
const foreign = (state: KeptState): boolean => state === 'visiting' || state === 'example';

export interface How {
  /** Says in a few words what was done, when it may be taken back. */
  undo?: string | undefined;
  /** One of many small changes in a row: kept once they pause. */
  typing?: boolean;
  /** What was shown before is gone, and forms that were open on it with it. */
  whole?: boolean;
}

export interface Book {
  $people: ReadableAtom<Person[]>;
  $kept: ReadableAtom<{ state: KeptState; sentence: string }>;
  /** What the last change that can be taken back did; null when there is none. */
  $undo: ReadableAtom<string | null>;
  /** Counts how often other histories took the place of those shown: loaded, cleared, taken back. Open forms belong to one turn. */
  $turn: ReadableAtom<number>;
  /** What was kept here and cannot be read. */
  $unreadable: ReadableAtom<UnreadableDraft[]>;
  change: (people: Person[], how?: How) => void;
  undo: () => void;
  /** Makes what a link brought one's own, or goes back to one's own. */
  keepVisited: () => void;
  leaveVisited: () => Promise<void>;
  /** Shows made-up people to try the page with. They are never kept; `leaveVisited` goes back. */
  showExample: (people: readonly Person[]) => Promise<void>;
  /** After another tab changed them: shows its version, or keeps this one. */
  takeOther: () => Promise<void>;
  keepMine: () => Promise<void>;
  /** Deletes what cannot be read. */
  dropUnreadable: () => Promise<void>;
  close: () => void;
}

const sentence = (problem: DraftProblem): string =>
  problem === 'changed-elsewhere' ? 'This was changed in another tab.' : `${storageSentence(problem)} Download the file before you leave.`;
const kept = { state: 'kept', sentence: 'Kept on this device.' } as const;
const empty = { state: 'empty', sentence: 'Nothing is kept yet.' } as const;
const waiting = { state: 'waiting', sentence: 'Keeping…' } as const;

/**
 * Opens the histories kept under an id. A fragment with a history comes first and is shown without being kept; one that cannot be
 * read is reported, and one's own histories are shown.
 */
export async function openBook(id: 'me' | 'team', fragment: string): Promise<Book> {
  const $people = atom<Person[]>([]);
  const $kept = atom<{ state: KeptState; sentence: string }>(empty);
  const $undo = atom<string | null>(null);
  const $turn = atom(0);
  const $unreadable = atom<UnreadableDraft[]>([]);
  let before: Person[] | null = null;
  let seen = 0;
  /** The histories as last read or kept. */
  let stored: Person[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving = Promise.resolve();

  /** Looks at what is kept; null when there is nothing that can be read. */
  const look = async (): Promise<Person[] | null> => {
    const [found, all] = [await histories.read(id), await histories.list()];
    if (all.ok) $unreadable.set(all.value.unreadable.filter((entry) => belongsTo(entry.id, id)));
    if (!found.ok) $kept.set({ state: 'failed', sentence: sentence(found.problem) });
    seen = found.ok && found.value ? found.value.revision : 0;
    stored = found.ok && found.value ? found.value.data : null;
    return stored;
  };
  const show = (people: Person[]) => {
    $people.set(people);
    $kept.set(kept);
  };
  const nextTurn = () => {
    $turn.set($turn.get() + 1);
  };
  const saveNow = async (): Promise<void> => {
    const people = $people.get();
    if ($kept.get().state === 'elsewhere' || foreign($kept.get().state)) return;
    if (people === stored) {
      $kept.set(kept);
      return;
    }
    const sound = validate(peopleSchema, people, 'the history');
    if (!sound.ok) {
      $kept.set({ state: 'failed', sentence: `${sound.problem} Since then nothing has been kept.` });
      return;
    }
    const saved = await histories.save({ id, name: people[0]?.name ?? '', data: people }, seen, Date.now());
    if (saved.ok) {
      seen = saved.value;
      stored = people;
      if ($people.get() === people) histories.unstash(id);
      // What could not be read made room for new work, and stays on the device under another id.
      if ($unreadable.get().some((entry) => entry.id === id)) await look();
      if ($people.get() === people && !foreign($kept.get().state)) $kept.set(kept);
    } else {
      $kept.set({ state: saved.problem === 'changed-elsewhere' ? 'elsewhere' : 'failed', sentence: sentence(saved.problem) });
    }
  };
  // One after the other: two at once would each take the other for another tab.
  const save = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    saving = saving.then(saveNow);
    return saving;
  };
  const schedule = (typing: boolean) => {
    const { state } = $kept.get();
    if (state === 'elsewhere' || foreign(state)) return;
    $kept.set(waiting);
    clearTimeout(timer);
    timer = undefined;
    if (typing) timer = setTimeout(() => void save(), quiet);
    else void save();
  };
  const flush = () => {
    if (timer !== undefined) void save();
  };
  const onLeave = () => {
    // A save that has begun may not end before the page does.
    if ($kept.get().state === 'waiting') histories.stash(id, $people.get(), seen);
    flush();
  };
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') onLeave();
  };
  addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onVisibility);

  const shared = readShare(fragment, today());
  if (shared?.ok) {
    $people.set([shared.value]);
    $kept.set({ state: 'visiting', sentence: 'This history came in a link. It is not kept, and yours is untouched.' });
  } else {
    const mine = await look();
    if (mine) show(mine);
    const note = histories.stashed(id);
    if (note && JSON.stringify(note.data) !== JSON.stringify(mine ?? [])) {
      // The page was left before this was saved. Where another tab has saved since, the visitor chooses.
      $people.set(note.data);
      if (note.seen === seen) {
        $kept.set(waiting);
        await save();
      } else $kept.set({ state: 'elsewhere', sentence: sentence('changed-elsewhere') });
    } else histories.unstash(id);
    if (shared) $kept.set({ state: 'failed', sentence: shared.problem });
  }

  return {
    $people,
    $kept,
    $undo,
    $turn,
    $unreadable,
    change(people, { undo, typing = false, whole = false } = {}) {
      before = undo === undefined ? null : $people.get();
      $undo.set(undo ?? null);
      $people.set(people);
      if (whole) nextTurn();
      schedule(typing);
    },
    undo() {
      if (!before) return;
      $people.set(before);
      before = null;
      $undo.set(null);
      nextTurn();
      schedule(false);
    },
    keepVisited() {
      const theirs = $people.get();
      void (async () => {
        const mine = await look();
        before = mine;
        $undo.set(mine ? 'Your history was replaced by the one from the link.' : null);
        $people.set(theirs);
        $kept.set(waiting);
        nextTurn();
        await save();
      })();
    },
    async leaveVisited() {
      before = null;
      $undo.set(null);
      const mine = await look();
      $people.set(mine ?? []);
      if (mine) $kept.set(kept);
      else if (foreign($kept.get().state)) $kept.set(empty);
      nextTurn();
    },
    async showExample(people) {
      flush();
      await saving;
      before = null;
      $undo.set(null);
      $kept.set({ state: 'example', sentence: 'This is an example with made-up people. Change what you like: nothing of it is kept.' });
      $people.set([...people]);
      nextTurn();
    },
    async takeOther() {
      before = null;
      $undo.set(null);
      const theirs = await look();
      if (theirs) {
        histories.unstash(id);
        show(theirs);
      } else if ($kept.get().state === 'elsewhere') {
        // What the other tab kept cannot be read here: this version stays, and is kept beside it.
        $kept.set(waiting);
        await save();
      }
      nextTurn();
    },
    async keepMine() {
      await look();
      $kept.set(waiting);
      await save();
    },
    async dropUnreadable() {
      for (const entry of $unreadable.get()) await histories.remove(entry.id);
      await look();
    },
    close() {
      removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onVisibility);
      flush();
    },
  };
}
