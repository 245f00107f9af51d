/** Simulated learners: how their ability moves, what they answer, and how they do on a fresh form. All of it from a seed. */
import { afterAnswers, carryTo, masteryModel, startBelief, type FirstAnswer } from '../../../src/features/study/mastery.ts';
import { forecast, type DomainShare } from '../../../src/features/study/readiness.ts';

export type Kind = 'as modeled' | 'steady' | 'fast' | 'forgetting' | 'guessing' | 'cramming' | 'strong in one domain';
export const kinds: readonly Kind[] = ['as modeled', 'steady', 'fast', 'forgetting', 'guessing', 'cramming', 'strong in one domain'];

/** Random numbers from a whole number (mulberry32). */
export function random(seed: number) {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** The official weights of CPCS, on 150 items. */
export const shares: readonly DomainShare[] = [90, 33, 27].map((items) => ({ items, difficulties: [0.1, 0.25, 0.35, 0.2, 0.1] }));
const days = 60;
const dayMs = 86_400_000;
const logistic = (x: number) => 1 / (1 + Math.exp(-x));

export interface Outcome {
  inside: boolean;
  /** The chance that was forecast of reaching a target near the expected score, and whether it was reached. */
  chance: number;
  reached: boolean;
}

/** One learner: sixty days of answers, a forecast, and a fresh form sat the next day. */
export function simulate(kind: Kind, seed: number): Outcome {
  const { uniform, normal } = random(seed);
  const m = masteryModel;
  const shared = m.sharedSd * normal();
  let ability = shares.map(() => m.priorMean + shared + m.ownSd * normal());
  if (kind === 'strong in one domain') {
    const strong = Math.floor(uniform() * shares.length);
    ability = ability.map((value, domain) => value + (domain === strong ? 1 : -0.3));
  }
  // Where the author said 3 it is 2 or 4; as modeled, it strays as the model says.
  const trueDifficulty = (judged: number) =>
    kind === 'as modeled' ? (judged - 3) * m.step + m.itemSd * normal() : (judged - 3 + (uniform() < 0.5 ? 1 : -1)) * m.step;
  const drawDifficulty = (share: DomainShare) => {
    let left = uniform();
    const at = share.difficulties.findIndex((part) => (left -= part) < 0);
    return at < 0 ? 5 : at + 1;
  };
  const isRight = (domain: number, judged: number) => {
    const p =
      kind === 'guessing' && uniform() < 0.15
        ? m.guess
        : m.guess + (1 - m.guess) * logistic((ability[domain] ?? 0) - trueDifficulty(judged));
    return uniform() < p;
  };
  let trend = m.trendMean + m.trendSd * normal();
  let idle = 0;
  const perDay = 4 + Math.floor(uniform() * 12);
  const answers: FirstAnswer[] = [];
  for (let day = 0; day < days; day += 1) {
    const drift = Math.sqrt(m.sharedDrift) * normal();
    ability = ability.map((value) => {
      if (kind === 'as modeled') return value + (idle < m.trendDays ? trend : -m.pauseLoss) + drift + Math.sqrt(m.ownDrift) * normal();
      if (kind === 'fast') return value + 1.2 / days;
      // A month of rest after a month of work: most of a logit is lost.
      if (kind === 'forgetting') return day < 30 ? value + 0.6 / 30 : value - 0.6 / 30;
      if (kind === 'cramming') return day >= 50 ? value + 0.06 : value;
      return value;
    });
    if (idle >= m.trendDays) {
      const kept = Math.exp(-1 / m.trendMemory);
      trend = trend * kept + Math.sqrt(1 - kept * kept) * m.trendSd * normal();
    }
    trend += Math.sqrt(m.trendDrift) * normal();
    idle += 1;
    if (kind === 'forgetting' && day >= 30 && day < 50) continue;
    if (kind === 'cramming' && day < 50) continue;
    const rest = kind !== 'cramming' && uniform() < 0.4;
    if (rest) continue;
    idle = 0;
    for (let each = 0; each < perDay * (kind === 'cramming' ? 3 : 1); each += 1) {
      const domain = uniform() < 0.55 ? 0 : uniform() < 0.5 ? 1 : 2;
      const share = shares[domain];
      if (!share) continue;
      const difficulty = drawDifficulty(share);
      answers.push({ at: day * dayMs, domain, difficulty, right: isRight(domain, difficulty) });
    }
  }
  const said = forecast(carryTo(afterAnswers(startBelief(shares.length), answers), (days - 1) * dayMs), shares);
  let [right, total] = [0, 0];
  shares.forEach((share, domain) => {
    for (let item = 0; item < share.items; item += 1) {
      total += 1;
      if (isRight(domain, drawDifficulty(share))) right += 1;
    }
  });
  const [low, high] = said.interval;
  const target = Math.round(150 * Math.min(0.97, Math.max(0.3, said.expected + 0.06 * (uniform() * 2 - 1)))) / 150;
  return { inside: right >= low * total && right <= high * total, chance: said.chanceOf(target), reached: right >= target * total };
}

export interface Calibration {
  /** Share of learners whose score fell into the 80% interval. */
  inside: number;
  /** Of forecasts between 65 and 75%, how many there were and the share that came true. */
  near70: { forecasts: number; cameTrue: number };
}

export function calibrate(kind: Kind, learners: number, seed: number): Calibration {
  let [inside, near, reached] = [0, 0, 0];
  for (let learner = 0; learner < learners; learner += 1) {
    const outcome = simulate(kind, seed * 1_000_003 + learner);
    if (outcome.inside) inside += 1;
    if (Math.abs(outcome.chance - 0.7) <= 0.05) {
      near += 1;
      if (outcome.reached) reached += 1;
    }
  }
  return { inside: inside / learners, near70: { forecasts: near, cameTrue: near === 0 ? 0 : reached / near } };
}
