/** Everything of this device in one file: attempts with their logs, and what could not be read. */
import * as v from 'valibot';
import { attemptEventSchema, attemptHeadSchema } from './attempt.ts';

export const backupFormat = 'primary-source-backup/1';

export const backupSchema = v.object({
  format: v.literal(backupFormat),
  savedAt: v.number(),
  attempts: v.pipe(v.array(v.object({ head: attemptHeadSchema, events: v.array(attemptEventSchema) })), v.maxLength(10_000)),
});
export type Backup = v.InferOutput<typeof backupSchema>;

/** One attempt as the player hands it over when storage fails. */
export const attemptFileFormat = 'primary-source-attempt/1';
export const attemptFileSchema = v.object({
  format: v.literal(attemptFileFormat),
  attempt: attemptHeadSchema,
  events: v.array(attemptEventSchema),
});
