/** What stands in place of a file that is read on in another tab. */
import { MovedScreen } from '../../exam/ui/MovedScreen.tsx';
import type { ReadingSession } from '../store/session.ts';

export const Moved = ({ session, kept }: { session: ReadingSession; kept: boolean }) => (
  <MovedScreen
    session={session}
    kept={kept}
    title="This file has moved to another tab"
    text={
      kept
        ? 'Only one tab can write on a file. Every mark up to the move is saved. Close this tab, or take the file back.'
        : 'Only one tab can write on a file. The last marks made here were not saved before the move: they are in this tab only. Download a copy before you close it or take the file back.'
    }
  />
);
