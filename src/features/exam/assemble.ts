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

/** How often the exams ask of a section, of a hundred items of a form. */
const centralityShares = { core: 75, usual: 20, edge: 5 } as const;
type Centrality = keyof typeof centralityShares;
/** Where to look, nearest first, when a domain has too few items of one centrality. */
const nextBest: Record<Centrality, readonly Centrality[]> = {
  core: ['core', 'usual', 'edge'],
  usual: ['usual', 'core', 'edge'],
  edge: ['edge', 'usual', 'core'],
};
/** Largest share of a form that one topic may take, if the pool allows. */
const topicShare = 0.06;
/** The share of a form each kind of item is drawn towards: the middle of what the bank keeps (`src/audit/craft.ts`), of a hundred. */
const kindShares: Readonly<Record<string, number>> = {
  source: 12.5,
  requirement: 17.5,
  time: 10,
  who: 10,
  'next-step': 21.5,
  finding: 12.5,
  compare: 7.5,
  apply: 12.5,
  compute: 3,
  'case-law': 2,
};

/** What a form holds so far, counted by everything a next item is judged by. */
class Drawn {
  readonly items: CatalogItem[] = [];
  readonly #facts = new Set<string>();
  readonly #counts = new Map<string, number>();

  count = (what: string): number => this.#counts.get(what) ?? 0;

  has = (item: CatalogItem): boolean => item.fact !== undefined && this.#facts.has(item.fact);

  add(item: CatalogItem, task: string): void {
    this.items.push(item);
    if (item.fact !== undefined) this.#facts.add(item.fact);
    for (const what of [`topic ${item.topic}`, `kind ${item.kind ?? ''}`, `task ${task}`]) this.#counts.set(what, this.count(what) + 1);
  }
}

interface Candidate {
  item: CatalogItem;
  task: string;
  /** From the seed, 0 to half a share: settles what the shares leave nearly open. */
  tie: number;
}

/**
 * How much a form would have too much of a candidate's task, kind and topic if it were next; the lowest is taken. Each part is what the
 * form would hold over what it should hold, so that 1 is its share.
 */
function surplus(drawn: Drawn, { item, task, tie }: Candidate, size: number, shares: ReadonlyMap<string, number>): number {
  const over = (what: string, share: number) => (drawn.count(what) + 1) / (share * size + 1);
  const kind = item.kind === undefined ? 0 : over(`kind ${item.kind}`, (kindShares[item.kind] ?? 0) / 100);
  return (
    over(`task ${task}`, shares.get(`task ${task}`) ?? 0) + kind + over(`topic ${item.topic}`, shares.get(`topic ${item.topic}`) ?? 0) + tie
  );
}

/** Share of the form that each task and topic would have if every domain were drawn evenly from its pool. */
function evenShares(pools: readonly { candidates: readonly Candidate[]; needed: number }[], size: number): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { candidates, needed } of pools)
    for (const { item, task } of candidates)
      for (const what of [`task ${task}`, `topic ${item.topic}`])
        shares.set(what, (shares.get(what) ?? 0) + needed / (candidates.length * size));
  return shares;
}

/**
 * A whole form: each domain gets its largest-remainder share; within it core, usual and edge sections stand 75 to 20 to 5 as far as the
 * pool has them; tasks, kinds and topics are kept near their shares, no topic above 6 of a hundred and no two items on one fact unless
 * the pool leaves no other choice. No item comes twice, and the order is shuffled over the form as in the real exam. `avoid` leaves out
 * items (those of another form); `costOf` (0 and up) makes items less welcome.
 */
export function assemble(
  items: readonly CatalogItem[],
  blueprint: Blueprint,
  size: number,
  seed: string,
  avoid: ReadonlySet<string> = new Set(),
  costOf: (item: CatalogItem) => number = () => 0,
): Assembly {
  const draw = draws(seed);
  const counts = largestRemainder(
    blueprint.domains.map((domain) => domain.weight),
    size,
  );
  const pools = blueprint.domains.map((domain, index) => ({
    domain: domain.id,
    needed: counts[index] ?? 0,
    candidates: items
      .filter((item) => domainIn(item, blueprint.outline) === domain.id && !avoid.has(item.id))
      // In an order of their own, so that the catalogue's says nothing.
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((item): Candidate => ({
        item,
        task: taskIn(item, blueprint.outline) ?? '',
        tie: draw(`draw:${domain.id}`, item.id) / 2 + costOf(item),
      })),
  }));
  for (const { domain, needed, candidates } of pools)
    if (candidates.length < needed) return { ok: false, problem: { domain, available: candidates.length, needed } };

  const shares = evenShares(pools, size);
  const most = Math.max(1, Math.floor(topicShare * size));
  const drawn = new Drawn();
  for (const pool of pools) {
    const left = new Set(pool.candidates);
    const wanted = largestRemainder(Object.values(centralityShares), pool.needed);
    for (const [place, centrality] of (Object.keys(centralityShares) as Centrality[]).entries()) {
      for (let taken = 0; taken < (wanted[place] ?? 0); taken += 1) {
        const next = choose(left, drawn, centrality, most, (candidate) => surplus(drawn, candidate, size, shares));
        if (!next) break;
        left.delete(next);
        drawn.add(next.item, next.task);
      }
    }
  }
  return { ok: true, ids: shuffled(drawn.items, seed, 'form', (item) => item.id).map((item) => item.id) };
}

/** The best candidate of a centrality; where none is left that keeps the limits, of the next best; the limits go last. */
function choose(
  left: ReadonlySet<Candidate>,
  drawn: Drawn,
  centrality: Centrality,
  most: number,
  surplusOf: (candidate: Candidate) => number,
): Candidate | undefined {
  const within = [...left].filter(({ item }) => !drawn.has(item) && drawn.count(`topic ${item.topic}`) < most);
  const groups = nextBest[centrality].map((wanted) => within.filter(({ item }) => (item.c ?? 'usual') === wanted));
  const pool = groups.find((group) => group.length > 0) ?? [...left];
  let best: Candidate | undefined;
  let lowest = Infinity;
  for (const candidate of pool) {
    const value = surplusOf(candidate);
    if (value < lowest) {
      best = candidate;
      lowest = value;
    }
  }
  return best;
}
