/** Before a part ends: what is answered, what is not, what is flagged; then twice "are you sure". */
import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import { useStore } from '../../../ui/useStore.ts';
import { countItems, partRange } from '../attempt.ts';
import { runsOf } from '../runs.ts';
import type { Session } from '../store/session.ts';
import { Navigator } from './Navigator.tsx';

interface Props {
  session: Session;
  /** All questions too; where there is room they stand beside it. */
  list: boolean;
  go: (item: number) => void;
  back: () => void;
}

/** The second click of a double click, or of a double tap, was meant for what stood there before. */
const once = (act: () => void) => (click: MouseEvent) => {
  if (click.detail < 2) act();
};

export function Review({ session, list, go, back }: Props) {
  const state = useStore(session.$state);
  const { head } = session;
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [asked]);
  const { answered, unanswered, flagged } = countItems(head, state);
  /** What ends unanswered with this part, also in earlier parts that may be opened again: one run of questions after another. */
  const open = head.parts.flatMap((_, part) =>
    part !== state.part && !(head.rules.reopenParts && part < state.part)
      ? []
      : runsOf(countItems(head, state, part).unanswered).map(([from, to]) => {
          const number = (index: number) => String(index - partRange(head, part)[0] + 1);
          return {
            index: from,
            count: to - from + 1,
            text: `${number(from)}${from === to ? '' : ` to ${number(to)}`}${part === state.part ? '' : ` of part ${String(part + 1)}`}`,
          };
        }),
  );
  const count = open.reduce((sum, run) => sum + run.count, 0);
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
      <Fragment key="asked">
        <section class="exam-item">
          <h1 class="exam-number" tabIndex={-1} ref={heading}>
            End {name}?
          </h1>
          {count > 0 && (
            <p class="notice notice-warn">
              Unanswered: {plural(count, 'question')} {open.map(({ text }) => text).join(', ')}. {plural(count, 'It counts', 'They count')}{' '}
              as wrong; a guess costs nothing.
            </p>
          )}
          {many && !last && !head.rules.reopenParts && <p>You cannot come back to this part.</p>}
          {last && (
            <p>{head.kind === 'assignment' ? 'You then hand in your result.' : 'Your answers are then scored and the reasons shown.'}</p>
          )}
        </section>
        <div class="exam-move">
          <button
            type="button"
            class="button button-danger"
            onClick={once(() => {
              void session.record({ type: 'part-ended', part: state.part, reason: 'submitted' });
            })}
          >
            Yes, end {name}
          </button>
          {/* Where the button stood that led here, so that nobody who presses once too often ends the part. */}
          <button type="button" class="button button-main" onClick={once(back)}>
            Keep working
          </button>
        </div>
      </Fragment>
    );
  }
  return (
    <Fragment key="review">
      <section class="exam-item">
        <h1 class="exam-number" tabIndex={-1} ref={heading}>
          Review of {name}
        </h1>
        {list && (
          <p class="exam-progress">
            {answered.length} of {answered.length + unanswered.length} answered{flagged.length > 0 && `, ${String(flagged.length)} flagged`}
          </p>
        )}
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
        {list && <Navigator session={session} current={state.item} go={go} />}
      </section>
      <div class="exam-move">
        <button type="button" class={`button ${count > 0 ? 'button-main' : ''}`} onClick={once(back)}>
          Keep working
        </button>
        <button
          type="button"
          class={`button ${count > 0 ? '' : 'button-main'}`}
          onClick={once(() => {
            setAsked(true);
          })}
        >
          End {name}
        </button>
      </div>
    </Fragment>
  );
}
