/** Today's wording of items met in an attempt: the bank may have mended or withdrawn them since. */
import type { BankItem } from '../../../schemas/bank.ts';
import { loadItems, type Loaded, type ReadFile } from '../../bank/index.ts';
import type { ScoredItem } from '../score.ts';

/** Items mended since, by id, as the bank words them now; none when they cannot be loaded. */
export async function mendedItems(read: ReadFile, items: readonly ScoredItem[]): Promise<Map<string, BankItem>> {
  const ids = items.filter((item) => item.mended).map(({ item }) => item.id);
  const loaded = await loadItems(read, ids);
  return new Map(loaded.ok ? loaded.value.map((item) => [item.id, item]) : []);
}

/** The items to sit again, in the same order: without those withdrawn, and those mended in today's wording. */
export async function itemsToSitAgain(read: ReadFile, items: readonly ScoredItem[]): Promise<Loaded<BankItem[]>> {
  const live = items.filter((item) => item.leftOut !== 'withdrawn');
  if (live.length === 0) return { ok: false, problem: 'All of these items have been withdrawn. Draw a fresh form.' };
  // Only the bank can say whether an item without a key is still as it was.
  const stale = live.filter((item) => item.mended || item.key === null).map(({ item }) => item.id);
  const loaded = await loadItems(read, stale);
  if (!loaded.ok) return loaded;
  const today = new Map(loaded.value.map((item) => [item.id, item]));
  return { ok: true, value: live.map(({ item }) => today.get(item.id) ?? item) };
}
