import { z } from 'astro/zod';
import { dateSchema, slugSchema, taskRefSchema, textSchema } from './common.ts';

/** How often an exam asks of a section. Mocks draw 75, 20 and 5 of a hundred. */
export const centralities = ['core', 'usual', 'edge'] as const;
export type Centrality = (typeof centralities)[number];

/** Frontmatter of a lesson. Its domain and topic are its folder and file name. */
export const lessonSchema = z.strictObject({
  title: textSchema,
  /** The one question a coordinator asks at work that the lesson answers. */
  question: textSchema,
  /** One sentence for search results and link previews. */
  description: z.string().trim().min(50).max(170),
  /** Blueprint tasks it teaches; none for a lesson about the exam itself. */
  tasks: z.array(taskRefSchema),
  objectives: z
    .array(z.strictObject({ text: textSchema, task: taskRefSchema.optional() }))
    .min(2)
    .max(4),
  /** What someone needs who has the case on the desk now: three lines, the answer first. */
  atWork: z.array(textSchema).length(3).optional(),
  /** How central each section is to the exams: asked in most sittings, now and then, or seldom. A section not named is `usual`. */
  centrality: z.record(slugSchema, z.enum(centralities)).default({}),
  /** Facts of the project's starting documents that the lesson covers. */
  covers: z.array(z.string().regex(/^(?:CP|HB|JD)-[A-Z]?\d{2}$/)).default([]),
  reviewed: dateSchema,
  /** Words and abbreviations people type to find it. */
  keywords: z.array(z.coerce.string()).default([]),
  /** Why the lesson may be shorter or longer than 900 to 1,800 words. */
  lengthNote: textSchema.optional(),
});
export type LessonData = z.infer<typeof lessonSchema>;
