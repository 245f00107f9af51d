/**
 * One draft being edited: each change is a step that can be undone, and the draft is kept on the device shortly after the last
 * change, and when the page is left.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { JobDescription } from '../../../schemas/job-description.ts';
import type { JobDraft } from '../../../schemas/job-draft.ts';
import type { Place } from '../blanks.ts';
import { refit } from '../draft.ts';
import { changeKey, edit, type Change } from '../edit.ts';
import { advance, beginHistory, redo, undo, type History } from '../history.ts';
import { jobDrafts, draftSentence, newId } from './drafts.ts';

/** Time without a change after which the draft is kept, in milliseconds. */
const quiet = 600;

export interface Editor {
  $history: ReadableAtom<History>;
  /** What happened to the last saving. */
  $saved: ReadableAtom<{ state: 'new' | 'waiting' | 'saved' | 'failed'; sentence: string }>;
  change: (change: Change) => void;
  /** Another setting or accreditor: untouched sentences follow it. */
  place: (place: Place) => void;
  undo: () => void;
  redo: () => void;
  /** Keeps what is waiting now. */
  flush: () => Promise<void>;
  /** Stops keeping; what waits is kept first. */
  close: () => void;
}

/** Opens a draft. `revision` is 0 for one that was not kept yet; such a draft is kept at its first change, not before. */
export function openEditor(draft: JobDraft, revision: number, template: JobDescription | null): Editor {
  const $history = atom<History>(beginHistory(draft));
  const $saved = atom<{ state: 'new' | 'waiting' | 'saved' | 'failed'; sentence: string }>(
    revision === 0 ? { state: 'new', sentence: '' } : { state: 'saved', sentence: 'Kept on this device.' },
  );
  let seen = revision;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();

  const keep = async (): Promise<void> => {
    const { present } = $history.get();
    const result = await jobDrafts.save({ id: present.id, name: present.name, data: present }, seen, Date.now());
    if (result.ok) {
      seen = result.value;
      if ($history.get().present === present) $saved.set({ state: 'saved', sentence: 'Kept on this device.' });
      return;
    }
    if (result.problem === 'changed-elsewhere') {
      // Neither tab loses its words: this one goes on as a copy.
      const history = $history.get();
      const copy = { id: newId(), name: `${history.present.name} (copy)`.slice(0, 300) };
      $history.set({ ...history, present: { ...history.present, ...copy } });
      seen = 0;
      await keep();
    }
    $saved.set({ state: 'failed', sentence: draftSentence(result.problem) });
  };
  const flush = (): Promise<void> => {
    if (timer === undefined) return running;
    clearTimeout(timer);
    timer = undefined;
    running = running.then(keep);
    return running;
  };
  const put = (next: History) => {
    if (next === $history.get()) return;
    $history.set(next);
    $saved.set({ state: 'waiting', sentence: '' });
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), quiet);
  };
  /** A step back or forward keeps the id and name the draft has now. */
  const step = (move: (history: History) => History) => {
    const { id, name } = $history.get().present;
    const next = move($history.get());
    put(next === $history.get() || next.present.id === id ? next : { ...next, present: { ...next.present, id, name } });
  };
  const onHide = () => {
    if (document.visibilityState === 'hidden') void flush();
  };
  document.addEventListener('visibilitychange', onHide);

  return {
    $history,
    $saved,
    change(change) {
      const history = $history.get();
      put(advance(history, edit(history.present, change), changeKey(change)));
    },
    place(place) {
      const history = $history.get();
      const next = template ? refit(history.present, template, place) : { ...history.present, ...place };
      put(advance(history, next, place.setting === history.present.setting ? 'accreditor' : null));
    },
    undo() {
      step(undo);
    },
    redo() {
      step(redo);
    },
    flush,
    close() {
      document.removeEventListener('visibilitychange', onHide);
      void flush();
    },
  };
}
