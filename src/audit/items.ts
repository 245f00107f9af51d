/** Statistics of the item bank and the limits it must keep. Pure. */
import type { Item } from '../schemas/question.ts';
import { checkCraft, checkMix } from './craft.ts';
import type { ItemFinding } from './finding.ts';
import { percent } from './percent.ts';
import { readingGrade } from './readability.ts';

/** Share of items a test-wise guess may get right; chance is a quarter. */
export const guessLimits = { min: 0.18, max: 0.32 } as const;
/** Smallest number of items in a topic. */
export const topicMinimum = 12;
/** Share of items a model that sees only the options may find. */
export const optionsOnlyMax = 0.38;
/** Cosine similarity of two items' words from which they count as near-duplicates. */
export const duplicateLimit = 0.8;
/** Highest reading grade of a stem. */
export const stemGrade = 14;
/** Fewer items than this say nothing about a rate. */
const enoughForRates = 40;

const hedges =
  /\b(?:may|might|can|could|usually|often|generally|typically|some|sometimes|likely|unless|depends?|if|when|where|whether|appropriate|reasonable|as needed)\b/gi;
const absolutes = /\b(?:always|never|only|all|any|every|none|must|no|solely|entire|entirely|immediately|automatically)\b/gi;
const reasons = /\b(?:because|since|so|as|for|with|after|before|until|under|through)\b/gi;
const banned = /\b(?:all|none|any|both|either) of (?:the above|these|them)\b|\b(?:both )?[A-D] and [A-D]\b/i;

export const words = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Position of the key, from 0. */
export const keyIndex = (item: Item): number => item.options.findIndex((option) => option.correct === true);

const stop = new Set('a an the of to in on for and or is are it its by at be as that this with from was were has have had'.split(' '));
const contentWords = (text: string): Set<string> => new Set(words(text).filter((word) => !stop.has(word)));

/** Jaccard similarity of two sets: shared over all. */
function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((value) => b.has(value)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Mean similarity of each option to the other three. */
export function optionSimilarity(item: Item): number[] {
  const sets = item.options.map((option) => contentWords(option.text));
  return sets.map((set, index) => sets.reduce((sum, other, place) => (place === index ? sum : sum + jaccard(set, other)), 0) / 3);
}

/** Expected score of a guess that picks the option with the largest value, ties shared equally. */
function scoreOfMax(values: readonly number[], key: number): number {
  const top = Math.max(...values);
  const tied = values.filter((value) => value === top).length;
  return values[key] === top ? 1 / tied : 0;
}

const lengths = (item: Item): number[] => item.options.map((option) => option.text.length);

/** Ways to guess without reading the stem; each gives the expected score on one item. */
export const guessers: Record<string, (item: Item) => number> = {
  longest: (item) => scoreOfMax(lengths(item), keyIndex(item)),
  shortest: (item) =>
    scoreOfMax(
      lengths(item).map((length) => -length),
      keyIndex(item),
    ),
  'most different': (item) =>
    scoreOfMax(
      optionSimilarity(item).map((value) => -value),
      keyIndex(item),
    ),
  'middle (most alike)': (item) => scoreOfMax(optionSimilarity(item), keyIndex(item)),
};

/** Mean of a guesser over items, 0 to 1. */
export const guessRate = (items: readonly Item[], guess: (item: Item) => number): number =>
  items.length === 0 ? 0 : items.reduce((sum, item) => sum + guess(item), 0) / items.length;

/** What a solver can see of one option without the stem, relative to the item's other options. */
function features(item: Item): number[][] {
  const similarity = optionSimilarity(item);
  const raw = item.options.map((option, index) => {
    const length = option.text.length;
    return [
      length / 50,
      words(option.text).length / 8,
      count(option.text, hedges),
      count(option.text, absolutes),
      count(option.text, reasons),
      count(option.text, /\d/g) > 0 ? 1 : 0,
      count(option.text, /[,;:()]/g),
      (similarity[index] ?? 0) * 5,
      /\bnot?\b|n't\b/i.test(option.text) ? 1 : 0,
      /^(?:yes|no)\b/i.test(option.text) ? 1 : 0,
    ];
  });
  const ranks = [...raw.keys()].sort((a, b) => (raw[a]?.[0] ?? 0) - (raw[b]?.[0] ?? 0));
  return raw.map((row, index) => {
    const centered = row.map((value, column) => value - raw.reduce((sum, other) => sum + (other[column] ?? 0), 0) / raw.length);
    const rank = ranks.indexOf(index);
    return [...centered, rank === 3 ? 1 : 0, rank === 0 ? 1 : 0];
  });
}

/** Conditional logit over the four options, by gradient descent with a small ridge. */
function fit(data: readonly { rows: number[][]; key: number }[]): number[] {
  const size = data[0]?.rows[0]?.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < 300; step += 1) {
    const gradient = weights.map((weight) => -0.02 * weight);
    for (const { rows, key } of data) {
      const scores = rows.map((row) => Math.exp(row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)));
      const total = scores.reduce((sum, value) => sum + value, 0);
      rows.forEach((row, option) => {
        const error = (option === key ? 1 : 0) - (scores[option] ?? 0) / total;
        row.forEach((value, index) => {
          gradient[index] = (gradient[index] ?? 0) + (error * value) / data.length;
        });
      });
    }
    weights.forEach((weight, index) => {
      weights[index] = weight + 0.5 * (gradient[index] ?? 0);
    });
  }
  return weights;
}

