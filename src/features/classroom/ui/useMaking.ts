/** The last step of an editor: what is missing is said, what is made is kept, and only then is the unfinished one let go of. */
import { useState } from 'preact/hooks';

interface Making<W> {
  busy: boolean;
  /** Why it could not be saved; empty as a rule. */
  problem: string;
  /** `missing` names what the editor still lacks; empty when nothing is. */
  make: (missing: string, made: () => Promise<{ ok: true; work: W } | { ok: false; problem: string }>) => void;
}

export function useMaking<W>(letGo: () => Promise<unknown>, saved: (work: W) => void): Making<W> {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  return {
    busy,
    problem,
    make(missing, made) {
      setProblem(missing);
      if (missing !== '') return;
      setBusy(true);
      void made().then(async (done) => {
        if (done.ok) {
          await letGo();
          saved(done.work);
          return;
        }
        setBusy(false);
        setProblem(done.problem);
      });
    },
  };
}
