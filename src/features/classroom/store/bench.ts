/** A results bench: what was collected for one quiz, opened, judged and kept on this device. */
import type { Bench, KeyPair, Paper, Quiz } from '../../../schemas/assignment.ts';
import { listKeys, listSealed, readBench, removeSealed, saveBench, saveQuiz, saveSealed } from '../../../storage/classroom.ts';
import type { Stored } from '../../../storage/database.ts';
import { loadItems, loadKeys, type ReadFile } from '../../bank/index.ts';
import { codesIn, collect, type Aside, type Kept, type Source } from '../collect.ts';
import { makeQuiz } from '../draft.ts';
import { pinnedItems } from '../form.ts';
import { openResult } from '../hand-in.ts';
import { readForStudent } from '../quiz-file.ts';
import { headOf, judgePaper, type Sitting } from '../sitting.ts';
import type { AttemptEvent, AttemptHead } from '../../exam/attempt.ts';
import { storageSentence } from './educator.ts';

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

/** Opens what is kept of a quiz. */
export async function openBench(quiz: Quiz, progress: (done: number, all: number) => void): Promise<OpenBench> {
  const [pairs, stored, sealed] = await Promise.all([listKeys(), readBench(quiz.assignment.id), listSealed(quiz.assignment.id)]);
  const keys = pairs.ok ? pairs.value : [];
  const bench: Bench = (stored.ok ? stored.value : null) ?? {
    quiz: quiz.assignment.id,
    papers: [],
    overrides: {},
    notes: {},
    counted: 'best',
  };
  const codes = sealed.ok ? sealed.value : [];
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

/** Adds what files and pasted text hold; good results are kept, the rest is named. */
export async function addSources(
  open: OpenBench,
  sources: readonly Source[],
  progress: (done: number, all: number) => void,
): Promise<{ open: OpenBench; added: number; problem: string }> {
  const found = codesIn(sources);
  const { kept, aside } = await collect(open.quiz, open.keys, found.codes, open.kept, pausing(found.codes.length, progress));
  const saved = await saveInParts(open.quiz.assignment.id, kept);
  return {
    open: { ...open, kept: [...open.kept, ...kept], aside: [...found.aside, ...aside] },
    added: kept.length,
    problem: saved.ok ? '' : `The results are open here, but could not be kept. ${storageSentence(saved.problem)}`,
  };
}

/** Changes overrides, notes or which attempt counts; papers are judged again. */
export async function changeBench(open: OpenBench, part: Partial<Bench>): Promise<{ open: OpenBench; problem: string }> {
  const bench = { ...open.bench, ...part };
  const saved = await saveBench(bench);
  const papers = part.papers === undefined ? open.papers : await judgePapers(open.quiz, bench.papers);
  return { open: { ...open, bench, papers }, problem: saved.ok ? '' : storageSentence(saved.problem) };
}

/** Takes a result off the bench. The caller offers the undo. */
export async function dropResult(open: OpenBench, attempt: string): Promise<OpenBench> {
  await removeSealed(open.quiz.assignment.id, attempt);
  return { ...open, kept: open.kept.filter((each) => each.sitting.id !== attempt) };
}

/** The whole log of one attempt, opened again from its sealed form. */
export async function attemptOf(open: OpenBench, attempt: string): Promise<{ head: AttemptHead; events: AttemptEvent[] } | null> {
  const kept = open.kept.find((each) => each.sitting.id === attempt);
  const opened = kept === undefined ? null : await openResult(kept.code, open.quiz.assignment, open.keys);
  if (opened?.ok !== true) return null;
  const head = headOf(open.quiz, opened.result);
  return head === null ? null : { head, events: opened.result.events };
}

/** A quiz from its link, with items and keys from the bank as it is today; saved on this device. */
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
  const made = await makeQuiz({ ...found.assignment, extra: undefined }, items.value, keys.value, Date.now());
  if (made.ok) await saveQuiz(made.quiz);
  return made;
}
