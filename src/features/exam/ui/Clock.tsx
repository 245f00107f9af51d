import { useStore } from '@nanostores/preact';
import { clockText } from '../clock.ts';
import type { Session } from '../store/session.ts';
import { useSetting } from './hooks.ts';

/** The hidden clock returns by itself when so much is left. */
const returnsAt = 120_000;

/** Time left. It can be hidden; screen readers do not hear it run (a key reads it). */
export function Clock({ session }: { session: Session }) {
  const left = useStore(session.$left);
  const [shown, setShown] = useSetting('clock', 'shown');
  if (left === null) return <span class="exam-clock">Untimed</span>;
  const forced = left <= returnsAt;
  const visible = shown === 'shown' || forced;
  return (
    <button
      type="button"
      class={`exam-clock button button-plain${forced ? ' exam-clock-near' : ''}`}
      aria-label={visible ? 'Hide the clock' : 'Show the clock'}
      disabled={forced}
      onClick={() => {
        setShown(visible ? 'hidden' : 'shown');
      }}
    >
      {visible ? (
        <span role="timer" aria-live="off">
          {clockText(left)}
        </span>
      ) : (
        'Show clock'
      )}
    </button>
  );
}
