import { z } from 'astro/zod';
import { lessonRefSchema, slugSchema, textSchema } from './common.ts';

/** A term of the field. */
export const termSchema = z.strictObject({
  id: slugSchema,
  term: textSchema,
  abbreviation: textSchema.optional(),
  /** Other names people type for it. */
  also: z.array(textSchema).default([]),
  definition: textSchema,
  /** The lesson that teaches it. */
  lesson: lessonRefSchema.optional(),
  /** Related terms. */
  see: z.array(slugSchema).default([]),
  sources: z.array(slugSchema).min(1),
});
export type Term = z.infer<typeof termSchema>;
