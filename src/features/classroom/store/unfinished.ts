/** A quiz while it is made: kept on this device with each change, so that a look at the question browser or a closed tab loses nothing. */
import * as v from 'valibot';
import { assignmentSchema } from '../../../schemas/assignment.ts';
import { mostItems } from '../../../schemas/quiz-size.ts';
import { draftsOf, type DraftProblem, type Kept, type KeptDraft } from '../../../storage/drafts.ts';
import { storageSentence } from '../../../storage/problems.ts';
import type { Draft } from '../draft.ts';

export interface Unfinished {
  draft: Draft;
  /** Ids of bank items. */
  items: string[];
}

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));

/** As the rules of a quiz, but what is being typed may still be empty. */
const unfinishedSchema = v.object({
  draft: v.object({
    ...v.omit(v.object(assignmentSchema.entries), ['items', 'checksum']).entries,
    title: text(120),
    own: v.pipe(
      v.array(v.object({ stem: text(4000), options: v.pipe(v.array(text(1000)), v.maxLength(6)), key: v.number(), why: text(2000) })),
      v.maxLength(100),
    ),
    key: text(43),
  }),
  items: v.pipe(v.array(text(120)), v.maxLength(mostItems)),
});

const unfinishedDrafts = draftsOf<Unfinished>('unfinished-quizzes', (data) => {
  const read = v.safeParse(unfinishedSchema, data);
  return read.success ? read.output : null;
});

export type KeptQuiz = KeptDraft<Unfinished>;

/** Quizzes that were begun and not saved, the last changed first, and what cannot be read of them. */
export const listUnfinished = unfinishedDrafts.list;

export const discardUnfinished = unfinishedDrafts.remove;

/** Keeps one as it is, when nothing is kept of it. */
export const keepUnfinished = (made: Unfinished): Promise<Kept<number>> =>
  unfinishedDrafts.save({ id: made.draft.id, name: made.draft.title, data: made }, 0, Date.now());

/** Lets go of those that cannot be read. */
export async function clearUnfinished(): Promise<Kept<void>> {
  const found = await unfinishedDrafts.list();
  if (!found.ok) return found;
  for (const { id } of found.value.unreadable) {
    const gone = await unfinishedDrafts.remove(id);
    if (!gone.ok) return gone;
  }
  return { ok: true, value: undefined };
}

const sentenceOf = (problem: DraftProblem): string =>
  problem === 'changed-elsewhere'
    ? 'This quiz is being made in another tab too. What you change here is kept only once you save it.'
    : storageSentence(problem);

export interface Keeper {
  keep: (unfinished: Unfinished) => void;
  /** Ends the keeping: the quiz was saved, or given up. */
  end: (id: string) => Promise<unknown>;
}

/** Keeps one quiz while it is made, one write after the other. `revision` is 0 for one not kept yet. */
export function keeper(revision: number, told: (problem: string) => void): Keeper {
  let seen = revision;
  let ended = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    keep(unfinished) {
      last = last.then(async () => {
        if (ended) return;
        const { id, title } = unfinished.draft;
        const saved = await unfinishedDrafts.save({ id, name: title, data: unfinished }, seen, Date.now());
        if (saved.ok) seen = saved.value;
        told(saved.ok ? '' : sentenceOf(saved.problem));
      });
    },
    end(id) {
      ended = true;
      last = last.then(() => discardUnfinished(id));
      return last;
    },
  };
}
