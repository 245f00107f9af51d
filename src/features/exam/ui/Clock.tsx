import { useStore } from '../../../ui/useStore.ts';
import { clockText } from '../clock.ts';
import type { Session } from '../store/session.ts';
import { useSetting } from './hooks.ts';

/** The hidden clock returns by itself when so much is left. */
const returnsAt = 120_000;

/** Time left. It can be hidden; screen readers do not hear it run (a key and the menu say it). */
export function Clock({ session }: { session: Pick<Session, '$left'> }) {
  const left = useStore(session.$left);
  const [shown, setShown] = useSetting('clock', 'shown');
  if (left === null) return <span class="exam-clock">Untimed</span>;
  const forced = left <= returnsAt;
  const visible = shown === 'shown' || forced;
  return (
    <span class={`exam-clock${forced ? ' exam-clock-near' : ''}`}>
      {visible && (
        <span role="timer" aria-label="Time left" aria-live="off" translate={false}>
          {clockText(left)}
        </span>
      )}
      {!forced && (
        <button
          type="button"
          class="button button-plain"
          onClick={() => {
            setShown(visible ? 'hidden' : 'shown');
          }}
        >
          {visible ? 'Hide' : 'Show time'}
          {visible && <span class="visually-hidden"> time</span>}
        </button>
      )}
    </span>
  );
}
