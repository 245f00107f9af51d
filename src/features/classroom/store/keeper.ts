/** Keeps a piece of work on this device while it is made, one write after the other, so that a closed tab loses nothing. */
import type { DraftProblem, Drafts } from '../../../storage/drafts.ts';
import { storageSentence } from '../../../storage/problems.ts';

export interface Keeper<T> {
  keep: (id: string, name: string, data: T) => void;
  /** Ends the keeping: the work was saved elsewhere, or given up. */
  end: (id: string) => Promise<unknown>;
}

const sentenceOf = (problem: DraftProblem, what: string): string =>
  problem === 'changed-elsewhere'
    ? `This ${what} is being made in another tab too. What you change here is kept only once you save it.`
    : storageSentence(problem);

/** `revision` is 0 for one not kept yet; `what` is what people call such a piece of work. */
export function keeperIn<T>(drafts: Drafts<T>, what: string, revision: number, told: (problem: string) => void): Keeper<T> {
  let seen = revision;
  let ended = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    keep(id, name, data) {
      last = last.then(async () => {
        if (ended) return;
        const saved = await drafts.save({ id, name, data }, seen, Date.now());
        if (saved.ok) seen = saved.value;
        told(saved.ok ? '' : sentenceOf(saved.problem, what));
      });
    },
    end(id) {
      ended = true;
      last = last.then(() => drafts.remove(id));
      return last;
    },
  };
}

/** Lets go of all drafts of a kind that cannot be read. */
export async function clearUnreadableIn<T>(drafts: Drafts<T>): ReturnType<Drafts<T>['remove']> {
  const found = await drafts.list();
  if (!found.ok) return found;
  for (const { id } of found.value.unreadable) {
    const gone = await drafts.remove(id);
    if (!gone.ok) return gone;
  }
  return { ok: true, value: undefined };
}
