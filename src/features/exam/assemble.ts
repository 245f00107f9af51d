/** Draws a form from the catalogue by blueprint and seed. Pure: the same input gives the same form in every browser. */
import type { CatalogItem } from '../../schemas/bank.ts';
import { draws, shuffled } from './seed.ts';

/** What a form needs to know of an outline. */
export interface Blueprint {
  /** Outline whose tasks the items name. */
  outline: string;
  domains: readonly { id: string; weight: number }[];
}

/**
 * Whole numbers that add up to `total` in proportion to the weights: the largest remainder method (Hamilton). Equal remainders
 * go to the earlier place, so that totals and places never depend on chance.
 */
export function largestRemainder(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight * total) / sum);
  const counts = exact.map((value) => Math.floor(value + 1e-9));
  const missing = total - counts.reduce((all, count) => all + count, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - (counts[index] ?? 0) }))
    .sort((a, b) => (Math.abs(b.rest - a.rest) < 1e-9 ? a.index - b.index : b.rest - a.rest));
  for (const { index } of order.slice(0, missing)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}

/** The task an item has in an outline, or undefined. */
export const taskIn = (item: { task: readonly string[] }, outline: string): string | undefined =>
  item.task.find((task) => task.startsWith(`${outline}/`));

/** The outline domain an item counts for: `'2'` for task `2.3`. */
export const domainIn = (item: { task: readonly string[] }, outline: string): string | undefined =>
  taskIn(item, outline)
    ?.slice(outline.length + 1)
    .split('.')[0];

export type Assembly =
  | { ok: true; ids: string[] }
  /** Too few items: which domain, how many are there, how many are needed. */
  | { ok: false; problem: { domain: string; available: number; needed: number } };

/**
 * Takes `count` items so that tasks and, within a task, topics are as even as the pool allows. Each round takes one item from
 * the task and topic that so far has the smallest share of its pool; ties and items are settled by the seed.
 */
export function spread(
  pool: readonly CatalogItem[],
  count: number,
  seed: string,
  purpose: string,
  outline: string,
  costOf: (item: CatalogItem) => number = () => 0,
): CatalogItem[] {
  const draw = draws(seed);
  const groups = new Map<string, { key: string; items: { item: CatalogItem; key: number }[]; taken: number; size: number }>();
  for (const item of pool) {
    const name = `${taskIn(item, outline) ?? ''}|${item.topic}`;
    const group = groups.get(name) ?? { key: name, items: [], taken: 0, size: 0 };
    group.items.push({ item, key: draw(purpose, item.id) + costOf(item) });
    group.size += 1;
    groups.set(name, group);
  }
  const tasks = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const group of groups.values()) {
    group.items.sort((a, b) => a.key - b.key || (a.item.id < b.item.id ? -1 : 1));
    const task = group.key.split('|')[0] ?? '';
    sizes.set(task, (sizes.get(task) ?? 0) + group.size);
  }
  const order = [...groups.values()].map((group) => ({
    group,
    task: group.key.split('|')[0] ?? '',
    tie: draw(`${purpose}:order`, group.key),
  }));
  const chosen: CatalogItem[] = [];
  while (chosen.length < count) {
    let best: (typeof order)[number] | undefined;
    let bestRank: [number, number, number] | undefined;
    for (const entry of order) {
      if (entry.group.taken >= entry.group.size) continue;
      const rank: [number, number, number] = [
        ((tasks.get(entry.task) ?? 0) + 1) / (sizes.get(entry.task) ?? 1),
        (entry.group.taken + 1) / entry.group.size,
        entry.tie,
      ];
      if (
        !bestRank ||
        rank[0] < bestRank[0] ||
        (rank[0] === bestRank[0] && (rank[1] < bestRank[1] || (rank[1] === bestRank[1] && rank[2] < bestRank[2])))
      ) {
        best = entry;
        bestRank = rank;
      }
    }
    if (!best) break;
    const next = best.group.items[best.group.taken];
    if (!next) break;
    best.group.taken += 1;
    tasks.set(best.task, (tasks.get(best.task) ?? 0) + 1);
    chosen.push(next.item);
  }
  return chosen;
}

/**
 * A whole form: each domain gets its largest-remainder share, no item comes twice, and the order is shuffled over the form as
 * in the real exam. `avoid` leaves out items (those of another form); `costOf` (0 and up) makes items less welcome.
 */
export function assemble(
  items: readonly CatalogItem[],
  blueprint: Blueprint,
  size: number,
  seed: string,
  avoid: ReadonlySet<string> = new Set(),
  costOf?: (item: CatalogItem) => number,
): Assembly {
  const counts = largestRemainder(
    blueprint.domains.map((domain) => domain.weight),
    size,
  );
  const chosen: CatalogItem[] = [];
  for (const [index, domain] of blueprint.domains.entries()) {
    const needed = counts[index] ?? 0;
    const pool = items.filter((item) => domainIn(item, blueprint.outline) === domain.id && !avoid.has(item.id));
    if (pool.length < needed) return { ok: false, problem: { domain: domain.id, available: pool.length, needed } };
    chosen.push(...spread(pool, needed, seed, `draw:${domain.id}`, blueprint.outline, costOf));
  }
  return { ok: true, ids: shuffled(chosen, seed, 'form', (item) => item.id).map((item) => item.id) };
}
