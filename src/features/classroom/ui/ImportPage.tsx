/** Questions in from a file, and what to do with them: a quiz, questions of one's own, cards of the review, a file for another program. */
import { useEffect, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import type { Quiz, Term } from '../../interchange/model.ts';
import { ExportPanel } from '../../interchange/ui/ExportPanel.tsx';
import { Import } from '../../interchange/ui/Import.tsx';
import { ownThere } from '../../study/store/own.ts';
import { KeepOwn } from '../../study/ui/KeepOwn.tsx';
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

/** What can become of questions that were read. */
const ways = [
  ['quiz', 'A quiz to hand out'],
  ['own', 'My own questions'],
  ['review', 'My own questions, to come up in my review'],
  ['file', 'A file for another program'],
] as const;
type Way = (typeof ways)[number][0];

function Destination({ quiz, terms }: { quiz: Quiz; terms: readonly Term[] }) {
  // A deck of cards holds nothing that a quiz could ask.
  const cardsOnly = quiz.items.length === 0;
  const [way, setWay] = useState<Way>(cardsOnly ? 'review' : 'quiz');
  const count = quiz.items.length;
  return (
    <section class="stack" aria-labelledby="destination">
      <h2 id="destination">What to do with them</h2>
      <Radios
        legend="Make of them"
        value={way}
        options={cardsOnly ? ways.filter(([id]) => id === 'own' || id === 'review') : ways}
        onValue={setWay}
      />
      {terms.length > 0 && !cardsOnly && (way === 'quiz' || way === 'file') && (
        <Notice>{`The ${countOf(terms.length, 'card')} of this file can go into your own questions and your review.`}</Notice>
      )}
      {way === 'quiz' && <MakeQuiz key={count} quiz={quiz} />}
      {way === 'file' && <ExportPanel quiz={quiz} />}
      {(way === 'own' || way === 'review') && (
        <KeepOwn key={`${way} ${String(count)}`} incoming={{ ...quiz, terms }} toReview={way === 'review'} />
      )}
    </section>
  );
}

export default function ImportPage() {
  const [there, setThere] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    void Promise.all([itemsThere(), ownThere()]).then(([quizzes, own]) => {
      setThere(new Set([...quizzes, ...own]));
    });
  }, []);
  return <Import there={there}>{(quiz, terms) => <Destination quiz={quiz} terms={terms} />}</Import>;
}
