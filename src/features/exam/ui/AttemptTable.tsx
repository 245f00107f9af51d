/** Every attempt on this device, with its score and where it goes on. */
import { showMoment } from '../../../format/dates.ts';
import type { Result } from '../../../schemas/result.ts';
import type { StoredAttempt } from '../../../storage/attempts.ts';
import { href } from '../../../site.ts';
import { replay, type AttemptHead } from '../attempt.ts';
import { rangeText, wilson } from '../statistics.ts';
import { RangeBar } from '../../../ui/RangeBar.tsx';

/** Where an attempt goes on or is reported; an educator's quiz says itself what is shown when. */
function placeOf({ id, kind }: AttemptHead, done: boolean): string {
  if (!done) return href(`practice/sit/#${id}`);
  return href(kind === 'assignment' ? `teach/take/#result=${id}` : `practice/report/#${id}`);
}

interface Props {
  attempts: readonly StoredAttempt[];
  results: readonly Result[];
  remove: (head: AttemptHead) => void;
}

/** Where there is a score, drawn with its range: the newest first, so that the column reads as a trend. */
function Score({ head, result, done }: { head: AttemptHead; result: Result | undefined; done: boolean }) {
  if (result) {
    const { right, total } = result;
    return (
      <>
        <RangeBar estimate={right / Math.max(1, total)} interval={wilson(right, total)} />
        <span>
          {Math.round((right / Math.max(1, total)) * 100)}% of {total} <span class="hint">95% range {rangeText(right, total)}</span>
        </span>
      </>
    );
  }
  if (!done) return <span class="hint">Not finished</span>;
  return <span class="hint">{head.kind === 'assignment' ? 'As the quiz says' : 'Not scored yet'}</span>;
}

export function AttemptTable({ attempts, results, remove }: Props) {
  return (
    <ul class="attempts">
      {attempts.map(({ head, events }) => {
        const done = replay(head, events).phase === 'done';
        return (
          <li key={head.id}>
            <div>
              <a href={placeOf(head, done)}>{head.title}</a>
              <span class="hint">{showMoment(head.createdAt)}</span>
            </div>
            <div>
              <Score head={head} result={results.find((entry) => entry.attempt === head.id)} done={done} />
            </div>
            <button
              type="button"
              class="button button-danger no-print"
              aria-label={`Remove ${head.title}`}
              onClick={() => {
                remove(head);
              }}
            >
              Remove
            </button>
          </li>
        );
      })}
    </ul>
  );
}
