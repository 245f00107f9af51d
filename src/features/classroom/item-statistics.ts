/**
 * What the marks of one item say. Pure. `marks` is one number an examinee, 0 or 1; `totals` is each examinee's whole score, the
 * item included. A figure that the marks cannot give (nobody differs, too few) is null.
 */
import { covariance, mean, standardDeviation } from './moments.ts';

/** Facility: the share of examinees who got it right, Σx / n, 0 to 1. Source: Moodle, Quiz statistics calculations, "facility index". */
export const facility = (marks: readonly number[]): number | null => mean(marks);

/** Spread of an item's marks, √(Σ(x − x̄)² / (n − 1)): at most about 0.5 for right-or-wrong items. Source: as `facility`. */
export const itemDeviation = (marks: readonly number[]): number | null => standardDeviation(marks);

const restOf = (marks: readonly number[], totals: readonly number[]): number[] => totals.map((total, at) => total - (marks[at] ?? 0));

/**
 * Item-rest correlation, cov(x, X − x) / √(var x · var(X − x)), −1 to 1: do those who do well on the other items get this one right?
 * It is the point-biserial with the item taken out of the total, and what Moodle calls the discrimination index (there times 100).
 * Source: Moodle, Quiz statistics calculations; Lord and Novick 1968, section 15.5.
 */
export function itemRestCorrelation(marks: readonly number[], totals: readonly number[]): number | null {
  const rest = restOf(marks, totals);
  const shared = covariance(marks, rest);
  const own = standardDeviation(marks);
  const others = standardDeviation(rest);
  if (shared === null || own === null || others === null || own === 0 || others === 0) return null;
  return shared / (own * others);
}

/**
 * Discriminative efficiency, cov(x, X − x) / cov_max, at most 1, where cov_max is the covariance the same marks would have if the
 * best examinees had the best marks (both columns sorted). It asks how well an item separates for its difficulty.
 * Source: Moodle, Quiz statistics calculations (there times 100).
 */
export function discriminativeEfficiency(marks: readonly number[], totals: readonly number[]): number | null {
  const rest = restOf(marks, totals);
  // A typed array sorts as numbers and several times faster, which a class of thousands feels.
  const ascending = (values: readonly number[]) => Float64Array.from(values).sort();
  const shared = covariance(marks, rest);
  const best = covariance(ascending(marks), ascending(rest));
  return shared === null || best === null || best === 0 ? null : shared / best;
}

/** Share of examinees in the upper and in the lower group. Source: Kelley 1939, Journal of Educational Psychology 30:17. */
export const groupShare = 0.27;

/**
 * How much of each examinee counts in the best (or weakest) `share` of them. Those who tie at the border count in equal parts, so
 * that the group has exactly its size and the order of the list decides nothing.
 */
export function groupWeights(totals: readonly number[], share: number, best: boolean): number[] {
  const counts = new Map<number, number>();
  for (const total of totals) counts.set(total, (counts.get(total) ?? 0) + 1);
  let left = share * totals.length;
  const weights = new Map<number, number>();
  for (const total of [...counts.keys()].sort((a, b) => (best ? b - a : a - b))) {
    const count = counts.get(total) ?? 0;
    const taken = Math.min(left, count);
    weights.set(total, taken / count);
    left -= taken;
  }
  return totals.map((total) => weights.get(total) ?? 0);
}

/** How much of each examinee counts in the upper and the lower group; computed once for all items. */
export interface Groups {
  upper: readonly number[];
  lower: readonly number[];
}

export const groupsOf = (totals: readonly number[]): Groups => ({
  upper: groupWeights(totals, groupShare, true),
  lower: groupWeights(totals, groupShare, false),
});

/**
 * Upper-lower D, p(best 27%) − p(weakest 27%), −1 to 1. Source: Johnson 1951; Kelley 1939 for the 27%. Ties at the border count in
 * equal parts. Null for fewer than two examinees or when all have the same total.
 */
export function upperLowerD(marks: readonly number[], totals: readonly number[], groups = groupsOf(totals)): number | null {
  if (totals.length < 2 || totals.every((total) => total === totals[0])) return null;
  let difference = 0;
  marks.forEach((mark, at) => {
    difference += mark * ((groups.upper[at] ?? 0) - (groups.lower[at] ?? 0));
  });
  return difference / (groupShare * totals.length);
}
