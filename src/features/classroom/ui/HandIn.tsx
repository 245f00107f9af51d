/** After a quiz: hand in the sealed result, and see the score as far as the quiz allows. */
import { useEffect, useState } from 'preact/hooks';
import { href } from '../../../site.ts';
import type { Score } from '../../exam/score.ts';
import { optionOrder } from '../../exam/seed.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { AnsweredItem } from '../../../ui/AnsweredItem.tsx';
import { answeredItem } from '../../bank/answered.ts';
import { Sheet } from '../../../ui/Sheet.tsx';
import '../../../ui/sheet.css';
import { Stem } from '../../bank/ui/Stem.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { feedbackDue } from '../calendar.ts';
import { hasPassed } from '../gradebook.ts';
import { cipherSentence, type Ciphered } from '../seal.ts';
import { openHandIn, scoreFinished, sealFinished, type Finished, type OpenedFinished } from '../store/student.ts';
import { Sealed } from './Sealed.tsx';
import { feedbackSentence, percentOf, when } from './words.ts';

function Scored({ finished, score }: { finished: Finished; score: Score }) {
  const { quiz, stored } = finished;
  return (
    <>
      <p class="report-score">
        <strong>{percentOf(score.right, score.total)}</strong> {score.right} of {score.total} right
      </p>
      {quiz.pass !== null && (
        <p>
          {hasPassed(score.right, score.total, quiz.pass) ? 'Passed' : 'Not passed'}: {quiz.pass}% is needed.
        </p>
      )}
      <ol class="report-items">
        {score.items.map(({ index, item, key, right, chosen }) => (
          <li key={item.id}>
            <h3 class="exam-number">
              Item {index + 1}{' '}
              <span class={`tag ${right === true ? 'tag-right' : 'tag-wrong'}`}>
                {right === null ? 'Not scored' : right ? '✓ Right' : chosen === null ? '✕ No answer' : '✕ Wrong'}
              </span>
            </h3>
            {item.extract && <Sheet {...item.extract} />}
            <Stem stem={item.stem} />
            {key && (
              <AnsweredItem answered={answeredItem({ item, key, chosen, order: optionOrder(item, stored.head.seed) })} base={href('')} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

export function HandIn({ attempt }: { attempt: string }) {
  const [opened, setOpened] = useState<OpenedFinished | null>(null);
  const [sealed, setSealed] = useState<Ciphered<string> | null>(null);
  const [score, setScore] = useState<Awaited<ReturnType<typeof scoreFinished>> | null>(null);
  useEffect(() => {
    void openHandIn(attempt).then((result) => {
      setOpened(result);
      if (!result.ok) return;
      const { finished } = result;
      if (!finished.preview) void sealFinished(finished).then(setSealed);
      if (finished.preview || feedbackDue(finished.quiz, Date.now())) void scoreFinished(finished, readBankFile).then(setScore);
    });
  }, [attempt]);
  if (!opened) return <p class="hint">Opening your attempt.</p>;
  if (!opened.ok) {
    return (
      <p class="notice notice-warn">
        {opened.problem} {opened.unfinished === true && <a href={href(`practice/sit/#${attempt}`)}>Go on with it</a>}
      </p>
    );
  }
  const { finished } = opened;
  const { quiz, state, stored } = finished;
  const student = stored.head.assignment?.student;
  const shown = [student?.name, student?.id].filter((text) => text !== undefined && text !== '').join(', ');
  return (
    <div class="stack report">
      <h2 class="class-title">{quiz.title}</h2>
      <p>
        {shown !== '' && `${shown}. `}Finished {when(state.finishedAt ?? 0)}
        {quiz.closes !== null && (state.finishedAt ?? 0) > quiz.closes && ', after closing'}.
      </p>
      {finished.preview ? (
        <p class="notice">This was a preview; there is nothing to hand in. Students see what follows as far as your rules allow.</p>
      ) : (
        <section class="stack" aria-labelledby="hand-in">
          <h2 id="hand-in">Hand in your result</h2>
          {sealed === null && <p class="hint">Sealing the result.</p>}
          {sealed?.ok === false && <Notice kind="wrong">{cipherSentence(sealed.problem, 'your result could not be sealed yet')}</Notice>}
          {sealed?.ok === true && <Sealed title={quiz.title} student={student} text={sealed.value} what="Quiz result" />}
        </section>
      )}
      <section class="stack" aria-labelledby="score">
        <h2 id="score">Your score</h2>
        {score === null && <p>{feedbackSentence(quiz)}</p>}
        {score?.ok === false && <p class="notice notice-warn">{score.problem}</p>}
        {score?.ok === true && <Scored finished={finished} score={score.score} />}
      </section>
    </div>
  );
}
