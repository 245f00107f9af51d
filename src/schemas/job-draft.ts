/** A job description being written. Zod's small build, because the editor carries it to check files and links from outside. */
import * as z from 'zod/mini';
import { importanceIds, settingIds } from './job-settings.ts';

/** Longest text of one field, in UTF-16 units: room for anything anyone pastes by mistake. */
export const fieldLimit = 200_000;
/** Largest file or link content that is read, in bytes once unpacked. */
export const draftBytesLimit = 4_000_000;

const text = z.string().check(z.maxLength(fieldLimit, `is longer than ${fieldLimit.toLocaleString('en-US')} characters`));
const id = z.string().check(z.regex(/^[A-Za-z0-9-]{1,80}$/, 'is not an id'));
const ref = z.nullable(z.string().check(z.maxLength(120)));
const money = z.nullable(z.number().check(z.minimum(0), z.maximum(100_000_000)));
/** Empty or a date as `YYYY-MM-DD`. */
const day = z.string().check(z.regex(/^(?:\d{4}-\d{2}-\d{2})?$/, 'must be a date as YYYY-MM-DD'));

const lineKindSchema = z.enum(['duty', 'skill', 'education', 'experience', 'certification', 'condition', 'measure']);
export type LineKind = z.infer<typeof lineKindSchema>;

/** One line of any list. */
const lineSchema = z.object({
  id,
  /** Id of the template's line it came from; null for the employer's own. */
  from: z.nullable(id),
  kind: lineKindSchema,
  /** Ticked: it stands in the description. */
  on: z.boolean(),
  text,
  importance: z.enum(importanceIds),
  /** Required to apply; otherwise preferred. */
  must: z.boolean(),
  /** Lesson and blueprint task it belongs to. */
  lesson: ref,
  task: ref,
});
export type Line = z.infer<typeof lineSchema>;

const lines = z.array(lineSchema).check(z.maxLength(300));

export const jobDraftSchema = z.object({
  format: z.literal('primary-source-job/1'),
  id,
  template: id,
  /** Name in the list of drafts. */
  name: z.string().check(z.maxLength(300)),
  title: text,
  facility: text,
  department: text,
  setting: z.nullable(z.enum(settingIds)),
  accreditor: text,
  city: text,
  /** Two-letter code, or empty. */
  state: z.string().check(z.regex(/^(?:[A-Z]{2})?$/, 'must be a two-letter state code')),
  workplace: z.enum(['on-site', 'hybrid', 'remote']),
  reportsTo: text,
  employment: z.enum(['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'PER_DIEM']),
  status: z.enum(['exempt', 'non-exempt', 'undecided']),
  schedule: text,
  pay: z.object({ min: money, max: money, unit: z.enum(['HOUR', 'YEAR']), other: text }),
  benefits: text,
  apply: text,
  about: text,
  purpose: text,
  /** Years in the field asked of a new hire; what the certification line is computed from. */
  minYears: z.nullable(z.number().check(z.minimum(0), z.maximum(60))),
  areas: z.array(z.object({ id, title: text, duties: lines })).check(z.maxLength(60)),
  skills: lines,
  requirements: lines,
  measures: lines,
  conditions: lines,
  sections: z.array(z.object({ id, title: text, text })).check(z.maxLength(60)),
  equal: text,
  accommodation: text,
  disclaimer: text,
  /** A real opening, for the machine-readable posting. */
  vacancy: z.object({ open: z.boolean(), posted: day, through: day, reference: text, url: text }),
});
export type JobDraft = z.infer<typeof jobDraftSchema>;
export type Area = JobDraft['areas'][number];
