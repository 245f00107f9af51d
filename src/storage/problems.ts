/** A problem of storage in a sentence, the same on every screen: the cause, what follows, and what to do. */
import { causes, type StorageProblem } from './causes.ts';

export type { StorageProblem } from './causes.ts';
/**
 * `cleared`: the record is no longer there. `changed-elsewhere`: another tab has written since. `unreadable`: the record cannot be read.
 * `unsound`: what was to be written could not be read back.
 */
export type Problem = StorageProblem | 'cleared' | 'changed-elsewhere' | 'unreadable' | 'unsound';

const table: Readonly<Record<Problem, readonly [cause: string, advice: string]>> = {
  full: [causes.full, 'Free some space and try again.'],
  blocked: [causes.blocked, 'Allow site data, or leave private browsing, and try again.'],
  failed: [causes.failed, 'Reload the page and try again.'],
  newer: [causes.newer, 'Nothing was changed; reload the page to get that version.'],
  cleared: [causes.cleared, 'Look whether another tab has deleted it.'],
  'changed-elsewhere': ['It was changed in another tab', 'Reload the page to see that version.'],
  unreadable: ['What is kept of it cannot be read by this page', 'It is left as it is.'],
  unsound: ['Something in it could not be read back later', 'Check what was typed last, such as a date.'],
};

/** `This device’s storage is full, so it could not be kept. Free some space and try again.` */
export function storageSentence(problem: Problem, consequence = 'it could not be kept'): string {
  const [cause, advice] = table[problem];
  return `${cause}, so ${consequence}. ${advice}`;
}

/** What became of a piece of work, for the screen. */
export type Done = { ok: true } | { ok: false; problem: string };

/** A stored outcome for the screen; `consequence` says what a failure means. */
export const doneOr = (stored: { ok: true } | { ok: false; problem: Problem }, consequence?: string): Done =>
  stored.ok ? { ok: true } : { ok: false, problem: storageSentence(stored.problem, consequence) };
