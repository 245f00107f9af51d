/** A results bench: what was collected for one quiz, opened, judged and kept on this device. */
import type { Bench, KeyPair, Paper, StoredResult } from '../../../schemas/assignment.ts';
import type { CaseAnswer } from '../../../schemas/casework.ts';
import type { CaseworkEvent, CaseworkHead } from '../../../schemas/casework-reading.ts';
import {
  alterBench,
  listSealingKeys,
  listSealed,
  listUnreadable,
  readBench,
  removeSealed,
  saveSealed,
} from '../../../storage/classroom.ts';
import { doneOr, storageSentence, type Done } from '../../../storage/problems.ts';
import type { SetAside } from '../../../storage/record.ts';
import type { Stored } from '../../../storage/database.ts';
import { loadItems, loadAnswerKeys, type ReadFile } from '../../bank/index.ts';
import { codesIn, collect, type NotTaken, type Kept, type Source } from '../collect.ts';
import { marked, rescoredSentence, withCorrections } from '../corrections.ts';
import { loadData } from '../../casework/store/data.ts';
import { makeQuiz } from '../draft.ts';
import { makeSet } from '../set-draft.ts';
import { pinnedItems } from '../form.ts';
import { openFiles, openResult } from '../hand-in.ts';
import { headOfReading } from '../set-sitting.ts';
import { readForStudent } from '../quiz-file.ts';
import { headOf, judgePaper, type Sitting } from '../sitting.ts';
import { isFileSet, type Work } from '../work.ts';
import type { AttemptEvent, AttemptHead } from '../../exam/attempt.ts';

export interface OpenBench {
  /** With the keys that were put right. */
  quiz: Work;
  /** As it was made. */
  original: Work;
  keys: readonly KeyPair[];
  bench: Bench;
  kept: readonly Kept[];
  papers: readonly Sitting[];
  aside: readonly NotTaken[];
  /** What of it could not be read, as it was found, and a sentence on what is missing; empty as a rule. */
  unreadable: readonly SetAside[];
  problem: string;
}

/** Lets the browser draw and listen between two batches. A message comes sooner than the least time of a timer. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

const pausing = (all: number, progress: (done: number, all: number) => void) => async (done: number) => {
  progress(done, all);
  await breathe();
  return true;
};

/** Keys are put right, and papers typed in, for quizzes alone: a practice file's key is read from its papers. */
const correctedWork = (work: Work, corrected: Bench['corrected']): Work => (isFileSet(work) ? work : withCorrections(work, corrected));
const rescored = (work: Work, corrected: Bench['corrected']): string => (isFileSet(work) ? '' : rescoredSentence(work, corrected));
const judgePapers = async (work: Work, papers: readonly Paper[], sentence: string): Promise<Sitting[]> =>
  isFileSet(work)
    ? []
    : (await Promise.all(papers.map((paper, index) => judgePaper(work, paper, index)))).map((sitting) => marked(sitting, sentence));

/** Opens and judges codes, with the keys that were put right and a mark on each score. */
async function judged(
  { original, keys, bench }: Pick<OpenBench, 'original' | 'keys' | 'bench'>,
  codes: readonly StoredResult[],
  known: readonly Kept[],
  progress: (done: number, all: number) => void,
): Promise<{ kept: Kept[]; aside: NotTaken[] }> {
  const quiz = correctedWork(original, bench.corrected);
  const sentence = rescored(original, bench.corrected);
  const { kept, aside } = await collect(quiz, keys, codes, known, pausing(codes.length, progress));
  return { kept: kept.map((each) => ({ ...each, sitting: marked(each.sitting, sentence) })), aside };
}

const emptyBench = (quiz: string): Bench => ({ quiz, papers: [], overrides: {}, notes: {}, counted: 'best', corrected: {} });

/** The bench of a quiz, or an empty one with what went wrong. */
async function benchOf(quiz: string): Promise<{ bench: Bench; problem: string }> {
  const stored = await readBench(quiz);
  return stored.ok
    ? { bench: stored.value ?? emptyBench(quiz), problem: '' }
    : { bench: emptyBench(quiz), problem: storageSentence(stored.problem, 'marks of your own, notes and typed papers are not shown here') };
}

/** Opens what is kept of a quiz. */
export async function openBench(quiz: Work, progress: (done: number, all: number) => void): Promise<OpenBench> {
  const { id } = quiz.assignment;
  const [pairs, stored, sealed, torn] = await Promise.all([listSealingKeys(), benchOf(id), listSealed(id), listUnreadable()]);
  const keys = pairs.ok ? pairs.value.records : [];
  const codes = sealed.ok ? sealed.value.records : [];
  const { bench } = stored;
  const judgedNow = correctedWork(quiz, bench.corrected);
  const { kept, aside } = await judged({ original: quiz, keys, bench }, codes, [], progress);
  const missing = [
    stored.problem,
    pairs.ok ? '' : storageSentence(pairs.problem, 'the keys could not be read'),
    sealed.ok ? '' : storageSentence(sealed.problem, 'the collected results could not be read'),
  ];
  return {
    quiz: judgedNow,
    original: quiz,
    keys,
    bench,
    kept,
    papers: await judgePapers(judgedNow, bench.papers, rescored(quiz, bench.corrected)),
    aside,
    unreadable: [
      ...(sealed.ok ? sealed.value.unreadable : []),
      ...(torn.ok ? torn.value.aside.filter(({ from }) => from.includes(id)) : []),
    ],
    problem: missing.filter((text) => text !== '').join(' '),
  };
}

/** Results of one write; a thousand in one would stop the page for a moment. */
const written = 100;

