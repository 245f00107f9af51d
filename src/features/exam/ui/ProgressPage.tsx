/** What this device holds: attempts, results over time, why items were missed, and the storage itself. */
import { useEffect, useState } from 'preact/hooks';
import { backupFormat } from '../../../schemas/backup.ts';
import type { Result } from '../../../schemas/result.ts';
import { listAttempts, listResults, readAside, removeAttempt, restoreAttempt, type StoredAttempt } from '../../../storage/attempts.ts';
import { href } from '../../../site.ts';
import { replay, type AttemptHead } from '../attempt.ts';
import { itemHistory } from '../history.ts';
import { readBackup } from '../read-backup.ts';
import { margin } from '../statistics.ts';
import { saveFile } from './save-file.ts';
import '../../../styles/tools.css';

const causeNames = {
  'did-not-know': 'Did not know',
  misread: 'Misread',
  'reasoned-wrongly': 'Reasoned wrongly',
  'ran-out-of-time': 'Ran out of time',
} as const;

/** Where an attempt goes on or is reported; an educator's quiz says itself what is shown when. */
function placeOf({ id, kind }: AttemptHead, done: boolean): string {
  if (!done) return href(`practice/sit/#${id}`);
  return href(kind === 'assignment' ? `teach/take/#result=${id}` : `practice/report/#${id}`);
}

interface Held {
  attempts: StoredAttempt[];
  results: Result[];
  aside: unknown[];
}

function StorageLine() {
  const [text, setText] = useState('');
  useEffect(() => {
    if (!('storage' in navigator) || !('estimate' in navigator.storage)) return;
    void Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]).then(
      ([{ usage = 0, quota = 0 }, persisted]) => {
        const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
        setText(
          `${megabytes(usage)} used of ${megabytes(quota)}. ${persisted ? 'The browser has agreed to keep it.' : 'The browser may clear it when space runs out, and some clear sites not visited for weeks: download a copy now and then.'}`,
        );
      },
      () => {
        setText('');
      },
    );
  }, []);
  return text === '' ? null : <p>{text}</p>;
}

