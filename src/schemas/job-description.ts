import { z } from 'astro/zod';
import { dateSchema, lessonRefSchema, slugSchema, taskRefSchema, textSchema } from './common.ts';
import { blankIds, settingIds } from './job-settings.ts';

/** How much the work depends on it, in the words of the management-level sample. */
export const importanceSchema = z.enum(['very-essential', 'essential']);

/** A facts id of the project's starting documents. */
const coverSchema = z.string().regex(/^(?:CP|HB|JD)-[A-Z]?\d{2}$/);

/** A sentence that may hold blanks such as `{accreditor}`; an unknown blank is a slip. */
const sentenceSchema = textSchema.refine(
  (text) => [...text.matchAll(/\{([^}]*)\}/g)].every(([, blank]) => blankIds.some((id) => id === blank)),
  { error: `may hold only the blanks ${blankIds.map((id) => `{${id}}`).join(', ')}` },
);

/** One observable duty; starts with a verb. The same duty at two levels has the same id, whatever its words. */
export const dutySchema = z.strictObject({
  id: slugSchema,
  text: sentenceSchema,
  importance: importanceSchema,
  /** Blueprint task it exercises. */
  task: taskRefSchema,
  lesson: lessonRefSchema,
  /** Settings it fits; without it, all. */
  settings: z.array(z.enum(settingIds)).min(1).optional(),
  covers: z.array(coverSchema).default([]),
});
export type Duty = z.infer<typeof dutySchema>;

/** One knowledge or skill. */
export const skillSchema = z.strictObject({
  id: slugSchema,
  text: sentenceSchema,
  importance: importanceSchema,
  lesson: lessonRefSchema.optional(),
  covers: z.array(coverSchema).default([]),
});
export type Skill = z.infer<typeof skillSchema>;

/** A sample job description for one level or specialty. */
export const jobDescriptionSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  /** Other titles the same work goes by. */
  otherTitles: z.array(textSchema).min(1),
  /** What the level is, in a sentence. */
  summary: textSchema,
  /** On the ladder, or a specialty beside one of its rungs. */
  kind: z.enum(['rung', 'specialty']),
  /** Rung of the ladder, lowest first; specialties stand beside the rung they match. */
  rung: z.number().int().min(1),
  origin: z.strictObject({ kind: z.enum(['ours', 'published-sample']), note: textSchema, source: slugSchema.optional() }),
  purpose: sentenceSchema,
  responsibilities: z.array(z.strictObject({ area: textSchema, duties: z.array(dutySchema).min(1) })).min(1),
  skills: z.array(skillSchema).min(1),
  education: z.array(z.strictObject({ text: textSchema, must: z.boolean(), covers: z.array(coverSchema).default([]) })).min(1),
  experience: z.strictObject({
    text: textSchema,
    minYears: z.number().min(0),
    maxYears: z.number().min(0).nullable(),
    /** What an employer should know before copying the range. */
    note: textSchema.optional(),
    /** What is asked today, where the range above is a published sample's and far from it. Years; from our own ladder. */
    market: z.strictObject({ minYears: z.number().min(0), maxYears: z.number().min(0) }).optional(),
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
  /** Usual status under the Fair Labor Standards Act; duties decide, never the title. */
  status: z.enum(['exempt', 'non-exempt', 'depends']),
  /** How anyone would see that the work is done well. */
  measures: z.array(textSchema).min(1),
  workingConditions: z.array(textSchema).min(1),
  aboutFacility: z.strictObject({ prompt: textSchema, covers: z.array(coverSchema).default([]) }),
  sources: z.array(slugSchema).min(1),
  covers: z.array(coverSchema).default([]),
  reviewed: dateSchema,
});
export type JobDescription = z.infer<typeof jobDescriptionSchema>;
