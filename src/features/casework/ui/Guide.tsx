/** Says what to do next in the tutorial file, and what became of the last mark. It loads the answer key, which no other reading does. */
import { useEffect, useState } from 'preact/hooks';
import type { CaseAnswer } from '../../../schemas/casework.ts';
import { useStore } from '../../../ui/useStore.ts';
import { review } from '../review.ts';
import { loadData } from '../store/data.ts';
import type { ReadingSession } from '../store/session.ts';
import { guide } from '../tutorial.ts';

export function Guide({ session }: { session: ReadingSession }) {
  const state = useStore(session.$state);
  const [key, setKey] = useState<CaseAnswer | null>(null);
  const [problem, setProblem] = useState('');
  const { file } = session.head;
  useEffect(() => {
    void loadData().then((loaded) => {
      if (loaded.ok) setKey(review(file, loaded.data.findings));
      else setProblem(loaded.problem);
    });
  }, [file]);
  if (problem !== '') return <p class="notice notice-warn">{problem}</p>;
  if (!key) return null;
  const { step, of, title, say, feedback } = guide(file, key, state);
  return (
    <section class="notice files-guide" aria-labelledby="guide">
      <div role="status">
        {feedback !== '' && <p>{feedback}</p>}
        <h2 id="guide">
          Step {step} of {of}: {title}
        </h2>
        <p>{say}</p>
      </div>
    </section>
  );
}
