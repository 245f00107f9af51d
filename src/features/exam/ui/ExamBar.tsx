/** The bar above a part: what is being sat, how far, how long, and the few tools that concern the whole sitting. */
import { useStore } from '@nanostores/preact';
import { countItems, partOf } from '../attempt.ts';
import type { Session } from '../store/session.ts';
import { Clock } from './Clock.tsx';

interface Props {
  session: Session;
  /** One step larger or smaller text. */
  resize: (step: 1 | -1) => void;
  help: () => void;
}

export function ExamBar({ session, resize, help }: Props) {
  const { head, record } = session;
  const state = useStore(session.$state);
  const part = Math.max(0, partOf(head, state.item));
  const { answered } = countItems(head, state, part);
  return (
    <div class="exam-bar">
      <span class="exam-title">
        {head.title}
        {head.parts.length > 1 && ` · Part ${String(part + 1)}`}
      </span>
      <span class="exam-progress">
        {answered.length} of {head.parts[part]} answered
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
      <button type="button" class="button button-plain" onClick={help}>
        Keys
      </button>
    </div>
  );
}
