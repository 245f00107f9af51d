/**
 * What a belief about abilities says of a form never seen: the expected score, the interval that holds it four times in five, and the
 * chance of reaching a target of the learner's own. The official cut is a scaled score, no percentage, so nothing here is a chance of
 * passing. Pure and without chance: the belief is spread over fixed points, so the same answers give the same figures.
 */
import { chanceRight, type Belief } from './mastery.ts';

/** What a form asks of one domain. */
export interface DomainShare {
  /** Number of items. */
  items: number;
  /** Share of the bank's items at each difficulty 1 to 5 in this domain; adds up to 1. */
  difficulties: readonly number[];
}

export interface Forecast {
  /** Expected share of right answers, 0 to 1. */
  expected: number;
  /** The share lies between these four times in five. */
  interval: [low: number, high: number];
  /** For each domain the expected share and its interval for long runs of items (without the luck of a single form). */
  domains: { expected: number; interval: [low: number, high: number] }[];
  /** Chance that the share is at least this much, 0 to 1. */
  chanceOf: (target: number) => number;
}

/**
 * What is left below and above the interval. A little less than a tenth: a belief kept as a normal distribution is slightly too sure of
 * itself, and with a tenth the interval held fewer than four learners in five.
 */
export const tail = 0.094;
/** Points over which the belief is spread. */
const pointCount = 256;
const primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29];

/** Radical inverse: the digits of `index` behind the point (Halton 1960). */
function radicalInverse(index: number, base: number): number {
  let [value, scale, left] = [0, 1 / base, index];
  while (left > 0) {
    value += (left % base) * scale;
    left = Math.floor(left / base);
    scale /= base;
  }
  return value;
}

/** Standard normal distribution function (Abramowitz and Stegun 26.2.17, error below 1e-7). */
export function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z > 0 ? 1 - tail : tail;
}

/** Where a rising function of [low, high] reaches `value`. */
function solve(rising: (x: number) => number, value: number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let turn = 0; turn < 32; turn += 1) {
    const middle = (from + to) / 2;
    if (rising(middle) < value) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** The point below which a standard normal variable stays with this probability. */
const normalPoint = (probability: number): number => solve(normalBelow, probability, -6, 6);

/** Lower triangle whose square is the matrix (Cholesky). */
function triangle(matrix: readonly (readonly number[])[]): number[][] {
  const rows: number[][] = [];
  matrix.forEach((row, place) => {
    const made: number[] = [];
    for (let column = 0; column <= place; column += 1) {
      const left = made.reduce((sum, value, k) => sum + value * ((column === place ? made : rows[column])?.[k] ?? 0), 0);
      const rest = (row[column] ?? 0) - left;
      made.push(column === place ? Math.sqrt(Math.max(rest, 1e-12)) : rest / (rows[column]?.[column] ?? 1));
    }
    rows.push(made);
  });
  return rows;
}

/** Points of a standard normal space of so many dimensions; made once a number of dimensions. */
const spreads = new Map<number, number[][]>();
function spread(dimensions: number): number[][] {
  const known = spreads.get(dimensions);
  if (known) return known;
  const made = Array.from({ length: pointCount }, (_, index) =>
    Array.from({ length: dimensions }, (_each, place) => normalPoint(radicalInverse(index + 1, primes[place % primes.length] ?? 2))),
  );
  spreads.set(dimensions, made);
  return made;
}

const expectedIn = ({ difficulties }: DomainShare, ability: number): number =>
  difficulties.reduce((sum, share, step) => sum + share * chanceRight(ability, step + 1), 0);

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;

/** What to expect of a form that asks so much of each domain; `shares` in the order of the belief's domains. */
export function forecast(belief: Belief, shares: readonly DomainShare[]): Forecast {
  // The trend stands last and is no domain.
  const lower = triangle(belief.covariance.slice(0, shares.length).map((row) => row.slice(0, shares.length)));
  const total = shares.reduce((sum, share) => sum + share.items, 0);
  const perDomain: number[][] = shares.map(() => []);
  const points = spread(shares.length).map((point) => {
    let [right, variance] = [0, 0];
    shares.forEach((share, domain) => {
      const ability = (belief.mean[domain] ?? 0) + (lower[domain] ?? []).reduce((sum, value, k) => sum + value * (point[k] ?? 0), 0);
      const p = expectedIn(share, ability);
      perDomain[domain]?.push(p);
      right += share.items * p;
      variance += share.items * p * (1 - p);
    });
    return { right, sd: Math.sqrt(variance) };
  });
  /** Chance that fewer than so many are right. */
  const below = (count: number): number =>
    points.reduce((sum, { right, sd }) => sum + normalBelow((count - right) / sd), 0) / points.length;
  return {
    expected: points.reduce((sum, { right }) => sum + right, 0) / points.length / total,
    interval: [solve(below, tail, 0, total) / total, solve(below, 1 - tail, 0, total) / total],
    domains: perDomain.map((values) => {
      const sorted = [...values].sort((a, b) => a - b);
      return {
        expected: values.reduce((sum, value) => sum + value, 0) / values.length,
        interval: [quantile(sorted, 0.1), quantile(sorted, 0.9)],
      };
    }),
    // Half an item below: a count is whole.
    chanceOf: (target) => 1 - below(Math.ceil(target * total - 1e-9) - 0.5),
  };
}
