/** The steps of a session of so many minutes: reviews, a lesson, new questions. */
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { useBegin } from '../../../ui/useBegin.ts';
import type { Session } from '../session.ts';
import { beginItems } from '../store/begin-items.ts';
import { lessonOpened, type Desk } from '../store/desk.ts';

export function Steps({ desk, session: { reviews, items, lesson, minutes } }: { desk: Desk; session: Session }) {
  const { begin, busy, problem } = useBegin();
  return (
    <div class="session" aria-live="polite">
      <h3>Your {minutes} minutes</h3>
      <ol>
        {reviews > 0 && (
          <li>
            <a href={href('progress/review/')}>Review {countOf(reviews, 'card')}</a>
          </li>
        )}
        {lesson && (
          <li>
            <a
              href={href(`learn/${lesson.ref}/`)}
              onClick={() => {
                lessonOpened(lesson.ref);
              }}
            >
              Read: {lesson.title}
            </a>{' '}
            <span class="hint">{lesson.minutes} min</span>
          </li>
        )}
        {items > 0 && (
          <li>
            <button
              type="button"
              class="button"
              aria-disabled={busy}
              onClick={() => {
                if (!busy) begin(() => beginItems(desk, items));
              }}
            >
              {busy ? 'Loading the questions' : `Answer ${countOf(items, 'new question')}`}
            </button>
          </li>
        )}
      </ol>
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
    </div>
  );
}
