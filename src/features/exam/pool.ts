/** Which items a practice may draw. Pure. */
import type { CatalogItem } from '../../schemas/bank.ts';
import type { ItemHistory } from './history.ts';
import { shuffled } from './seed.ts';

/** Items unseen for so long count as "unseen for long": four weeks, in milliseconds. */
export const longAgo = 28 * 24 * 3600 * 1000;

export type PoolFilter = 'any' | 'new' | 'missed' | 'flagged' | 'long-ago' | 'sure-but-wrong';

export interface PoolCriteria {
  exam: 'cpcs' | 'cpmsm' | 'any';
  /** Topics to draw from; empty means all. */
  topics: readonly string[];
  /** Blueprint tasks; empty means all. */
  tasks: readonly string[];
  cognitive: readonly CatalogItem['cognitive'][];
  filter: PoolFilter;
}

const passes: Record<PoolFilter, (history: ItemHistory | undefined, now: number) => boolean> = {
  any: () => true,
  new: (history) => history === undefined,
  missed: (history) => history?.lastRight === false,
  flagged: (history) => history?.flagged === true,
  'long-ago': (history, now) => history !== undefined && now - history.lastAt >= longAgo,
  'sure-but-wrong': (history) => history?.sureButWrong === true,
};

/** Items that meet every criterion. `now` in milliseconds since 1970. */
export function choosePool(
  items: readonly CatalogItem[],
  criteria: PoolCriteria,
  history: ReadonlyMap<string, ItemHistory>,
  now: number,
): CatalogItem[] {
  const topics = new Set(criteria.topics);
  const tasks = new Set(criteria.tasks);
  const levels = new Set(criteria.cognitive);
  return items.filter(
    (item) =>
      (criteria.exam === 'any' || item.task.some((task) => task.startsWith(`${criteria.exam}-`))) &&
      (topics.size === 0 || topics.has(item.topic)) &&
      (tasks.size === 0 || item.task.some((task) => tasks.has(task))) &&
      (levels.size === 0 || levels.has(item.cognitive)) &&
      passes[criteria.filter](history.get(item.id), now),
  );
}

/** `size` items of a pool, topics in turn so that none crowds out another; the order is shuffled by the seed. */
export function drawFromPool(pool: readonly CatalogItem[], size: number, seed: string): CatalogItem[] {
  const topics = new Map<string, CatalogItem[]>();
  for (const item of shuffled(pool, seed, 'practice', ({ id }) => id)) topics.set(item.topic, [...(topics.get(item.topic) ?? []), item]);
  const groups = shuffled([...topics], seed, 'topics', ([topic]) => topic).map(([, list]) => list);
  const drawn: CatalogItem[] = [];
  for (let round = 0; drawn.length < size && groups.some((group) => group.length > round); round += 1) {
    for (const group of groups) {
      const item = group[round];
      if (item && drawn.length < size) drawn.push(item);
    }
  }
  return shuffled(drawn, seed, 'form', ({ id }) => id);
}

/** The question of a day: the same for everyone on that date, whatever else is in the bank. `day` is `YYYY-MM-DD`. */
export function questionOfTheDay(items: readonly CatalogItem[], day: string): CatalogItem | undefined {
  return shuffled(items, '0000-0000-0000-0000', `day:${day}`, ({ id }) => id)[0];
}
