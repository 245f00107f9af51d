/**
 * Everything of this device in one file: attempts with their logs, their results, and what could not be read. Attempts are read on
 * their own (`attempt-record.ts`), because each carries its version.
 */
import * as v from 'valibot';
import { resultSchema } from './result.ts';

export const backupFormat = 'primary-source-backup/1';

/** A moment that a calendar can show, in milliseconds since 1970. */
export const latestTime = 8.64e15;

/** A record that could not be read, as it was found. */
export const asideSchema = v.object({ from: v.string(), found: v.string(), why: v.string(), record: v.unknown() });
export const asideListSchema = v.pipe(v.array(asideSchema), v.minLength(1), v.maxLength(10_000));

export const backupSchema = v.object({
  format: v.literal(backupFormat),
  savedAt: v.number(),
  attempts: v.pipe(v.array(v.object({ head: v.unknown(), events: v.array(v.unknown()) })), v.maxLength(10_000)),
  results: v.optional(v.array(resultSchema), []),
  aside: v.optional(v.pipe(v.array(asideSchema), v.maxLength(10_000)), []),
});
/** As it is written to a file; what is read has gone through `read-backup.ts`. */
export type BackupFile = v.InferInput<typeof backupSchema>;

/** One attempt as the player hands it over when storage fails. */
export const attemptFileFormat = 'primary-source-attempt/1';
export const attemptFileSchema = v.object({
  format: v.literal(attemptFileFormat),
  attempt: v.unknown(),
  events: v.array(v.unknown()),
});
