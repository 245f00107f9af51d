import { z } from 'astro/zod';
import { dateSchema, taskRefSchema, textSchema } from './common.ts';

/** Frontmatter of a lesson. Its domain and topic are its folder and file name. */
export const lessonSchema = z.strictObject({
  title: textSchema,
  /** The one question a coordinator asks at work that the lesson answers. */
  question: textSchema,
  /** One sentence for search results and link previews. */
  description: z.string().trim().min(50).max(170),
  tasks: z.array(taskRefSchema).min(1),
  objectives: z
    .array(z.strictObject({ text: textSchema, task: taskRefSchema }))
    .min(2)
    .max(4),
  /** Facts of the project's starting documents that the lesson covers. */
  covers: z.array(z.string().regex(/^(?:CP|HB|JD)-[A-Z]?\d{2}$/)).default([]),
  reviewed: dateSchema,
  /** Words and abbreviations people type to find it. */
  keywords: z.array(z.coerce.string()).default([]),
  /** Why the lesson may be shorter or longer than 900 to 1,800 words. */
  lengthNote: textSchema.optional(),
});
export type LessonData = z.infer<typeof lessonSchema>;
