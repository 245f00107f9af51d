/**
 * Where attempts live: IndexedDB, one record for an attempt's head and one for each event of its log. Lists change nothing: what cannot be
 * read is passed over and left where it is. `log.ts` holds what the player needs, `attempt-maintenance.ts` removal, restoring and records set aside.
 */
import { attemptKind } from './attempts-database.ts';
import type { Stored } from './database.ts';
import type { StoredAttempt } from './log.ts';
import { logMaintenance, type StoredLogs } from './log-maintenance.ts';

export { appendEvents, readAttempt, type StoredAttempt } from './log.ts';

const logs = logMaintenance(attemptKind);
/** Stores a new attempt. */
export const createAttempt = logs.create;

export interface StoredAttempts extends Omit<StoredLogs<StoredAttempt>, 'read'> {
  attempts: StoredAttempt[];
}

/** All attempts, newest first, and what could not be read. Nothing is changed. */
export async function readAttempts(): Promise<Stored<StoredAttempts>> {
  const stored = await logs.readAll();
  if (!stored.ok) return stored;
  const { read, ...rest } = stored.value;
  return { ok: true, value: { attempts: read, ...rest } };
}

/** All attempts that can be read, newest first. */
export async function listAttempts(): Promise<Stored<StoredAttempt[]>> {
  const stored = await readAttempts();
  return stored.ok ? { ok: true, value: stored.value.attempts } : stored;
}
