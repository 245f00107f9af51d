/** What all marks together say of the quiz. Pure. `rows` holds one list of marks (0 or 1) an examinee, items in the same order. */
import { kurtosis, mean, median, skewness, standardDeviation, variance } from './moments.ts';

export type Marks = readonly (readonly number[])[];

/** Marks of one item, one an examinee. */
export const column = (rows: Marks, item: number): number[] => rows.map((row) => row[item] ?? 0);

/** Whole score of each examinee. */
export const totalsOf = (rows: Marks): number[] => rows.map((row) => row.reduce((all, mark) => all + mark, 0));

/**
 * Cronbach's alpha, k/(k − 1) · (1 − Σs²ⱼ / s²_X), at most 1 and negative when items pull in opposite directions; for right-or-wrong
 * items it is KR-20. Null for fewer than two items or examinees, or when all totals are equal.
 * Sources: Cronbach 1951, Psychometrika 16:297; Kuder and Richardson 1937, formula 20; Moodle, "coefficient of internal consistency".
 */
export function alpha(rows: Marks): number | null {
  const items = rows[0]?.length ?? 0;
  const whole = variance(totalsOf(rows));
  if (items < 2 || whole === null || whole === 0) return null;
  let parts = 0;
  for (let item = 0; item < items; item += 1) parts += variance(column(rows, item)) ?? 0;
  // Rounding may carry a perfect 1 a hair beyond, and the standard error to the root of a negative number.
  return Math.min(1, (items / (items - 1)) * (1 - parts / whole));
}

/**
 * Standard error of measurement, s_X · √(1 − α), in items: how far a score would move if the same person sat a like quiz again.
 * Source: Moodle, Quiz statistics calculations; Lord and Novick 1968. Null where alpha is.
 */
export function standardError(rows: Marks): number | null {
  const reliability = alpha(rows);
  const spread = standardDeviation(totalsOf(rows));
  return reliability === null || spread === null ? null : spread * Math.sqrt(1 - reliability);
}

export interface TestStatistics {
  examinees: number;
  items: number;
  mean: number | null;
  median: number | null;
  deviation: number | null;
  skewness: number | null;
  kurtosis: number | null;
  alpha: number | null;
  error: number | null;
  /** Number of examinees with each score, from 0 to the number of items. */
  distribution: number[];
}

export function testStatistics(rows: Marks, items: number): TestStatistics {
  const totals = totalsOf(rows);
  const distribution = new Array<number>(items + 1).fill(0);
  for (const total of totals) distribution[total] = (distribution[total] ?? 0) + 1;
  return {
    examinees: rows.length,
    items,
    mean: mean(totals),
    median: median(totals),
    deviation: standardDeviation(totals),
    skewness: skewness(totals),
    kurtosis: kurtosis(totals),
    alpha: alpha(rows),
    error: standardError(rows),
    distribution,
  };
}
