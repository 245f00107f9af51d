/** Attempts on this device: what can be taken up again, and what was finished. */
import { useEffect, useState } from 'preact/hooks';
import { listAttempts, type StoredAttempt } from '../../../storage/attempts.ts';
import { href } from '../../../site.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { replay } from '../attempt.ts';

export default function AttemptList({ unfinished = false }: { unfinished?: boolean }) {
  const [attempts, setAttempts] = useState<StoredAttempt[] | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void listAttempts().then((found) => {
      if (found.ok) setAttempts(found.value);
      else setProblem(storageSentence(found.problem, 'the attempts on it could not be read, and a practice cannot be sat'));
    });
  }, []);
  if (problem !== '') return <p class="notice notice-warn">{problem}</p>;
  if (!attempts) return null;
  const rows = attempts
    .map(({ head, events }) => ({ head, state: replay(head, events) }))
    .filter(({ state }) => !unfinished || state.phase !== 'done');
  if (rows.length === 0) return unfinished ? null : <p class="hint">No attempt on this device yet.</p>;
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts">{unfinished ? 'Go on where you stopped' : 'Attempts'}</h2>
      <ul class="cards">
        {rows.map(({ head, state }) => {
          const done = state.phase === 'done';
          const answered = state.responses.filter((response) => response.option !== null).length;
          return (
            <li class="card" key={head.id}>
              <p>
                <a
                  href={href(
                    !done
                      ? `practice/sit/#${head.id}`
                      : head.kind === 'assignment'
                        ? `teach/take/#result=${head.id}`
                        : `practice/report/#${head.id}`,
                  )}
                >
                  {head.title}
                </a>
              </p>
              <p class="hint">
                {new Date(head.createdAt).toLocaleString()} · {answered} of {head.items.length} answered{done ? ' · finished' : ''}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
