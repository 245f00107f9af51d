/**
 * Whether an item reads like the exam and like the work, as far as a machine can see: formats that make a riddle of a fact, reasons that
 * repeat a formula, and the mix of kinds and levels. A reader's verdict counts for more; this only keeps the known faults out. Pure.
 */
import type { Item, ItemKind } from '../schemas/question.ts';
import type { ItemFinding } from './finding.ts';
import { percent } from './percent.ts';

/** Share of the bank each kind may take. */
export const kindShares: Record<ItemKind, { min: number; max: number }> = {
  source: { min: 0.1, max: 0.15 },
  requirement: { min: 0.15, max: 0.2 },
  time: { min: 0.08, max: 0.12 },
  who: { min: 0.08, max: 0.12 },
  'next-step': { min: 0.18, max: 0.25 },
  finding: { min: 0.1, max: 0.15 },
  compare: { min: 0.05, max: 0.1 },
  apply: { min: 0.1, max: 0.15 },
  compute: { min: 0, max: 0.06 },
  'case-law': { min: 0, max: 0.04 },
};
/** Share of the bank each level may take. */
export const levelShares = {
  recall: { min: 0.25, max: 0.35 },
  application: { min: 0.5, max: 0.6 },
  analysis: { min: 0.1, max: 0.2 },
} as const;
/** Words of a stem: of the middle one, and of the longest. Extracts do not count. */
export const stemWords = { median: 32, most: 60 } as const;
/** Largest share of items whose options are people, drafts or files to sort, and of those that pair "both", "neither", "alone". */
export const formatShares = { lineUp: 0.03, pair: 0.03 } as const;
/** Largest share of reasons that begin with the same two words, and of those with "would" among the first three. */
export const openingShares = { same: 0.06, would: 0.12 } as const;
/** Fewest items with a paper to read that ask what is wrong in it. */
export const fewestExtracts = 150;
/** Mean difficulty the bank keeps near 2.6. */
export const difficultyMean = { min: 2.2, max: 3 } as const;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => /[A-Za-z0-9]/.test(word));
export const stemLength = (item: Item): number => wordsOf(item.stem).length;

const numberWords =
  /^(?:about |only |all )?(?:none|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: of (?:them|the \w+))?\.?$/i;
const asksCount =
  /\bhow many\b[^.?]*\b(?:of (?:the|these|those|her|his|their)|are (?:reportable|eligible|covered|missing|late|due)|hold|must be)\b/i;

/** "How many of these ...": counting hides which rule was missed. */
export const isCount = (item: Item): boolean => {
  const asked = item.stem.split(/(?<=[.!?])\s+/).at(-1) ?? item.stem;
  return item.kind !== 'compute' && asksCount.test(asked) && item.options.every((option) => numberWords.test(option.text.trim()));
};

