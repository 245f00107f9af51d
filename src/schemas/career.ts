import { z } from 'astro/zod';
import { dateSchema, textSchema } from './common.ts';

/** Frontmatter of a page on the profession. */
export const careerSchema = z.strictObject({
  title: textSchema,
  question: textSchema,
  description: z.string().trim().min(50).max(170),
  order: z.number().int(),
  covers: z.array(z.string().regex(/^(?:CP|HB|JD)-[A-Z]?\d{2}$/)).default([]),
  reviewed: dateSchema,
  keywords: z.array(z.coerce.string()).default([]),
});
export type CareerData = z.infer<typeof careerSchema>;
