/** Scores an attempt from its log and the keys. Pure; anyone with the downloaded report can run it again. */
import type { BankItem, ItemKey } from '../../schemas/bank.ts';
import { rightOption } from '../bank/answered.ts';
import type { AttemptHead, AttemptState } from './attempt.ts';

export interface ScoredItem {
  index: number;
  item: BankItem;
  key: ItemKey | null;
  /** Author's index of the key among the options the candidate saw; null when the item cannot be scored any more. */
  keyOption: number | null;
  chosen: number | null;
  /** Null when the item is not scored. */
  right: boolean | null;
  /** Why it is not scored: withdrawn since, changed beyond comparison, or its key could not be loaded. */
  leftOut: 'withdrawn' | 'changed' | 'no-key' | null;
  /** The bank's wording differs from what the candidate saw. */
  mended: boolean;
}

export interface Score {
  /** Items that count: all but those withdrawn since, or mended beyond comparison. */
  total: number;
  right: number;
  answered: number;
  items: ScoredItem[];
}

/**
 * Right or wrong for each item. An item mended since it was drawn is scored by the text of today's key, when the candidate saw
 * that text among the options; an item without that text, without a key, or withdrawn, is left out of the total and says so.
 */
export function scoreAttempt(
  head: Pick<AttemptHead, 'items'>,
  state: Pick<AttemptState, 'responses'>,
  keys: ReadonlyMap<string, ItemKey>,
): Score {
  const items = head.items.map((item, index): ScoredItem => {
    const key = keys.get(item.id) ?? null;
    const chosen = state.responses[index]?.option ?? null;
    const mended = key !== null && key.v !== item.v;
    const found = key === null ? -1 : rightOption(item, key);
    const keyOption = found < 0 || found >= item.options.length ? null : found;
    const leftOut = key === null ? 'no-key' : key.retired === true ? 'withdrawn' : keyOption === null ? 'changed' : null;
    return { index, item, key, keyOption, chosen, right: leftOut === null ? chosen === keyOption : null, leftOut, mended };
  });
  const counted = items.filter((item) => item.right !== null);
  return {
    items,
    total: counted.length,
    right: counted.filter((item) => item.right === true).length,
    answered: items.filter((item) => item.chosen !== null).length,
  };
}
