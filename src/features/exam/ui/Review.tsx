/** Before a part ends: what is answered, what is not, what is flagged; then twice "are you sure". */
import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import { countItems, partRange } from '../attempt.ts';
import type { Session } from '../store/session.ts';
import { Navigator } from './Navigator.tsx';

interface Props {
  session: Session;
  go: (item: number) => void;
  back: () => void;
}

/** The second click of a double click, or of a double tap, was meant for what stood there before. */
const once = (act: () => void) => (click: MouseEvent) => {
  if (click.detail < 2) act();
};

export function Review({ session, go, back }: Props) {
  const state = useStore(session.$state);
  const { head } = session;
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [asked]);
  const { answered, unanswered, flagged } = countItems(head, state);
  /** What ends unanswered with this part, also in earlier parts that may be opened again; each a way back to it. */
  const open = head.parts.flatMap((_, part) =>
    part !== state.part && !(head.rules.reopenParts && part < state.part)
      ? []
      : countItems(head, state, part).unanswered.map((index) => ({
          index,
          text: `${String(index - partRange(head, part)[0] + 1)}${part === state.part ? '' : ` of part ${String(part + 1)}`}`,
        })),
  );
  const count = open.length;
  const many = head.parts.length > 1;
  const last = state.part === head.parts.length - 1;
  const name = many
    ? `part ${String(state.part + 1)}`
    : head.kind === 'mock'
      ? 'the exam'
      : head.kind === 'assignment'
        ? 'the quiz'
        : 'this practice';
  if (asked) {
    return (
      // A key, so that its buttons are not those of the review with other words.
      <section key="asked">
        <h1 class="exam-number" tabIndex={-1} ref={heading}>
          End {name}?
        </h1>
        {count > 0 && (
          <p class="notice notice-warn">
            Unanswered: {plural(count, 'question')} {open.map(({ text }) => text).join(', ')}. {plural(count, 'It counts', 'They count')} as
            wrong; a guess costs nothing.
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
            onClick={once(() => {
              setAsked(false);
            })}
          >
            Keep working
          </button>
          <button
            type="button"
            class="button button-danger"
            onClick={once(() => {
              void session.record({ type: 'part-ended', part: state.part, reason: 'submitted' });
            })}
          >
            Yes, end {name}
          </button>
        </div>
      </section>
    );
  }
  return (
    <section key="review">
      <h1 class="exam-number" tabIndex={-1} ref={heading}>
        Review of {name}
      </h1>
      <p>
        {answered.length} of {answered.length + unanswered.length} answered, {flagged.length} flagged.
      </p>
      {count > 0 && (
        <p>
          Unanswered: {plural(count, 'question')}{' '}
          {open.map(({ index, text }, place) => (
            <>
              {place > 0 && ', '}
              <button
                type="button"
                class="exam-jump"
                onClick={() => {
                  go(index);
                }}
              >
                {text}
              </button>
            </>
          ))}
          .
        </p>
      )}
      <p class="hint">
        {count === 0 ? 'Every question has an answer.' : 'A question without an answer counts as wrong; a guess costs nothing.'}
      </p>
      <Navigator session={session} current={null} go={go} />
      <div class="row">
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            setAsked(true);
          }}
        >
          End {name}
        </button>
        <button type="button" class="button" onClick={back}>
          Back to the questions
        </button>
      </div>
    </section>
  );
}
