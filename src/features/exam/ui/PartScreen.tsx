/** A part being sat: the bar, the item or the review, and all questions at a glance. */
import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { useAnnouncer } from '../../../ui/useAnnouncer.ts';
import { countItems, partOf, partRange } from '../attempt.ts';
import { spokenTime } from '../clock.ts';
import { timeAway } from '../store/resume.ts';
import type { Session } from '../store/session.ts';
import { ExamBar } from './ExamBar.tsx';
import { useSetting, useTimeWarnings, useWide } from './hooks.ts';
import { ItemScreen } from './ItemScreen.tsx';
import { Screen } from './Screens.tsx';
import { useCommands } from './useCommands.ts';

const loadNavigator = async () => (await import('./Navigator.tsx')).Navigator;
const loadReview = async () => (await import('./Review.tsx')).Review;
const loadHelp = async () => (await import('./Help.tsx')).Help;
const sizes = ['1', '1.15', '1.3', '1.5', '1.75'];

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

/** Said when the page did not run while the clock did: closed, frozen by the system, or on a computer that slept. */
function Away({ session }: { session: Session }) {
  const away = timeAway(session.log());
  if (away === 0 || session.head.rules.timing === 'untimed') return null;
  return (
    <p class="notice notice-warn" role="status">
      The page was closed or the computer asleep for {spokenTime(away)}. Exam time went on.
    </p>
  );
}

export function PartScreen({ session }: { session: Session }) {
  const { head, record } = session;
  const state = useStore(session.$state);
  const [reviewing, setReviewing] = useState(false);
  const reviewOpen = useRef(false);
  const highlight = useRef<() => void>(() => undefined);
  const [help, setHelp] = useState(false);
  const [list, setList] = useState(false);
  const [message, say] = useAnnouncer();
  const [size, setSize] = useSetting('exam-text', '1');
  const [letters, setLetters] = useSetting('exam-keys', 'on');
  const limit = head.rules.timing === 'untimed' ? null : (head.rules.limits[head.rules.timing === 'pooled' ? 0 : state.part] ?? null);
  useTimeWarnings(session, limit, say);

  const index = state.item;
  const part = Math.max(0, partOf(head, index));
  const [first] = partRange(head, part);
  const end = partRange(head, state.part)[1];
  const start = head.rules.reopenParts ? 0 : first;
  const count = head.parts[part] ?? 0;
  const label = `Question ${String(index - first + 1)} of ${String(count)}`;
  const answered = countItems(head, state, part).answered.length;
  const wide = useWide();
  const progress = (
    <>
      <span translate={false}>
        {answered} of {count}
      </span>{' '}
      answered
    </>
  );

  const review = (open: boolean) => {
    reviewOpen.current = open;
    setReviewing(open);
    setList(false);
  };
  const go = async (item: number) => {
    review(false);
    if (item !== session.$state.get().item) await record({ type: 'visited', item });
  };
  const move = async (step: 1 | -1) => {
    const to = session.$state.get().item + step;
    if (to >= end) review(true);
    else if (to >= start) await go(to);
  };
  const flag = async () => {
    const { item, responses } = session.$state.get();
    const on = responses[item]?.flagged !== true;
    await record({ type: 'flagged', item, on });
    say(on ? 'Flagged.' : 'Flag removed.');
  };
  const time = () => {
    const left = session.$left.get();
    const open = countItems(head, session.$state.get()).unanswered.length;
    say(`${left === null ? 'There is no time limit' : `${spokenTime(left)} left`}, ${countOf(open, 'question')} unanswered.`);
  };
  const resize = (step: number) => {
    setSize(sizes[Math.min(sizes.length - 1, Math.max(0, sizes.indexOf(size) + step))] ?? '1');
  };
  useEffect(() => {
    document.documentElement.style.setProperty('--exam-text', size);
  }, [size]);
  useEffect(() => {
    // It is needed at the end of the part, when the connection may be gone.
    void loadReview().catch(() => undefined);
    void loadNavigator().catch(() => undefined);
  }, []);
  useCommands(session, letters === 'on', {
    help: () => {
      setHelp(true);
    },
    time,
    review: () => {
      review(true);
    },
    resize,
    move,
    flag,
    highlight: () => {
      highlight.current();
    },
    reviewing: () => reviewOpen.current,
  });

  if (state.phase === 'paused') return <Paused session={session} />;
  return (
    <div class="exam-part">
      <ExamBar
        session={session}
        resize={resize}
        help={() => {
          setHelp(true);
        }}
        sayTime={time}
      />
      <p class={message === '' ? 'visually-hidden' : 'exam-said'} role="status" key="said">
        <span key={message}>{message}</span>
      </p>
      <Away session={session} />
      {reviewing ? (
        <Deferred
          load={loadReview}
          what="The review"
          props={{
            session,
            go: (item: number) => void go(item),
            back: () => {
              review(false);
            },
          }}
        />
      ) : (
        <div class="exam-columns">
          <ItemScreen key={index} session={session} index={index} label={label} flag={() => void flag()} say={say} highlight={highlight} />
          {(wide || list) && (
            <section id="exam-list" class="exam-side" aria-label="Questions">
              {wide && <p class="exam-progress">{progress}</p>}
              <Deferred
                load={loadNavigator}
                props={{ session, current: index, go: (item: number) => void go(item) }}
                what="The list of questions"
              />
              <button
                type="button"
                class="button"
                onClick={() => {
                  review(true);
                }}
              >
                Review
              </button>
            </section>
          )}
          <div class="exam-move">
            <button type="button" class="button" disabled={index <= start} onClick={() => void move(-1)}>
              <span aria-hidden="true">‹</span> Previous
            </button>
            {!wide && (
              <button
                type="button"
                class="button button-plain exam-progress"
                aria-expanded={list}
                onClick={() => {
                  setList(!list);
                }}
              >
                {progress}
              </button>
            )}
            <button type="button" class="button button-main" onClick={() => void move(1)}>
              {index + 1 < end ? 'Next' : 'Review and end'} <span aria-hidden="true">›</span>
            </button>
          </div>
        </div>
      )}
      {help && (
        <Deferred
          load={loadHelp}
          props={{
            close: () => {
              setHelp(false);
            },
            letters: letters === 'on',
            setLetters: (on) => {
              setLetters(on ? 'on' : 'off');
            },
          }}
          what="The list of shortcuts"
        />
      )}
    </div>
  );
}
