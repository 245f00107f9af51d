/** What the player needs of storage: one attempt, read, and its log, appended to. */
import type { ReadAttempt } from '../schemas/attempt-record.ts';
import { attemptKind } from './attempts-database.ts';
import { eventLog } from './event-log.ts';

export type StoredAttempt = ReadAttempt;
export const { append: appendEvents, read: readAttempt } = eventLog(attemptKind);
