/** Every attempt on this device, with its score and where it goes on. */
import type { Result } from '../../../schemas/result.ts';
import type { StoredAttempt } from '../../../storage/attempts.ts';
import { href } from '../../../site.ts';
import { replay, type AttemptHead } from '../attempt.ts';
import { rangeText } from '../statistics.ts';
import { ScoreTable } from './ScoreTable.tsx';

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

export function AttemptTable({ attempts, results, remove }: Props) {
  return (
    <ScoreTable
      label="Attempts"
      more={
        <th scope="col">
          <span class="visually-hidden">Remove</span>
        </th>
      }
    >
      {attempts.map(({ head, events }) => {
        const done = replay(head, events).phase === 'done';
        const result = results.find((entry) => entry.attempt === head.id);
        return (
          <tr key={head.id}>
            <td>{new Date(head.createdAt).toLocaleString()}</td>
            <td>
              <a href={placeOf(head, done)}>{head.title}</a>
              {!done && ' (not finished)'}
            </td>
            <td>
              {result
                ? `${String(Math.round((result.right / Math.max(1, result.total)) * 100))}% of ${String(result.total)}`
                : done
                  ? head.kind === 'assignment'
                    ? 'as the quiz says'
                    : 'not scored yet'
                  : ''}
            </td>
            <td>{result ? rangeText(result.right, result.total) : ''}</td>
            <td class="no-print">
              <button
                type="button"
                class="button button-plain"
                aria-label={`Remove ${head.title}`}
                onClick={() => {
                  remove(head);
                }}
              >
                Remove
              </button>
            </td>
          </tr>
        );
      })}
    </ScoreTable>
  );
}
