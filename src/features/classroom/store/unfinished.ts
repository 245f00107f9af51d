/** A quiz while it is made: kept on this device with each change, so that a look at the question browser or a closed tab loses nothing. */
import * as v from 'valibot';
import { assignmentSchema } from '../../../schemas/assignment.ts';
import { mostItems } from '../../../schemas/quiz-size.ts';
import { draftsOf, type Kept, type KeptDraft } from '../../../storage/drafts.ts';
import type { Draft } from '../draft.ts';
import { clearUnreadableIn, keeperIn, type Keeper } from './keeper.ts';

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
export const clearUnfinished = (): Promise<Kept<void>> => clearUnreadableIn(unfinishedDrafts);

/** Keeps one quiz while it is made. `revision` is 0 for one not kept yet. */
export const keeper = (revision: number, told: (problem: string) => void): Keeper<Unfinished> =>
  keeperIn(unfinishedDrafts, 'quiz', revision, told);
