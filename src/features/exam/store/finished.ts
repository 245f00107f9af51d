/** A finished attempt with its keys: scored, reported, and kept as a short record for progress and practice filters. */
import type { ItemKey } from '../../../schemas/bank.ts';
import type { MissCause } from '../../../schemas/attempt.ts';
import { appendEvents, readAttempt, type StoredAttempt } from '../../../storage/attempts.ts';
import { listResults, saveResult } from '../../../storage/results.ts';
import { loadAnswerKeys, type ReadFile } from '../../bank/index.ts';
import { replay, type AttemptEvent, type AttemptState } from '../attempt.ts';
import { summarize } from '../history.ts';
import { makeReport, type Report } from '../report.ts';
import { scoreAttempt, type Score } from '../score.ts';
import type { Result } from '../../../schemas/result.ts';

export interface Finished {
  stored: StoredAttempt;
  state: AttemptState;
  keys: Map<string, ItemKey>;
  score: Score;
  report: Report;
  /** Other finished attempts, newest first. */
  earlier: Result[];
  /** What of its log could not be read, and what became of the result stored before; empty as a rule. */
  damage: string;
  /** False when the result stored while the log was whole stands, since this one counts less. */
  mayKeep: boolean;
}

export type FinishedOrNot =
  | { ok: true; finished: Finished }
  /** `assigned`: an educator's quiz, whose own rules say what is shown and when. */
  | { ok: false; problem: 'missing' | 'unfinished' | 'storage' | 'assigned' }
  | { ok: false; problem: 'keys'; sentence: string };

/** Scores what is stored; the keys are fetched here and not before. */
export async function openFinished(id: string, read: ReadFile): Promise<FinishedOrNot> {
  const stored = await readAttempt(id);
  if (!stored.ok) return { ok: false, problem: 'storage' };
  if (!stored.value) return { ok: false, problem: 'missing' };
  const { head, events } = stored.value;
  // Before a key is fetched: a quiz without feedback would else leave its score in My progress.
  if (head.kind === 'assignment') return { ok: false, problem: 'assigned' };
  // Rarely needed.
  const mended = stored.value.damaged ? (await import('./ready-log.ts')).mendAttempt(stored.value) : { events, said: '' };
  const state = replay(head, mended.events);
  if (state.phase !== 'done') return { ok: false, problem: 'unfinished' };
  const keys = await loadAnswerKeys(
    read,
    head.items.map((item) => item.id),
    head.formId,
  );
  if (!keys.ok) return { ok: false, problem: 'keys', sentence: keys.problem };
  const score = scoreAttempt(head, state, keys.value);
  const results = await listResults();
  const before = results.ok ? results.value.find((result) => result.attempt === id) : undefined;
  const finished: Finished = {
    stored: { ...stored.value, events: mended.events },
    state,
    keys: keys.value,
    score,
    report: makeReport(head, state, score),
    earlier: results.ok ? results.value.filter((result) => result.attempt !== id) : [],
    damage: damageSentence(mended.said, before),
    mayKeep: mended.said === '' || (results.ok && before === undefined),
  };
  await keep(finished);
  return { ok: true, finished };
}

const damageSentence = (said: string, before: Result | undefined): string =>
  said === '' || !before
    ? said
    : `${said} This report counts what is left. The result stored while the log was whole stands in My progress: ${String(before.right)} of ${String(before.total)} correct.`;

/** Keeps the short record. Results made without all keys (offline), or of less than was once there, must not become the record. */
async function keep({ stored: { head }, state, score, mayKeep }: Finished): Promise<void> {
  if (mayKeep && score.items.every((item) => item.key !== null)) await saveResult(summarize(head, state, score));
}

/** Stores why an item was missed; gives the attempt as it stands then, or null when it could not be stored. */
export async function storeCause(finished: Finished, item: number, cause: MissCause | null, wall: number): Promise<Finished | null> {
  const { head, events } = finished.stored;
  // Behind everything that stands there, be it readable or not.
  const seq = Math.max(finished.state.nextSeq, finished.stored.size);
  const event: AttemptEvent = { type: 'cause', item, cause, seq, at: wall, wall };
  const stored = await appendEvents(head.id, [event]);
  if (!stored.ok) return null;
  const log = [...events, event];
  const state = replay(head, log);
  const score = scoreAttempt(head, state, finished.keys);
  const next = { ...finished, stored: { ...finished.stored, events: log, size: seq + 1 }, state, score };
  await keep(next);
  return next;
}
