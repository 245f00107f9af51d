/** The quiz in a learning system's window: questions, the result, and what was not kept. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { answeredOf } from './progress.ts';
import { Question, QuestionList } from './Question.tsx';
import type { PlayerQuiz } from '../lms.ts';
import { outcome } from './report.ts';
import { ReviewAll } from './Review.tsx';
import type { PlayerSession, State } from './session.ts';

interface Props {
  quiz: PlayerQuiz;
  session: PlayerSession;
}
type Open = Extract<State, { at: 'open' }>;

/** The time left, seen all the time and said when it grows short. */
function TimeLeft({ session }: Pick<Props, 'session'>) {
  const [left, setLeft] = useState(session.left);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = session.left();
      setLeft(now);
      if (now === 0) session.timeUp();
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [session]);
  if (left === null) return null;
  const seconds = Math.ceil(left);
  const minutes = Math.ceil(left / 60);
  const said = minutes <= 5 ? `${countOf(minutes, 'minute')} left` : '';
  return (
    <>
      <p role="timer" aria-live="off" class="time-left">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')} left
      </p>
      <p role="status" class="visually-hidden">
        {said}
      </p>
    </>
  );
}

/** What the learning system did not take: said, kept, told again. */
function NotKept({ problem, retry }: { problem: string; retry: () => void }) {
  return (
    <Notice kind="wrong">
      <p>{problem} They are kept in this window and told again by themselves. Do not close it yet.</p>
      <button type="button" class="button" onClick={retry}>
        Try again now
      </button>
    </Notice>
  );
}

function Result({ quiz, session, state }: Props & { state: Open }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { progress, pass, over, untold, ending } = state;
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const { right, total, passed } = outcome(quiz, progress, pass);
  const percent = total === 0 ? 0 : Math.floor((right / total) * 100);
  const better = progress.best !== null && progress.best > right;
  return (
    <>
      <section class="stack" aria-labelledby="result">
        <h2 id="result" tabIndex={-1} ref={heading}>
          {passed === null ? 'Finished' : passed ? 'Passed' : 'Not passed'}
        </h2>
        <p>
          {right} of {total} right, {percent}%.{pass === null ? '' : ` To pass takes ${String(Math.round(pass * 100) / 100)}%.`}
          {better ? ` Your best result, ${String(progress.best)} right, stays.` : ''}
        </p>
        {untold > 0 && <p class="hint">The learning system took the result, but not the details of {countOf(untold, 'answer')}.</p>}
        {over ? (
          <p>The result is handed in. You can close this window.</p>
        ) : (
          <div class="row">
            <button type="button" class="button button-main" disabled={ending !== null} onClick={() => void session.end('finished')}>
              Hand in and close
            </button>
            {session.mayTryAgain() && (
              <button type="button" class="button" disabled={ending !== null} onClick={session.again}>
                Take it again
              </button>
            )}
          </div>
        )}
      </section>
      {quiz.rules.reasons !== 'never' && <ReviewAll quiz={quiz} progress={progress} />}
    </>
  );
}

function Confirm({ quiz, state, yes, no }: { quiz: PlayerQuiz; state: Open; yes: () => void; no: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const open = quiz.items.length - answeredOf(state.progress);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section class="stack card" aria-labelledby="confirm">
      <h2 id="confirm" tabIndex={-1} ref={heading}>
        Finish the quiz?
      </h2>
      <p>
        {open === 0
          ? 'All questions are answered.'
          : `${countOf(open, 'question is', 'questions are')} not answered and ${open === 1 ? 'counts' : 'count'} as wrong.`}{' '}
        After this no answer can be changed.
      </p>
      <div class="row">
        <button type="button" class="button button-main" onClick={yes}>
          Finish now
        </button>
        <button type="button" class="button" onClick={no}>
          Go on with the quiz
        </button>
      </div>
    </section>
  );
}

function Sitting({ quiz, session, state }: Props & { state: Open }) {
  const [asks, setAsks] = useState(false);
  if (asks)
    return (
      <Confirm
        quiz={quiz}
        state={state}
        yes={session.finish}
        no={() => {
          setAsks(false);
        }}
      />
    );
  return (
    <>
      <Question
        quiz={quiz}
        progress={state.progress}
        session={session}
        finish={() => {
          setAsks(true);
        }}
      />
      <QuestionList quiz={quiz} progress={state.progress} session={session} />
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => {
            setAsks(true);
          }}
        >
          Finish
        </button>
        <button type="button" class="button" onClick={() => void session.end('later')}>
          Leave and go on later
        </button>
      </div>
    </>
  );
}

function Body({ quiz, session, state }: Props & { state: Open }) {
  const { progress, problem, notes, ending, over } = state;
  const left = ending === 'later' && over;
  return (
    <div class="stack player-body">
      {notes.map((note) => (
        <Notice key={note} alert>
          {note}
        </Notice>
      ))}
      {problem !== null && <NotKept problem={problem} retry={() => void (ending === null ? session.save() : session.end(ending))} />}
      {left && <Notice alert>Your answers are kept. You can close this window and go on later from your learning system.</Notice>}
      {!left && ending === 'later' && <p role="status">Handing over your answers</p>}
      {progress.finished ? (
        <Result quiz={quiz} session={session} state={state} />
      ) : (
        ending === null && <Sitting quiz={quiz} session={session} state={state} />
      )}
    </div>
  );
}

export function Player({ quiz, session }: Props) {
  const state = useStore(session.$state);
  const open = state.at === 'open' ? state : null;
  const back = open?.over === true ? open.opened.back : null;
  const unkept = open?.problem != null;
  useEffect(() => {
    if (back !== null) location.assign(back);
  }, [back]);
  useEffect(() => {
    if (!unkept) return undefined;
    const ask = (unload: BeforeUnloadEvent) => {
      unload.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => {
      removeEventListener('beforeunload', ask);
    };
  }, [unkept]);
  return (
    <main>
      <header class="player-head">
        <h1>{quiz.title}</h1>
        {open && !open.progress.finished && open.ending === null && (
          <>
            <p>
              {answeredOf(open.progress)} of {quiz.items.length} answered
            </p>
            <TimeLeft session={session} />
          </>
        )}
      </header>
      {state.at === 'opening' && <p role="status">Asking the learning system where you were</p>}
      {state.at === 'refused' && <Notice kind="wrong">{state.problem}</Notice>}
      {open && <Body quiz={quiz} session={session} state={open} />}
    </main>
  );
}
