import { z } from 'astro/zod';
import { slugSchema, taskRefSchema, textSchema } from './common.ts';

/** A topic: one lesson and one file of items. */
export const topicSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  /** Blueprint tasks the topic serves; none for the exam itself. */
  tasks: z.array(taskRefSchema),
});
export type Topic = z.infer<typeof topicSchema>;

/** One of the areas of the study map. */
export const domainSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  /** Name for narrow places. */
  short: textSchema,
  summary: textSchema,
  topics: z.array(topicSchema).min(1),
});
export type Domain = z.infer<typeof domainSchema>;
