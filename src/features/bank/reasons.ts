/** The reason of an option, also in an item mended since. Pure, and apart: the player carries it, and no scoring. */
import type { BankItem, ItemKey } from '../../schemas/bank.ts';

/**
 * Why an option is right or wrong. In an item mended since, options may stand in another order or be others: the reason is found by
 * the option's text in today's wording, or is the key's; null when there is none for the words the candidate saw.
 */
export function reasonFor(
  item: Pick<BankItem, 'v' | 'options'>,
  key: ItemKey,
  option: number,
  today?: Pick<BankItem, 'v' | 'options'>,
): string | null {
  if (key.v === item.v) return key.rationales[option] ?? null;
  const text = item.options[option] ?? '';
  const place = text === key.keyText ? key.key : today?.v === key.v ? today.options.indexOf(text) : -1;
  return key.rationales[place] ?? null;
}
