/** Everything the report says, computed from the score and the log. Pure. */
import type { AttemptHead, AttemptState } from './attempt.ts';
import { domainIn } from './assemble.ts';
import type { Score, ScoredItem } from './score.ts';
import { brier, confidenceMeans, wilson } from './statistics.ts';

/** Right answers of one group of items, with the interval that says how sure the share is. */
export interface Share {
  id: string;
  right: number;
  total: number;
  /** 95% Wilson interval of the share, 0 to 1. */
  interval: [low: number, high: number];
}

export interface Quarter {
  /** 1 to 4, by order of items. */
  quarter: number;
  right: number;
  total: number;
  /** Mean milliseconds an item. */
  meanMs: number;
}

export interface Report {
  right: number;
  total: number;
  answered: number;
  interval: [low: number, high: number];
  domains: Share[];
  topics: Share[];
  cognitive: Share[];
  quarters: Quarter[];
  changes: { rightToWrong: number; wrongToRight: number; wrongToWrong: number };
  calibration: { level: 'sure' | 'likely' | 'guess'; right: number; total: number; stated: number }[];
  brier: number | null;
  /** Items answered with "sure" and missed. */
  sureButWrong: number[];
  /** Topics by how much reading them could gain, most first. */
  readNext: { topic: string; missed: number; total: number; path: string; title: string }[];
  usedMs: number;
  notScored: number[];
}

function shares(items: readonly ScoredItem[], groupOf: (item: ScoredItem) => string | undefined): Share[] {
  const groups = new Map<string, { right: number; total: number }>();
  for (const item of items) {
    const id = groupOf(item);
    if (id === undefined || item.right === null) continue;
    const group = groups.get(id) ?? { right: 0, total: 0 };
    group.total += 1;
    if (item.right) group.right += 1;
    groups.set(id, group);
  }
  return [...groups].map(([id, { right, total }]) => ({ id, right, total, interval: wilson(right, total) }));
}

/** A share can be told apart from another only when their intervals do not overlap. */
export const tellsApart = (a: Share, b: Share): boolean => a.interval[1] < b.interval[0] || b.interval[1] < a.interval[0];

export function makeReport(head: AttemptHead, state: AttemptState, score: Score): Report {
  const scored = score.items.filter((item) => item.right !== null);
  const quarterSize = Math.ceil(score.items.length / 4);
  const quarters = [0, 1, 2, 3].flatMap((index): Quarter[] => {
    const part = score.items.slice(index * quarterSize, (index + 1) * quarterSize);
    if (part.length === 0) return [];
    const counted = part.filter((item) => item.right !== null);
    return [
      {
        quarter: index + 1,
        right: counted.filter((item) => item.right === true).length,
        total: counted.length,
        meanMs: part.reduce((sum, item) => sum + (state.responses[item.index]?.ms ?? 0), 0) / part.length,
      },
    ];
  });

  const changes = { rightToWrong: 0, wrongToRight: 0, wrongToWrong: 0 };
  for (const item of scored) {
    const given = (state.responses[item.index]?.answers ?? []).flatMap((answer) => (answer.option === null ? [] : [answer.option]));
    const first = given[0];
    if (first === undefined || item.chosen === null || given.length < 2 || first === item.chosen) continue;
    if (first === item.keyOption) changes.rightToWrong += 1;
    else if (item.right === true) changes.wrongToRight += 1;
    else changes.wrongToWrong += 1;
  }

  const stated = scored.flatMap((item) => {
    const level = state.responses[item.index]?.confidence ?? null;
    return level === null || item.chosen === null ? [] : [{ level, right: item.right === true, index: item.index }];
  });
  const calibration = (['sure', 'likely', 'guess'] as const).flatMap((level) => {
    const group = stated.filter((entry) => entry.level === level);
    return group.length === 0
      ? []
      : [{ level, right: group.filter((entry) => entry.right).length, total: group.length, stated: confidenceMeans[level] }];
  });

  const topics = shares(scored, ({ item }) => item.topic);
  const readNext = topics
    .filter((topic) => topic.right < topic.total)
    .map((topic) => {
      const place = scored.find(({ item, right, key }) => item.topic === topic.id && right === false && key !== null)?.key?.lesson;
      return {
        topic: topic.id,
        missed: topic.total - topic.right,
        total: topic.total,
        path: place?.path.split('#')[0] ?? '',
        title: place?.title ?? topic.id,
      };
    })
    .sort((a, b) => b.missed - a.missed || b.missed / b.total - a.missed / a.total || a.topic.localeCompare(b.topic));

  return {
    right: score.right,
    total: score.total,
    answered: score.answered,
    interval: wilson(score.right, score.total),
    domains: shares(scored, ({ item }) => (head.outline === undefined ? item.domain : domainIn(item, head.outline))).sort((a, b) =>
      a.id.localeCompare(b.id),
    ),
    topics,
    cognitive: shares(scored, ({ item }) => item.cognitive),
    quarters,
    changes,
    calibration,
    brier: brier(stated.map(({ level, right }) => ({ probability: confidenceMeans[level], right }))),
    sureButWrong: stated.filter((entry) => entry.level === 'sure' && !entry.right).map((entry) => entry.index),
    readNext,
    usedMs: state.parts.reduce((sum, part) => sum + part.usedMs, 0),
    notScored: score.items.filter((item) => item.right === null).map((item) => item.index),
  };
}
