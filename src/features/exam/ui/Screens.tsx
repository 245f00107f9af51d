/** The screens around the parts: practice rules, tutorial, begin, break, closing questions. */
import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { clockText, spokenTime } from '../clock.ts';
import { restLength } from '../attempt.ts';
import type { Session } from '../store/session.ts';
import { Deferred } from '../../../ui/Deferred.tsx';

/** The tutorial's own clock, as test drivers give it. In milliseconds. */
const tutorialMs = 15 * 60_000;

const loadShortcuts = async () => (await import('./Help.tsx')).HelpList;

/** A screen with a heading that takes the focus when it appears. */
export function Screen({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [title]);
  return (
    <section class="exam-screen">
      <h1 class="exam-number" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </section>
  );
}

export function Rules({ session }: { session: Session }) {
  return (
    <Screen title="Before you begin">
      <p>This is practice. It rehearses how such a sitting runs; its questions are original and none comes from a real exam.</p>
      <ul>
        <li>Sit it in one go, alone, without notes, as you would on the day.</li>
        {session.head.rules.timing !== 'untimed' && <li>The clock cannot be paused. Closing the page does not stop it.</li>}
        <li>A part that has ended {session.head.rules.reopenParts ? 'can be opened again, as you chose.' : 'cannot be opened again.'}</li>
        <li>A question without an answer counts as wrong; a guess costs nothing.</li>
        <li>Every answer is stored on this device before the screen moves. Nothing is sent anywhere.</li>
      </ul>
      <button
        type="button"
        class="button button-main"
        onClick={() => {
          void session.record({ type: 'agreed' });
        }}
      >
        I accept these practice rules
      </button>
    </Screen>
  );
}

export function Tutorial({ session }: { session: Session }) {
  const passed = useStore(session.$phaseTime);
  const left = tutorialMs - passed;
  return (
    <Screen title="Tutorial">
      <p>The tutorial has its own clock ({clockText(left)} left) and costs no exam time. You may skip it.</p>
      <p>
        One question is on the screen at a time. Choose an answer, change it as often as you like, flag it to come back. The list shows what
        is open. At the end of a part you review it and confirm twice.
      </p>
      <Deferred load={loadShortcuts} props={{}} failed={null} />
      <button
        type="button"
        class="button button-main"
        onClick={() => {
          void session.record({ type: 'tutorial-ended' });
        }}
      >
        {left > 0 ? 'End or skip the tutorial' : 'The tutorial’s time is over. Continue'}
      </button>
    </Screen>
  );
}

export function Ready({ session }: { session: Session }) {
  const state = useStore(session.$state);
  const { head } = session;
  const left = useStore(session.$left);
  const part = state.part;
  const many = head.parts.length > 1;
  return (
    <Screen title={many ? `Begin part ${String(part + 1)}?` : head.title}>
      <p>
        {head.parts[part]} questions.{' '}
        {left === null
          ? 'There is no time limit.'
          : left > 0
            ? `You have ${spokenTime(left)}. The clock starts when you begin${part > 0 ? ', or when the break is over' : ''}.`
            : 'No time is left: the break ran over by all of it.'}
      </p>
      <button
        type="button"
        class="button button-main"
        onClick={() => {
          void session.record({ type: 'part-begun', part });
        }}
      >
        {many ? `Yes, begin part ${String(part + 1)}` : 'Begin'}
      </button>
    </Screen>
  );
}

export function BreakOffer({ session }: { session: Session }) {
  const state = useStore(session.$state);
  const { breakMs } = session.head.rules;
  return (
    <Screen title={`Part ${String(state.part)} has ended`}>
      {breakMs > 0 && (
        <p>You may take a break of {spokenTime(breakMs)}, counted from the end of the part. It costs no exam time unless it runs over.</p>
      )}
      <div class="row">
        {breakMs > 0 && (
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              void session.record({ type: 'break-begun' });
            }}
          >
            Take the break
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            void session.record({ type: 'part-begun', part: state.part });
          }}
        >
          Begin part {state.part + 1} now
        </button>
      </div>
    </Screen>
  );
}

/** A break between parts, or an extra one inside a part. */
export function Break({ session, extra }: { session: Session; extra: boolean }) {
  const passed = useStore(session.$phaseTime);
  const left = (extra ? restLength(session.head) : session.head.rules.breakMs) - passed;
  const timed = session.head.rules.timing !== 'untimed';
  return (
    <Screen title="Break">
      <p role="timer" aria-live="off" class="exam-break-clock">
        {clockText(Math.max(0, left))}
      </p>
      {/* Said once, when it happens; the line below counts on and would be said every second. */}
      <p class="visually-hidden" role="status">
        {left > 0 ? '' : 'The break is over. Exam time is running.'}
      </p>
      <p>
        {left > 0
          ? 'The questions are hidden. End the break whenever you are ready.'
          : timed
            ? 'The break is over. Exam time is running.'
            : 'The break is over.'}
      </p>
      <button
        type="button"
        class="button button-main"
        onClick={() => {
          void session.record({ type: extra ? 'rest-ended' : 'break-ended' });
        }}
      >
        End the break
      </button>
    </Screen>
  );
}

const loadSurvey = async () => (await import('./Survey.tsx')).SurveyForm;

/** Two closing questions, which a sitting can do without. */
export function Survey({ session }: { session: Session }) {
  return (
    <Screen title="Two questions before the result">
      <Deferred
        load={loadSurvey}
        props={{ session }}
        failed={
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              void session.record({ type: 'finished' });
            }}
          >
            See the result
          </button>
        }
      />
    </Screen>
  );
}
