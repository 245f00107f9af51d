/** The educator's side of a quiz: new drafts, making and saving, keys and their copies. */
import type { Assignment, KeyPair, Quiz } from '../../../schemas/assignment.ts';
import type { FileSet } from '../../../schemas/file-set.ts';
import { mostItems } from '../../../schemas/quiz-size.ts';
import type { Catalog } from '../../../schemas/bank.ts';
import { alterSealingKey, alterQuiz, alterSet } from '../../../storage/classroom.ts';
import type { Stored } from '../../../storage/database.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { loadItems, loadAnswerKeys, type ReadFile } from '../../bank/index.ts';
import { loadData } from '../../casework/store/data.ts';
import { newSeed } from '../../exam/store/begin.ts';
import { toHex } from '../../../format/bytes.ts';
import { makeQuiz, type Draft, type Made } from '../draft.ts';
import { writeKeyFile } from '../key-file.ts';
import { mergeQuiz, type Merged } from '../merge.ts';
import { makeSet, type SetDraft } from '../set-draft.ts';
import { isFileSet, type Work } from '../work.ts';
import { ownProblem, tidyOwn } from '../own.ts';
import { cipherSentence, makeKeyPair } from '../seal.ts';

export const newId = (): string => toHex(crypto.getRandomValues(new Uint8Array(8)));

/** Sound rules to begin with: once, feedback after handing in. */
const newRules = (key: string) => ({
  id: newId(),
  title: '',
  instructions: '',
  attempts: 1,
  feedback: 'end' as const,
  feedbackAt: null,
  pass: null,
  opens: null,
  closes: null,
  late: true,
  identify: 'both' as const,
  key,
});

/** An empty quiz of an hour. */
export const newDraft = (key: string): Draft => ({
  ...newRules(key),
  own: [],
  seed: newSeed(),
  form: 'each',
  minutes: 60,
  confidence: false,
});

/** An empty set of practice files, without a time limit. */
export const newSetDraft = (key: string): SetDraft => ({ ...newRules(key), minutes: null, files: [] });

/** A saved quiz as a draft: the same one to edit, or a copy with an id and a seed of its own. */
export function draftOf(quiz: Quiz, copy: boolean): Draft {
  const { assignment } = quiz;
  return copy ? { ...assignment, id: newId(), seed: newSeed(), title: `${assignment.title} (copy)`.slice(0, 120) } : assignment;
}

/** What of a saved quiz holds for links that were handed out before it was changed. */
const keptOf = (before: Work | null): Pick<Work, 'granted' | 'minutesBefore'> =>
  before === null
    ? { granted: [], minutesBefore: [] }
    : { granted: before.granted, minutesBefore: [...new Set([...before.minutesBefore, before.assignment.minutes])].slice(-100) };

/** Loads the chosen items with their keys, pins and saves the quiz. Links handed out before keep their extra time. */
export async function makeAndSave(typed: Draft, chosen: readonly string[], read: ReadFile): Promise<Made> {
  const draft = { ...typed, own: typed.own.map(tidyOwn) };
  const unready = ownProblem(draft.own);
  if (unready !== '') return { ok: false, problem: unready };
  if (chosen.length > mostItems) return { ok: false, problem: `A quiz has at most ${String(mostItems)} items.` };
  const [items, keys] = await Promise.all([loadItems(read, chosen), loadAnswerKeys(read, chosen)]);
  if (!items.ok) return items;
  if (!keys.ok) return keys;
  const made = await makeQuiz(draft, items.value, keys.value, Date.now());
  if (!made.ok) return made;
  const saved = await alterQuiz(draft.id, (before) => ({ ...made.quiz, ...keptOf(before) }));
  return saved.ok ? { ok: true, quiz: saved.value } : { ok: false, problem: storageSentence(saved.problem) };
}

/** Draws, pins and saves a set of practice files. */
export async function makeAndSaveSet(draft: SetDraft): Promise<{ ok: true; work: FileSet } | { ok: false; problem: string }> {
  const loaded = await loadData();
  if (!loaded.ok) return loaded;
  const made = await makeSet(draft, loaded.data, Date.now());
  if (!made.ok) return made;
  const saved = await alterSet(draft.id, (before) => ({ ...made.work, ...keptOf(before) }));
  return saved.ok ? { ok: true, work: saved.value } : { ok: false, problem: storageSentence(saved.problem) };
}

