import { z } from 'astro/zod';
import { lessonRefSchema, slugSchema, taskRefSchema, textSchema } from './common.ts';

/** How much the work depends on it, in the words of the management-level sample. */
export const importanceSchema = z.enum(['very-essential', 'essential']);

/** A facts id of the project's starting documents. */
const coverSchema = z.string().regex(/^(?:CP|HB|JD)-[A-Z]?\d{2}$/);

/** One observable duty; starts with a verb. */
export const dutySchema = z.strictObject({
  id: slugSchema,
  text: textSchema,
  importance: importanceSchema,
  /** Blueprint task it exercises. */
  task: taskRefSchema,
  lesson: lessonRefSchema,
  covers: z.array(coverSchema).default([]),
});

/** One knowledge or skill. */
export const skillSchema = z.strictObject({
  id: slugSchema,
  text: textSchema,
  importance: importanceSchema,
  lesson: lessonRefSchema.optional(),
  covers: z.array(coverSchema).default([]),
});

/** A sample job description for one level or specialty. */
export const jobDescriptionSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  /** Rung of the ladder, lowest first; specialties stand beside the rung they match. */
  rung: z.number().int().min(1),
  origin: z.strictObject({ kind: z.enum(['ours', 'published-sample']), note: textSchema, source: slugSchema.optional() }),
  purpose: textSchema,
  responsibilities: z.array(z.strictObject({ area: textSchema, duties: z.array(dutySchema).min(1) })).min(1),
  skills: z.array(skillSchema).min(1),
  education: z.array(z.strictObject({ text: textSchema, must: z.boolean(), covers: z.array(coverSchema).default([]) })).min(1),
  experience: z.strictObject({
    text: textSchema,
    minYears: z.number().min(0),
    maxYears: z.number().min(0).nullable(),
    covers: z.array(coverSchema).default([]),
  }),
  certification: z.array(
    z.strictObject({
      text: textSchema,
      exam: z.enum(['cpcs', 'cpmsm', 'either']),
      must: z.boolean(),
      covers: z.array(coverSchema).default([]),
    }),
  ),
  reportsTo: textSchema,
  workingConditions: z.array(textSchema).min(1),
  aboutFacility: z.strictObject({ prompt: textSchema, covers: z.array(coverSchema).default([]) }),
  sources: z.array(slugSchema).min(1),
  covers: z.array(coverSchema).default([]),
  reviewed: z.string(),
});
export type JobDescription = z.infer<typeof jobDescriptionSchema>;
