/** A work history as it is kept, shared and saved: jobs with their dates, of one person or of several. */
import * as v from 'valibot';

/** The 30th of February has the shape of a date and is none; the day before the next month's first is looked up. */
const isOnCalendar = (text: string): boolean =>
  text.length === 7 || Number(text.slice(8)) <= new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();

/**
 * A date of a work history: `YYYY-MM-DD`, or `YYYY-MM` where only the month is known. At the start of a span a month means its
 * first day, at the end its last.
 */
export const workDateSchema = v.pipe(
  v.string('must be a date'),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'must be a date as YYYY-MM or YYYY-MM-DD'),
  v.check(isOnCalendar, 'is not a day of the calendar'),
  v.check((text) => text >= '1950' && text < '2101', 'must lie between 1950 and 2100'),
);

/** Where the work is done. */
export const settings = ['hospital', 'ambulatory', 'group-practice', 'health-plan', 'cvo', 'military', 'other'] as const;
export type Setting = (typeof settings)[number];

/** A stretch of leave inside a job; `to` is its last day, null while it lasts. */
export const leaveSchema = v.strictObject({ from: workDateSchema, to: v.nullable(workDateSchema) });
export type Leave = v.InferOutput<typeof leaveSchema>;

/** Does it count as medical services work? Enrollment alone is asked apart, because no rule text on file settles it. */
export const countsAs = ['yes', 'enrollment-only', 'unsure', 'no'] as const;
export type Counts = (typeof countsAs)[number];

/** Longest name of a person, employer or role, in characters. */
export const longestName = 120;
const nameSchema = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.maxLength(longestName, `must be ${String(longestName)} characters or fewer`),
);

/** One job: a span of work with what may decide whether it counts. */
export const jobSchema = v.strictObject({
  employer: nameSchema,
  role: nameSchema,
  setting: v.picklist(settings, 'is not a setting this page knows'),
  from: workDateSchema,
  /** Last day worked; null while the job lasts. */
  to: v.nullable(workDateSchema),
  /** Usual hours a week; null where they are not known. */
  hours: v.nullable(
    v.pipe(
      v.number('must be a number'),
      v.check((hours) => hours > 0, 'must be more than 0'),
      v.maxValue(168, 'must be 168 or fewer'),
    ),
  ),
  /** Contracted also stands for self-employed. */
  basis: v.picklist(['employed', 'contracted'], 'must be employed or contracted'),
  counts: v.picklist(countsAs, 'must be yes, enrollment-only, unsure or no'),
  leaves: v.pipe(v.array(leaveSchema, 'must be a list'), v.maxLength(20, 'may hold 20 leaves at most')),
});
export type Job = v.InferOutput<typeof jobSchema>;

/** One person's history and the day the application would be sent in; null for today. */
export const personSchema = v.strictObject({
  name: nameSchema,
  applyOn: v.nullable(
    v.pipe(
      workDateSchema,
      v.check((text) => text.length === 10, 'must be a date as YYYY-MM-DD'),
    ),
  ),
  jobs: v.pipe(v.array(jobSchema, 'must be a list'), v.maxLength(60, 'may hold 60 jobs at most')),
  /** Ids of the lines of the checklist that are ticked. */
  done: v.pipe(
    v.array(v.pipe(v.string('must be text'), v.maxLength(60, 'is too long')), 'must be a list'),
    v.maxLength(200, 'is too long'),
  ),
});
export type Person = v.InferOutput<typeof personSchema>;

/** Most people a file or a team may hold. */
export const mostPeople = 500;
export const peopleSchema = v.pipe(
  v.array(personSchema, 'must be a list'),
  v.maxLength(mostPeople, `may hold ${String(mostPeople)} people at most`),
);

/** A saved file, of one person or of a team. */
export const workHistoryFormat = 'primary-source-work-history/1';
export const workHistoryFileSchema = v.strictObject({
  format: v.literal(workHistoryFormat),
  people: v.pipe(peopleSchema, v.minLength(1, 'must hold at least one person')),
});
export type WorkHistoryFile = v.InferOutput<typeof workHistoryFileSchema>;
