/** What earlier attempts say of each item. Pure. */
import type { AttemptHead, AttemptState } from './attempt.ts';
import { allSteps } from '../../format/steps.ts';
import type { Result } from '../../schemas/result.ts';
import { makeReport } from './report.ts';
import type { Score } from './score.ts';

export interface ItemHistory {
  seen: number;
  /** Last time it was answered, milliseconds since 1970. */
  lastAt: number;
  lastRight: boolean | null;
  flagged: boolean;
  sureButWrong: boolean;
}

/** The short record of a finished attempt. */
export function summarize(head: AttemptHead, state: AttemptState, score: Score): Result {
  const report = makeReport(head, state, score);
  return {
    attempt: head.id,
    kind: head.kind,
    title: head.title,
    ...(head.exam === undefined ? {} : { exam: head.exam }),
    ...(head.outline === undefined ? {} : { outline: head.outline }),
    finishedAt: state.finishedAt ?? head.createdAt,
    right: score.right,
    total: score.total,
    usedMs: report.usedMs,
    predicted: state.survey?.predicted ?? null,
    domains: report.domains.map(({ id, right, total }) => ({ id, right, total })),
    items: score.items.map((item) => {
      const response = state.responses[item.index];
      return {
        id: item.item.id,
        topic: item.item.topic,
        right: item.right,
        answered: item.chosen !== null,
        flagged: response?.flagged ?? false,
        confidence: response?.confidence ?? null,
        cause: response?.cause ?? null,
      };
    }),
  };
}

/** What was known before this attempt: attempts that ended before it did, and how many of its items they had shown. */
export function knownBefore(
  head: Pick<AttemptHead, 'id' | 'items' | 'createdAt'>,
  results: readonly Result[],
  finishedAt: number | null,
): { earlier: Result[]; met: number } {
  const end = finishedAt ?? head.createdAt;
  const earlier = results.filter((result) => result.attempt !== head.id && result.finishedAt < end);
  const seen = new Set(earlier.flatMap((result) => result.items.map((item) => item.id)));
  return { earlier, met: head.items.filter((item) => seen.has(item.id)).length };
}

/** Every item met so far, from all results in any order; the newest sitting decides. */
export const itemHistory = (results: readonly Result[]): Map<string, ItemHistory> => allSteps(itemHistorySteps(results));

/** The same, an attempt at a time. */
export function* itemHistorySteps(results: readonly Result[]): Generator<void, Map<string, ItemHistory>> {
  const history = new Map<string, ItemHistory>();
  for (const result of [...results].sort((a, b) => a.finishedAt - b.finishedAt)) {
    for (const item of result.items) {
      const before = history.get(item.id);
      history.set(item.id, {
        seen: (before?.seen ?? 0) + 1,
        lastAt: result.finishedAt,
        lastRight: item.right,
        flagged: item.flagged,
        sureButWrong: item.confidence === 'sure' && item.right === false,
      });
    }
    yield;
  }
  return history;
}