/**
 * Share of items a model finds the key of from the options alone, by five-fold cross-validation.
 * The model is a conditional logit on length, hedges, absolutes, reasons, digits, punctuation, negation and
 * similarity, each relative to the item's other options.
 */
export function optionsOnlyAccuracy(items: readonly Item[]): number {
  const data = items.map((item) => ({ rows: features(item), key: keyIndex(item) }));
  let right = 0;
  for (let fold = 0; fold < 5; fold += 1) {
    const train = data.filter((_, index) => index % 5 !== fold);
    const test = data.filter((_, index) => index % 5 === fold);
    if (train.length === 0) continue;
    const weights = fit(train);
    for (const { rows, key } of test) {
      right += scoreOfMax(
        rows.map((row) => row.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)),
        key,
      );
    }
  }
  return data.length === 0 ? 0 : right / data.length;
}

/** Pairs of items whose words are alike, most alike first. Similarity is the cosine of tf-idf vectors of stem and key. */
export function nearDuplicates(items: readonly Item[], limit: number): { a: string; b: string; similarity: number }[] {
  const texts = items.map((item) => words(`${item.stem} ${item.options[keyIndex(item)]?.text ?? ''}`).filter((word) => !stop.has(word)));
  const documents = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) documents.set(word, (documents.get(word) ?? 0) + 1);
  const vectors = texts.map((text) => {
    const vector = new Map<string, number>();
    for (const word of text) vector.set(word, (vector.get(word) ?? 0) + Math.log(1 + items.length / (documents.get(word) ?? 1)));
    const norm = Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
    for (const [word, value] of vector) vector.set(word, value / norm);
    return vector;
  });
  const postings = new Map<string, [number, number][]>();
  vectors.forEach((vector, index) => {
    for (const [word, value] of vector) postings.set(word, [...(postings.get(word) ?? []), [index, value]]);
  });
  const pairs: { a: string; b: string; similarity: number }[] = [];
  vectors.forEach((vector, index) => {
    const sums = new Map<number, number>();
    for (const [word, value] of vector) {
      for (const [other, weight] of postings.get(word) ?? []) if (other > index) sums.set(other, (sums.get(other) ?? 0) + value * weight);
    }
    for (const [other, similarity] of sums) {
      if (similarity >= limit) pairs.push({ a: items[index]?.id ?? '', b: items[other]?.id ?? '', similarity });
    }
  });
  return pairs.sort((a, b) => b.similarity - a.similarity);
}

/** Numbers of an option, for the order rule: "30 days" gives 30. */
const leadingNumber = (text: string): number | null => {
  const match = /^(?:About |Within |Under |Over |After |At least |Up to |No more than )?\$?(\d[\d,]*(?:\.\d+)?)\b/i.exec(text);
  return match ? Number((match[1] ?? '').replaceAll(',', '')) : null;
};

