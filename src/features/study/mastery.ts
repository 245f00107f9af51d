/**
 * What a learner can do in each domain of an outline, as far as first answers show it. A belief is a joint normal distribution over the
 * abilities of the domains; each answer moves it, and time without answers widens it. Pure.
 *
 * An item is answered rightly with probability c + (1 - c) · logistic(θ - b): the three-parameter form with equal slopes (Birnbaum 1968),
 * where c = 1/4 allows for guessing among four options. The difficulty b is what the author judged, from 1 to 5, give or take `itemSd`.
 * An answer updates the ability of its domain by matching mean and variance (assumed-density filtering, Minka 2001, section 3), and
 * the other domains through their correlation.
 */
export interface FirstAnswer {
  /** Milliseconds since 1970. */
  at: number;
  /** Place of the domain in the outline, from 0. */
  domain: number;
  /** The author's judgement, 1 (easy) to 5 (hard). */
  difficulty: number;
  right: boolean;
}

export interface Belief {
  /** When it was true, milliseconds since 1970; null before any answer. */
  at: number | null;
  /**
   * Mean ability of each domain, in logits (0 answers an item of middle difficulty rightly five times in eight), and at the end the
   * trend: logits a day that all of them gain or lose while the learner is at work.
   */
  mean: number[];
  /** Covariance of all of these. */
  covariance: number[][];
}

/** Every constant of the model. The page about readiness prints them. */
export const masteryModel = {
  /** Chance of a right answer without knowing. */
  guess: 0.25,
  /** Logits between two steps of difficulty. */
  step: 0.5,
  /** Standard deviation of an item's true difficulty around the author's, in logits. */
  itemSd: 0.7,
  /** Before any answer: what the domains share, and what is each one's own (standard deviations, logits). */
  priorMean: 0.2,
  sharedSd: 0.8,
  ownSd: 0.45,
  /** How far ability may wander in a day (variance, logits squared): shared, and each domain's own. */
  sharedDrift: 0.004,
  ownDrift: 0.001,
  /** What a trend is expected to be before any answer, and may be (mean and standard deviation, logits a day): who practices gains. */
  trendMean: 0.055,
  trendSd: 0.028,
  /** For how many days of a pause it goes on. */
  trendDays: 2,
  /** In a longer pause the trend is forgotten: after so many days an e-th of it is left, and it is nearly as open as at first. */
  trendMemory: 10,
  /** Ability lost in a day of a longer pause (logits), and in how many days at most: who stops practicing forgets. */
  pauseLoss: 0.034,
  pauseDays: 60,
  /** How far the trend itself may wander in a day (variance). */
  trendDrift: 0.000_02,
  /** After so many days without an answer, more time makes the past no vaguer. */
  longestGap: 180,
} as const;

const dayMs = 86_400_000;
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
/** Averaging a logistic curve over a normal difficulty flattens it by about this much (MacKay 1992). */
const flattening = 1 / Math.sqrt(1 + (Math.PI * masteryModel.itemSd ** 2) / 8);

/** Difficulty in logits of an author's 1 to 5. */
export const difficultyOf = (judged: number): number => (judged - 3) * masteryModel.step;

/** Chance of a right answer at an ability, to an item of the author's difficulty, averaged over what its true difficulty may be. */
export const chanceRight = (ability: number, judged: number): number =>
  masteryModel.guess + (1 - masteryModel.guess) * logistic(flattening * (ability - difficultyOf(judged)));

/** What is believed before any answer. */
export function startBelief(domains: number): Belief {
  const { priorMean, sharedSd, ownSd, trendMean, trendSd } = masteryModel;
  return {
    at: null,
    mean: Array.from({ length: domains + 1 }, (_, place) => (place < domains ? priorMean : trendMean)),
    covariance: Array.from({ length: domains + 1 }, (_, row) =>
      Array.from({ length: domains + 1 }, (_each, column) => {
        if (row === domains || column === domains) return row === column ? trendSd ** 2 : 0;
        return sharedSd ** 2 + (row === column ? ownSd ** 2 : 0);
      }),
    ),
  };
}

/** The belief carried forward to a moment: abilities follow the trend and grow less sure. A moment before it changes nothing. */
export function carryTo(belief: Belief, at: number): Belief {
  const { sharedDrift, ownDrift, longestGap, trendDays, trendDrift, trendMemory, trendSd, pauseLoss, pauseDays } = masteryModel;
  const days = belief.at === null ? 0 : Math.min(longestGap, Math.max(0, (at - belief.at) / dayMs));
  if (days === 0) return { ...belief, at: Math.max(at, belief.at ?? at) };
  const going = Math.min(days, trendDays);
  const pause = days - going;
  const loss = pauseLoss * Math.min(pauseDays, pause);
  /** What is left of the trend after the pause. */
  const kept = Math.exp(-pause / trendMemory);
  const last = belief.mean.length - 1;
  const value = (row: number, column: number) => belief.covariance[row]?.[column] ?? 0;
  const step = (place: number) => (place < last ? going : 0);
  const share = (place: number) => (place < last ? 1 : kept);
  return {
    at,
    mean: belief.mean.map((mean, place) => (place < last ? mean + going * (belief.mean[last] ?? 0) - loss : mean * kept)),
    covariance: belief.covariance.map((row, place) =>
      row.map((old, column) => {
        const moved =
          old + step(place) * value(last, column) + step(column) * value(place, last) + step(place) * step(column) * value(last, last);
        if (place === last || column === last) {
          const open = place === column ? days * trendDrift + (1 - kept * kept) * trendSd * trendSd : 0;
          return moved * share(place) * share(column) + open;
        }
        return moved + days * (sharedDrift + (place === column ? ownDrift : 0));
      }),
    ),
  };
}

/** Standard normal density on a grid from -4.5 to 4.5, scaled to add up to 1. */
const grid = Array.from({ length: 31 }, (_, place) => -4.5 + place * 0.3);
const gridTotal = grid.reduce((sum, z) => sum + Math.exp((-z * z) / 2), 0);
const normalGrid = grid.map((z) => ({ z, weight: Math.exp((-z * z) / 2) / gridTotal }));

/** The belief after one answer. An answer in a domain the belief does not have changes nothing. */
export function afterAnswer(belief: Belief, answer: FirstAnswer): Belief {
  const before = carryTo(belief, answer.at);
  const { domain } = answer;
  const mean = before.mean[domain];
  const column = before.covariance.map((row) => row[domain] ?? 0);
  const variance = column[domain];
  if (mean === undefined || variance === undefined || domain === before.mean.length - 1) return before;
  const sd = Math.sqrt(variance);
  let [total, first, second] = [0, 0, 0];
  for (const { z, weight } of normalGrid) {
    const right = chanceRight(mean + sd * z, answer.difficulty);
    const likely = weight * (answer.right ? right : 1 - right);
    total += likely;
    first += likely * z;
    second += likely * z * z;
  }
  const shift = (first / total) * sd;
  const shrink = second / total - (first / total) ** 2 - 1;
  // How much each domain moves when this one moves by one.
  const pull = column.map((value) => value / variance);
  return {
    at: before.at,
    mean: before.mean.map((value, place) => value + (pull[place] ?? 0) * shift),
    covariance: before.covariance.map((row, place) =>
      row.map((value, other) => value + (pull[place] ?? 0) * (pull[other] ?? 0) * variance * shrink),
    ),
  };
}

/** The belief after answers in any order; the oldest is taken first. */
export const afterAnswers = (start: Belief, answers: readonly FirstAnswer[]): Belief =>
  [...answers].sort((a, b) => a.at - b.at).reduce(afterAnswer, start);
