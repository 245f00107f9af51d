/** What the short records of finished attempts say beyond right and wrong: confidence, pace, time, causes. One pass. Pure. */
import { allSteps } from '../../format/steps.ts';
import type { Result } from '../../schemas/result.ts';
import { brier, confidenceMeans } from '../exam/statistics.ts';
import type { Tally } from './standing.ts';

type ResultItem = Result['items'][number];
export type Cause = NonNullable<ResultItem['cause']>;

export interface Miss {
  id: string;
  topic: string;
  /** When it was missed last, and in which attempt. */
  at: number;
  attempt: string;
  cause: Cause | null;
  sure: boolean;
  /** How often it was missed, and whether it was right the last time. */
  times: number;
  rightSince: boolean;
}

export interface Summary {
  attempts: number;
  answers: number;
  /** Milliseconds in sittings, and a question on average; null without any. */
  usedMs: number;
  paceMs: number | null;
  confidence: (Tally & { level: 'sure' | 'likely' | 'guess'; stated: number })[];
  brier: number | null;
  causes: Map<Cause, number>;
  /** Every item that was ever missed, the newest first. */
  misses: Miss[];
}

export const summarizeAll = (results: readonly Result[]): Summary => allSteps(summarySteps(results));

/** The same, an attempt at a time. */
export function* summarySteps(results: readonly Result[]): Generator<void, Summary> {
  const confidence = new Map((['sure', 'likely', 'guess'] as const).map((level) => [level, { right: 0, total: 0 }]));
  const stated: { probability: number; right: boolean }[] = [];
  const causes = new Map<Cause, number>();
  const misses = new Map<string, Miss>();
  let [answers, usedMs, shown] = [0, 0, 0];
  for (const result of [...results].sort((a, b) => a.finishedAt - b.finishedAt)) {
    usedMs += result.usedMs;
    shown += result.items.length;
    for (const { id, topic, right, answered, confidence: level, cause } of result.items) {
      if (answered) answers += 1;
      if (right === null) continue;
      if (answered && level !== null) {
        const tally = confidence.get(level);
        if (tally) {
          tally.total += 1;
          if (right) tally.right += 1;
        }
        stated.push({ probability: confidenceMeans[level], right });
      }
      const before = misses.get(id);
      if (right) {
        if (before) before.rightSince = true;
        continue;
      }
      if (cause !== null) causes.set(cause, (causes.get(cause) ?? 0) + 1);
      misses.set(id, {
        id,
        topic,
        at: result.finishedAt,
        attempt: result.attempt,
        cause,
        sure: level === 'sure',
        times: (before?.times ?? 0) + 1,
        rightSince: false,
      });
    }
    yield;
  }
  return {
    attempts: results.length,
    answers,
    usedMs,
    paceMs: shown === 0 ? null : usedMs / shown,
    confidence: [...confidence].flatMap(([level, tally]) =>
      tally.total === 0 ? [] : [{ level, ...tally, stated: confidenceMeans[level] }],
    ),
    brier: brier(stated),
    causes,
    misses: [...misses.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)),
  };
}
