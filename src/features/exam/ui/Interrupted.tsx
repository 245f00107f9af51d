/** What stands in place of a sitting that goes on elsewhere, or whose time ran out. */
import { countOf, plural } from '../../../format/plurals.ts';
import { countItems } from '../attempt.ts';
import type { timeOut } from '../store/resume.ts';
import type { Session } from '../store/session.ts';
import { MovedScreen } from './MovedScreen.tsx';
import { Screen } from '../../../ui/Screen.tsx';

interface Props {
  session: Session;
  /** Everything is stored. */
  kept: boolean;
  /** The part that time ended; null when another tab has taken over. */
  out: ReturnType<typeof timeOut>;
  goOn: (part: number) => void;
}

export function Interrupted({ session, kept, out, goOn }: Props) {
  if (!out)
    return (
      <MovedScreen
        session={session}
        kept={kept}
        title="This attempt has moved to another tab"
        text={
          kept
            ? 'Only one tab can write an attempt. Everything up to the move is saved. Close this tab, or take the attempt back.'
            : 'Only one tab can write an attempt. The last answers given here were not saved before the move: they are in this tab only. Download a copy before you close it or take the attempt back; My progress reads it.'
        }
      />
    );
  const { answered } = countItems(session.head, session.$state.get(), out.part);
  return (
    <Screen title={out.away ? 'Time ran out while you were away' : 'Time ran out'}>
      <p>
        {out.away && 'The clock goes on while the page is closed. '}
        {session.head.parts.length > 1 ? `Part ${String(out.part + 1)}` : 'The sitting'} ended at {new Date(out.at).toLocaleTimeString()}.
        The {countOf(answered.length, 'answer')} you had given {plural(answered.length, 'counts', 'count')}; nothing is lost.
      </p>
      <button
        type="button"
        class="button button-main"
        onClick={() => {
          goOn(out.part);
        }}
      >
        Continue
      </button>
    </Screen>
  );
}
