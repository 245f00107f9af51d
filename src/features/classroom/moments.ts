/**
 * Means, spreads and shapes of marks. Pure. A figure that too few values cannot give is null, never 0.
 *
 * All follow Moodle's "Quiz statistics calculations" (docs.moodle.org/dev): sample moments with Bessel's correction for spread, and
 * Fisher's k-statistics for shape.
 */

function sum(values: Iterable<number>): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}

/** Arithmetic mean, Σx / n; null without values. */
export const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values) / values.length);

/** Middle value, or the mean of the two in the middle; null without values. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}

/** Sample covariance, Σ(x − x̄)(y − ȳ) / (n − 1); null for fewer than two pairs. The lists have equal length. */
export function covariance(x: readonly number[] | Float64Array, y: readonly number[] | Float64Array): number | null {
  const n = x.length;
  if (n < 2) return null;
  const xMean = sum(x) / n;
  const yMean = sum(y) / n;
  let products = 0;
  for (let at = 0; at < n; at += 1) products += ((x[at] ?? 0) - xMean) * ((y[at] ?? 0) - yMean);
  return products / (n - 1);
}

/** Sample variance, Σ(x − x̄)² / (n − 1); null for fewer than two values. */
export const variance = (values: readonly number[]): number | null => covariance(values, values);

/** Sample standard deviation, √(Σ(x − x̄)² / (n − 1)); null for fewer than two values. */
export function standardDeviation(values: readonly number[]): number | null {
  const spread = variance(values);
  return spread === null ? null : Math.sqrt(spread);
}

/** Σ(x − x̄)^power / n. */
function centralMoment(values: readonly number[], power: number): number {
  const center = sum(values) / values.length;
  return sum(values.map((value) => (value - center) ** power)) / values.length;
}

/**
 * Skewness, k₃ / k₂^(3/2) with k₂ = n·m₂/(n − 1) and k₃ = n²·m₃/((n − 1)(n − 2)): 0 when symmetric, negative with a tail to low
 * marks. Null for fewer than three values or without spread. Source: Moodle, Quiz statistics calculations.
 */
export function skewness(values: readonly number[]): number | null {
  const n = values.length;
  if (n < 3) return null;
  const k2 = (n * centralMoment(values, 2)) / (n - 1);
  if (k2 === 0) return null;
  const k3 = (n * n * centralMoment(values, 3)) / ((n - 1) * (n - 2));
  return k3 / k2 ** 1.5;
}

/**
 * Excess kurtosis, k₄ / k₂² with k₄ = n²·((n + 1)·m₄ − 3(n − 1)·m₂²)/((n − 1)(n − 2)(n − 3)): 0 for a normal distribution. Null for
 * fewer than four values or without spread. Source: Moodle, Quiz statistics calculations.
 */
export function kurtosis(values: readonly number[]): number | null {
  const n = values.length;
  if (n < 4) return null;
  const m2 = centralMoment(values, 2);
  const k2 = (n * m2) / (n - 1);
  if (k2 === 0) return null;
  const k4 = (n * n * ((n + 1) * centralMoment(values, 4) - 3 * (n - 1) * m2 * m2)) / ((n - 1) * (n - 2) * (n - 3));
  return k4 / (k2 * k2);
}
