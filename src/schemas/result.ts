/** What is kept of a finished attempt for lists, practice filters and progress, without replaying its log. */
import * as z from 'zod/mini';

const shareSchema = z.object({ id: z.string(), right: z.number(), total: z.number() });

export const resultSchema = z.object({
  attempt: z.string(),
  kind: z.string(),
  title: z.string(),
  exam: z.optional(z.enum(['cpcs', 'cpmsm'])),
  outline: z.optional(z.string()),
  /** Exam time of the end, milliseconds since 1970. */
  finishedAt: z.number(),
  right: z.number(),
  total: z.number(),
  usedMs: z.number(),
  predicted: z.nullable(z.number()),
  domains: z.array(shareSchema),
  items: z.array(
    z.object({
      id: z.string(),
      topic: z.string(),
      /** Null when it is not scored. */
      right: z.nullable(z.boolean()),
      answered: z.boolean(),
      flagged: z.boolean(),
      confidence: z.nullable(z.enum(['sure', 'likely', 'guess'])),
      cause: z.nullable(z.enum(['did-not-know', 'misread', 'reasoned-wrongly', 'ran-out-of-time'])),
    }),
  ),
});
export type Result = z.infer<typeof resultSchema>;