async function saveInParts(quiz: string, kept: readonly Kept[]): Promise<Stored<void>> {
  for (let at = 0; at < kept.length; at += written) {
    const part = kept.slice(at, at + written).map(({ name, code, sitting }) => ({ attempt: sitting.id, result: { name, code } }));
    const saved = await saveSealed(quiz, part);
    if (!saved.ok) return saved;
    await breathe();
  }
  return { ok: true, value: undefined };
}

/** What an intake brought. The caller puts it to the bench as it stands by then. */
export interface TakenIn {
  kept: readonly Kept[];
  aside: readonly NotTaken[];
  problem: string;
}

/** Takes in what files and pasted text hold; good results are kept, the rest is named. */
export async function takeIn(open: OpenBench, sources: readonly Source[], progress: (done: number, all: number) => void): Promise<TakenIn> {
  const found = codesIn(sources);
  const { kept, aside } = await judged(open, found.codes, open.kept, progress);
  const saved = await saveInParts(open.quiz.assignment.id, kept);
  return {
    kept,
    aside: [...found.aside, ...aside],
    problem: saved.ok ? '' : `The results are open here, but could not be kept. ${storageSentence(saved.problem)}`,
  };
}

/** A change to the bench, given what is kept by the time it is made: another tab, or the change before, may have been first. */
export type BenchChange = (bench: Bench) => Partial<Bench>;

/** Changes what is kept: papers, overrides, notes, which attempt counts. Storage that fails leaves the change in `held`. */
export async function changeBench(held: Bench, change: BenchChange): Promise<{ bench: Bench; problem: string }> {
  const made = (stored: Bench | null) => {
    const bench = stored ?? emptyBench(held.quiz);
    return { ...bench, ...change(bench) };
  };
  const saved = await alterBench(held.quiz, made);
  return saved.ok ? { bench: saved.value, problem: '' } : { bench: made(held), problem: storageSentence(saved.problem) };
}

/** An open bench with what is now kept; papers are judged again when they are others, and all results when a key was put right. */
export async function withBench(open: OpenBench, bench: Bench, progress: (done: number, all: number) => void): Promise<OpenBench> {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const rescore = !same(open.bench.corrected, bench.corrected);
  const quiz = rescore ? correctedWork(open.original, bench.corrected) : open.quiz;
  const next = { ...open, quiz, bench };
  return {
    ...next,
    kept: rescore ? (await judged(next, open.kept, [], progress)).kept : open.kept,
    papers:
      !rescore && same(open.bench.papers, bench.papers)
        ? open.papers
        : await judgePapers(quiz, bench.papers, rescored(open.original, bench.corrected)),
  };
}

/** The bench of a quiz without its results, for scoring papers. */
export const readOrEmptyBench = benchOf;

/** Takes a result off what is kept. `keepAgain` is the undo. */
export const dropResult = async (quiz: Work, { sitting }: Kept): Promise<Done> =>
  doneOr(await removeSealed(quiz.assignment.id, sitting.id), 'it could not be taken off');

export const keepAgain = async (quiz: Work, result: Kept): Promise<Done> =>
  doneOr(await saveInParts(quiz.assignment.id, [result]), 'it could not be put back');

/** The whole log of one attempt, opened again from its sealed form. */
export async function attemptOf(open: OpenBench, attempt: string): Promise<{ head: AttemptHead; events: AttemptEvent[] } | null> {
  const kept = open.kept.find((each) => each.sitting.id === attempt);
  if (kept === undefined || isFileSet(open.quiz)) return null;
  const opened = await openResult(kept.code, open.quiz.assignment, open.keys);
  if (!opened.ok) return null;
  const head = headOf(open.quiz, opened.result);
  return head === null ? null : { head, events: opened.result.events };
}

/** What a student made of one file of a set, from its sealed form, for the debrief. */
export async function readingOf(
  open: OpenBench,
  attempt: string,
  place: number,
): Promise<{ head: CaseworkHead; events: CaseworkEvent[]; key: CaseAnswer } | null> {
  const { quiz } = open;
  const kept = open.kept.find((each) => each.sitting.id === attempt);
  if (kept === undefined || !isFileSet(quiz)) return null;
  const opened = await openFiles(kept.code, quiz.assignment, open.keys);
  if (!opened.ok) return null;
  const head = headOfReading(quiz, opened.result, place);
  const [reading, made] = [opened.result.readings[place], quiz.files[place]];
  return head && reading && made ? { head, events: reading.events, key: made.key } : null;
}

/** A quiz or a set from its link, made of what the site holds today. */
export async function workFromLink(text: string, read: ReadFile): Promise<{ ok: true; work: Work } | { ok: false; problem: string }> {
  const found = await readForStudent(text);
  if (!found.ok) return found;
  if (found.kind === 'files') {
    const loaded = await loadData();
    if (!loaded.ok) return loaded;
    // A student's own link names the same set, without that student's extra time.
    return makeSet({ ...found.assignment, extra: undefined }, loaded.data, Date.now());
  }
  const ids = found.assignment.items.map((item) => item.id);
  const [items, keys] = await Promise.all([loadItems(read, ids), loadAnswerKeys(read, ids)]);
  if (!items.ok) return items;
  if (!keys.ok) return keys;
  const pinned = await pinnedItems(found.assignment, items.value);
  if (!pinned.ok) return pinned;
  // A student's own link names the same quiz, without that student's extra time.
  const made = await makeQuiz({ ...found.assignment, extra: undefined }, items.value, keys.value, Date.now());
  return made.ok ? { ok: true, work: made.quiz } : made;
}
