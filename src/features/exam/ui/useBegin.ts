import { useEffect, useState } from 'preact/hooks';
import { href } from '../../../site.ts';
import type { AttemptHead } from '../../../schemas/attempt.ts';
import { beginAttempt } from '../store/begin.ts';

export type Prepared = { ok: true; head: AttemptHead } | { ok: false; problem: string };

/** Runs the preparation of an attempt, starts it and opens the player; says what went wrong otherwise. */
export function useBegin(): { begin: (prepare: () => Promise<Prepared>) => void; busy: boolean; problem: string } {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    // Going back may bring the page as it was left, in the middle of beginning.
    const back = (show: PageTransitionEvent) => {
      if (show.persisted) setBusy(false);
    };
    addEventListener('pageshow', back);
    return () => {
      removeEventListener('pageshow', back);
    };
  }, []);
  const begin = (prepare: () => Promise<Prepared>) => {
    setBusy(true);
    setProblem('');
    void (async () => {
      const prepared = await prepare();
      const begun = prepared.ok ? await beginAttempt(prepared.head) : prepared;
      if (begun.ok) {
        location.assign(href('practice/sit/') + begun.fragment);
        return;
      }
      setProblem(begun.problem);
      setBusy(false);
    })().catch(() => {
      setProblem('The items could not be prepared. Reload the page and try again.');
      setBusy(false);
    });
  };
  return { begin, busy, problem };
}
