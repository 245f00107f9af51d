/** An open bench and all that changes it. Each change meets the bench as it stands by then, however many are under way. */
import { useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { Kept, Source } from '../collect.ts';
import { changeBench, dropResult, keepAgain, takeIn, withBench, type BenchChange, type OpenBench } from '../store/bench.ts';

export interface BenchState {
  open: OpenBench;
  /** How far the reading is; null when nothing is being read. */
  busy: [done: number, all: number] | null;
  message: string;
  /** The result taken off last, for its undo. */
  dropped: Kept | null;
  change: (change: BenchChange) => void;
  take: (sources: readonly Source[]) => void;
  drop: (attempt: string) => void;
  undo: () => void;
}

/** Runs what it is given one after the other. */
function useQueue(): (work: () => Promise<void>) => void {
  const last = useRef<Promise<void>>(Promise.resolve());
  return (work) => {
    last.current = last.current.then(work);
  };
}

/** `said` is what to say first. */
export function useBench(start: OpenBench, said: string): BenchState {
  const [open, setOpen] = useState(start);
  const [busy, setBusy] = useState<BenchState['busy']>(null);
  const [message, setMessage] = useState(said);
  // Apart from the above, so that a note kept in between does not take away what a reading said.
  const [problem, setProblem] = useState('');
  const [dropped, setDropped] = useState<Kept | null>(null);
  // What is written while a change waits for the disk builds on this, not on the screen's older state.
  const newest = useRef(start);
  const waiting = useRef(0);
  const update = (part: Partial<OpenBench>) => {
    newest.current = { ...newest.current, ...part };
    setOpen(newest.current);
  };
  // Reading thousands of files must not hold up a mark, so the two queue apart: one changes the record, the other adds results.
  const edits = useQueue();
  const readings = useQueue();
  const { quiz } = start;
  return {
    open,
    busy,
    message: `${message} ${problem}`.trim(),
    dropped,
    change(change) {
      edits(async () => {
        const { bench, problem: failed } = await changeBench(newest.current.bench, change);
        const { papers } = await withBench(newest.current, bench);
        update({ bench, papers });
        setProblem(failed);
      });
    },
    take(sources) {
      // What an earlier reading set aside stays on the screen when this one was asked for before that one ended.
      const goesOn = waiting.current > 0;
      waiting.current += 1;
      setBusy([0, 1]);
      readings(async () => {
        const {
          kept,
          aside,
          problem: failed,
        } = await takeIn(newest.current, sources, (done, all) => {
          setBusy([done, all]);
        });
        waiting.current -= 1;
        update({ kept: [...newest.current.kept, ...kept], aside: goesOn ? [...newest.current.aside, ...aside] : aside });
        if (waiting.current === 0) setBusy(null);
        setMessage(`${countOf(kept.length, 'result')} added${aside.length > 0 ? `, ${String(aside.length)} set aside` : ''}. ${failed}`);
      });
    },
    drop(attempt) {
      const result = newest.current.kept.find((each) => each.sitting.id === attempt);
      if (!result) return;
      edits(async () => {
        const failed = await dropResult(quiz, result);
        setProblem(failed);
        if (failed !== '') return;
        update({ kept: newest.current.kept.filter((each) => each !== result) });
        setDropped(result);
      });
    },
    undo() {
      if (!dropped) return;
      edits(async () => {
        setProblem(await keepAgain(quiz, dropped));
        update({ kept: [...newest.current.kept.filter((each) => each.sitting.id !== dropped.sitting.id), dropped] });
        setDropped(null);
      });
    },
  };
}
