/** A job description being written. Valibot for its size: the editor carries it to check files and links from outside. */
import * as v from 'valibot';
import { importanceIds, settingIds } from './job-settings.ts';

/** Longest text of one field, in UTF-16 units: room for anything anyone pastes by mistake. */
export const fieldLimit = 200_000;
/** Largest file or link content that is read, in bytes once unpacked. */
export const draftBytesLimit = 4_000_000;

const text = v.pipe(v.string(), v.maxLength(fieldLimit, `is longer than ${fieldLimit.toLocaleString('en-US')} characters`));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,80}$/, 'is not an id'));
const ref = v.nullable(v.pipe(v.string(), v.maxLength(120)));
const money = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100_000_000)));
/** Empty or a date as `YYYY-MM-DD`. */
const day = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/, 'must be a date as YYYY-MM-DD'));

const lineKindSchema = v.picklist(['duty', 'skill', 'education', 'experience', 'certification', 'condition', 'measure']);
export type LineKind = v.InferOutput<typeof lineKindSchema>;

/** One line of any list. */
const lineSchema = v.object({
  id,
  /** Id of the template's line it came from; null for the employer's own. */
  from: v.nullable(id),
  kind: lineKindSchema,
  /** Ticked: it stands in the description. */
  on: v.boolean(),
  text,
  importance: v.picklist(importanceIds),
  /** Required to apply; otherwise preferred. */
  must: v.boolean(),
  /** Lesson and blueprint task it belongs to. */
  lesson: ref,
  task: ref,
});
export type Line = v.InferOutput<typeof lineSchema>;

/** Most lines of one list. */
export const mostLines = 300;
const lines = v.pipe(v.array(lineSchema), v.maxLength(mostLines));

export const jobDraftSchema = v.object({
  format: v.literal('primary-source-job/1'),
  id,
  template: id,
  /** Name in the list of drafts. */
  name: v.pipe(v.string(), v.maxLength(300)),
  title: text,
  facility: text,
  department: text,
  setting: v.nullable(v.picklist(settingIds)),
  accreditor: text,
  city: text,
  /** Two-letter code, or empty. */
  state: v.pipe(v.string(), v.regex(/^(?:[A-Z]{2})?$/, 'must be a two-letter state code')),
  workplace: v.picklist(['on-site', 'hybrid', 'remote']),
  reportsTo: text,
  employment: v.picklist(['FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'PER_DIEM']),
  status: v.picklist(['exempt', 'non-exempt', 'undecided']),
  schedule: text,
  pay: v.object({ min: money, max: money, unit: v.picklist(['HOUR', 'YEAR']), other: text }),
  benefits: text,
  apply: text,
  about: text,
  purpose: text,
  /** Years in the field asked of a new hire; what the certification line is computed from. */
  minYears: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(60))),
  areas: v.pipe(v.array(v.object({ id, title: text, duties: lines })), v.maxLength(60)),
  skills: lines,
  requirements: lines,
  measures: lines,
  conditions: lines,
  sections: v.pipe(v.array(v.object({ id, title: text, text })), v.maxLength(60)),
  equal: text,
  accommodation: text,
  disclaimer: text,
  /** `fitted`: at most two pages, with what is longer as an annex. `whole`: every line where it belongs. Drafts before 2026-11-30 have none. */
  length: v.optional(v.picklist(['fitted', 'whole']), 'fitted'),
  /** A real opening, for the machine-readable posting. */
  vacancy: v.object({ open: v.boolean(), posted: day, through: day, reference: text, url: text }),
});
export type JobDraft = v.InferOutput<typeof jobDraftSchema>;
export type Area = JobDraft['areas'][number];
