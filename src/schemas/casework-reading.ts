/**
 * What is done with a practice file: marks, how it is read, and the log of a reading. Valibot for its size: the practice page carries these
 * schemas.
 */
import * as v from 'valibot';
import { natural } from './bank.ts';
import {
  answerSchema,
  caseFileSchema,
  findingKindSchema,
  lineIdSchema,
  nextStepSchema,
  partVerdictSchema,
  slugSchema,
} from './casework.ts';

/** A line, or two that do not agree, with what the learner says of them. */
export const markSchema = v.object({
  /** Given by the page; unique in the reading. */
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)),
  lines: v.pipe(v.array(lineIdSchema), v.minLength(1), v.maxLength(2)),
  kind: findingKindSchema,
  next: nextStepSchema,
  note: v.pipe(v.string(), v.maxLength(4000)),
});
export type Mark = v.InferOutput<typeof markSchema>;

/** How a file is read: against the clock or not, in milliseconds; with feedback as it goes (the tutorial) or at the end. */
const readingRulesSchema = v.object({ limitMs: v.nullable(v.pipe(v.number(), v.minValue(0))), guided: v.boolean() });
export type ReadingRules = v.InferOutput<typeof readingRulesSchema>;

/** What a reading is, fixed when it starts. It carries its file, so that a generator that changes later cannot change it. */
export const caseworkHeadSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
  title: v.pipe(v.string(), v.maxLength(300)),
  /** Milliseconds since 1970. */
  createdAt: v.number(),
  file: caseFileSchema,
  /** The named case it is, when it is one. */
  story: v.optional(slugSchema),
  rules: readingRulesSchema,
  /** The key it is judged by, where an educator assigned it; else the reviewer reads one from the papers. */
  key: v.optional(answerSchema),
  /** The set an educator or employer assigned: its code, as the link carries it, and who reads. */
  assignment: v.optional(
    v.object({
      quiz: v.string(),
      code: v.string(),
      student: v.object({ name: v.string(), id: v.string() }),
      /** Readings of one attempt at the set share it. */
      attempt: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
      /** Which file of the set, counted from 0. */
      place: natural,
      /** From when on the debrief may be read, in milliseconds since 1970; 0 at once, null never. */
      debrief: v.nullable(v.number()),
      /** An educator trying the set out: never handed in. */
      preview: v.optional(v.literal(true)),
    }),
  ),
});
export type CaseworkHead = v.InferOutput<typeof caseworkHeadSchema>;

const stamp = {
  seq: natural,
  /** Time of the reading's clock, milliseconds since 1970. */
  at: v.number(),
  /** The computer's clock, milliseconds since 1970. */
  wall: v.number(),
};

/** One entry of a reading's log. */
export const caseworkEventSchema = v.variant('type', [
  /** The file was first opened; the clock runs from here. */
  v.object({ ...stamp, type: v.literal('begun') }),
  /** A document (or `policy`) came to the screen. */
  v.object({ ...stamp, type: v.literal('visited'), document: slugSchema }),
  /** A mark was set, or one of the same id changed. */
  v.object({ ...stamp, type: v.literal('marked'), mark: markSchema }),
  v.object({ ...stamp, type: v.literal('unmarked'), mark: v.string() }),
  /** A line was highlighted with the marker, or its highlight was wiped off. */
  v.object({ ...stamp, type: v.literal('highlighted'), line: lineIdSchema, on: v.boolean() }),
  /** The notes of the file, whole. */
  v.object({ ...stamp, type: v.literal('noted'), text: v.pipe(v.string(), v.maxLength(20_000)) }),
  v.object({ ...stamp, type: v.literal('decided'), verdict: partVerdictSchema }),
  v.object({ ...stamp, type: v.literal('paused') }),
  v.object({ ...stamp, type: v.literal('continued') }),
  v.object({ ...stamp, type: v.literal('finished'), reason: v.picklist(['submitted', 'time']) }),
  /** The page was opened again after so many milliseconds away. */
  v.object({ ...stamp, type: v.literal('opened'), away: v.number() }),
  /** The computer's clock was set by so many milliseconds; the reading's clock did not follow. */
  v.object({ ...stamp, type: v.literal('clock-changed'), by: v.number() }),
]);
export type CaseworkEvent = v.InferOutput<typeof caseworkEventSchema>;

type Bare<Event> = Event extends unknown ? Omit<Event, keyof typeof stamp> : never;
/** What happened, before the log gives it a place and a time. */
export type CaseworkEventBody = Bare<CaseworkEvent>;
