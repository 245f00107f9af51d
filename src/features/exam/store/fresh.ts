/** What is new in each attempt: its seed and its id. */
import { seedFromBytes } from '../seed.ts';

/** A new random seed of 80 bits. */
export const newSeed = (): string => seedFromBytes(crypto.getRandomValues(new Uint8Array(10)));

/** A new attempt id. Not `randomUUID`, which a page without https does not have. */
export const newAttemptId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
