/** What pins the content of a quiz. Pure. */
import type { BankItem, ItemKey } from '../../schemas/bank.ts';
import type { Assignment, OwnItem } from '../../schemas/assignment.ts';
import { sha256, toHex, utf8 } from '../../format/bytes.ts';

/** Version of an item, the bank's or one typed in: a hash over stem, options, key, and the extract where there is one. */
export const itemVersion = async ({
  stem,
  options,
  key,
  extract,
}: Pick<OwnItem, 'stem' | 'options' | 'key'> & Pick<BankItem, 'extract'>): Promise<string> =>
  toHex(await sha256(utf8(JSON.stringify([stem, options, key, ...(extract === undefined ? [] : [extract])])))).slice(0, 8);

/** Number of a typed-in item as an id: `own-001`. No topic of the bank is called `own`. */
export const ownId = (index: number): string => `own-${String(index + 1).padStart(3, '0')}`;

/** Typed-in items as the player shows them, with their keys. */
export async function ownItems(own: readonly OwnItem[]): Promise<{ items: BankItem[]; keys: ItemKey[] }> {
  const items: BankItem[] = [];
  const keys: ItemKey[] = [];
  for (const [index, item] of own.entries()) {
    const id = ownId(index);
    const v = await itemVersion(item);
    items.push({
      id,
      v,
      stem: item.stem,
      options: item.options,
      topic: 'own',
      domain: 'own',
      task: [],
      cognitive: 'application',
      difficulty: 3,
    });
    keys.push({
      id,
      v,
      key: item.key,
      keyText: item.options[item.key] ?? '',
      rationales: item.options.map((_, option) => (option === item.key ? item.why : '')),
      lesson: { path: '', title: '', heading: '' },
      sources: [],
    });
  }
  return { items, keys };
}

/**
 * Checksum of a quiz's content: the first 16 hex digits of a SHA-256 over the seed and every item's id and full version, sorted by
 * id. It changes when any stem, option or key changes, and not when the bank grows.
 */
export async function contentChecksum(seed: Assignment['seed'], items: readonly Pick<BankItem, 'id' | 'v'>[]): Promise<string> {
  const lines = items.map((item) => `${item.id}:${item.v}`).sort();
  return toHex(await sha256(utf8([seed, ...lines].join('\n')))).slice(0, 16);
}
