/** Starts attempts: loads the items, stores the head, and only then opens the player. */
import type { AttemptHead } from '../../../schemas/attempt.ts';
import { createAttempt } from '../../../storage/attempts.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { seedFromBytes } from '../seed.ts';

/** A new random seed of 80 bits. */
export const newSeed = (): string => seedFromBytes(crypto.getRandomValues(new Uint8Array(10)));

/** A new attempt id. */
export const newAttemptId = (): string => crypto.randomUUID();

/** Stores the attempt; on success gives the address fragment of the player. */
export async function beginAttempt(head: AttemptHead): Promise<{ ok: true; fragment: string } | { ok: false; problem: string }> {
  const stored = await createAttempt(head);
  if (!stored.ok) return { ok: false, problem: storageSentence(stored.problem, 'your answers could not be kept') };
  // Ask the browser not to clear it under pressure; a refusal changes nothing.
  if ('storage' in navigator && 'persist' in navigator.storage) void navigator.storage.persist().catch(() => false);
  return { ok: true, fragment: `#${head.id}` };
}
