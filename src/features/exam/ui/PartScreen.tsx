/** A part being sat: the bar, the item or the review, and all questions at a glance. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { useAnnouncer } from '../../../ui/useAnnouncer.ts';
import { useStore } from '../../../ui/useStore.ts';
import { countItems, partOf, partRange } from '../attempt.ts';
import { spokenTime } from '../clock.ts';
import { timeAway } from '../store/resume.ts';
import type { Session } from '../store/session.ts';
import { Clock } from './Clock.tsx';
import { ExamBar } from './ExamBar.tsx';
import { useSetting, useTimeWarnings, useWide } from './hooks.ts';
import { ItemScreen, selected } from './ItemScreen.tsx';
import type { MenuActs } from './Menu.tsx';
import { useCommands } from './useCommands.ts';

const later = () => import('./later.ts');
const loadMenu = async () => (await later()).Menu;
const loadNavigator = async () => (await later()).Navigator;
const loadReview = async () => (await later()).Review;
const loadHelp = async () => (await import('./Help.tsx')).Help;
const sizes = ['1', '1.15', '1.3', '1.5', '1.75'];

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

/** The bar of a part: the clock, and behind the dots what is rarely needed. */
function PartBar({ session, acts, held }: { session: Session; acts: MenuActs; held: { current: Range | null } }) {
  return (
    <ExamBar session={session}>
      <Clock session={session} />
      {session.head.rules.pausable && (
        <button type="button" class="button button-plain exam-wide" onClick={() => void session.record({ type: 'paused' })}>
          Pause
        </button>
      )}
      <button
        type="button"
        class="button button-plain"
        popovertarget="exam-menu"
        aria-label="More"
        onPointerDown={() => {
          held.current = selected();
        }}
      >
        ⋯
      </button>
      <div id="exam-menu" class="exam-menu" popover>
        <Deferred load={loadMenu} props={{ session, acts }} what="The menu" />
      </div>
    </ExamBar>
  );
}

export function PartScreen({ session }: { session: Session }) {
  const { head, record } = session;
  const state = useStore(session.$state);
  const [reviewing, setReviewing] = useState(false);
  const reviewOpen = useRef(false);
  const highlight = useRef<() => void>(() => undefined);
  const held = useRef<Range | null>(null);
  const [help, setHelp] = useState(false);
  const [noting, setNoting] = useState(0);
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
  const wide = useWide();
  const progress = `${String(countItems(head, state, part).answered.length)} of ${String(count)} answered`;

  const review = (open: boolean) => {
    reviewOpen.current = open;
    setReviewing(open);
    if (open) setNoting(0);
    say('');
  };
  const go = async (item: number) => {
    if (item !== session.$state.get().item) {
      // A field for a note must not open on the next item.
      if (noting > 0) setNoting(0);
      await record({ type: 'visited', item });
    }
    // What else goes off the screen goes with the item: earlier, it would cost a paint of its own.
    review(false);
  };
  const move = async (step: 1 | -1) => {
    const to = session.$state.get().item + step;
    if (to >= end) review(true);
    else if (to >= start) await go(to);
  };
  const acts = {
    help: () => {
      setHelp(true);
    },
    time: () => {
      const left = session.$left.get();
      const open = countItems(head, session.$state.get()).unanswered.length;
      say(`${left === null ? 'There is no time limit' : `${spokenTime(left)} left`}, ${countOf(open, 'question')} unanswered.`);
    },
    review: () => {
      review(true);
    },
    resize: (step: number) => {
      setSize(sizes[Math.min(sizes.length - 1, Math.max(0, sizes.indexOf(size) + step))] ?? '1');
    },
    move,
    flag: async () => {
      const { item, responses } = session.$state.get();
      const on = responses[item]?.flagged !== true;
      await record({ type: 'flagged', item, on });
      say(on ? 'Flagged.' : 'Flag removed.');
    },
    highlight: () => {
      highlight.current();
    },
    note: () => {
      review(false);
      setNoting(noting + 1);
    },
    reviewing: () => reviewOpen.current,
  };
  useEffect(() => {
    document.documentElement.style.setProperty('--exam-text', size);
  }, [size]);
  useEffect(() => {
    // Needed at the end of the part, when the connection may be gone.
    void later().catch(() => undefined);
  }, []);
  useCommands(session, letters === 'on', acts);

  const toItem = (item: number) => void go(item);
  return (
    <div class="exam-part">
      <PartBar session={session} acts={acts} held={held} />
      {/* That a flag stands is seen on its button. */}
      <p class={/^(Flag|\s*$)/.test(message) ? 'visually-hidden' : 'exam-said'} role="status" key="said">
        <span key={message}>{message}</span>
      </p>
      <Away session={session} />
      <div class="exam-columns">
        {reviewing ? (
          <Deferred
            load={loadReview}
            what="The review"
            props={{
              session,
              list: !wide,
              go: toItem,
              back: () => {
                review(false);
              },
            }}
          />
        ) : (
          <>
            <ItemScreen
              key={index}
              session={session}
              index={index}
              label={`Question ${String(index - first + 1)} of ${String(count)}`}
              flag={() => void acts.flag()}
              say={say}
              highlight={highlight}
              held={held}
              noting={noting}
            />
            <div class="exam-move">
              <button type="button" class="button" aria-label="Previous" disabled={index <= start} onClick={() => void move(-1)}>
                ‹ {wide ? 'Previous' : 'Prev'}
              </button>
              {!wide && (
                <button type="button" class="button button-plain exam-progress" onClick={acts.review}>
                  {progress}
                  <span class="visually-hidden">, all questions</span> <span aria-hidden="true">▴</span>
                </button>
              )}
              <button
                type="button"
                class="button button-main"
                aria-label={index + 1 < end ? 'Next' : 'Review and end'}
                onClick={() => void move(1)}
              >
                {index + 1 < end ? 'Next' : 'Review'} ›
              </button>
            </div>
          </>
        )}
        {wide && (
          <section class="exam-side" aria-label="Questions">
            <p class="exam-progress">{progress}</p>
            <Deferred
              load={loadNavigator}
              props={{ session, current: reviewing ? null : index, go: toItem }}
              what="The list of questions"
            />
            {!reviewing && (
              <button type="button" class="button" onClick={acts.review}>
                Review
              </button>
            )}
          </section>
        )}
      </div>
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
