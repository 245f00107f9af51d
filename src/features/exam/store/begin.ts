/** Starts attempts: loads the items, stores the head, and only then opens the player. */
import type { AttemptHead } from '../../../schemas/attempt.ts';
import { createAttempt } from '../../../storage/attempts.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { href } from '../../../site.ts';

export { newAttemptId, newSeed } from './fresh.ts';

/** An attempt ready to be stored, or a sentence on why there is none. */
export type Prepared = { ok: true; head: AttemptHead } | { ok: false; problem: string };

/** Stores a prepared attempt; on success gives the address of the player. A preparation that failed is passed on. */
export async function beginAttempt(prepared: Prepared): Promise<{ ok: true; to: string } | { ok: false; problem: string }> {
  if (!prepared.ok) return prepared;
  const { head } = prepared;
  const stored = await createAttempt(head);
  if (!stored.ok) return { ok: false, problem: storageSentence(stored.problem, 'your answers could not be kept') };
  // Ask the browser not to clear it under pressure; a refusal changes nothing.
  if ('storage' in navigator && 'persist' in navigator.storage) void navigator.storage.persist().catch(() => false);
  return { ok: true, to: href(`practice/sit/#${head.id}`) };
}
