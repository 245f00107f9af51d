/** Undo and redo over whole drafts: a draft is small and never changed in place, so a step is a reference. Pure. */
import type { JobDraft } from '../../schemas/job-draft.ts';

/** Steps kept; older ones are let go. */
export const historyLimit = 200;

export interface History {
  past: readonly JobDraft[];
  present: JobDraft;
  future: readonly JobDraft[];
  /** Field being typed in; the next change to it joins the same step. */
  typing: string | null;
}

export const beginHistory = (present: JobDraft): History => ({ past: [], present, future: [], typing: null });

/** The draft after a change. `key` joins it to the step before when that touched the same field. */
export function advance(history: History, next: JobDraft, key: string | null): History {
  if (next === history.present) return history;
  if (key !== null && key === history.typing) return { ...history, present: next, future: [] };
  return { past: [...history.past, history.present].slice(-historyLimit), present: next, future: [], typing: key };
}

export function undo(history: History): History {
  const before = history.past.at(-1);
  if (!before) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], typing: null };
}

export function redo(history: History): History {
  const [after, ...future] = history.future;
  if (!after) return history;
  return { past: [...history.past, history.present], present: after, future, typing: null };
}
