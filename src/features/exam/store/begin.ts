/** Starts attempts: loads the items, stores the head, and only then opens the player. */
import type { AttemptHead } from '../../../schemas/attempt.ts';
import { createAttempt } from '../../../storage/attempts.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { href } from '../../../site.ts';
import { seedFromBytes } from '../seed.ts';

/** An attempt ready to be stored, or a sentence on why there is none. */
export type Prepared = { ok: true; head: AttemptHead } | { ok: false; problem: string };

/** A new random seed of 80 bits. */
export const newSeed = (): string => seedFromBytes(crypto.getRandomValues(new Uint8Array(10)));

/** A new attempt id. Not `randomUUID`, which a page without https does not have. */
export const newAttemptId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

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
