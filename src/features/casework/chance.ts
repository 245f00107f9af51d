/** What is drawn for a file: keyed hashes under its seed, so that one choice never moves another. */
import { draws } from '../exam/seed.ts';

export interface Chance {
  /** A number in [0, 1) for a purpose. */
  at: (purpose: string) => number;
  /** A whole number from `low` to `high`, both included. */
  whole: (purpose: string, low: number, high: number) => number;
  /** One of a list that is not empty. */
  pick: <T>(purpose: string, list: readonly T[]) => T;
  /** The list in a drawn order. */
  order: <T>(purpose: string, list: readonly T[]) => T[];
  /** So many digits. */
  digits: (purpose: string, count: number) => string;
}

export function chanceOf(seed: string, scope: string): Chance {
  const draw = draws(seed);
  const at = (purpose: string) => draw(scope, purpose);
  const whole = (purpose: string, low: number, high: number) => low + Math.floor(at(purpose) * (high - low + 1));
  return {
    at,
    whole,
    pick: (purpose, list) => {
      const found = list[Math.floor(at(purpose) * list.length)];
      if (found === undefined) throw new RangeError(`nothing to draw from for ${purpose}`);
      return found;
    },
    order: (purpose, list) =>
      list
        .map((thing, place) => ({ thing, place, key: at(`${purpose}:${String(place)}`) }))
        .sort((a, b) => a.key - b.key || a.place - b.place)
        .map(({ thing }) => thing),
    digits: (purpose, count) =>
      Array.from({ length: count }, (_, place) => String(whole(`${purpose}:${String(place)}`, place === 0 ? 1 : 0, 9))).join(''),
  };
}
