/** Item analysis of a class: every item's figures, its distractors, and which items to look at and why. Pure. */
import { optionLetter } from '../../format/letters.ts';
import type { Quiz } from '../../schemas/assignment.ts';
import { wilson } from '../exam/statistics.ts';
import { discriminativeEfficiency, facility, itemDeviation, groupsOf, itemRestCorrelation, upperLowerD } from './item-statistics.ts';
import { median } from './moments.ts';
import type { Sitting } from './sitting.ts';
import { column, testStatistics, totalsOf, type TestStatistics } from './test-statistics.ts';

export interface OptionChoice {
  /** Author's index. */
  option: number;
  key: boolean;
  /** How many chose it: all, and the upper, middle and lower third by score. */
  count: number;
  thirds: [upper: number, middle: number, lower: number];
}

export interface ItemAnalysis {
  id: string;
  right: number;
  examinees: number;
  facility: number | null;
  /** 95% Wilson interval of the facility. */
  interval: [low: number, high: number];
  deviation: number | null;
  itemRest: number | null;
  efficiency: number | null;
  upperLower: number | null;
  options: OptionChoice[];
  unanswered: number;
  /** Median milliseconds; null when all sat on paper. */
  medianMs: number | null;
  /** Why to look at it; empty when nothing stands out. */
  look: string[];
}

export interface ClassAnalysis {
  test: TestStatistics;
  items: ItemAnalysis[];
  /** How many are in the upper, middle and lower third: equal totals are never parted, so thirds differ in size. */
  thirds: [upper: number, middle: number, lower: number];
  /** True while the class is too small for verdicts: figures are shown, reasons to look are not drawn from them. */
  small: boolean;
}

/** Fewer examinees than this get counts and a warning instead of verdicts: a correlation of 0 can then come out as ±.36 by chance. */
export const fewExaminees = 30;

/** Share below which a distractor does no work. Source: Tarrant, Ware and Mohammed 2009, BMC Medical Education 9:40. */
const workingShare = 0.05;

/** Third of each examinee by score, 0 the best. Equal totals share a third, so that no tie is broken by chance. */
export function thirdsOf(totals: readonly number[]): (0 | 1 | 2)[] {
  const sorted = [...totals].sort((a, b) => b - a);
  const firstCut = sorted[Math.ceil(totals.length / 3) - 1] ?? 0;
  const lastCut = sorted[Math.ceil((2 * totals.length) / 3) - 1] ?? 0;
  return totals.map((total) => (total >= firstCut ? 0 : total >= lastCut ? 1 : 2));
}

/**
 * Reasons to look at an item. Thresholds: item-rest correlation below 0 suggests a wrong key, below .15 a weak item (Varma, Educational
 * Data Systems); a distractor works when 5% choose it and the better choose it less; an item nobody misses tells nothing.
 */
function reasonsToLook(item: Omit<ItemAnalysis, 'look'>, [upper, , lower]: ClassAnalysis['thirds']): string[] {
  const reasons: string[] = [];
  const percent = (share: number) => `${String(Math.round(share * 100))}%`;
  const key = item.options.find((option) => option.key);
  if (item.itemRest !== null && item.itemRest < 0) reasons.push('Those who do well on the rest get it wrong more often. Check the key.');
  else if (item.itemRest !== null && item.itemRest < 0.15) reasons.push('It hardly tells the strong from the weak.');
  if (item.facility !== null && item.facility < 1 / item.options.length)
    reasons.push(`Only ${percent(item.facility)} got it right: no more than by guessing among ${String(item.options.length)}.`);
  if (item.facility === 1) reasons.push('Everyone got it right, so it tells nobody apart.');
  for (const option of item.options) {
    if (option.key) continue;
    const letter = optionLetter(option.option);
    if (key && option.count > key.count) reasons.push(`More chose ${letter} than the key.`);
    // Shares, not counts: with many equal totals one third is larger than another. Cross-multiplied, an empty third gives no reason.
    if (option.thirds[0] * lower > option.thirds[2] * upper && option.count / item.examinees >= workingShare) {
      reasons.push(`The best third choose ${letter} more often than the weakest.`);
    }
  }
  const idle = item.options.filter((option) => !option.key && option.count === 0).map((option) => optionLetter(option.option));
  if (idle.length > 0 && item.facility !== 1) reasons.push(`Nobody chose ${idle.join(' or ')}.`);
  if (item.unanswered / Math.max(1, item.examinees) >= 0.1) reasons.push(`${String(item.unanswered)} left it open.`);
  return reasons;
}

/**
 * Analyzes the sittings that count, one a student. Items that could not be scored are left out of all figures. It pauses after each
 * item, so that a page with thousands of sittings can draw and listen in between.
 */
export function* analysisSteps(quiz: Quiz, sittings: readonly Sitting[]): Generator<undefined, ClassAnalysis, undefined> {
  const scored = quiz.items.map((_, at) => sittings.every((sitting) => sitting.answers[at]?.right !== null));
  const rows = sittings.map((sitting) => sitting.answers.filter((_, at) => scored[at]).map((answer) => Number(answer.right === true)));
  const totals = totalsOf(rows);
  const thirds = thirdsOf(totals);
  const groups = groupsOf(totals);
  const sizes: ClassAnalysis['thirds'] = [0, 0, 0];
  for (const third of thirds) sizes[third] += 1;
  const keys = new Map(quiz.keys.map((key) => [key.id, key.key]));
  const small = sittings.length < fewExaminees;
  let place = -1;
  const items: ItemAnalysis[] = [];
  for (const [at, item] of quiz.items.entries()) {
    if (scored[at] !== true) continue;
    yield;
    place += 1;
    const marks = column(rows, place);
    const chosen = sittings.map((sitting) => sitting.answers[at]?.chosen ?? null);
    const right = marks.reduce((sum, mark) => sum + mark, 0);
    const times = sittings.flatMap((sitting) => sitting.answers[at]?.ms ?? []);
    const figures = {
      id: item.id,
      right,
      examinees: sittings.length,
      facility: facility(marks),
      interval: wilson(right, sittings.length),
      deviation: itemDeviation(marks),
      itemRest: itemRestCorrelation(marks, totals),
      efficiency: discriminativeEfficiency(marks, totals),
      upperLower: upperLowerD(marks, totals, groups),
      options: item.options.map((_, option): OptionChoice => {
        const by = [0, 0, 0] as [number, number, number];
        chosen.forEach((choice, examinee) => {
          if (choice === option) by[thirds[examinee] ?? 0] += 1;
        });
        return { option, key: keys.get(item.id) === option, count: by[0] + by[1] + by[2], thirds: by };
      }),
      unanswered: chosen.filter((choice) => choice === null).length,
      medianMs: median(times),
    };
    items.push({ ...figures, look: small ? [] : reasonsToLook(figures, sizes) });
  }
  yield;
  return { test: testStatistics(rows, items.length), items, thirds: sizes, small };
}

/** All steps of the analysis at once. */
export function analyzeClass(quiz: Quiz, sittings: readonly Sitting[]): ClassAnalysis {
  const steps = analysisSteps(quiz, sittings);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
