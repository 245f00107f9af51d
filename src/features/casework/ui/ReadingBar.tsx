/** The bar above the file: what is read and by when it is decided, the time, and behind a menu what concerns the whole reading. */
import { showDate } from '../../../format/dates.ts';
import { href } from '../../../site.ts';
import { useStore } from '../../../ui/useStore.ts';
import { spokenTime } from '../../exam/clock.ts';
import { Clock } from '../../exam/ui/Clock.tsx';
import type { ReadingSession } from '../store/session.ts';

export function ReadingBar({ session, say }: { session: ReadingSession; say: (text: string) => void }) {
  const { head, record } = session;
  const left = useStore(session.$left);
  return (
    <div class="exam-bar files-bar">
      <div class="files-title">
        <h1 class="exam-title">{head.title}</h1>
        <p>Decision on {showDate(head.file.decisionOn)}</p>
      </div>
      <Clock session={session} />
      {head.rules.limitMs === null && (
        <button type="button" class="button button-plain" onClick={() => void record({ type: 'paused' })}>
          Pause
        </button>
      )}
      <button type="button" class="button button-plain" popovertarget="exam-menu" aria-label="More">
        ⋯
      </button>
      <div id="exam-menu" class="exam-menu files-menu" popover>
        <p class="hint">
          In a paper: arrow keys go from line to line, Enter chooses one. With a line in focus, <kbd>M</kbd> marks and <kbd>H</kbd>{' '}
          highlights.
        </p>
        {left !== null && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              say(`${spokenTime(left)} left.`);
            }}
          >
            Say the time left
          </button>
        )}
        <a class="button button-plain" href={href('practice/files/')}>
          Save and leave
        </a>
      </div>
    </div>
  );
}
