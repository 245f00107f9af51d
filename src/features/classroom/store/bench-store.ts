/** An open results bench and all that changes it. Each change meets the bench as it stands by then, however many are under way. */
import { atom, computed, type ReadableAtom } from 'nanostores';
import { countOf } from '../../../format/plurals.ts';
import type { Done } from '../../../storage/problems.ts';
import type { Source } from '../collect.ts';
import { changeBench, dropResult, keepAgain, takeIn, withBench, type BenchChange, type OpenBench } from './bench.ts';
import { makeUndo, type Undo } from './undo.ts';

export interface BenchStore {
  $open: ReadableAtom<OpenBench>;
  /** How far the reading is; null when nothing is being read. */
  $busy: ReadableAtom<readonly [done: number, all: number] | null>;
  $message: ReadableAtom<string>;
  undo: Undo;
  change: (change: BenchChange) => void;
  take: (sources: readonly Source[]) => void;
  /** Takes a result off the bench and off this device; the undo brings it back. `name` is the student's, for the offer. */
  drop: (attempt: string, name: string) => void;
}

/** Runs what it is given one after the other. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** `said` is what to say first. */
export function makeBenchStore(start: OpenBench, said: string): BenchStore {
  const $open = atom(start);
  const $busy = atom<readonly [number, number] | null>(null);
  const $said = atom(said);
  // Apart from what was said, so that a note kept in between does not take away what a reading said.
  const $problem = atom('');
  const undo = makeUndo();
  const { quiz } = start;
  let waiting = 0;
  const update = (part: Partial<OpenBench>) => {
    $open.set({ ...$open.get(), ...part });
  };
  // Reading thousands of files must not hold up a mark, so the two queue apart: one changes the record, the other adds results.
  const edits = inTurn();
  const readings = inTurn();
  const without = (attempt: string) => $open.get().kept.filter((each) => each.sitting.id !== attempt);
  return {
    $open,
    $busy,
    $message: computed([$said, $problem], (words, problem) => `${words} ${problem}`.trim()),
    undo,
    change(change) {
      void edits(async () => {
        const { bench, problem } = await changeBench($open.get().bench, change);
        const before = $open.get();
        const rescores = before.bench.corrected !== bench.corrected;
        const next = await withBench(before, bench, (done, all) => {
          if (rescores) $busy.set([done, all]);
        });
        if (rescores) $busy.set(null);
        // Results that came in meanwhile were judged by the keys of then; the next opening judges all alike.
        const since = $open.get().kept.filter((each) => !before.kept.includes(each));
        update({
          quiz: next.quiz,
          bench,
          papers: next.papers,
          kept: next.kept === before.kept ? $open.get().kept : [...next.kept, ...since],
        });
        $problem.set(problem);
      });
    },
    take(sources) {
      // What an earlier reading set aside stays on the screen when this one was asked for before that one ended.
      const goesOn = waiting > 0;
      waiting += 1;
      $busy.set([0, 1]);
      void readings(async () => {
        const taken = await takeIn($open.get(), sources, (done, all) => {
          $busy.set([done, all]);
        });
        waiting -= 1;
        const { kept, aside } = $open.get();
        update({ kept: [...kept, ...taken.kept], aside: goesOn ? [...aside, ...taken.aside] : taken.aside });
        if (waiting === 0) $busy.set(null);
        const also = taken.aside.length > 0 ? `, ${String(taken.aside.length)} set aside` : '';
        $said.set(`${countOf(taken.kept.length, 'result')} added${also}. ${taken.problem}`.trim());
      });
    },
    drop(attempt, name) {
      void edits(async () => {
        const result = $open.get().kept.find((each) => each.sitting.id === attempt);
        if (!result) return;
        const gone = await dropResult(quiz, result);
        $problem.set(gone.ok ? '' : gone.problem);
        if (!gone.ok) return;
        update({ kept: without(attempt) });
        undo.offer(`The result of ${name} was removed and deleted from this device.`, () =>
          edits(async (): Promise<Done> => {
            const back = await keepAgain(quiz, result);
            if (back.ok) update({ kept: [...without(attempt), result] });
            return back;
          }),
        );
      });
    },
  };
}
