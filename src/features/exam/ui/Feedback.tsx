/** Practice with feedback after each answer: the answer and the reasons come when they are asked for, and the answer then stands. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { href } from '../../../site.ts';
import { AnsweredItem, type Answered } from '../../../ui/AnsweredItem.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { answeredItem } from '../../bank/answered.ts';
import type { Session } from '../store/session.ts';

interface Props {
  session: Session;
  index: number;
  order: readonly number[];
}

const verdict = ({ options }: Answered): string => {
  const right = options.find((option) => option.right);
  return right?.chosen === true ? 'Correct.' : `Wrong. The answer is ${right?.letter ?? 'none of these'}.`;
};

export function Feedback({ session, index, order }: Props) {
  const response = useStore(session.$state).responses[index];
  const checked = useStore(session.$checked);
  const [busy, setBusy] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  const item = session.head.items[index];
  const revealed = response?.revealed === true;
  /** True when the item came to the screen with its answer open: then nothing was asked and the focus stays. */
  const openBefore = useRef(revealed);
  const here = checked?.item === index ? checked : null;
  const shown = revealed && here?.ok === true;
  useEffect(() => {
    if (revealed && !here) void session.check(index);
  }, []);
  useLayoutEffect(() => {
    // The button that was pressed is gone. The verdict is read out from here, and the reasons follow it.
    if (shown && !openBefore.current) line.current?.focus();
  }, [shown]);
  if (!item || !response) return null;
  const answered = shown ? answeredItem({ item, key: here.key, chosen: response.option, order }) : null;
  return (
    <div>
      {!revealed && (
        <button
          type="button"
          class="button button-main"
          disabled={response.option === null}
          aria-disabled={busy}
          onClick={() => {
            if (busy) return;
            setBusy(true);
            void session.check(index).then(() => {
              setBusy(false);
            });
          }}
        >
          Check my answer
        </button>
      )}
      <p role="status" class={here?.ok === false ? 'notice notice-warn' : 'visually-hidden'}>
        {here?.ok === false ? here.problem : busy ? 'Loading the reasons.' : ''}
      </p>
      {answered && (
        <>
          <p class="exam-verdict" tabIndex={-1} ref={line}>
            {verdict(answered)}
          </p>
          <AnsweredItem answered={answered} base={href('')} />
        </>
      )}
    </div>
  );
}
