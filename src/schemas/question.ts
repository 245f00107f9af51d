import { z } from 'astro/zod';
import { extractSchema } from './sheet.ts';
import { dateSchema, examSchema, looseDateSchema, sectionRefSchema, slugSchema, taskRefSchema, textSchema } from './common.ts';

/** One of the four answers of an item. */
export const optionSchema = z.strictObject({
  text: textSchema,
  correct: z.literal(true).optional(),
  /** Why it is right, or why it tempts and why it fails. */
  rationale: textSchema,
});

/** What an item asks, in the bank's own ten kinds; the shares they may take stand in the audit. */
export const itemKinds = [
  'source',
  'requirement',
  'time',
  'who',
  'next-step',
  'finding',
  'compare',
  'apply',
  'compute',
  'case-law',
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Most words of an item's point. */
export const pointWords = 20;

/** A multiple-choice item: one best answer of four. */
export const itemSchema = z
  .strictObject({
    /** `<topic>-<three digits>`, never used again once published. */
    id: z.string().regex(/^[a-z0-9-]+-\d{3}$/, 'must be <topic>-<three digits>'),
    /** What the item asks for. A withdrawn item of the first bank may have none. */
    kind: z.enum(itemKinds).optional(),
    stem: textSchema,
    /** A paper to read before answering: part of a file, form, letter, minutes or report. */
    extract: extractSchema.optional(),
    options: z.array(optionSchema).length(4),
    /** The one sentence to remember. */
    point: textSchema.refine((text) => text.split(/\s+/).length <= pointWords, `must have at most ${String(pointWords)} words`).optional(),
    /** Items that rest on the same fact share a name for it; no form holds two of them. */
    fact: slugSchema.optional(),
    exams: z.array(examSchema).min(1),
    /** Blueprint task or tasks, one for each exam named. */
    task: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(taskRefSchema).min(1)),
    cognitive: z.enum(['recall', 'application', 'analysis']),
    /** The author's judgement, 1 (easy) to 5 (hard). */
    difficulty: z.number().int().min(1).max(5),
    /** The lesson section that teaches it. */
    lesson: sectionRefSchema,
    sources: z.array(slugSchema).min(1),
    reviewed: dateSchema,
    /** The stem is a short case. */
    scenario: z.boolean().default(false),
    /** The date of the rule the answer rests on, where the rule changed. */
    asOf: looseDateSchema.optional(),
    /** The options stand in a natural order and are never shuffled. */
    fixedOrder: z.boolean().default(false),
    /** Withdrawn: kept for old attempts, never drawn again. */
    retired: z.boolean().default(false),
    /** What was mended after publication, newest last. */
    errata: z.array(z.strictObject({ on: dateSchema, note: textSchema })).default([]),
  })
  .refine((item) => item.options.filter((option) => option.correct).length === 1, {
    error: 'exactly one option must be correct',
    path: ['options'],
  })
  .refine((item) => item.exams.every((exam) => item.task.filter((task) => task.startsWith(`${exam}-`)).length === 1), {
    error: 'needs exactly one task for each exam it names',
    path: ['task'],
  });
export type Item = z.infer<typeof itemSchema>;

/** A file of the item bank. */
export const itemFileSchema = z.strictObject({ topic: slugSchema, items: z.array(itemSchema).min(1) });
export type ItemFile = z.infer<typeof itemFileSchema>;
