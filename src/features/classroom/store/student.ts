/** The student's side: opens a quiz, begins and finds attempts, and hands in what was finished. */
import type { Assignment, Student } from '../../../schemas/assignment.ts';
import type { ItemKey } from '../../../schemas/bank.ts';
import { listAttempts, readAttempt, type StoredAttempt } from '../../../storage/attempts.ts';
import { saveResult } from '../../../storage/results.ts';
import { listSealingKeys, listQuizzes, listSets } from '../../../storage/classroom.ts';
import { loadItems, loadAnswerKeys, type ReadFile } from '../../bank/index.ts';
import { replay, type AttemptState } from '../../exam/attempt.ts';
import { summarize } from '../../exam/history.ts';
import { scoreAttempt, type Score } from '../../exam/score.ts';
import { beginAttempt, newAttemptId } from '../../exam/store/begin.ts';
import { readAssignment } from '../assignment-code.ts';
import { attemptHead, pinnedItems, whoIs } from '../form.ts';
import { handIn, sealResult } from '../hand-in.ts';
import type { Ciphered } from '../seal.ts';

/**
 * Whether this device is the educator's: it holds the quiz or the key its results are sealed for. A preview shows every key, so
 * nobody else gets one by changing a word in the link.
 */
export async function isEducators({ id, key }: Pick<Assignment, 'id' | 'key'>): Promise<boolean> {
  const [quizzes, sets, keys] = await Promise.all([listQuizzes(), listSets(), listSealingKeys()]);
  return (
    [quizzes, sets].some((found) => found.ok && found.value.records.some(({ assignment }) => assignment.id === id)) ||
    (keys.ok && keys.value.records.some((pair) => pair.publicKey === key))
  );
}

/** An attempt at a quiz or a set on this device. */
export interface Tried {
  id: string;
  createdAt: number;
  student: Student;
  done: boolean;
  /** Whose it is, as `whoOf` names them. */
  who: string;
}

/** Who sits here: a shared computer holds attempts of several students. All who give no name are one. */
export const whoOf = (student: Student): string => whoIs(student, '');

/** This device's attempts at a quiz, newest first; previews are left out. */
export async function attemptsAt(quiz: string): Promise<Tried[]> {
  const found = await listAttempts();
  if (!found.ok) return [];
  return found.value
    .filter(({ head }) => head.assignment?.quiz === quiz && head.assignment.preview !== true)
    .map(({ head, events }) => {
      const student = head.assignment?.student ?? { name: '', id: '' };
      return { id: head.id, createdAt: head.createdAt, student, done: replay(head, events).phase === 'done', who: whoOf(student) };
    });
}

/** Loads the pinned items, checks them, stores the attempt; on success gives the player's address. */
export async function beginQuiz(
  quiz: Assignment,
  code: string,
  student: Student,
  read: ReadFile,
  preview: boolean,
): Promise<{ ok: true; to: string } | { ok: false; problem: string }> {
  const bank = await loadItems(
    read,
    quiz.items.map((item) => item.id),
  );
  if (!bank.ok) {
    return bank.gone === true
      ? {
          ok: false,
          problem:
            'An item of this quiz is no longer on this site. So that everyone gets the same quiz, this link no longer works. Ask for a new link.',
        }
      : bank;
  }
  const pinned = await pinnedItems(quiz, bank.value);
  if (!pinned.ok) return pinned;
  const head = await attemptHead({
    quiz,
    code,
    student,
    items: pinned.items,
    ownKeys: pinned.ownKeys,
    id: newAttemptId(),
    now: Date.now(),
    preview,
  });
  return beginAttempt({ ok: true, head });
}

export interface Finished {
  quiz: Assignment;
  stored: StoredAttempt;
  state: AttemptState;
  preview: boolean;
}

export type OpenedFinished = { ok: true; finished: Finished } | { ok: false; problem: string; unfinished?: true };

/** A finished attempt at a quiz, by its id. */
export async function openHandIn(id: string): Promise<OpenedFinished> {
  const stored = await readAttempt(id);
  if (!stored.ok) return { ok: false, problem: 'The storage of this browser could not be read. Nothing was changed; reload the page.' };
  const assigned = stored.value?.head.assignment;
  if (!stored.value || !assigned) {
    return { ok: false, problem: 'There is no such attempt at a quiz on this device. Results stay on the device they were made on.' };
  }
  const read = await readAssignment(assigned.code);
  if (!read.ok) return read;
  const state = replay(stored.value.head, stored.value.events);
  if (state.phase !== 'done') return { ok: false, problem: 'This attempt is not finished.', unfinished: true };
  const preview = assigned.preview === true && (await isEducators(read.assignment));
  return { ok: true, finished: { quiz: read.assignment, stored: stored.value, state, preview } };
}

/** The sealed result, as the text of its file. */
export const sealFinished = ({ quiz, stored }: Finished): Promise<Ciphered<string>> =>
  sealResult(quiz, handIn(quiz, stored.head, stored.events));

/** Score and keys, for when the quiz allows the student to see them. */
export async function scoreFinished(
  { quiz, stored, state, preview }: Finished,
  read: ReadFile,
): Promise<{ ok: true; score: Score } | { ok: false; problem: string }> {
  const { head } = stored;
  const loaded = await loadAnswerKeys(
    read,
    quiz.items.map((item) => item.id),
  );
  if (!loaded.ok) return loaded;
  const keys = new Map<string, ItemKey>(loaded.value);
  for (const key of head.assignment?.keys ?? []) keys.set(key.id, key);
  const score = scoreAttempt(head, state, keys);
  // Typed-in items have no topic and no lasting id, so a quiz that has some stays out of the learner's progress.
  if (!preview && quiz.own.length === 0 && score.items.every((item) => item.key !== null)) await saveResult(summarize(head, state, score));
  return { ok: true, score };
}
