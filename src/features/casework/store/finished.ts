/** A reading that was handed in, with its answer key: scored, and kept as a short record for progress. */
import type { CaseAnswer } from '../../../schemas/casework.ts';
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import type { StoredReading } from '../../../schemas/casework-record.ts';
import type { Problem } from '../../../storage/problems.ts';
import { readingLog } from '../../../storage/reading-log.ts';
import { listReadingResults, saveReadingResult } from '../../../storage/readings.ts';
import { replayReading, type ReadingState } from '../attempt.ts';
import { summarizeReading } from '../history.ts';
import { review } from '../review.ts';
import { scoreCase, type CaseScore } from '../score.ts';
import { loadData } from './data.ts';

export interface FinishedReading {
  stored: StoredReading;
  state: ReadingState;
  data: CaseworkData;
  key: CaseAnswer;
  score: CaseScore;
  /** What of its log could not be read; empty as a rule. */
  damage: string;
}
export type FinishedOrNot =
  | { ok: true; finished: FinishedReading }
  | { ok: false; problem: 'missing' | 'unfinished' | 'withheld' | Problem }
  /** What the debrief is made of could not be loaded. */
  | { ok: false; problem: 'data'; sentence: string };

export async function openFinished(id: string): Promise<FinishedOrNot> {
  const stored = await readingLog.read(id);
  if (!stored.ok) return stored;
  if (!stored.value) return { ok: false, problem: 'missing' };
  const { head, events } = stored.value;
  // Rarely needed.
  const mended = stored.value.damaged ? (await import('./ready-log.ts')).mendReading(stored.value) : { events, said: '' };
  const state = replayReading(head, mended.events);
  if (state.phase !== 'done') return { ok: false, problem: 'unfinished' };
  const from = head.assignment?.preview === true ? 0 : head.assignment?.debrief;
  if (from === null || (from ?? 0) > Date.now()) return { ok: false, problem: 'withheld' };
  const loaded = await loadData();
  if (!loaded.ok) return { ok: false, problem: 'data', sentence: loaded.problem };
  const { data } = loaded;
  const key = head.key ?? review(head.file, data.findings);
  const score = scoreCase(head.file, key, state.marks, state.verdict);
  const results = mended.said === '' ? null : await listReadingResults();
  // A result of less than was once there must not take the place of the one stored while the log was whole.
  const stands = results !== null && (!results.ok || results.value.some(({ reading }) => reading === id));
  // Trying a set out is no evidence.
  if (!stands && !head.assignment?.preview) await saveReadingResult(summarizeReading(head, state, score));
  const damage = mended.said && `${mended.said}${stands ? ' The result stored while the log was whole stands in My progress.' : ''}`;
  return { ok: true, finished: { stored: stored.value, state, data, key, score, damage } };
}
