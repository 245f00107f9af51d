/** An attempt as stored, exported and checked. Valibot for its size: the exam page carries these schemas. */
import * as v from 'valibot';
import { bankItemSchema, itemKeySchema, natural } from './bank.ts';

const time = v.number();

/** How sure the candidate was of an answer. */
const confidenceLevelSchema = v.picklist(['sure', 'likely', 'guess']);
export type Confidence = v.InferOutput<typeof confidenceLevelSchema>;

/** Why an item was missed, as the candidate judges it. */
const missCauseSchema = v.picklist(['did-not-know', 'misread', 'reasoned-wrongly', 'ran-out-of-time']);
export type MissCause = v.InferOutput<typeof missCauseSchema>;

/** How a sitting runs. Times in milliseconds of exam time. */
export const sittingRulesSchema = v.object({
  /** One clock for all parts, one for each part, or none. */
  timing: v.picklist(['pooled', 'per-part', 'untimed']),
  /** Limits: one for each part (`per-part`), or one in all (`pooled`); empty when untimed. Extra time is already in. */
  limits: v.array(v.pipe(v.number(), v.minValue(0))),
  /** The accommodation that made the limits: 1, 1.25, 1.5 or 2. */
  extraTime: v.number(),
  /** Length of the break between parts; 0 for none. */
  breakMs: v.number(),
  /** Breaks of that length that a candidate with an accommodation may take inside a part. */
  extraBreaks: natural,
  /** A submitted part may be opened again. */
  reopenParts: v.boolean(),
  /** Feedback after each answer, or at the end. */
  feedback: v.picklist(['each', 'end']),
  /** The clock may be stopped; never in a mock exam. */
  pausable: v.boolean(),
  /** Ask how sure the candidate is. */
  confidence: v.boolean(),
  /** Practice rules, tutorial and closing questions, as on the day. */
  ceremony: v.boolean(),
});
export type SittingRules = v.InferOutput<typeof sittingRulesSchema>;

const attemptKindSchema = v.picklist(['mock', 'practice', 'diagnostic', 'retake', 'missed', 'daily', 'assignment']);
export type AttemptKind = v.InferOutput<typeof attemptKindSchema>;

/** Where an assigned attempt comes from. The player passes it on and reads only the keys. */
const assignedSchema = v.object({
  quiz: v.string(),
  /** The quiz itself, as its link carries it. */
  code: v.string(),
  student: v.object({ name: v.string(), id: v.string() }),
  /** Tried out by the educator: nothing to hand in. */
  preview: v.optional(v.literal(true)),
  /** Keys of items that are not in the bank. */
  keys: v.optional(v.array(itemKeySchema)),
});

/** What an attempt is, fixed when it starts. It carries its items, so that a bank that changes later cannot change it. */
export const attemptHeadSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
    kind: attemptKindSchema,
    title: v.pipe(v.string(), v.maxLength(300)),
    /** Exam time of creation. */
    createdAt: time,
    seed: v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/)),
    exam: v.optional(v.picklist(['cpcs', 'cpmsm'])),
    /** Outline the domains of the report come from. */
    outline: v.optional(v.string()),
    /** Titles of that outline's domains, by id. */
    domains: v.optional(v.record(v.string(), v.string())),
    /** Ready-made form, when it is one. */
    formId: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/))),
    /** The attempt this one takes again. */
    retakeOf: v.optional(v.string()),
    /** Version of the bank it was drawn from. */
    bank: v.string(),
    /** In the order shown. */
    items: v.pipe(v.array(bankItemSchema), v.minLength(1), v.maxLength(1000)),
    /** Number of items in each part. */
    parts: v.pipe(v.array(natural), v.minLength(1), v.maxLength(20)),
    rules: sittingRulesSchema,
    /** The quiz it answers, when an educator assigned one. */
    assignment: v.optional(assignedSchema),
  }),
  v.check((head) => head.parts.reduce((sum, size) => sum + size, 0) === head.items.length, 'the parts do not add up to the items'),
);
export type AttemptHead = v.InferOutput<typeof attemptHeadSchema>;

/** A stretch of the stem that the candidate marked: start and end character. */
const highlightSchema = v.tuple([natural, natural]);
export type Highlight = v.InferOutput<typeof highlightSchema>;

const stamp = {
  seq: natural,
  /** Exam time, milliseconds since 1970. */
  at: time,
  /** The computer's clock, milliseconds since 1970. */
  wall: time,
};
const item = natural;
const on = v.boolean();

/** One entry of the log. */
export const attemptEventSchema = v.variant('type', [
  v.object({ ...stamp, type: v.literal('agreed') }),
  v.object({ ...stamp, type: v.literal('tutorial-ended') }),
  v.object({ ...stamp, type: v.literal('part-begun'), part: natural }),
  v.object({ ...stamp, type: v.literal('visited'), item }),
  /** `option` is an author's index, or null when the answer was taken back. */
  v.object({ ...stamp, type: v.literal('answered'), item, option: v.nullable(natural) }),
  v.object({ ...stamp, type: v.literal('flagged'), item, on }),
  v.object({ ...stamp, type: v.literal('struck'), item, option: natural, on }),
  v.object({ ...stamp, type: v.literal('confidence'), item, level: v.nullable(confidenceLevelSchema) }),
  v.object({ ...stamp, type: v.literal('noted'), item, text: v.pipe(v.string(), v.maxLength(20_000)) }),
  v.object({ ...stamp, type: v.literal('highlighted'), item, ranges: v.pipe(v.array(highlightSchema), v.maxLength(200)) }),
  /** The feedback of an item was shown; its answer stands from then on. */
  v.object({ ...stamp, type: v.literal('revealed'), item }),
  v.object({ ...stamp, type: v.literal('paused') }),
  v.object({ ...stamp, type: v.literal('continued') }),
  /** An extra break inside a part. */
  v.object({ ...stamp, type: v.literal('rest-begun') }),
  v.object({ ...stamp, type: v.literal('rest-ended') }),
  v.object({ ...stamp, type: v.literal('part-ended'), part: natural, reason: v.picklist(['submitted', 'time']) }),
  v.object({ ...stamp, type: v.literal('break-begun') }),
  v.object({ ...stamp, type: v.literal('break-ended') }),
  v.object({ ...stamp, type: v.literal('surveyed'), difficulty: v.nullable(v.number()), predicted: v.nullable(v.number()) }),
  v.object({ ...stamp, type: v.literal('finished') }),
  /** The page was opened again after so many milliseconds away. */
  v.object({ ...stamp, type: v.literal('opened'), away: v.number() }),
  /** The computer's clock was set by so many milliseconds; exam time did not follow. */
  v.object({ ...stamp, type: v.literal('clock-changed'), by: v.number() }),
  v.object({ ...stamp, type: v.literal('cause'), item, cause: v.nullable(missCauseSchema) }),
]);
export type AttemptEvent = v.InferOutput<typeof attemptEventSchema>;

type Bare<Event> = Event extends unknown ? Omit<Event, keyof typeof stamp> : never;
/** What happened, before the log gives it a place and a time. */
export type EventBody = Bare<AttemptEvent>;
