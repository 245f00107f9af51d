/** What finished readings add up to: the short record of one, and how often each kind of finding was found. Pure. */
import { findingKinds } from '../../schemas/casework.ts';
import type { CaseworkHead } from '../../schemas/casework-reading.ts';
import type { ReadingResult } from '../../schemas/casework-result.ts';
import { usedAt, type ReadingState } from './attempt.ts';
import type { CaseScore, KindScore } from './score.ts';

export function summarizeReading(head: CaseworkHead, state: ReadingState, score: CaseScore): ReadingResult {
  const { file, story } = head;
  const finishedAt = state.finishedAt ?? head.createdAt;
  return {
    reading: head.id,
    title: head.title,
    setting: file.policy.setting,
    cycle: file.cycle,
    level: file.level,
    ...(story === undefined ? {} : { story }),
    guided: head.rules.guided,
    finishedAt,
    usedMs: usedAt(state, finishedAt),
    found: score.hits.length,
    total: score.hits.length + score.misses.length,
    alarms: score.alarms.length,
    wrongSteps: score.wrongSteps,
    verdict: Object.values(score.verdict).filter(Boolean).length,
    kinds: score.kinds,
  };
}

export interface FilesSummary {
  /** Files that were handed in, without the tutorial. */
  files: number;
  found: number;
  total: number;
  alarms: number;
  /** Kinds that occurred, the one that is missed most often first. */
  kinds: KindScore[];
}

/** Adds up results; the tutorial is passed over, since it says what to find. */
export function summarizeFiles(results: readonly ReadingResult[]): FilesSummary {
  const counted = results.filter(({ guided }) => !guided);
  const sum = (of: (result: ReadingResult) => number) => counted.reduce((total, result) => total + of(result), 0);
  const of = (kind: KindScore['kind'], part: 'found' | 'total') =>
    sum(({ kinds }) => kinds.reduce((total, each) => total + (each.kind === kind ? each[part] : 0), 0));
  return {
    files: counted.length,
    found: sum(({ found }) => found),
    total: sum(({ total }) => total),
    alarms: sum(({ alarms }) => alarms),
    kinds: findingKinds
      .map((kind) => ({ kind, found: of(kind, 'found'), total: of(kind, 'total') }))
      .filter(({ total }) => total > 0)
      .sort((a, b) => a.found / a.total - b.found / b.total),
  };
}
