/** Before a part ends: what is answered, what is not, what is flagged; then twice "are you sure". */
import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countItems, partRange } from '../attempt.ts';
import type { Session } from '../store/session.ts';
import { Navigator } from './Navigator.tsx';

interface Props {
  session: Session;
  go: (item: number) => void;
  back: () => void;
}

export function Review({ session, go, back }: Props) {
  const state = useStore(session.$state);
  const { head } = session;
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [asked]);
  const { answered, unanswered, flagged } = countItems(head, state);
  /** Where earlier parts may be opened again, what is open there ends with this part too. */
  const open = head.parts
    .map((_, part) => ({ part, items: part === state.part ? unanswered : countItems(head, state, part).unanswered }))
    .filter(({ part, items }) => items.length > 0 && (part === state.part || (head.rules.reopenParts && part < state.part)));
  /** When the question came up: a second tap on the place of the first one is no answer to it; a key is. */
  const askedAt = useRef(0);
  const many = head.parts.length > 1;
  const last = state.part === head.parts.length - 1;
  const name = many
    ? `part ${String(state.part + 1)}`
    : head.kind === 'mock'
      ? 'the exam'
      : head.kind === 'assignment'
        ? 'the quiz'
        : 'this practice';
  const count = open.reduce((sum, { items }) => sum + items.length, 0);
  const numbers = open
    .map(({ part, items }) => {
      const list = items.map((index) => String(index - partRange(head, part)[0] + 1)).join(', ');
      return part === state.part ? list : `${list} of part ${String(part + 1)}`;
    })
    .join('; ');
  if (asked) {
    return (
      <section>
        <h1 class="exam-number" tabIndex={-1} ref={heading}>
          End {name}?
        </h1>
        {count > 0 && (
          <p class="notice notice-warn">
            {count === 1 ? 'Item' : 'Items'} {numbers} {count === 1 ? 'has' : 'have'} no answer and will count as wrong. A guess costs
            nothing.
          </p>
        )}
        {many && !last && !head.rules.reopenParts && <p>You cannot come back to this part.</p>}
        {last && (
          <p>{head.kind === 'assignment' ? 'You then hand in your result.' : 'Your answers are then scored and the reasons shown.'}</p>
        )}
        <div class="row">
          <button
            type="button"
            class="button button-main"
            onClick={(click) => {
              if (click.detail > 0 && click.timeStamp - askedAt.current < 600) return;
              void session.record({ type: 'part-ended', part: state.part, reason: 'submitted' });
            }}
          >
            Yes, end {name}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              setAsked(false);
            }}
          >
            No, keep working
          </button>
        </div>
      </section>
    );
  }
  return (
    <section>
      <h1 class="exam-number" tabIndex={-1} ref={heading}>
        Review of {name}
      </h1>
      <p>
        {answered.length} answered, {unanswered.length} unanswered, {flagged.length} flagged.
        {count > 0 && ` Without an answer: ${numbers}.`}
      </p>
      <Navigator session={session} current={null} go={go} />
      <div class="row">
        <button
          type="button"
          class="button button-main"
          onClick={(click) => {
            askedAt.current = click.timeStamp;
            setAsked(true);
          }}
        >
          End {name}
        </button>
        <button type="button" class="button" onClick={back}>
          Back to the items
        </button>
      </div>
    </section>
  );
}
