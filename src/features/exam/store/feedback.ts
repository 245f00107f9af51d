/** The answer to one item while the sitting goes on: in practice with feedback, when it is asked for. */
import type { ItemKey } from '../../../schemas/bank.ts';
import { loadAnswerKeys } from '../../bank/index.ts';
import { readBankFile } from '../../bank/store/files.ts';
import type { AttemptHead } from '../attempt.ts';

/** The answer of the item at an index of the form, or why there is none. */
export type Checked = { item: number; ok: true; key: ItemKey } | { item: number; ok: false; problem: string };

/** Finds the answer in the attempt itself, where an educator wrote the item, or in the bank. */
export async function checkItem({ items, assignment }: AttemptHead, item: number): Promise<Checked> {
  const id = items[item]?.id ?? '';
  const own = assignment?.keys?.find((key) => key.id === id);
  if (own) return { item, ok: true, key: own };
  const loaded = await loadAnswerKeys(readBankFile, [id]);
  if (!loaded.ok) return { item, ok: false, problem: loaded.problem };
  const key = loaded.value.get(id);
  return key ? { item, ok: true, key } : { item, ok: false, problem: 'The answer to this item is no longer in the bank.' };
}