const person = /^(?:only |both |neither )?(?:Dr\.|Drs\.|Ms\.|Mr\.|Mrs\.|Nurse|Doctor)\s+[A-Z][\w'’-]+(?:\s+(?:and|alone|only)\b.*)?\.?$/;
const label =
  /^(?:the )?(?:first|second|third|fourth|last|middle|earliest|latest|(?:case|draft|file|applicant|physician|doctor|clause|letter|report|hospital|plan|version|surgeon) (?:[A-D1-4]|one|two|three|four))\.?$/i;
const named = /^[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?\.?$/;

/** Options that are people, drafts or files which the stem describes one by one. */
export function isLineUp(item: Item): boolean {
  const texts = item.options.map((option) => option.text.trim());
  if (texts.filter((text) => person.test(text) || label.test(text)).length >= 3) return true;
  // One capitalized name each, all told of in the stem.
  return texts.every((text) => named.test(text) && item.stem.includes(text.replace(/\.$/, '')));
}

const pairWord =
  /^(?:both|neither|either|only (?:the|his|her|their)\b.*\b(?:first|second|former|latter))\b|\b(?:alone|but not the (?:first|second|other))\.?$/i;

/** "Both", "neither", "the first alone" as options. */
export const isPair = (item: Item): boolean => item.options.filter((option) => pairWord.test(option.text.trim())).length >= 2;

const common = new Set(
  'about after again against applicant because before being board committee does during each first from have hospital medical member other person physician plan practitioner privileges report should since staff state than that their them then there these they this those through under until what when where which while will with without would your'.split(
    ' ',
  ),
);
const telling = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 4 && !common.has(word));
const root = (word: string): string => word.replace(/(?:ations?|ings?|ed|es|s|ion|ment)$/, '').slice(0, 6);

/** A stem that says of several wrong options that they are already done or settled, so that only the key is left. */
export function isTickedOff(item: Item): boolean {
  if (
    !/\b(?:already|has been|have been|had been|is done|are done|was done|were done|in hand|on file|is met|are met|has (?:signed|sent|asked|told|checked|seen|verified))\b/i.test(
      item.stem,
    )
  )
    return false;
  const stem = new Set(telling(item.stem).map(root));
  const echoed = item.options.filter((option) => {
    const own = telling(option.text).map(root);
    return own.length > 0 && own.filter((word) => stem.has(word)).length / own.length >= 0.6;
  });
  return echoed.filter((option) => option.correct !== true).length >= 3 && echoed.every((option) => option.correct !== true);
}

/** First words of a reason, lower case. */
export const opening = (rationale: string, length: number): string[] =>
  rationale
    .toLowerCase()
    .split(/[^a-z0-9'’]+/)
    .filter(Boolean)
    .slice(0, length);

/** Faults of one item's craft. */
export function checkCraft(item: Item): ItemFinding[] {
  const findings: ItemFinding[] = [];
  const add = (level: ItemFinding['level'], message: string) => findings.push({ where: item.id, message, level });
  if (item.kind === undefined) add('breach', 'names no kind');
  if (item.point === undefined) add('breach', 'has no point to remember');
  if (item.kind === 'finding' && item.extract === undefined) add('breach', 'asks what is wrong in a paper and shows none');
  if (isCount(item)) add('breach', 'asks how many of a list; ask about one');
  if (isTickedOff(item)) add('breach', 'says in its stem that the wrong options are done or settled');
  if (stemLength(item) > stemWords.most)
    add('breach', `has a stem of ${String(stemLength(item))} words; ${String(stemWords.most)} is the most`);
  if (!/\?["”’)]*$/.test(item.stem.trim())) add('look', 'has a stem that does not end as a question');
  for (const option of item.options) {
    if (/^(?:right|correct)\b[.,:!]/i.test(option.rationale))
      add('breach', `has a reason that begins with "${option.rationale.split(' ')[0] ?? ''}"`);
    if (/^this (?:would|could|might) (?:fit|be (?:right|correct|the answer)|apply)/i.test(option.rationale))
      add('breach', `has the formula "${opening(option.rationale, 4).join(' ')}"`);
  }
  return findings;
}

const share = <T>(list: readonly T[], test: (value: T) => boolean): number =>
  list.length === 0 ? 0 : list.filter(test).length / list.length;

/** The middle value; of an even number the lower middle. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;

/** The commonest two-word openings of all reasons, with their shares, largest first. */
export function openings(items: readonly Item[]): { words: string; share: number }[] {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { rationale } of items.flatMap((item) => item.options)) {
    const words = opening(rationale, 2).join(' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
    all += 1;
  }
  return [...counts].map(([words, count]) => ({ words, share: count / all })).sort((a, b) => b.share - a.share);
}

/** Share of reasons with "would" among their first three words. */
export const wouldShare = (items: readonly Item[]): number =>
  share(
    items.flatMap((item) => item.options),
    (option) => opening(option.rationale, 3).includes('would'),
  );

/** Faults of the whole bank's mix. Items without a kind are named by `checkCraft`. */
export function checkMix(items: readonly Item[]): ItemFinding[] {
  const findings: ItemFinding[] = [];
  const add = (message: string, where = 'bank') => findings.push({ where, level: 'breach', message });
  const within = (name: string, value: number, { min, max }: { min: number; max: number }) => {
    if (value < min || value > max) add(`${name} is ${(value * 100).toFixed(1)}%; ${percent(min)} to ${percent(max)} is allowed`);
  };
  for (const [kind, limits] of Object.entries(kindShares))
    within(
      `kind ${kind}`,
      share(items, (item) => item.kind === kind),
      limits,
    );
  for (const [level, limits] of Object.entries(levelShares))
    within(
      `level ${level}`,
      share(items, (item) => item.cognitive === level),
      limits,
    );
  const middle = median(items.map(stemLength));
  if (middle > stemWords.median) add(`the middle stem has ${String(middle)} words; ${String(stemWords.median)} is the most`);
  const named = (test: (item: Item) => boolean) => items.filter(test).map((item) => item.id);
  for (const [what, test, most] of [
    ['line up people or papers', isLineUp, formatShares.lineUp],
    ['pair "both", "neither", "alone"', isPair, formatShares.pair],
  ] as const) {
    const ids = named(test);
    if (ids.length > most * items.length) add(`${String(ids.length)} items ${what}; ${percent(most)} is the most: ${ids.join(', ')}`);
  }
  for (const { words, share: value } of openings(items))
    if (value > openingShares.same)
      add(`${(value * 100).toFixed(1)}% of the reasons begin with "${words}"; ${percent(openingShares.same)} is the most`);
  const would = wouldShare(items);
  if (would > openingShares.would)
    add(`${percent(would)} of the reasons have "would" among their first three words; ${percent(openingShares.would)} is the most`);
  const extracts = items.filter((item) => item.kind === 'finding' && item.extract !== undefined).length;
  if (extracts < fewestExtracts)
    add(`${String(extracts)} items give a paper to read and ask what is wrong in it; ${String(fewestExtracts)} is the fewest`);
  const mean = items.reduce((sum, item) => sum + item.difficulty, 0) / (items.length || 1);
  if (mean < difficultyMean.min || mean > difficultyMean.max)
    add(`the mean difficulty is ${mean.toFixed(2)}; ${String(difficultyMean.min)} to ${String(difficultyMean.max)} is allowed`);
  return findings;
}
