import { z } from 'astro/zod';
import { confidenceSchema, dateSchema, looseDateSchema, slugSchema, textSchema } from './common.ts';

/** What a posting or an employer must show about pay in one place, as of `reviewed`. */
export const payRuleSchema = z.strictObject({
  /** Two-letter postal code. */
  state: z.string().regex(/^[A-Z]{2}$/),
  /** In the posting itself, only when an applicant asks or is offered the job, or after an interview. */
  when: z.enum(['posting', 'on-request', 'after-interview']),
  /** Which employers it covers, in words; `minEmployees` is the number in it, null where none is known. */
  employers: textSchema,
  minEmployees: z.number().int().positive().nullable(),
  shows: z.array(z.enum(['pay', 'benefits', 'other-pay', 'deadline'])).min(1),
  from: looseDateSchema,
  note: textSchema.optional(),
  confidence: confidenceSchema,
  sources: z.array(slugSchema).min(1),
});
export type PayRule = z.infer<typeof payRuleSchema>;

/** Places below the state with rules of their own. */
export const localPayRuleSchema = z.strictObject({
  state: z.string().regex(/^[A-Z]{2}$/),
  places: z.array(textSchema).min(1),
  note: textSchema,
  confidence: confidenceSchema,
  sources: z.array(slugSchema).min(1),
});

/** Dated legal facts the job description checks use. Money in US dollars. */
export const hiringRulesSchema = z.strictObject({
  reviewed: dateSchema,
  note: textSchema,
  pay: z.array(payRuleSchema).min(1),
  local: z.array(localPayRuleSchema),
  overtime: z.strictObject({
    /** Least salary of an exempt employee under federal law. */
    weekly: z.number().positive(),
    yearly: z.number().positive(),
    /** Total yearly pay from which a shorter duties test applies. */
    highlyCompensated: z.number().positive(),
    note: textSchema,
    /** States known to ask for more; their figures change every year and are not kept here. */
    higherStates: z.array(z.string().regex(/^[A-Z]{2}$/)),
    confidence: confidenceSchema,
    sources: z.array(slugSchema).min(1),
  }),
});
export type HiringRules = z.infer<typeof hiringRulesSchema>;

/** A question for the interview guide, and what a good answer shows. */
export const interviewQuestionSchema = z.strictObject({
  id: slugSchema,
  ask: textSchema,
  listenFor: z.array(textSchema).min(1),
  /** Lessons whose duties it tests; none means it fits every job. */
  lessons: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)).default([]),
});
export type InterviewQuestion = z.infer<typeof interviewQuestionSchema>;