/** Faults of single items. */
export function checkItem(item: Item): ItemFinding[] {
  const findings: ItemFinding[] = [];
  const add = (level: ItemFinding['level'], message: string) => findings.push({ where: item.id, message, level });
  const key = keyIndex(item);
  const sizes = lengths(item);
  for (const option of item.options) if (banned.test(option.text)) add('breach', `has the banned option "${option.text}"`);
  const others = sizes.filter((_, index) => index !== key);
  const keySize = sizes[key] ?? 0;
  if (keySize > 1.35 * Math.max(...others)) add('breach', 'has a key much longer than any distractor');
  if (Math.max(...sizes) > 2 * Math.min(...sizes) && Math.max(...sizes) - Math.min(...sizes) > 18)
    add('look', `has options from ${String(Math.min(...sizes))} to ${String(Math.max(...sizes))} characters`);
  const digits = item.options.map((option) => /\d/.test(option.text));
  if (digits[key] === true && digits.filter(Boolean).length === 1) add('look', 'has a number in the key alone');
  if (/\b(?:not|except|least)\b/i.test(item.stem.replace(/\*\*[A-Z]+\*\*/g, '')) && /\bwhich\b.*\b(?:not|except)\b/i.test(item.stem)) {
    if (!/\*\*(?:NOT|EXCEPT|LEAST)\*\*/.test(item.stem)) add('look', 'has a negative stem whose word is not in bold capitals');
  }
  const numbers = item.options.map((option) => leadingNumber(option.text));
  if (numbers.every((value) => value !== null) && new Set(item.options.map((option) => option.text.replace(/[\d,.]+/, '#'))).size === 1) {
    const sorted = numbers.every((value, index) => index === 0 || value >= (numbers[index - 1] ?? 0));
    if (!sorted) add('breach', 'has numbers out of order');
    else if (!item.fixedOrder) add('breach', 'has numbers as options and must have fixedOrder: true');
  }
  const stemWords = contentWords(item.stem);
  const echoed = item.options.map(
    (option) => [...contentWords(option.text)].filter((word) => word.length > 4 && stemWords.has(word)).length,
  );
  if ((echoed[key] ?? 0) > 1 && echoed.filter((value) => value > 0).length === 1) add('look', 'echoes words of the stem in the key alone');
  const grade = readingGrade(item.stem);
  if (grade > stemGrade + 3) add('look', `has a stem at reading grade ${grade.toFixed(0)}`);
  if (new Set(item.options.map((option) => option.text.toLowerCase())).size < 4) add('breach', 'has two options with the same text');
  if (item.asOf !== undefined && !/\b(?:19|20)\d\d\b/.test(item.stem))
    add('look', 'rests on a dated rule (asOf), but its stem names no year');
  for (const option of item.options)
    if (words(option.rationale).length < 6) add('breach', `has a rationale of under six words ("${option.rationale}")`);
  return [...findings, ...checkCraft(item)];
}

/** Chi-square statistic of key positions against equal shares, over items whose order is free. */
export function keyPositions(items: readonly Item[]): { counts: number[]; chiSquare: number } {
  const counts = [0, 0, 0, 0];
  for (const item of items) {
    const key = keyIndex(item);
    counts[key] = (counts[key] ?? 0) + 1;
  }
  const expected = items.length / 4;
  const chiSquare = expected === 0 ? 0 : counts.reduce((sum, value) => sum + (value - expected) ** 2 / expected, 0);
  return { counts, chiSquare };
}

/** 1% point of chi-square with three degrees of freedom. */
export const keyPositionLimit = 11.34;

type Placed = Item & { domain: string; topic: string };

/** All findings over the bank: single items, topics, domains and the whole. */
export function checkBank(items: readonly Placed[]): ItemFinding[] {
  const live = items.filter((item) => !item.retired);
  const findings = live.flatMap(checkItem);
  const group = (by: (item: Placed) => string) => {
    const groups = new Map<string, Placed[]>();
    for (const item of live) groups.set(by(item), [...(groups.get(by(item)) ?? []), item]);
    return groups;
  };
  for (const [topic, list] of group((item) => `${item.domain}/${item.topic}`)) {
    if (list.length < topicMinimum)
      findings.push({ where: topic, level: 'breach', message: `has ${String(list.length)} items; ${String(topicMinimum)} is the fewest` });
    const { counts, chiSquare } = keyPositions(list);
    if (chiSquare > keyPositionLimit)
      findings.push({ where: topic, level: 'breach', message: `has keys at ${counts.join('/')}; they must be spread` });
    const longest = guessRate(list, guessers['longest'] ?? (() => 0));
    if (longest > 0.45)
      findings.push({ where: topic, level: 'look', message: `has the longest option as key in ${percent(longest)} of its items` });
  }
  if (live.length >= enoughForRates) {
    for (const [name, guess] of Object.entries(guessers)) {
      const rate = guessRate(live, guess);
      if (rate < guessLimits.min || rate > guessLimits.max) {
        findings.push({
          where: 'bank',
          level: 'breach',
          message: `picking the ${name} option scores ${percent(rate)}; ${percent(guessLimits.min)} to ${percent(guessLimits.max)} is allowed`,
        });
      }
    }
    const model = optionsOnlyAccuracy(live);
    if (model > optionsOnlyMax)
      findings.push({
        where: 'bank',
        level: 'breach',
        message: `a model that sees only the options finds the key of ${percent(model)}; ${percent(optionsOnlyMax)} is the most`,
      });
    const { counts, chiSquare } = keyPositions(live);
    if (chiSquare > keyPositionLimit) findings.push({ where: 'bank', level: 'breach', message: `keys stand at ${counts.join('/')}` });
    findings.push(...checkMix(live));
  }
  for (const pair of nearDuplicates(live, duplicateLimit)) {
    findings.push({ where: `${pair.a} ~ ${pair.b}`, level: 'breach', message: `are alike (${pair.similarity.toFixed(2)})` });
  }
  return findings;
}
