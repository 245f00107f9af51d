/** Begins the new questions of a session. Apart from the desk, because it travels when they are begun. */
import type { CatalogItem } from '../../../schemas/bank.ts';
import { loadItems } from '../../bank/index.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { makeHead, practiceRules } from '../../exam/setup.ts';
import { beginAttempt, newAttemptId, newSeed, type Prepared } from '../../exam/store/begin.ts';
import { nextItems } from '../topics.ts';
import type { Desk } from './desk.ts';

/** Starts the session's new questions as a practice with the reasons after each answer. */
export async function beginItems(desk: Desk, count: number): Promise<{ ok: true; to: string } | { ok: false; problem: string }> {
  const { catalog, exam, history } = desk;
  if (!catalog || !exam)
    return { ok: false, problem: 'The list of questions could not be loaded. Check the connection and reload the page.' };
  const seed = newSeed();
  const items: CatalogItem['id'][] = nextItems(exam.outline, catalog.items, history, count, seed);
  const loaded = await loadItems(readBankFile, items);
  if (!loaded.ok) return loaded;
  const prepared: Prepared = {
    ok: true,
    head: makeHead({
      id: newAttemptId(),
      kind: 'practice',
      title: `Next best step: ${exam.outline.abbreviation}`,
      createdAt: Date.now(),
      seed,
      bank: catalog.version,
      exam: exam.outline.exam,
      items: loaded.value,
      rules: practiceRules({ minutes: null, feedback: 'each', confidence: true, extraTime: 1 }),
    }),
  };
  return beginAttempt(prepared);
}
