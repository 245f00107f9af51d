/** Attempts on this device that can be taken up again. The page keeps their place free, by `under-way.ts`. */
import { useEffect, useState } from 'preact/hooks';
import { listAttempts, type StoredAttempt } from '../../../storage/attempts.ts';
import { href } from '../../../site.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { replay } from '../attempt.ts';

const started = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

export default function AttemptList() {
  const [attempts, setAttempts] = useState<StoredAttempt[]>([]);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void listAttempts().then((found) => {
      if (found.ok) setAttempts(found.value);
      else setProblem(storageSentence(found.problem, 'the attempts on it could not be read, and a practice cannot be sat'));
      document.querySelector('[data-under-way]')?.removeAttribute('style');
    });
  }, []);
  if (problem !== '') return <p class="notice notice-warn">{problem}</p>;
  const rows = attempts.map(({ head, events }) => ({ head, state: replay(head, events) })).filter(({ state }) => state.phase !== 'done');
  if (rows.length === 0) return null;
  return (
    <section class="under-way" aria-labelledby="attempts">
      <h2 id="attempts">Pick up where you left off</h2>
      <ul>
        {rows.map(({ head, state }) => (
          <li key={head.id}>
            <a href={href(`practice/sit/#${head.id}`)}>{head.title}</a>
            <span>
              {state.responses.filter((response) => response.option !== null).length} of {head.items.length} answered · begun{' '}
              {started.format(head.createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
