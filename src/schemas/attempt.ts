/** An attempt as stored, exported and checked. Zod's small build, because the exam page carries these schemas. */
import * as z from 'zod/mini';
import { bankItemSchema } from './bank.ts';

const natural = z.int().check(z.minimum(0));
const time = z.number();

/** How sure the candidate was of an answer. */
const confidenceLevelSchema = z.enum(['sure', 'likely', 'guess']);
export type Confidence = z.infer<typeof confidenceLevelSchema>;

/** Why an item was missed, as the candidate judges it. */
const missCauseSchema = z.enum(['did-not-know', 'misread', 'reasoned-wrongly', 'ran-out-of-time']);
export type MissCause = z.infer<typeof missCauseSchema>;

/** How a sitting runs. Times in milliseconds of exam time. */
const sittingRulesSchema = z.object({
  /** One clock for all parts, one for each part, or none. */
  timing: z.enum(['pooled', 'per-part', 'untimed']),
  /** Limits: one for each part (`per-part`), or one in all (`pooled`); empty when untimed. Extra time is already in. */
  limits: z.array(z.number().check(z.minimum(0))),
  /** The accommodation that made the limits: 1, 1.25, 1.5 or 2. */
  extraTime: z.number(),
  /** Length of the break between parts; 0 for none. */
  breakMs: z.number(),
  /** Breaks of that length that a candidate with an accommodation may take inside a part. */
  extraBreaks: natural,
  /** A submitted part may be opened again. */
  reopenParts: z.boolean(),
  /** Feedback after each answer, or at the end. */
  feedback: z.enum(['each', 'end']),
  /** The clock may be stopped; never in a mock exam. */
  pausable: z.boolean(),
  /** Ask how sure the candidate is. */
  confidence: z.boolean(),
  /** Practice rules, tutorial and closing questions, as on the day. */
  ceremony: z.boolean(),
});
export type SittingRules = z.infer<typeof sittingRulesSchema>;

const attemptKindSchema = z.enum(['mock', 'practice', 'diagnostic', 'retake', 'missed', 'daily', 'assignment']);
export type AttemptKind = z.infer<typeof attemptKindSchema>;

/** What an attempt is, fixed when it starts. It carries its items, so that a bank that changes later cannot change it. */
export const attemptHeadSchema = z
  .object({
    id: z.string().check(z.regex(/^[A-Za-z0-9-]{8,64}$/)),
    kind: attemptKindSchema,
    title: z.string().check(z.maxLength(300)),
    /** Exam time of creation. */
    createdAt: time,
    seed: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/)),
    exam: z.optional(z.enum(['cpcs', 'cpmsm'])),
    /** Outline the domains of the report come from. */
    outline: z.optional(z.string()),
    /** Titles of that outline's domains, by id. */
    domains: z.optional(z.record(z.string(), z.string())),
    /** Ready-made form, when it is one. */
    formId: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))),
    /** The attempt this one takes again. */
    retakeOf: z.optional(z.string()),
    /** Version of the bank it was drawn from. */
    bank: z.string(),
    /** In the order shown. */
    items: z.array(bankItemSchema).check(z.minLength(1), z.maxLength(1000)),
    /** Number of items in each part. */
    parts: z.array(natural).check(z.minLength(1), z.maxLength(20)),
    rules: sittingRulesSchema,
  })
  .check(
    z.refine((head) => head.parts.reduce((sum, size) => sum + size, 0) === head.items.length, {
      error: 'the parts do not add up to the items',
    }),
  );
export type AttemptHead = z.infer<typeof attemptHeadSchema>;

/** A stretch of the stem that the candidate marked: start and end character. */
const highlightSchema = z.tuple([natural, natural]);
export type Highlight = z.infer<typeof highlightSchema>;

const stamp = {
  seq: natural,
  /** Exam time, milliseconds since 1970. */
  at: time,
  /** The computer's clock, milliseconds since 1970. */
  wall: time,
};
const item = natural;
const on = z.boolean();

/** One entry of the log. */
export const attemptEventSchema = z.discriminatedUnion('type', [
  z.object({ ...stamp, type: z.literal('agreed') }),
  z.object({ ...stamp, type: z.literal('tutorial-ended') }),
  z.object({ ...stamp, type: z.literal('part-begun'), part: natural }),
  z.object({ ...stamp, type: z.literal('visited'), item }),
  /** `option` is an author's index, or null when the answer was taken back. */
  z.object({ ...stamp, type: z.literal('answered'), item, option: z.nullable(natural) }),
  z.object({ ...stamp, type: z.literal('flagged'), item, on }),
  z.object({ ...stamp, type: z.literal('struck'), item, option: natural, on }),
  z.object({ ...stamp, type: z.literal('confidence'), item, level: z.nullable(confidenceLevelSchema) }),
  z.object({ ...stamp, type: z.literal('noted'), item, text: z.string().check(z.maxLength(20_000)) }),
  z.object({ ...stamp, type: z.literal('highlighted'), item, ranges: z.array(highlightSchema).check(z.maxLength(200)) }),
  /** The feedback of an item was shown; its answer stands from then on. */
  z.object({ ...stamp, type: z.literal('revealed'), item }),
  z.object({ ...stamp, type: z.literal('paused') }),
  z.object({ ...stamp, type: z.literal('continued') }),
  /** An extra break inside a part. */
  z.object({ ...stamp, type: z.literal('rest-begun') }),
  z.object({ ...stamp, type: z.literal('rest-ended') }),
  z.object({ ...stamp, type: z.literal('part-ended'), part: natural, reason: z.enum(['submitted', 'time']) }),
  z.object({ ...stamp, type: z.literal('break-begun') }),
  z.object({ ...stamp, type: z.literal('break-ended') }),
  z.object({ ...stamp, type: z.literal('surveyed'), difficulty: z.nullable(z.number()), predicted: z.nullable(z.number()) }),
  z.object({ ...stamp, type: z.literal('finished') }),
  /** The page was opened again after so many milliseconds away. */
  z.object({ ...stamp, type: z.literal('opened'), away: z.number() }),
  /** The computer's clock was set by so many milliseconds; exam time did not follow. */
  z.object({ ...stamp, type: z.literal('clock-changed'), by: z.number() }),
  z.object({ ...stamp, type: z.literal('cause'), item, cause: z.nullable(missCauseSchema) }),
]);
export type AttemptEvent = z.infer<typeof attemptEventSchema>;

type Bare<Event> = Event extends unknown ? Omit<Event, keyof typeof stamp> : never;
/** What happened, before the log gives it a place and a time. */
export type EventBody = Bare<AttemptEvent>;
