/** One missed question, opened: what was asked, chosen and right. Read when it is looked at, one attempt at a time. */
import type { BankItem, ItemKey } from '../../../schemas/bank.ts';
import { readAttempt } from '../../../storage/attempts.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { loadCatalog, loadItems, loadAnswerKeys } from '../../bank/index.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { replay } from '../../exam/attempt.ts';
import { optionOrder } from '../../exam/seed.ts';
import { makeHead, practiceRules } from '../../exam/setup.ts';
import { beginAttempt, newAttemptId, newSeed } from '../../exam/store/begin.ts';
import type { Miss } from '../summary.ts';

export type OpenMiss = { ok: true; item: BankItem; key: ItemKey; chosen: number | null; order: number[] } | { ok: false; problem: string };

export async function openMiss(miss: Miss): Promise<OpenMiss> {
  const [stored, keys] = await Promise.all([readAttempt(miss.attempt), loadAnswerKeys(readBankFile, [miss.id])]);
  if (!stored.ok) return { ok: false, problem: storageSentence(stored.problem, 'the attempt could not be read') };
  if (!stored.value) return { ok: false, problem: 'The attempt it belongs to was removed from this device.' };
  const { head, events } = stored.value;
  const index = head.items.findIndex((item) => item.id === miss.id);
  const item = head.items[index];
  const key = keys.ok ? keys.value.get(miss.id) : undefined;
  if (!item || !key) return { ok: false, problem: keys.ok ? 'This question is no longer in the bank.' : keys.problem };
  const chosen = replay(head, events).responses[index]?.option ?? null;
  return { ok: true, item, key, chosen, order: optionOrder(item, head.seed) };
}

/** Starts a practice of these questions again, with the reasons after each answer. Those no longer in the bank are left out. */
export async function beginAgain(ids: readonly string[]): Promise<{ ok: true; to: string } | { ok: false; problem: string }> {
  const catalog = await loadCatalog(readBankFile);
  if (!catalog.ok) return catalog;
  const known = new Set(catalog.value.items.map((item) => item.id));
  const items = await loadItems(
    readBankFile,
    ids.filter((id) => known.has(id)),
  );
  if (!items.ok) return items;
  if (items.value.length === 0) return { ok: false, problem: 'None of these questions is in the bank any more.' };
  return beginAttempt({
    ok: true,
    head: makeHead({
      id: newAttemptId(),
      kind: 'missed',
      title: items.value.length === 1 ? 'Once more: one missed question' : `Once more: ${String(items.value.length)} missed questions`,
      createdAt: Date.now(),
      seed: newSeed(),
      bank: catalog.value.version,
      items: items.value,
      rules: practiceRules({ minutes: null, feedback: 'each', confidence: true, extraTime: 1 }),
    }),
  });
}
