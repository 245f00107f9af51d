import { useEffect, useState } from 'preact/hooks';

/** Where to go once everything is prepared, or a sentence on what went wrong. */
export type Begun = { ok: true; to: string } | { ok: false; problem: string };

/** Prepares something that takes a while, then leaves for its page. While it runs `busy` is true; `problem` is '' or a sentence. */
export function useBegin(): { begin: (prepare: () => Promise<Begun>) => void; busy: boolean; problem: string } {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    // Going back may bring the page as it was left, in the middle of beginning.
    const back = () => {
      setBusy(false);
    };
    addEventListener('pageshow', back);
    return () => {
      removeEventListener('pageshow', back);
    };
  }, []);
  const begin = (prepare: () => Promise<Begun>) => {
    setBusy(true);
    setProblem('');
    void prepare()
      .catch((): Begun => ({ ok: false, problem: 'This could not be prepared. Reload the page and try again.' }))
      .then((begun) => {
        if (begun.ok) {
          // Busy until the page is left: a second press would begin twice.
          location.assign(begun.to);
          return;
        }
        setProblem(begun.problem);
        setBusy(false);
      });
  };
  return { begin, busy, problem };
}
