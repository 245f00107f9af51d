import { z } from 'astro/zod';
import { confidenceSchema, dateSchema, lessonRefSchema, looseDateSchema, slugSchema, textSchema } from './common.ts';

/** What one body says on one element. */
export const cellSchema = z.strictObject({
  text: textSchema,
  /** A number to sort by, with its unit. */
  value: z.number().optional(),
  unit: z.enum(['days', 'months', 'years', 'percent', 'count']).optional(),
  confidence: confidenceSchema,
  sources: z.array(slugSchema).default([]),
  /** Date or edition of the rule as stated. */
  date: looseDateSchema.optional(),
  /** No source was found. */
  unknown: z.boolean().default(false),
  changed: z.strictObject({ from: textSchema, on: looseDateSchema }).optional(),
});

/** The comparison grid: elements down, bodies across. */
export const standardsSchema = z.strictObject({
  bodies: z.array(z.strictObject({ id: slugSchema, name: textSchema, short: textSchema, edition: textSchema, source: slugSchema })),
  groups: z.array(z.strictObject({ id: slugSchema, title: textSchema })),
  elements: z.array(
    z.strictObject({
      id: slugSchema,
      group: slugSchema,
      title: textSchema,
      terms: z.array(slugSchema).default([]),
      note: textSchema.optional(),
      cells: z.record(slugSchema, cellSchema),
    }),
  ),
});
export type Standards = z.infer<typeof standardsSchema>;

/** An event in law, cases, standards or the profession. */
export const eventSchema = z.strictObject({
  id: slugSchema,
  date: looseDateSchema,
  kind: z.enum(['law', 'case', 'standard', 'profession', 'certification']),
  title: textSchema,
  text: textSchema,
  lesson: lessonRefSchema.optional(),
  sources: z.array(slugSchema).min(1),
});
export type TimelineEvent = z.infer<typeof eventSchema>;

/** A rule whose number or wording changed. */
export const changeSchema = z.strictObject({
  id: slugSchema,
  body: textSchema,
  rule: textSchema,
  from: textSchema,
  to: textSchema,
  effective: looseDateSchema,
  confidence: confidenceSchema,
  lesson: lessonRefSchema.optional(),
  sources: z.array(slugSchema).min(1),
  reviewed: dateSchema.optional(),
});
export type RuleChange = z.infer<typeof changeSchema>;
