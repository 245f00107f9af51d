/** The few formulas a report rests on. Pure. */

/** 97.5% point of the standard normal distribution. */
const z95 = 1.959963984540054;

/**
 * Wilson score interval for a proportion, both ends between 0 and 1.
 * Source: Wilson 1927; recommended by Newcombe 1998, Statistics in Medicine 17:857, method 3 (81 of 263 gives .2553 to .3662).
 */
export function wilson(right: number, total: number, z = z95): [low: number, high: number] {
  if (total === 0) return [0, 1];
  const p = right / total;
  const center = p + (z * z) / (2 * total);
  const spread = z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return [Math.max(0, (center - spread) / scale), Math.min(1, (center + spread) / scale)];
}

/** What each word of confidence is taken to mean, as a probability of being right. The report prints them. */
export const confidenceMeans = { sure: 0.95, likely: 0.7, guess: 0.25 } as const;

/**
 * Brier score: mean squared distance between stated probability and outcome; 0 is perfect, 0.25 is what a coin's honesty earns.
 * Source: Brier 1950, Monthly Weather Review 78:1.
 */
export function brier(pairs: readonly { probability: number; right: boolean }[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.reduce((sum, { probability, right }) => sum + (probability - (right ? 1 : 0)) ** 2, 0) / pairs.length;
}

/** Both ends of the Wilson interval in words: `0 to 43%`. Half its width would lie near 0 and 1, where it is lopsided. */
export function rangeText(right: number, total: number): string {
  if (total === 0) return '–';
  const [low, high] = wilson(right, total);
  return `${String(Math.round(low * 100))} to ${String(Math.round(high * 100))}%`;
}