export default function ProgressPage({ topics }: { topics: Record<string, string> }) {
  const [held, setHeld] = useState<Held | null>(null);
  const [problem, setProblem] = useState('');
  const [message, setMessage] = useState('');
  const [removed, setRemoved] = useState<StoredAttempt | null>(null);
  const load = () => {
    void (async () => {
      const attempts = await listAttempts();
      const results = await listResults();
      const aside = await readAside();
      if (!attempts.ok || !results.ok || !aside.ok)
        setProblem(
          'The storage of this browser could not be read. Nothing was changed; allow site data for this site and reload the page.',
        );
      else setHeld({ attempts: attempts.value, results: results.value, aside: aside.value });
    })();
  };
  useEffect(load, []);
  if (problem !== '') return <p class="notice notice-wrong">{problem}</p>;
  if (!held) return <p class="hint">Reading this device.</p>;

  const openFile = (file: File | undefined) => {
    if (!file) return;
    void (async () => {
      const read = readBackup(await file.text().catch(() => ''));
      if (!read.ok) {
        setMessage(read.problem);
        return;
      }
      let restored = 0;
      for (const attempt of read.backup.attempts) {
        const result = await restoreAttempt(attempt);
        if (!result.ok) {
          setMessage(
            result.problem === 'full'
              ? 'This device’s storage is full; not everything could be loaded. What was here is untouched.'
              : 'Storage did not answer; not everything could be loaded. What was here is untouched.',
          );
          load();
          return;
        }
        if (result.value === 'restored') restored += 1;
      }
      setMessage(
        `${String(restored)} ${restored === 1 ? 'attempt' : 'attempts'} loaded, ${String(read.backup.attempts.length - restored)} already here.`,
      );
      load();
    })();
  };
  const history = itemHistory(held.results);
  const missed = [...history.values()].filter((entry) => entry.lastRight === false).length;
  const causes = new Map<string, number>();
  for (const item of held.results.flatMap((result) => result.items))
    if (item.cause) causes.set(item.cause, (causes.get(item.cause) ?? 0) + 1);
  const topicRows = new Map<string, { right: number; total: number }>();
  for (const item of held.results.flatMap((result) => result.items)) {
    if (item.right === null) continue;
    const row = topicRows.get(item.topic) ?? { right: 0, total: 0 };
    row.total += 1;
    if (item.right) row.right += 1;
    topicRows.set(item.topic, row);
  }
  return (
    <div class="stack">
      <p role="status">{message}</p>
      {removed && (
        <p class="notice">
          “{removed.head.title}” was removed.{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              void restoreAttempt(removed).then(() => {
                setRemoved(null);
                load();
              });
            }}
          >
            Undo
          </button>
        </p>
      )}
      {held.aside.length > 0 && (
        <div class="notice notice-warn">
          <p>
            {held.aside.length === 1 ? 'One record' : `${String(held.aside.length)} records`} on this device could not be read. Nothing was
            thrown away: it was set aside as it was found.
          </p>
          <button
            type="button"
            class="button"
            onClick={() => {
              saveFile('set-aside.json', 'application/json', JSON.stringify(held.aside, null, 1));
            }}
          >
            Download what was set aside
          </button>
        </div>
      )}
      <section aria-labelledby="attempts">
        <h2 id="attempts">Attempts</h2>
        {held.attempts.length === 0 && (
          <p>
            None on this device yet. <a href={href('practice/')}>Begin one</a>.
          </p>
        )}
        {held.attempts.length > 0 && (
          <div class="scroll-x" role="region" tabIndex={0} aria-label="Attempts">
            <table>
              <thead>
                <tr>
                  <th scope="col">When</th>
                  <th scope="col">What</th>
                  <th scope="col">Right</th>
                  <th scope="col">Give or take</th>
                  <th scope="col">
                    <span class="visually-hidden">Remove</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {held.attempts.map((attempt) => {
                  const { head, events } = attempt;
                  const done = replay(head, events).phase === 'done';
                  const result = held.results.find((entry) => entry.attempt === head.id);
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
                      <td>{result ? `± ${String(margin(result.right, result.total))}` : ''}</td>
                      <td class="no-print">
                        <button
                          type="button"
                          class="button button-plain"
                          aria-label={`Remove ${head.title}`}
                          onClick={() => {
                            void removeAttempt(head.id).then(() => {
                              setRemoved(attempt);
                              load();
                            });
                          }}
                        >
                          Remove
                        </button>
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        )}
      </section>
      {history.size > 0 && (
        <section aria-labelledby="work">
          <h2 id="work">What to work on</h2>
          <p>
            You have met {history.size} items; {missed} were missed the last time.{' '}
            {missed > 0 && <a href={href('practice/custom/?filter=missed')}>Practice those</a>}
          </p>
          {causes.size > 0 && (
            <table>
              <caption>Why items were missed, as you judged it</caption>
              <tbody>
                {Object.entries(causeNames).map(([cause, name]) => (
                  <tr key={cause}>
                    <th scope="row">{name}</th>
                    <td>{causes.get(cause) ?? 0}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <div class="scroll-x" role="region" tabIndex={0} aria-label="By topic">
            <table>
              <caption>By topic, all attempts; weakest first. The margins say how little a few items prove.</caption>
              <thead>
                <tr>
                  <th scope="col">Topic</th>
                  <th scope="col">Right</th>
                  <th scope="col">Give or take</th>
                </tr>
              </thead>
              <tbody>
                {[...topicRows]
                  .sort(([, a], [, b]) => a.right / a.total - b.right / b.total)
                  .map(([topic, row]) => (
                    <tr key={topic}>
                      <th scope="row">
                        <a href={href(`practice/custom/?topics=${topic}`)}>{topics[topic] ?? topic}</a>
                      </th>
                      <td>
                        {row.right} of {row.total}
                      </td>
                      <td>± {margin(row.right, row.total)}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      <section aria-labelledby="storage">
        <h2 id="storage">This device</h2>
        <StorageLine />
        <div class="row">
          <button
            type="button"
            class="button"
            onClick={() => {
              saveFile(
                'primary-source-backup.json',
                'application/json',
                JSON.stringify({
                  format: backupFormat,
                  savedAt: Date.now(),
                  attempts: held.attempts.map(({ head, events }) => ({ head, events })),
                }),
              );
            }}
          >
            Download everything
          </button>
          <div class="field">
            <label for="backup">Load a backup or a copy of an attempt</label>
            <input
              id="backup"
              type="file"
              accept="application/json,.json"
              onChange={(input) => {
                openFile(input.currentTarget.files?.[0]);
              }}
            />
          </div>
        </div>
      </section>
    </div>
  );
}
