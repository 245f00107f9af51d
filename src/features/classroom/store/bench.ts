/** A results bench: what was collected for one quiz, opened, judged and kept on this device. */
import type { Bench, KeyPair, Paper, Quiz } from '../../../schemas/assignment.ts';
import { alterBench, listKeys, listSealed, readBench, removeSealed, saveSealed } from '../../../storage/classroom.ts';
import { storageSentence } from '../../../storage/problems.ts';
import type { Stored } from '../../../storage/database.ts';
import { loadItems, loadKeys, type ReadFile } from '../../bank/index.ts';
import { codesIn, collect, type Aside, type Kept, type Source } from '../collect.ts';
import { makeQuiz } from '../draft.ts';
import { pinnedItems } from '../form.ts';
import { openResult } from '../hand-in.ts';
import { readForStudent } from '../quiz-file.ts';
import { headOf, judgePaper, type Sitting } from '../sitting.ts';
import type { AttemptEvent, AttemptHead } from '../../exam/attempt.ts';

export interface OpenBench {
  quiz: Quiz;
  keys: readonly KeyPair[];
  bench: Bench;
  kept: readonly Kept[];
  papers: readonly Sitting[];
  aside: readonly Aside[];
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

const judgePapers = (quiz: Quiz, papers: readonly Paper[]): Promise<Sitting[]> =>
  Promise.all(papers.map((paper, index) => judgePaper(quiz, paper, index)));

const emptyBench = (quiz: string): Bench => ({ quiz, papers: [], overrides: {}, notes: {}, counted: 'best' });

/** Opens what is kept of a quiz. */
export async function openBench(quiz: Quiz, progress: (done: number, all: number) => void): Promise<OpenBench> {
  const [pairs, stored, sealed] = await Promise.all([listKeys(), readBench(quiz.assignment.id), listSealed(quiz.assignment.id)]);
  const keys = pairs.ok ? pairs.value.records : [];
  const bench = (stored.ok ? stored.value : null) ?? emptyBench(quiz.assignment.id);
  const codes = sealed.ok ? sealed.value.records : [];
  const { kept, aside } = await collect(quiz, keys, codes, [], pausing(codes.length, progress));
  return { quiz, keys, bench, kept, papers: await judgePapers(quiz, bench.papers), aside };
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
  aside: readonly Aside[];
  problem: string;
}

/** Takes in what files and pasted text hold; good results are kept, the rest is named. */
export async function takeIn(open: OpenBench, sources: readonly Source[], progress: (done: number, all: number) => void): Promise<TakenIn> {
  const found = codesIn(sources);
  const { kept, aside } = await collect(open.quiz, open.keys, found.codes, open.kept, pausing(found.codes.length, progress));
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

/** An open bench with what is now kept; papers are judged again when they are others. */
export async function withBench(open: OpenBench, bench: Bench): Promise<OpenBench> {
  const same = JSON.stringify(open.bench.papers) === JSON.stringify(bench.papers);
  return { ...open, bench, papers: same ? open.papers : await judgePapers(open.quiz, bench.papers) };
}

/** The bench of a quiz without its results, for scoring papers. */
export async function readOrEmptyBench(quiz: string): Promise<Bench> {
  const read = await readBench(quiz);
  return (read.ok ? read.value : null) ?? emptyBench(quiz);
}

/** Takes a result off what is kept; gives what went wrong. `keepAgain` is the undo. */
export async function dropResult(quiz: Quiz, { sitting }: Kept): Promise<string> {
  const gone = await removeSealed(quiz.assignment.id, sitting.id);
  return gone.ok ? '' : storageSentence(gone.problem);
}

export async function keepAgain(quiz: Quiz, result: Kept): Promise<string> {
  const saved = await saveInParts(quiz.assignment.id, [result]);
  return saved.ok ? '' : storageSentence(saved.problem);
}

/** The whole log of one attempt, opened again from its sealed form. */
export async function attemptOf(open: OpenBench, attempt: string): Promise<{ head: AttemptHead; events: AttemptEvent[] } | null> {
  const kept = open.kept.find((each) => each.sitting.id === attempt);
  const opened = kept === undefined ? null : await openResult(kept.code, open.quiz.assignment, open.keys);
  if (opened?.ok !== true) return null;
  const head = headOf(open.quiz, opened.result);
  return head === null ? null : { head, events: opened.result.events };
}

/** A quiz from its link, with items and keys from the bank as it is today. */
export async function quizFromLink(text: string, read: ReadFile): Promise<{ ok: true; quiz: Quiz } | { ok: false; problem: string }> {
  const found = await readForStudent(text);
  if (!found.ok) return found;
  const ids = found.assignment.items.map((item) => item.id);
  const [items, keys] = await Promise.all([loadItems(read, ids), loadKeys(read, ids)]);
  if (!items.ok) return items;
  if (!keys.ok) return keys;
  const pinned = await pinnedItems(found.assignment, items.value);
  if (!pinned.ok) return pinned;
  // A student's own link names the same quiz, without that student's extra time.
  return makeQuiz({ ...found.assignment, extra: undefined }, items.value, keys.value, Date.now());
}
