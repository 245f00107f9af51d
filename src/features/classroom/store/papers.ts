/** Papers of a quiz, typed in and scored; they join the results bench. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Bench, Paper, Quiz } from '../../../schemas/assignment.ts';
import type { Done } from '../../../storage/problems.ts';
import { judgePaper } from '../sitting.ts';
import { changeBench, readOrEmptyBench, type BenchChange } from './bench.ts';
import { makeUndo, type Undo } from './undo.ts';

export interface Papers {
  /** Null until the bench was read. */
  $papers: ReadableAtom<readonly Paper[] | null>;
  $message: ReadableAtom<string>;
  undo: Undo;
  load: () => Promise<void>;
  /** Scores and keeps a paper. What was typed may be cleared only when it is kept. */
  add: (paper: Paper) => Promise<Done>;
  remove: (paper: Paper) => Promise<void>;
}

const samePaper = (a: Paper, b: Paper): boolean =>
  a.at === b.at && a.form === b.form && a.answers === b.answers && a.student.name === b.student.name && a.student.id === b.student.id;

export const studentOf = ({ student }: Pick<Paper, 'student'>): string => student.name || student.id;

/** Without this one, by what it holds and not by its place: another tab may have added or removed one since. */
function without(papers: readonly Paper[], paper: Paper): Paper[] {
  const at = papers.findIndex((each) => samePaper(each, paper));
  return papers.filter((_, place) => place !== at);
}

export function makePapers(quiz: Quiz): Papers {
  const $papers = atom<readonly Paper[] | null>(null);
  const $message = atom('');
  const undo = makeUndo();
  let held: Bench | null = null;
  const show = (bench: Bench) => {
    held = bench;
    $papers.set(bench.papers);
  };
  const keep = async (change: BenchChange, said: string): Promise<Done> => {
    if (!held) return { ok: false, problem: 'The bench is not open yet. Try again.' };
    const kept = await changeBench(held, change);
    if (kept.problem !== '') return { ok: false, problem: kept.problem };
    show(kept.bench);
    $message.set(said);
    return { ok: true };
  };
  return {
    $papers,
    $message,
    undo,
    async load() {
      const { bench, problem } = await readOrEmptyBench(quiz.assignment.id);
      show(bench);
      $message.set(problem);
    },
    async add(paper) {
      const score = await judgePaper(quiz, paper, held?.papers.length ?? 0);
      const kept = await keep(
        ({ papers }) => ({ papers: [...papers, paper] }),
        `${studentOf(paper)}: ${String(score.right)} of ${String(score.total)} right.`,
      );
      if (!kept.ok) $message.set(kept.problem);
      return kept;
    },
    async remove(paper) {
      const gone = await keep(({ papers }) => ({ papers: without(papers, paper) }), '');
      if (!gone.ok) {
        $message.set(gone.problem);
        return;
      }
      undo.offer(`The paper of ${studentOf(paper)} was removed.`, () =>
        keep(({ papers }) => ({ papers: [...papers, paper] }), 'The paper is back.'),
      );
    },
  };
}
