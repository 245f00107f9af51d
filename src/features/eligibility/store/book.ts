/**
 * The histories being worked on: one person's, or a team's. Each change can be taken back once, and is kept on this device shortly
 * after. A history that came in a link is looked at without touching what is kept.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { peopleSchema, type Person } from '../../../schemas/work-history.ts';
import { room, type DraftProblem } from '../../../storage/drafts.ts';
import { readShare } from '../share.ts';
import { validate } from '../validate.ts';

/** Time without a change after which the histories are kept, in milliseconds. */
const quiet = 400;

const histories = room<Person[]>('work-histories', (data) => {
  const checked = validate(peopleSchema, data, 'the kept history');
  return checked.ok ? checked.value : null;
});

/** `visiting`: showing what a link brought. `elsewhere`: another tab has kept a newer version. */
export type KeptState = 'empty' | 'waiting' | 'kept' | 'failed' | 'visiting' | 'elsewhere';

export interface Book {
  $people: ReadableAtom<Person[]>;
  $kept: ReadableAtom<{ state: KeptState; sentence: string }>;
  /** What the last change that can be taken back did; null when there is none. */
  $undo: ReadableAtom<string | null>;
  /** Replaces the histories. `undo` says in a few words what was done, when it may be taken back. */
  change: (people: Person[], undo?: string) => void;
  undo: () => void;
  /** Makes what a link brought one's own, or goes back to one's own. */
  keepVisited: () => void;
  leaveVisited: () => Promise<void>;
  /** After another tab changed them: shows its version, or keeps this one. */
  takeOther: () => Promise<void>;
  keepMine: () => Promise<void>;
  close: () => void;
}

const sentences: Record<DraftProblem, string> = {
  blocked: 'This browser does not let the page keep anything. Download the file before you leave.',
  full: 'The device has no room left. Download the file before you leave.',
  failed: 'This could not be kept on the device. Download the file before you leave.',
  'changed-elsewhere': 'This was changed in another tab.',
};
const kept = { state: 'kept', sentence: 'Kept on this device.' } as const;

/**
 * Opens the histories kept under an id. A fragment with a history comes first and is shown without being kept; one that cannot be
 * read is reported, and one's own histories are shown.
 */
export async function openBook(id: 'me' | 'team', fragment: string): Promise<Book> {
  const $people = atom<Person[]>([]);
  const $kept = atom<{ state: KeptState; sentence: string }>({ state: 'empty', sentence: 'Nothing is kept yet.' });
  const $undo = atom<string | null>(null);
  let before: Person[] | null = null;
  let seen = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = async (): Promise<void> => {
    const stored = await histories.read(id);
    if (!stored.ok) $kept.set({ state: 'failed', sentence: sentences[stored.problem] });
    else if (stored.value) {
      seen = stored.value.revision;
      $people.set(stored.value.data);
      $kept.set(kept);
    }
  };
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const people = $people.get();
    const saved = await histories.save({ id, name: people[0]?.name ?? '', data: people }, seen, Date.now());
    if (saved.ok) {
      seen = saved.value;
      if ($people.get() === people) $kept.set(kept);
    } else {
      $kept.set({ state: saved.problem === 'changed-elsewhere' ? 'elsewhere' : 'failed', sentence: sentences[saved.problem] });
    }
  };
  const schedule = () => {
    if ($kept.get().state === 'elsewhere') return;
    $kept.set({ state: 'waiting', sentence: 'Keeping…' });
    clearTimeout(timer);
    timer = setTimeout(() => void save(), quiet);
  };
  const onHide = () => {
    if (timer !== undefined) void save();
  };
  addEventListener('pagehide', onHide);

  const shared = readShare(fragment);
  if (shared?.ok) {
    $people.set([shared.value]);
    $kept.set({ state: 'visiting', sentence: 'This history came in a link. It is not kept, and yours is untouched.' });
  } else {
    await read();
    if (shared) $kept.set({ state: 'failed', sentence: shared.problem });
  }

  return {
    $people,
    $kept,
    $undo,
    change(people, undo) {
      before = undo === undefined ? null : $people.get();
      $undo.set(undo ?? null);
      $people.set(people);
      if ($kept.get().state !== 'visiting') schedule();
    },
    undo() {
      if (!before) return;
      $people.set(before);
      before = null;
      $undo.set(null);
      if ($kept.get().state !== 'visiting') schedule();
    },
    keepVisited() {
      const mine = $people.get();
      void (async () => {
        await read();
        $people.set(mine);
        schedule();
      })();
    },
    async leaveVisited() {
      $people.set([]);
      $undo.set(null);
      $kept.set({ state: 'empty', sentence: 'Nothing is kept yet.' });
      await read();
    },
    async takeOther() {
      $undo.set(null);
      await read();
    },
    async keepMine() {
      const mine = $people.get();
      await read();
      $people.set(mine);
      await save();
    },
    close() {
      removeEventListener('pagehide', onHide);
      onHide();
    },
  };
}
