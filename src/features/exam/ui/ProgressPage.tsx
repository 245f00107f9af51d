/** What this device holds: attempts, results over time, why items were missed, and the storage itself. */
import { useEffect, useState } from 'preact/hooks';
import { headRecord } from '../../../schemas/attempt-record.ts';
import { backupFormat, type BackupFile } from '../../../schemas/backup.ts';
import type { Result } from '../../../schemas/result.ts';
import { appendEvents, listResults, readShelf, type Shelf } from '../../../storage/attempts.ts';
import type { Aside } from '../../../storage/attempts-database.ts';
import {
  clearUnreadable,
  keepAside,
  putBack,
  readAside,
  removeAttempt,
  restoreAttempt,
  type Removed,
  type Restored,
} from '../../../storage/upkeep.ts';
import { href } from '../../../site.ts';
import { replay, type AttemptHead } from '../attempt.ts';
import { itemHistory } from '../history.ts';
import { readBackup, sizeLimit } from '../read-backup.ts';
import { rangeText } from '../statistics.ts';
import { openFinished } from '../store/finished.ts';
import { readBankFile } from './files.ts';
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

interface Held extends Shelf {
  results: Result[];
  aside: Map<number, Aside>;
}

/** `2 attempts loaded, 1 already here.` */
function loadedSentence(count: Record<Restored, number>): string {
  const attempts = (number: number) => `${String(number)} ${number === 1 ? 'attempt' : 'attempts'}`;
  return [
    `${attempts(count.restored)} loaded, ${String(count['already here'])} already here.`,
    count.continued > 0 && `${attempts(count.continued)} here lacked the end and got it from the file.`,
    count.differs > 0 &&
      `${attempts(count.differs)} in the file ${count.differs === 1 ? 'differs from the one' : 'differ from those'} on this device; nothing of ${count.differs === 1 ? 'it' : 'them'} was loaded and what is here is untouched. Keep the file.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Attempts that have no result yet are scored, as their reports would do; offline they stay as they are. */
async function scoreRestored(ids: readonly string[]): Promise<void> {
  const results = await listResults();
  const scored = new Set(results.ok ? results.value.map((result) => result.attempt) : []);
  for (const id of ids) if (!scored.has(id)) await openFinished(id, readBankFile);
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
  const [removed, setRemoved] = useState<{ title: string; records: Removed } | null>(null);
  const [saved, setSaved] = useState(false);
  const load = () => {
    void (async () => {
      const shelf = await readShelf();
      const results = await listResults();
      const aside = await readAside();
      if (!shelf.ok || !results.ok || !aside.ok)
        setProblem(
          !shelf.ok && shelf.problem === 'newer'
            ? 'What is on this device was written by a newer version of this site. Nothing was changed; reload the page to get that version.'
            : 'The storage of this browser could not be read. Nothing was changed; allow site data for this site and reload the page.',
        );
      else setHeld({ ...shelf.value, results: results.value, aside: aside.value });
    })();
  };
  useEffect(load, []);
  if (problem !== '') return <p class="notice notice-wrong">{problem}</p>;
  if (!held) return <p class="hint">Reading this device.</p>;

  const openFile = (file: File | undefined) => {
    if (!file) return;
    void (async () => {
      if (file.size > sizeLimit) {
        setMessage('This file is larger than any backup of this site.');
        return;
      }
      const read = readBackup(await file.text().catch(() => ''));
      if (!read.ok) {
        setMessage(read.problem);
        return;
      }
      const { attempts, results, tails, aside } = read.backup;
      const stopped = (problem: string) => {
        setMessage(
          problem === 'full'
            ? 'This device’s storage is full; not everything could be loaded. What was here is untouched.'
            : problem === 'newer'
              ? 'What is here was written by a newer version of this site and is untouched. Reload the page to get that version.'
              : 'Storage did not answer; not everything could be loaded. What was here is untouched.',
        );
        load();
      };
      const count: Record<Restored, number> = { restored: 0, continued: 0, 'already here': 0, differs: 0 };
      for (const attempt of attempts) {
        const result = await restoreAttempt(
          attempt,
          results.find((each) => each.attempt === attempt.head.id),
        );
        if (!result.ok) {
          stopped(result.problem);
          return;
        }
        count[result.value] += 1;
      }
      // The end of a log goes back behind its beginning, or stays set aside when that went on without it.
      const left = [...aside];
      for (const tail of tails) {
        if ((await appendEvents(tail.id, tail.events)).ok) count.continued += 1;
        else left.push(tail.record);
      }
      const kept = await keepAside(left);
      if (!kept.ok) {
        stopped(kept.problem);
        return;
      }
      setMessage(
        loadedSentence(count) +
          (left.length === 0
            ? ''
            : ` ${left.length === 1 ? 'One record' : `${String(left.length)} records`} in the file cannot be read and ${left.length === 1 ? 'is' : 'are'} kept set aside.`),
      );
      load();
      await scoreRestored(
        attempts
          .filter(({ head, events }) => head.kind !== 'assignment' && replay(head, events).phase === 'done')
          .map(({ head }) => head.id),
      );
      load();
    })();
  };
  const unreadable = [...held.aside.values(), ...held.unreadable.values()];
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
          “{removed.title}” was removed.{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              void putBack(removed.records).then(() => {
                setRemoved(null);
                load();
              });
            }}
          >
            Undo
          </button>
        </p>
      )}
      {held.newer > 0 && (
        <p class="notice">
          {held.newer === 1 ? 'One attempt' : `${String(held.newer)} attempts`} on this device {held.newer === 1 ? 'was' : 'were'} made by a
          newer version of this site and {held.newer === 1 ? 'is' : 'are'} left alone. Reload the page to get that version.
        </p>
      )}
      {unreadable.length > 0 && (
        <div class="notice notice-warn">
          <p>
            {unreadable.length === 1 ? 'One record' : `${String(unreadable.length)} records`} on this device could not be read. Nothing was
            thrown away: {unreadable.length === 1 ? 'it is' : 'they are'} kept as found. The download can be loaded here again.
          </p>
          <div class="row">
            <button
              type="button"
              class="button"
              onClick={() => {
                saveFile('set-aside.json', 'application/json', JSON.stringify(unreadable, null, 1));
                setSaved(true);
              }}
            >
              Download what was set aside
            </button>
            {saved && (
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  void clearUnreadable(held.aside.keys(), held.unreadable.keys()).then(() => {
                    setSaved(false);
                    load();
                  });
                }}
              >
                I have the file: clear this warning and the records
              </button>
            )}
          </div>
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
                  <th scope="col">Lies between</th>
                  <th scope="col">
                    <span class="visually-hidden">Remove</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {held.attempts.map(({ head, events }) => {
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
                      <td>{result ? rangeText(result.right, result.total) : ''}</td>
                      <td class="no-print">
                        <button
                          type="button"
                          class="button button-plain"
                          aria-label={`Remove ${head.title}`}
                          onClick={() => {
                            void removeAttempt(head.id).then((gone) => {
                              if (gone.ok) setRemoved({ title: head.title, records: gone.value });
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
              <caption>By topic, all attempts; weakest first. The ranges say how little a few items prove.</caption>
              <thead>
                <tr>
                  <th scope="col">Topic</th>
                  <th scope="col">Right</th>
                  <th scope="col">Lies between</th>
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
                      <td>{rangeText(row.right, row.total)}</td>
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
              const backup: BackupFile = {
                format: backupFormat,
                savedAt: Date.now(),
                // A log with a gap would make the whole file unreadable; its attempt goes along as a record set aside.
                attempts: held.attempts.flatMap(({ head, events, damaged }) => (damaged ? [] : [{ head: headRecord(head), events }])),
                results: held.results,
                aside: [
                  ...unreadable,
                  ...held.attempts.flatMap(({ head, events, damaged }) =>
                    damaged
                      ? [
                          {
                            from: `attempt ${head.id}`,
                            found: new Date().toISOString(),
                            why: 'an entry is damaged or missing',
                            record: { head: headRecord(head), events },
                          },
                        ]
                      : [],
                  ),
                ],
              };
              saveFile('primary-source-backup.json', 'application/json', JSON.stringify(backup));
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
