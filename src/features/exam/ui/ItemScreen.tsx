/**
 * One item: stem, options, flag, marks, note, confidence. It is drawn anew for each item: a browser that translates the page puts its own
 * words into the nodes, and words of one item must never stand over the answers of another.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Confidence } from '../../../schemas/attempt.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { Extract } from '../../bank/ui/Extract.tsx';
import { Stem } from '../../bank/ui/Stem.tsx';
import { optionOrder } from '../seed.ts';
import type { Session } from '../store/session.ts';
import { Options } from './Options.tsx';
import { SavingLine } from './Saving.tsx';

const levels: readonly [Confidence, string][] = [
  ['sure', 'Sure'],
  ['likely', 'Likely'],
  ['guess', 'Guess'],
];

const loadFeedback = async () => (await import('./Feedback.tsx')).Feedback;

const loadNote = async () => (await import('./later.ts')).Note;

/** What is selected on the page, nothing when that is empty. */
export function selected(): Range | null {
  const selection = getSelection();
  return selection && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : null;
}

interface Props {
  session: Session;
  /** Index of the item in the form. */
  index: number;
  /** `Question 5 of 75`. */
  label: string;
  flag: () => void;
  /** Says something to those who do not see it. */
  say: (text: string) => void;
  /** Where the key for highlighting finds what to do. */
  highlight: { current: () => void };
  /** What was selected when the menu was touched: a tap empties the selection before anything in it can be chosen. */
  held: { current: Range | null };
  /** How often a note on this item was asked for. */
  noting: number;
}

export function ItemScreen({ session, index, label, flag, say, highlight, held, noting }: Props) {
  const { head, record } = session;
  const state = useStore(session.$state);
  const heading = useRef<HTMLHeadingElement>(null);
  const stem = useRef<HTMLDivElement>(null);
  const options = useRef<HTMLDivElement>(null);
  const item = head.items[index];
  const response = state.responses[index];
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  highlight.current = () => {
    const range = selected() ?? held.current;
    held.current = null;
    void import('./highlight.ts')
      .then(({ highlightRange }) => (stem.current ? highlightRange(session, index, stem.current, range) : ''))
      .catch(() => 'Highlighting could not be loaded. Try again with a connection.')
      .then((problem) => {
        if (problem !== '') say(problem);
      });
  };
  if (!item || !response) return null;
  const order = optionOrder(item, head.seed);
  return (
    <div class="exam-item">
      <div class="exam-heading">
        <h1 class="exam-number" tabIndex={-1} ref={heading}>
          {label}
        </h1>
        <button type="button" class="button" aria-pressed={response.flagged} onClick={flag}>
          <span aria-hidden="true">⚑</span> {response.flagged ? 'Flagged' : 'Flag'}
        </button>
      </div>
      <Extract item={item} />
      <div ref={stem}>
        <Stem stem={item.stem} highlights={response.highlights} />
      </div>
      <div ref={options}>
        <Options session={session} index={index} options={item.options} order={order} response={response} />
      </div>
      {head.rules.confidence && response.option !== null && (
        <Radios
          class="exam-confidence"
          legend="How sure are you?"
          options={levels}
          value={response.confidence}
          disabled={response.revealed}
          onValue={(level) => {
            void record({ type: 'confidence', item: index, level });
          }}
        />
      )}
      {head.rules.feedback === 'each' && <Deferred load={loadFeedback} props={{ session, index, order }} what="The reasons" />}
      <div class="exam-after">
        {response.option !== null && !response.revealed && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              void record({ type: 'answered', item: index, option: null });
              // This button goes away; the options it concerns stay.
              options.current?.querySelector('input')?.focus();
            }}
          >
            Clear answer
          </button>
        )}
        <SavingLine session={session} />
      </div>
      {(noting > 0 || response.note !== '') && (
        <Deferred load={loadNote} props={{ session, index, stored: response.note, asked: noting }} what="Your note" />
      )}
    </div>
  );
}
