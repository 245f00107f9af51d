/** Items that came in a file become a quiz that is not finished; and what is in the quizzes of this device already. */
import { listSealingKeys, listQuizzes } from '../../../storage/classroom.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { sameItem } from '../../interchange/lint.ts';
import type { OwnItem } from '../../../schemas/assignment.ts';
import { newDraft } from './educator.ts';
import { keepUnfinished, listUnfinished } from './unfinished.ts';

const nameOf = ({ stem, options }: OwnItem): string => sameItem({ stem, options: options.map((text) => ({ text })) });

/** Own items of all quizzes of this device, as `sameItem` names them. Empty when they cannot be read: nothing is called a double then. */
export async function itemsThere(): Promise<ReadonlySet<string>> {
  const [quizzes, unfinished] = await Promise.all([listQuizzes(), listUnfinished()]);
  return new Set([
    ...(quizzes.ok ? quizzes.value.records.flatMap((quiz) => quiz.assignment.own.map(nameOf)) : []),
    ...(unfinished.ok ? unfinished.value.drafts.flatMap((kept) => kept.data.draft.own.map(nameOf)) : []),
  ]);
}

/** Keeps a new quiz with these items among those not finished. Answers a sentence when it could not be kept. */
export async function keepAsQuiz(title: string, own: OwnItem[]): Promise<string | null> {
  const keys = await listSealingKeys();
  const key = keys.ok ? (keys.value.records[0]?.publicKey ?? '') : '';
  const kept = await keepUnfinished({ draft: { ...newDraft(key), title: title.slice(0, 120), own }, items: [] });
  return kept.ok ? null : storageSentence(kept.problem, 'no quiz was made');
}
