/** Questions in from a file, and what to do with them: a quiz of their own, or a file for another program. */
import { useEffect, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { Notice } from '../../../ui/Notice.tsx';
import type { Quiz } from '../../interchange/model.ts';
import { ExportPanel } from '../../interchange/ui/ExportPanel.tsx';
import { Import } from '../../interchange/ui/Import.tsx';
import { ownFrom } from '../imported.ts';
import { itemsThere, keepAsQuiz } from '../store/imported.ts';
import '../../../styles/tools.css';

function MakeQuiz({ quiz }: { quiz: Quiz }) {
  const [done, setDone] = useState<{ problem: string | null } | null>(null);
  const { own, said } = ownFrom(quiz.items);
  return (
    <section class="stack" aria-labelledby="make-quiz">
      <h3 id="make-quiz">Make a quiz of {countOf(own.length, 'question')}</h3>
      {said.map((sentence) => (
        <Notice key={sentence}>{sentence}</Notice>
      ))}
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={own.length === 0}
          onClick={() => {
            setDone(null);
            void keepAsQuiz(quiz.title, own).then((problem) => {
              setDone({ problem });
            });
          }}
        >
          Make a quiz
        </button>
      </div>
      {done?.problem != null && <Notice kind="wrong">{done.problem}</Notice>}
      {done?.problem === null && (
        <Notice alert>
          <p>
            The quiz is on this device, not finished. <a href={href('teach/')}>Set its rules and share it</a>
          </p>
        </Notice>
      )}
    </section>
  );
}

export default function ImportPage() {
  const [there, setThere] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void itemsThere().then(setThere);
  }, []);
  return (
    <Import there={there}>
      {(quiz) => (
        <>
          <MakeQuiz key={quiz.items.length} quiz={quiz} />
          <ExportPanel quiz={quiz} />
        </>
      )}
    </Import>
  );
}
