/**
 * Results worth reading side by side: two students whose items took the same time to the millisecond. That is no verdict; it may be one
 * log handed in twice, and it is for the educator to ask. Pure.
 */
import type { Sitting } from './sitting.ts';

export interface Pair {
  a: Sitting;
  b: Sitting;
  /** Items on which both have the same answer after the same time. */
  same: number;
  of: number;
}

/** Fewer items than this agree by chance, in clocks that count coarsely. */
const fewest = 3;
/**
 * More students than this with the same time on an item are each compared with the first alone: a whole class with one log is still found,
 * and pairs do not pile up.
 */
const crowd = 20;

/** Pairs of different students who agree on at least half of the items, most alike first; at most `most`. */
export function lookTogether(sittings: readonly Sitting[], most = 50): Pair[] {
  const groups = new Map<string, number[]>();
  sittings.forEach(({ answers }, index) => {
    answers.forEach(({ chosen, ms }, item) => {
      // An item that was never on the screen, or a paper, has no time to compare.
      if (ms === null || ms <= 0) return;
      const name = `${String(item)} ${String(chosen)} ${String(ms)}`;
      groups.set(name, [...(groups.get(name) ?? []), index]);
    });
  });
  const shared = new Map<string, number>();
  for (const group of groups.values()) {
    group.forEach((a, at) => {
      if (at > 0 && group.length > crowd) return;
      for (const b of group.slice(at + 1)) shared.set(`${String(a)} ${String(b)}`, (shared.get(`${String(a)} ${String(b)}`) ?? 0) + 1);
    });
  }
  return [...shared]
    .flatMap(([name, same]): Pair[] => {
      const [a, b] = name.split(' ').map((index) => sittings[Number(index)]);
      if (!a || !b || a.who === b.who) return [];
      const of = a.answers.length;
      return same >= fewest && same * 2 >= of ? [{ a, b, same, of }] : [];
    })
    .sort((one, other) => other.same - one.same)
    .slice(0, most);
}
