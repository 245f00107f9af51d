/** A part being sat: the bar, the item or the review, the list of items, and every key. */
import { useStore } from '@nanostores/preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { countItems, partOf, partRange } from '../attempt.ts';
import { spokenTime } from '../clock.ts';
import { optionOrder } from '../seed.ts';
import type { Session } from '../store/session.ts';
import { ExamBar } from './ExamBar.tsx';
import { Screen } from './Ceremony.tsx';
import { Late } from './Late.tsx';
import { commandOf, type Command } from './keys.ts';
import { useAnnouncer } from '../../../ui/useAnnouncer.ts';
import { useSetting, useTimeWarnings } from './hooks.ts';
import { ItemScreen } from './ItemScreen.tsx';
import { Navigator } from './Navigator.tsx';
import { Review } from './Review.tsx';

const loadHelp = async () => (await import('./Help.tsx')).Help;
const sizes = ['1', '1.15', '1.3', '1.5', '1.75'] as const;

export function PartScreen({ session }: { session: Session }) {
  const { head, record } = session;
  const state = useStore(session.$state);
  const [reviewing, setReviewing] = useState(false);
  const reviewOpen = useRef(false);
  const commands = useRef<Promise<void>>(Promise.resolve());
  const shown = useRef<unknown>(null);
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
  const response = state.responses[index];
  const label = `Item ${String(index - first + 1)} of ${String(head.parts[part] ?? 0)}`;

  const review = (open: boolean) => {
    reviewOpen.current = open;
    setReviewing(open);
  };
  const go = async (item: number) => {
    review(false);
    setList(false);
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
  const readTime = () => {
    const left = session.$left.get();
    const open = countItems(head, session.$state.get()).unanswered.length;
    say(`${left === null ? 'There is no time limit' : `${spokenTime(left)} left`}, ${countOf(open, 'item')} unanswered.`);
  };
  const resize = (step: number) => {
    const at = sizes.indexOf(size as (typeof sizes)[number]);
    setSize(sizes[Math.min(sizes.length - 1, Math.max(0, (at < 0 ? 0 : at) + step))] ?? '1');
  };

  useEffect(() => {
    document.documentElement.style.setProperty('--exam-text', size);
  }, [size]);

  useLayoutEffect(() => {
    shown.current = state;
  });

  // Before the paint, not after it: a key pressed on sight of the item must find its listener.
  useLayoutEffect(() => {
    /** Every command works on the item the one before it led to, however fast the keys come. */
    const run = async (command: Command): Promise<void> => {
      const now = session.$state.get();
      const everywhere = ['help', 'time', 'review', 'larger', 'smaller'].includes(command.do);
      if (now.phase !== 'part' ? command.do !== 'time' : reviewOpen.current && !everywhere) return;
      const item = head.items[now.item];
      const order = item ? optionOrder(item, head.seed) : [];
      const strike = async (option: number | undefined) => {
        if (option !== undefined)
          await record({ type: 'struck', item: now.item, option, on: now.responses[now.item]?.struck.includes(option) !== true });
      };
      switch (command.do) {
        case 'help':
          setHelp(true);
          break;
        case 'time':
          readTime();
          break;
        case 'review':
          review(true);
          break;
        case 'larger':
        case 'smaller':
          resize(command.do === 'larger' ? 1 : -1);
          break;
        case 'next':
          await move(1);
          break;
        case 'previous':
          await move(-1);
          break;
        case 'flag':
          await flag();
          break;
        case 'strike-focused':
          await strike(
            order[[...document.querySelectorAll('.exam-option')].findIndex((option) => option.contains(document.activeElement))],
          );
          break;
        case 'highlight':
        case 'check': {
          const response = now.responses[now.item];
          if (command.do === 'check' && (response?.option === null || response?.revealed)) break;
          const button = () => document.querySelector<HTMLElement>(`[data-key="${command.do}"]`);
          // It must stand for the newest state: it is drawn some tasks later, and where reasons are still on their way later yet.
          const patience = performance.now() + 3000;
          while ((shown.current !== session.$state.get() || !button()) && performance.now() < patience)
            await new Promise((later) => setTimeout(later, 10));
          button()?.click();
          break;
        }
        case 'strike':
          await strike(order[command.place]);
          break;
        case 'choose': {
          const option = order[command.place];
          if (option !== undefined && now.responses[now.item]?.option !== option)
            await record({ type: 'answered', item: now.item, option });
        }
      }
    };
    const onKey = (press: KeyboardEvent) => {
      if (press.ctrlKey || press.metaKey || press.altKey || document.querySelector('dialog[open]')) return;
      // A key held down asks once; keys of one sign can be turned off, for those who speak to their computer.
      if (press.repeat || (letters === 'off' && press.key.length === 1)) return;
      const target = press.target;
      // Typing in a field is typing; a radio button is not a field.
      if (target instanceof HTMLElement && target.matches('textarea, select, input:not([type="radio"])')) return;
      const command = commandOf(press, head.rules.feedback);
      if (!command) return;
      press.preventDefault();
      commands.current = commands.current.then(() => run(command)).catch(() => undefined);
    };
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('keydown', onKey);
    };
  });

  if (state.phase === 'paused') {
    return (
      <Screen title="Paused">
        <p>The clock is stopped and the items are hidden. The report will say that you paused.</p>
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            void record({ type: 'continued' });
          }}
        >
          Go on
        </button>
      </Screen>
    );
  }
  return (
    <>
      <ExamBar
        session={session}
        resize={resize}
        help={() => {
          setHelp(true);
        }}
      />
      <p class="visually-hidden" role="status">
        {message}
      </p>
      {reviewing ? (
        <Review
          session={session}
          go={(item) => void go(item)}
          back={() => {
            review(false);
          }}
        />
      ) : (
        <>
          <ItemScreen session={session} index={index} label={label} />
          <div class="exam-move">
            <button type="button" class="button" disabled={index <= start} onClick={() => void move(-1)}>
              Previous
            </button>
            <button type="button" class="button" aria-pressed={response?.flagged === true} onClick={() => void flag()}>
              {response?.flagged === true ? 'Flagged' : 'Flag'}
            </button>
            <button
              type="button"
              class="button"
              aria-expanded={list}
              onClick={() => {
                setList(!list);
              }}
            >
              Items
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                review(true);
              }}
            >
              Review
            </button>
            <button type="button" class="button button-main" onClick={() => void move(1)}>
              {index + 1 < end ? 'Next' : 'Review and end'}
            </button>
          </div>
          {list && <Navigator session={session} current={index} go={(item) => void go(item)} />}
        </>
      )}
      {help && (
        <Late
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
          failed={null}
        />
      )}
    </>
  );
}
