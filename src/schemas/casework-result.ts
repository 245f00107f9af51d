/** What is kept of a finished reading of a practice file for lists and progress, without replaying its log. */
import * as v from 'valibot';
import { natural } from './bank.ts';
import { caseCycleSchema, caseLevelSchema, caseSettingSchema, findingKindSchema } from './casework.ts';

export const readingResultSchema = v.object({
  reading: v.string(),
  title: v.string(),
  /** Of the policy it was read under. */
  setting: caseSettingSchema,
  cycle: caseCycleSchema,
  level: caseLevelSchema,
  story: v.optional(v.string()),
  /** The tutorial counts as no evidence. */
  guided: v.boolean(),
  /** Milliseconds since 1970. */
  finishedAt: v.number(),
  usedMs: v.number(),
  found: natural,
  total: natural,
  alarms: natural,
  wrongSteps: natural,
  /** Parts of the decision that were right, of three. */
  verdict: natural,
  kinds: v.array(v.object({ kind: findingKindSchema, found: natural, total: natural })),
});
export type ReadingResult = v.InferOutput<typeof readingResultSchema>;
