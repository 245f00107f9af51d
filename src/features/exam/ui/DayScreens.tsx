/** The screens around the parts: practice rules, tutorial, breaks and closing questions, which only a mock has, and the pause. */
import { Deferred } from '../../../ui/Deferred.tsx';
import { restLength } from '../attempt.ts';
import { clockText, spokenTime } from '../clock.ts';
import type { Session } from '../store/session.ts';
import { Screen } from '../../../ui/Screen.tsx';
import { useStore } from '../../../ui/useStore.ts';

/** The tutorial's own clock, as test drivers give it. In milliseconds. */
const tutorialMs = 15 * 60_000;

const loadShortcuts = async () => (await import('./Help.tsx')).HelpList;

function Rules({ session }: { session: Session }) {
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

function Tutorial({ session }: { session: Session }) {
  const passed = useStore(session.$phaseTime);
  const left = tutorialMs - passed;
  return (
    <Screen title="Tutorial">
      <p>The tutorial has its own clock ({clockText(left)} left) and costs no exam time. You may skip it.</p>
      <p>
        One question is on the screen at a time. Choose an answer, change it as often as you like, flag it to come back. The list shows what
        is open. At the end of a part you review it and confirm twice.
      </p>
      <Deferred load={loadShortcuts} props={{}} what="The list of shortcuts" />
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

function BreakOffer({ session }: { session: Session }) {
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
function Break({ session, extra }: { session: Session; extra: boolean }) {
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
function Survey({ session }: { session: Session }) {
  return (
    <Screen title="Two questions before the result">
      <Deferred
        load={loadSurvey}
        what="The two questions"
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

function Paused({ session }: { session: Session }) {
  return (
    <Screen title="Paused">
      <p>The clock is stopped and the questions are hidden. The report will say that you paused.</p>
      <button
        type="button"
        class="button button-main"
        onClick={() => {
          void session.record({ type: 'continued' });
        }}
      >
        Resume
      </button>
    </Screen>
  );
}

export function DayScreens({ session }: { session: Session }) {
  switch (useStore(session.$state).phase) {
    case 'rules':
      return <Rules session={session} />;
    case 'tutorial':
      return <Tutorial session={session} />;
    case 'paused':
      return <Paused session={session} />;
    case 'rest':
      return <Break session={session} extra />;
    case 'break-offer':
      return <BreakOffer session={session} />;
    case 'break':
      return <Break session={session} extra={false} />;
    case 'survey':
      return <Survey session={session} />;
    default:
      return null;
  }
}
