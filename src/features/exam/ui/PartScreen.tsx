/** A part being sat: the bar, the item or the review, the list of items, and every key. */
import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { countItems, partOf, partRange } from '../attempt.ts';
import { spokenTime } from '../clock.ts';
import { optionOrder } from '../seed.ts';
import type { Session } from '../store/session.ts';
import { Clock } from './Clock.tsx';
import { Screen } from './Ceremony.tsx';
import { Help } from './Help.tsx';
import { commandOf, type Command } from './keys.ts';
import { useAnnouncer, useSetting, useTimeWarnings } from './hooks.ts';
import { ItemScreen } from './ItemScreen.tsx';
import { Navigator } from './Navigator.tsx';
import { Review } from './Review.tsx';

const sizes = ['1', '1.15', '1.3', '1.5', '1.75'] as const;

export function PartScreen({ session }: { session: Session }) {
  const { head, record } = session;
  const state = useStore(session.$state);
  const [reviewing, setReviewing] = useState(false);
  const [help, setHelp] = useState(false);
  const [list, setList] = useState(false);
  const [message, say] = useAnnouncer();
  const [size, setSize] = useSetting('exam-text', '1');
  const limit = head.rules.timing === 'untimed' ? null : (head.rules.limits[head.rules.timing === 'pooled' ? 0 : state.part] ?? null);
  useTimeWarnings(session, limit, say);

  const index = state.item;
  const part = Math.max(0, partOf(head, index));
  const [first] = partRange(head, part);
  const end = partRange(head, state.part)[1];
  const start = head.rules.reopenParts ? 0 : first;
  const response = state.responses[index];
  const label = `Item ${String(index - first + 1)} of ${String(head.parts[part] ?? 0)}`;

  const go = (item: number) => {
    setReviewing(false);
    setList(false);
    if (item !== index) void record({ type: 'visited', item });
  };
  const next = () => {
    if (index + 1 < end) go(index + 1);
    else setReviewing(true);
  };
  const previous = () => {
    if (index > start) go(index - 1);
  };
  const flag = () => {
    void record({ type: 'flagged', item: index, on: response?.flagged !== true });
    say(response?.flagged === true ? 'Flag removed.' : 'Flagged.');
  };
  const readTime = () => {
    const left = session.$left.get();
    const open = countItems(head, session.$state.get()).unanswered.length;
    say(
      `${left === null ? 'There is no time limit' : `${spokenTime(left)} left`}, ${String(open)} ${open === 1 ? 'item' : 'items'} unanswered.`,
    );
  };
  const resize = (step: number) => {
    const at = sizes.indexOf(size as (typeof sizes)[number]);
    setSize(sizes[Math.min(sizes.length - 1, Math.max(0, (at < 0 ? 0 : at) + step))] ?? '1');
  };

  useEffect(() => {
    document.documentElement.style.setProperty('--exam-text', size);
  }, [size]);

  useEffect(() => {
    const item = head.items[index];
    const order = item ? optionOrder(item, head.seed) : [];
    const strike = (option: number | undefined) => {
      if (option !== undefined) void record({ type: 'struck', item: index, option, on: response?.struck.includes(option) !== true });
    };
    const click = (key: string) => document.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
    const run = (command: Command) => {
      switch (command.do) {
        case 'help':
          setHelp(true);
          break;
        case 'time':
          readTime();
          break;
        case 'review':
          setReviewing(true);
          break;
        case 'larger':
        case 'smaller':
          resize(command.do === 'larger' ? 1 : -1);
          break;
        case 'next':
          next();
          break;
        case 'previous':
          previous();
          break;
        case 'flag':
          flag();
          break;
        case 'strike-focused':
          strike(order[[...document.querySelectorAll('.exam-option')].findIndex((option) => option.contains(document.activeElement))]);
          break;
        case 'highlight':
        case 'check':
          click(command.do);
          break;
        case 'strike':
          strike(order[command.place]);
          break;
        case 'choose': {
          const option = order[command.place];
          if (option !== undefined) void record({ type: 'answered', item: index, option });
        }
      }
    };
    const onKey = (press: KeyboardEvent) => {
      if (press.ctrlKey || press.metaKey || press.altKey || document.querySelector('dialog[open]')) return;
      const target = press.target;
      // Typing in a field is typing; a radio button is not a field.
      if (target instanceof HTMLElement && target.matches('textarea, select, input:not([type="radio"])')) return;
      const command = commandOf(press, head.rules.feedback);
      if (!command) return;
      const everywhere = ['help', 'time', 'review', 'larger', 'smaller'].includes(command.do);
      if (state.phase !== 'part' ? command.do !== 'help' && command.do !== 'time' : reviewing && !everywhere) return;
      press.preventDefault();
      run(command);
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
  const { answered } = countItems(head, state);
  return (
    <>
      <div class="exam-bar">
        <span class="exam-title">
          {head.title}
          {head.parts.length > 1 && ` · Part ${String(state.part + 1)}`}
        </span>
        <span class="exam-progress">
          {answered.length} of {head.parts[state.part]} answered
        </span>
        <Clock session={session} />
        <button
          type="button"
          class="button button-plain"
          aria-label="Smaller text"
          onClick={() => {
            resize(-1);
          }}
        >
          A−
        </button>
        <button
          type="button"
          class="button button-plain"
          aria-label="Larger text"
          onClick={() => {
            resize(1);
          }}
        >
          A+
        </button>
        {head.rules.pausable && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              void record({ type: 'paused' });
            }}
          >
            Pause
          </button>
        )}
        {state.restsTaken < head.rules.extraBreaks && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              void record({ type: 'rest-begun' });
            }}
          >
            Extra break
          </button>
        )}
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            setHelp(true);
          }}
        >
          Keys
        </button>
      </div>
      <p class="visually-hidden" role="status">
        {message}
      </p>
      {reviewing ? (
        <Review
          session={session}
          go={go}
          back={() => {
            setReviewing(false);
          }}
        />
      ) : (
        <>
          <ItemScreen session={session} index={index} label={label} />
          <div class="exam-move">
            <button type="button" class="button" disabled={index <= start} onClick={previous}>
              Previous
            </button>
            <button type="button" class="button" aria-pressed={response?.flagged === true} onClick={flag}>
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
                setReviewing(true);
              }}
            >
              Review
            </button>
            <button type="button" class="button button-main" onClick={next}>
              {index + 1 < end ? 'Next' : 'Review and end'}
            </button>
          </div>
          {list && <Navigator session={session} current={index} go={go} />}
        </>
      )}
      <Help
        open={help}
        close={() => {
          setHelp(false);
        }}
      />
    </>
  );
}
