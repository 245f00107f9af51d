/** What stands in place of a file that is read on in another tab. */
import { Copy } from '../../exam/ui/Saving.tsx';
import { Screen } from '../../exam/ui/Screens.tsx';
import type { ReadingSession } from '../store/session.ts';

export function Moved({ session, kept }: { session: ReadingSession; kept: boolean }) {
  return (
    <Screen title="This file has moved to another tab">
      <p>
        Only one tab can write on a file.{' '}
        {kept
          ? 'Every mark up to the move is saved. Close this tab, or take the file back.'
          : 'The last marks made here were not saved before the move: they are in this tab only. Download a copy before you close it or take the file back.'}
      </p>
      <div class="row">
        {!kept && <Copy session={session} />}
        <button
          type="button"
          class="button button-main"
          onClick={() => {
            location.reload();
          }}
        >
          Open it here again
        </button>
      </div>
    </Screen>
  );
}