/** Changes a saved quiz or set, or saves a new one; gives what is now kept. */
const alterWork = <W extends Work>(work: W, change: (stored: W | null) => W): Promise<Stored<W, 'unsound'>> =>
  // Each store holds one kind of work alone, which the types of two stores cannot say of a kind chosen here.
  (isFileSet(work) ? alterSet(work.assignment.id, change as never) : alterQuiz(work.assignment.id, change as never)) as unknown as Promise<
    Stored<W, 'unsound'>
  >;

const merging: Record<Merged['how'], (title: string, from: 'file' | 'link') => string> = {
  new: (title) => `${title} is on this device.`,
  same: (title) => `${title} was on this device already.`,
  replaced: (title) => `${title} took the place of the older one on this device. Extra time granted in either is kept.`,
  kept: (title, from) =>
    from === 'link'
      ? `${title} was on this device already, and the link holds another version. The saved one was kept.`
      : `${title} was on this device already, saved later than the file. The one here was kept, with the extra time granted in either.`,
};

/** Keeps a quiz that came as a file or a link, beside what is saved of it, and says what happened. */
export async function keepArrived<W extends Work>(
  arrived: W,
  from: 'file' | 'link',
): Promise<{ ok: true; quiz: W; said: string } | { ok: false; problem: string }> {
  let how: Merged['how'] = 'new';
  const kept = await alterWork(arrived, (saved) => {
    const merged = mergeQuiz(saved, arrived, from);
    ({ how } = merged);
    return merged.quiz;
  });
  if (!kept.ok) return { ok: false, problem: storageSentence(kept.problem) };
  return { ok: true, quiz: kept.value, said: merging[how](`“${kept.value.assignment.title}”`, from) };
}

export type SealingKeyOrNot = { ok: true; pair: KeyPair } | { ok: false; problem: string };

/** Makes a key pair on this device and keeps it here. */
export async function makeAndSaveSealingKey(label: string): Promise<SealingKeyOrNot> {
  const made = await makeKeyPair(label, Date.now());
  if (!made.ok) return { ok: false, problem: cipherSentence(made.problem, 'no key was made') };
  const pair = made.value;
  const saved = await alterSealingKey(pair.id, () => pair);
  return saved.ok ? { ok: true, pair } : { ok: false, problem: storageSentence(saved.problem) };
}

/** Keeps a key that came from its saved copy. One that is here already stays as it is, and counts as saved. */
export async function keepRestoredSealingKey(pair: KeyPair): Promise<SealingKeyOrNot> {
  const kept = await alterSealingKey(pair.id, (here) => (here ? { ...here, savedAt: pair.savedAt } : pair));
  return kept.ok ? { ok: true, pair: kept.value } : { ok: false, problem: storageSentence(kept.problem) };
}

/** The key under a passphrase, as the text of a file. */
export const keyCopy = (pair: KeyPair, passphrase: string): Promise<string> =>
  writeKeyFile(pair, passphrase, crypto.getRandomValues(new Uint8Array(28)));

/** Notes that a copy of the key was handed over. */
export async function noteSealingKeySaved(pair: KeyPair): Promise<SealingKeyOrNot> {
  const saved = { ...pair, savedAt: Date.now() };
  const kept = await alterSealingKey(saved.id, (here) => ({ ...(here ?? saved), savedAt: saved.savedAt }));
  return kept.ok
    ? { ok: true, pair: kept.value }
    : { ok: false, problem: storageSentence(kept.problem, 'this device will not remember that a copy was saved') };
}

/** A student's own link with extra time, noted so that the bench knows it was granted. */
export async function grantExtra<W extends Work>(
  quiz: W,
  factor: NonNullable<Assignment['extra']>['factor'],
  student: string,
): Promise<{ ok: true; quiz: W } | { ok: false; problem: string }> {
  const saved = await alterWork(quiz, (stored) => {
    const now = stored ?? quiz;
    return { ...now, granted: [...now.granted.filter((grant) => grant.student !== student), { factor, student }] };
  });
  return saved.ok
    ? { ok: true, quiz: saved.value }
    : {
        ok: false,
        problem: storageSentence(
          saved.problem,
          'the extra time could not be noted, and results with it would look as if nobody granted it',
        ),
      };
}

/** Items the visitor may draw from: all that the catalogue lists. */
export const titleOfTopic = (catalog: Catalog, topic: string): string => catalog.topics[topic]?.title ?? topic;
