/** The audit's numbers of the item bank, as the page on the bank prints them. */
import { getEntry } from 'astro:content';
import {
  duplicateLimit,
  guessers,
  guessLimits,
  guessRate,
  keyPositionLimit,
  keyPositions,
  nearDuplicates,
  optionsOnlyAccuracy,
  optionsOnlyMax,
  topicMinimum,
} from '../audit/items.ts';
import { formatShares, isLineUp, isPair, kindShares, levelShares, median, stemLength, stemWords } from '../audit/craft.ts';
import { percent } from '../audit/percent.ts';
import { certifications } from './certifications.ts';
import { mainOutline } from './bank.ts';
import { liveItems, type PlacedItem } from './items.ts';
import { studyMap } from './lessons.ts';

/** Figures of a set of items, shares as whole percentages. */
export interface BankRow {
  name: string;
  items: number;
  recall: string;
  application: string;
  analysis: string;
  scenario: string;
  /** Keys at A, B, C and D. */
  keys: readonly number[];
  /** Score of each way to guess, in the order of `guessNames`. */
  guesses: string[];
}

export const guessNames = Object.keys(guessers);

function row(name: string, items: readonly PlacedItem[]): BankRow {
  const share = (test: (item: PlacedItem) => boolean) => percent(items.filter(test).length / (items.length || 1));
  return {
    name,
    items: items.length,
    recall: share((item) => item.cognitive === 'recall'),
    application: share((item) => item.cognitive === 'application'),
    analysis: share((item) => item.cognitive === 'analysis'),
    scenario: share((item) => item.scenario),
    keys: keyPositions(items).counts,
    guesses: Object.values(guessers).map((guess) => percent(guessRate(items, guess))),
  };
}

export async function bankAudit() {
  const items = await liveItems();
  const domains = (await studyMap()).map((domain) => {
    const own = items.filter((item) => item.domain === domain.id);
    return {
      row: row(domain.title, own),
      topics: domain.topics
        .map((topic) =>
          row(
            topic.title,
            own.filter((item) => item.topic === topic.id),
          ),
        )
        .filter((topic) => topic.items > 0),
    };
  });
  const exams = (await certifications()).map((certification) => {
    const own = items.filter((item) => item.exams.includes(certification.id));
    const outline = mainOutline(certification);
    return {
      abbreviation: certification.abbreviation,
      items: own.length,
      outline: outline.title,
      domains: outline.domains.map((domain) => ({
        title: domain.title,
        weight: domain.weight,
        tasks: domain.tasks.map((task) => ({
          ...task,
          items: own.filter((item) => item.task.includes(`${outline.tasksOf ?? outline.id}/${task.id}`)).length,
        })),
      })),
    };
  });
  const { counts, chiSquare } = keyPositions(items);
  const guesses = Object.entries(guessers).map(([name, guess]) => ({ name, rate: guessRate(items, guess) }));
  const model = optionsOnlyAccuracy(items);
  const alike = nearDuplicates(items, 0.5);
  return {
    whole: row('All items', items),
    both: items.filter((item) => item.exams.length > 1).length,
    domains,
    exams,
    keys: { counts, chiSquare, limit: keyPositionLimit, even: chiSquare <= keyPositionLimit },
    guesses: guesses.map(({ name, rate }) => ({
      name,
      rate: percent(rate),
      within: rate >= guessLimits.min && rate <= guessLimits.max,
    })),
    guessLimits: { min: percent(guessLimits.min), max: percent(guessLimits.max) },
    model: {
      rate: percent(model),
      within: model <= optionsOnlyMax,
      max: percent(optionsOnlyMax),
    },
    alike: {
      over: alike.filter((pair) => pair.similarity >= duplicateLimit).length,
      limit: duplicateLimit,
      most: alike[0]?.similarity ?? null,
    },
    kinds: Object.entries(kindShares).map(([kind, limits]) => ({
      kind,
      share: percent(items.filter((item) => item.kind === kind).length / (items.length || 1)),
      limits: `${percent(limits.min)} to ${percent(limits.max)}`,
    })),
    levels: Object.fromEntries(Object.entries(levelShares).map(([level, { min, max }]) => [level, `${percent(min)} to ${percent(max)}`])),
    stems: { median: median(items.map(stemLength)), most: stemWords },
    panel: (await getEntry('panel', 'panel'))?.data,
    papers: items.filter((item) => item.extract !== undefined).length,
    formats: {
      lineUp: percent(items.filter(isLineUp).length / (items.length || 1)),
      pair: percent(items.filter(isPair).length / (items.length || 1)),
      most: percent(formatShares.lineUp),
    },
    topicMinimum,
  };
}
