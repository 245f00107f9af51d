/** What is kept of a finished attempt for lists, practice filters and progress, without replaying its log. */
import * as v from 'valibot';

const shareSchema = v.object({ id: v.string(), right: v.number(), total: v.number() });

export const resultSchema = v.object({
  attempt: v.string(),
  kind: v.string(),
  title: v.string(),
  exam: v.optional(v.picklist(['cpcs', 'cpmsm'])),
  outline: v.optional(v.string()),
  /** Exam time of the end, milliseconds since 1970. */
  finishedAt: v.number(),
  right: v.number(),
  total: v.number(),
  usedMs: v.number(),
  predicted: v.nullable(v.number()),
  domains: v.array(shareSchema),
  items: v.array(
    v.object({
      id: v.string(),
      topic: v.string(),
      /** Null when it is not scored. */
      right: v.nullable(v.boolean()),
      answered: v.boolean(),
      flagged: v.boolean(),
      confidence: v.nullable(v.picklist(['sure', 'likely', 'guess'])),
      cause: v.nullable(v.picklist(['did-not-know', 'misread', 'reasoned-wrongly', 'ran-out-of-time'])),
    }),
  ),
});
export type Result = v.InferOutput<typeof resultSchema>;
