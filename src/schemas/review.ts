import { z } from 'astro/zod';
import { dateSchema, lessonRefSchema, textSchema } from './common.ts';

/** `content/reviews/*.yaml`: when a lesson was last read against its sources, claim by claim, and what came of it. */
export const reviewSchema = z.strictObject({
  lesson: lessonRefSchema,
  on: dateSchema,
  /** Numbers, deadlines, who decides, holdings and absolutes that were held against a source. */
  claims: z.number().int().min(0),
  /** Claims that were changed. */
  mended: z.number().int().min(0),
  /** What could not be settled, one sentence each. */
  doubts: z.array(textSchema).default([]),
});
export type Review = z.infer<typeof reviewSchema>;
