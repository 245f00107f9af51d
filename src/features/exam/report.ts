/** Everything the report says, computed from the score and the log. Pure. */
import { countOf } from '../../format/plurals.ts';
import { partRange, type AttemptHead, type AttemptState, type Response } from './attempt.ts';
import { domainIn } from './assemble.ts';
import { lessonLink } from '../bank/links.ts';
import type { Score, ScoredItem } from './score.ts';
import { brier, confidenceMeans, rangeText, wilson } from './statistics.ts';

/** Right answers of one group of items, with the interval that says how sure the share is. */
export interface Share {
  id: string;
  right: number;
  total: number;
  /** 95% Wilson interval of the share, 0 to 1. */
  interval: [low: number, high: number];
}

export interface Quarter {
  part: number;
  /** 1 to 4, by order of the part's items. */
  quarter: number;
  /** Its first and last item: indexes into the head's items. */
  first: number;
  last: number;
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

/** Right answers of each group of items that count. */
export function sharesBy(items: readonly ScoredItem[], groupOf: (item: ScoredItem) => string | undefined): Share[] {
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

/** Where the quarters of so many items begin and end: sizes differ by one at most. */
export const quarterBounds = (count: number): number[] => [0, 1, 2, 3, 4].map((index) => Math.round((index * count) / 4));

/** The options chosen one after another; the same one twice in a row, or taken back and given again, is no change. */
export const givenAnswers = (response: Pick<Response, 'answers'>): number[] =>
  response.answers
    .flatMap(({ option }) => (option === null ? [] : [option]))
    .filter((option, index, all) => index === 0 || option !== all[index - 1]);

/** The weakest first; of equal shares the one that rests on more questions. */
export const worstFirst = (shares: readonly Share[]): Share[] =>
  [...shares].sort((a, b) => a.right / a.total - b.right / b.total || b.total - a.total || a.id.localeCompare(b.id));

/** A share can be told apart from another only when their 95% ranges do not overlap. */
export const tellsApart = (a: Share, b: Share): boolean => a.interval[1] < b.interval[0] || b.interval[1] < a.interval[0];

/** What the intervals of the domains allow one to say, in sentences; empty with fewer than two domains. */
export function domainSentences(domains: readonly Share[], title: (id: string) => string): string {
  if (domains.length < 2) return '';
  const name = (share: Share) => `“${title(share.id)}”`;
  const weaker = domains.flatMap((share) => {
    const stronger = domains.filter((other) => tellsApart(share, other) && share.interval[1] < other.interval[0]);
    return stronger.length === 0 ? [] : [`${name(share)} is weaker than ${stronger.map(name).join(' and ')}`];
  });
  const smallest = domains.reduce((least, share) => (share.total < least.total ? share : least));
  return [
    weaker.length === 0
      ? 'The 95% ranges overlap, so this sitting alone cannot rank the domains.'
      : `${weaker.join('; ')}: their 95% ranges do not overlap.`,
    ...(weaker.length > 0 && domains.length > 2 ? ['Domains whose ranges overlap cannot be ranked.'] : []),
    `The smallest, ${name(smallest)}, with ${countOf(smallest.total, 'question')}, is only known to lie between ${rangeText(smallest.right, smallest.total).replace(' to ', ' and ')}.`,
  ].join(' ');
}

/** How the form of an attempt can be had again, in a sentence. */
export function rebuildSentence(head: Pick<AttemptHead, 'kind' | 'formId' | 'retakeOf'>): string {
  if (head.formId !== undefined) return 'It is a ready-made form: its name, not the seed, brings it back.';
  return head.kind === 'mock' && head.retakeOf === undefined
    ? 'The same seed on the same bank gives the same form.'
    : 'The seed gives the order of the options only; the questions are kept with this attempt, and “Retake this exam” brings them back.';
}

export function makeReport(head: AttemptHead, state: AttemptState, score: Score): Report {
  const scored = score.items.filter((item) => item.right !== null);
  const quarters = head.parts.flatMap((_, part) => {
    const [begin, end] = partRange(head, part);
    const bounds = quarterBounds(end - begin);
    return [0, 1, 2, 3].flatMap((index): Quarter[] => {
      const first = begin + (bounds[index] ?? 0);
      const items = score.items.slice(first, begin + (bounds[index + 1] ?? 0));
      if (items.length === 0) return [];
      const counted = items.filter((item) => item.right !== null);
      return [
        {
          part,
          quarter: index + 1,
          first,
          last: first + items.length - 1,
          right: counted.filter((item) => item.right === true).length,
          total: counted.length,
          meanMs: items.reduce((sum, item) => sum + (state.responses[item.index]?.ms ?? 0), 0) / items.length,
        },
      ];
    });
  });

  const changes = { rightToWrong: 0, wrongToRight: 0, wrongToWrong: 0 };
  for (const item of scored) {
    const given = givenAnswers(state.responses[item.index] ?? { answers: [] });
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

  const topics = sharesBy(scored, ({ item }) => item.topic);
  const readNext = topics
    .filter((topic) => topic.right < topic.total)
    .map((topic) => {
      const place = scored.find(({ item, right, key }) => item.topic === topic.id && right === false && key !== null)?.key?.lesson;
      return {
        topic: topic.id,
        missed: topic.total - topic.right,
        total: topic.total,
        path: lessonLink(place?.path ?? '')?.split('#')[0] ?? '',
        title: place?.title ?? topic.id,
      };
    })
    .sort((a, b) => b.missed - a.missed || b.missed / b.total - a.missed / a.total || a.topic.localeCompare(b.topic));

  return {
    right: score.right,
    total: score.total,
    answered: score.answered,
    interval: wilson(score.right, score.total),
    domains: sharesBy(scored, ({ item }) => (head.outline === undefined ? item.domain : domainIn(item, head.outline))).sort((a, b) =>
      a.id.localeCompare(b.id),
    ),
    topics,
    cognitive: sharesBy(scored, ({ item }) => item.cognitive),
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
