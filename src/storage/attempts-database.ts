/** The database of attempts, and how a page hears that it was taken away. */
import { headRecord, readRecord, sameEntry, type ReadAttempt } from '../schemas/attempt-record.ts';
import type { AttemptEvent, AttemptHead } from '../schemas/attempt.ts';
import { logDatabase, type LogKind } from './log-database.ts';

export { logOf } from './log-database.ts';
export const { database: attempts, onLost: onDatabaseLost } = logDatabase('primary-source');
export const attemptKind: LogKind<AttemptHead, AttemptEvent, ReadAttempt> = {
  name: 'attempt',
  read: readRecord,
  record: headRecord,
  same: sameEntry,
  database: attempts,
};
