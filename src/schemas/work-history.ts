import { z } from 'astro/zod';

/**
 * A date of a work history: `YYYY-MM-DD`, or `YYYY-MM` where only the month is known. At the start of a span a month means its
 * first day, at the end its last.
 */
export const workDateSchema = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'must be a date as YYYY-MM or YYYY-MM-DD')
  // 2024-02-30 has the shape of a date and is none. The day after the 28th is looked up; a month alone is always right.
  .refine(
    (text) =>
      text.length === 7 || Number(text.slice(8)) <= new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate(),
    {
      error: 'is not a day of the calendar',
    },
  )
  .refine((text) => Number(text.slice(0, 4)) >= 1950 && Number(text.slice(0, 4)) <= 2100, { error: 'must lie between 1950 and 2100' });

/** Where the work is done. */
export const settingSchema = z.enum(['hospital', 'ambulatory', 'group-practice', 'health-plan', 'cvo', 'military', 'other']);
export type Setting = z.infer<typeof settingSchema>;

/** A stretch of leave inside a job; `to` is its last day, null while it lasts. */
export const leaveSchema = z.strictObject({ from: workDateSchema, to: workDateSchema.nullable() });
export type Leave = z.infer<typeof leaveSchema>;

/** Does it count as medical services work? Enrollment alone is asked apart, because no rule text on file settles it. */
export const countsSchema = z.enum(['yes', 'enrollment-only', 'unsure', 'no']);
export type Counts = z.infer<typeof countsSchema>;

const nameSchema = z.string().trim().max(120, 'must be 120 characters or fewer');

/** One job: a span of work with what may decide whether it counts. */
export const jobSchema = z.strictObject({
  employer: nameSchema,
  role: nameSchema,
  setting: settingSchema,
  from: workDateSchema,
  /** Last day worked; null while the job lasts. */
  to: workDateSchema.nullable(),
  /** Usual hours a week; null where they are not known. */
  hours: z.number().positive('must be more than 0').max(168, 'must be 168 or fewer').nullable(),
  /** Contracted also stands for self-employed. */
  basis: z.enum(['employed', 'contracted']),
  counts: countsSchema,
  leaves: z.array(leaveSchema).max(20, 'may hold 20 leaves at most'),
});
export type Job = z.infer<typeof jobSchema>;

/** One person's history and the day the application would be sent in; null for today. */
export const personSchema = z.strictObject({
  name: nameSchema,
  applyOn: workDateSchema.refine((text) => text.length === 10, { error: 'must be a date as YYYY-MM-DD' }).nullable(),
  jobs: z.array(jobSchema).max(60, 'may hold 60 jobs at most'),
  /** Ids of the lines of the checklist that are ticked. */
  done: z.array(z.string().max(60)).max(60),
});
export type Person = z.infer<typeof personSchema>;

/** A saved file, of one person or of a team. */
export const workHistoryFileSchema = z.strictObject({
  format: z.literal('primary-source-work-history/1'),
  people: z.array(personSchema).min(1, 'must hold at least one person').max(500, 'may hold 500 people at most'),
});
export type WorkHistoryFile = z.infer<typeof workHistoryFileSchema>;
