/** A backup of all attempts on this device: made for a file, and taken in from one. What is here is never overwritten. */
import { countOf, plural } from '../../../format/plurals.ts';
import { headRecord } from '../../../schemas/attempt-record.ts';
import { backupFormat, type BackupFile } from '../../../schemas/backup.ts';
import type { Result } from '../../../schemas/result.ts';
import { appendEvents, type StoredAttempts } from '../../../storage/attempts.ts';
import { listResults } from '../../../storage/results.ts';
import { attemptKind } from '../../../storage/attempts-database.ts';
import { leaveAsFound } from '../../../storage/log-mend.ts';
import { storageSentence, type StorageProblem } from '../../../storage/problems.ts';
import type { SetAside } from '../../../storage/record.ts';
import { keepAside, restoreAttempt, type Restored } from '../../../storage/attempt-maintenance.ts';
import type { ReadFile } from '../../bank/index.ts';
import { replay } from '../attempt.ts';
import { readBackup, sizeLimit } from '../read-backup.ts';
import { openFinished } from './finished.ts';

/** `2 attempts loaded, 1 already here.` */
function loadedSentence(count: Record<Restored, number>): string {
  const attempts = (number: number) => countOf(number, 'attempt');
  return [
    `${attempts(count.restored)} loaded, ${String(count['already here'])} already here.`,
    count.continued > 0 && `${attempts(count.continued)} here lacked the end and got it from the file.`,
    count.differs > 0 &&
      `${attempts(count.differs)} in the file ${plural(count.differs, 'differs from the one', 'differ from those')} on this device. Both are kept: what is here is untouched, and the file’s ${plural(count.differs, 'stands', 'stand')} beside it as “the other copy”, to compare.`,
  ]
    .filter(Boolean)
    .join(' ');
}

type Copy = Parameters<typeof restoreAttempt>[0];

/**
 * The attempt of a file that went another way than the one here, as an attempt of its own. Its id follows from what it holds, so that the
 * same file loaded again makes no third.
 */
async function besides({ head, events }: Copy): Promise<Copy> {
  const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(events)));
  const mark = [...new Uint8Array(sum).slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { head: { ...head, id: `${head.id.slice(0, 50)}-${mark}`, title: `${head.title.slice(0, 280)} (the other copy)` }, events };
}

/** Attempts that have no result yet are scored, as their reports would do; offline they stay as they are. */
async function scoreRestored(ids: readonly string[], read: ReadFile): Promise<void> {
  const results = await listResults();
  const scored = new Set(results.ok ? results.value.map((result) => result.attempt) : []);
  for (const id of ids) if (!scored.has(id)) await openFinished(id, read);
}

/** Everything on the device, as it goes into a file. */
export function makeBackup(stored: StoredAttempts, results: Result[], unreadable: readonly SetAside[], savedAt: number): BackupFile {
  return {
    format: backupFormat,
    savedAt,
    // A log with a gap would make the whole file unreadable; its attempt goes along as a record set aside.
    attempts: stored.attempts.flatMap(({ head, events, damaged }) => (damaged ? [] : [{ head: headRecord(head), events }])),
    results,
    aside: [
      ...unreadable,
      // For the version that can read them.
      ...stored.newer.values(),
      ...stored.attempts.flatMap(({ head, events, damaged }) =>
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
}

const stoppedSentence = (problem: StorageProblem): string =>
  storageSentence(problem, 'not everything in the file could be loaded; what was here is untouched');

export interface Taken {
  /** What became of the file, in a sentence. */
  message: string;
  /** Computes results that the file lacked; needs the keys, so a connection. */
  score: () => Promise<void>;
}

const nothing = () => Promise.resolve();

/** Takes a backup, a rescued copy or records set aside back in. */
export async function takeBackup(file: File, read: ReadFile): Promise<Taken> {
  if (file.size > sizeLimit) {
    return { message: 'This file is larger than any backup of this site.', score: nothing };
  }
  const parsed = readBackup(await file.text().catch(() => ''));
  if (!parsed.ok) {
    return { message: parsed.problem, score: nothing };
  }
  const { attempts, results, tails, asFound, aside } = parsed.backup;
  const count: Record<Restored, number> = { restored: 0, continued: 0, 'already here': 0, differs: 0 };
  for (const attempt of attempts) {
    const result = await restoreAttempt(
      attempt,
      results.find((each) => each.attempt === attempt.head.id),
    );
    if (!result.ok) {
      return { message: stoppedSentence(result.problem), score: nothing };
    }
    let outcome = result.value;
    if (outcome === 'differs') {
      const other = await restoreAttempt(await besides(attempt));
      if (!other.ok) return { message: stoppedSentence(other.problem), score: nothing };
      if (other.value === 'already here') outcome = 'already here';
    }
    count[outcome] += 1;
  }
  for (const { id, head, events } of asFound) {
    const left = await leaveAsFound(attemptKind, id, head, events);
    if (!left.ok) return { message: stoppedSentence(left.problem), score: nothing };
    count[left.value] += 1;
  }
  // The end of a log goes back behind its beginning, or stays set aside when that went on without it.
  const left = [...aside];
  for (const tail of tails) {
    if ((await appendEvents(tail.id, tail.events)).ok) count.continued += 1;
    else left.push(tail.record);
  }
  const kept = await keepAside(left);
  if (!kept.ok) {
    return { message: stoppedSentence(kept.problem), score: nothing };
  }
  const finished = attempts.filter(({ head, events }) => head.kind !== 'assignment' && replay(head, events).phase === 'done');
  return {
    message:
      loadedSentence(count) +
      (left.length === 0
        ? ''
        : ` ${plural(left.length, 'One record', `${String(left.length)} records`)} in the file cannot be read and ${plural(left.length, 'is', 'are')} kept set aside.`),
    score: () =>
      scoreRestored(
        finished.map(({ head }) => head.id),
        read,
      ),
  };
}
