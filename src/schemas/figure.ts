import { z } from 'astro/zod';
import { slugSchema, textSchema } from './common.ts';

/** Teal marks what is tested or decided, amber what has a deadline; nothing else has a color. */
const toneSchema = z.enum(['test', 'deadline']).optional();
const stepSchema = z.strictObject({
  text: textSchema,
  /** A second, softer line. */
  note: textSchema.optional(),
  tone: toneSchema,
  /** Ways that part here, in order. Their steps stand below the condition. */
  ways: z
    .array(z.strictObject({ when: textSchema, text: textSchema, note: textSchema.optional(), tone: toneSchema }))
    .min(2)
    .max(4)
    .optional(),
});
const base = {
  id: slugSchema,
  /** The claim the figure makes, in one line; printed as its caption. */
  title: textSchema,
};

/**
 * `content/figures/<id>.yaml`: a drawing as data.
 * - `flow`: steps in order, with ways that part.
 * - `clock`: moments on one line of time, each `at` units from the start.
 * - `ladder`: who stands above whom, the highest first.
 * - `matrix`: a table whose cells are short.
 * - `before-after`: two states side by side.
 */
export const figureSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('flow'), steps: z.array(stepSchema).min(2).max(10) }),
  z.strictObject({
    ...base,
    type: z.literal('clock'),
    /** Name of the unit in the plural: days, months. */
    unit: textSchema,
    marks: z
      .array(z.strictObject({ at: z.number().min(0), text: textSchema, note: textSchema.optional(), tone: toneSchema }))
      .min(2)
      .max(10),
  }),
  z.strictObject({
    ...base,
    type: z.literal('ladder'),
    rungs: z
      .array(z.strictObject({ text: textSchema, note: textSchema.optional(), tone: toneSchema }))
      .min(2)
      .max(8),
  }),
  z.strictObject({
    ...base,
    type: z.literal('matrix'),
    columns: z.array(textSchema).min(2).max(6),
    rows: z
      .array(z.strictObject({ head: textSchema, cells: z.array(textSchema) }))
      .min(2)
      .max(13),
  }),
  z.strictObject({
    ...base,
    type: z.literal('before-after'),
    before: z.strictObject({ title: textSchema, lines: z.array(textSchema).min(1).max(8) }),
    after: z.strictObject({ title: textSchema, lines: z.array(textSchema).min(1).max(8) }),
  }),
]);
export type FigureData = z.infer<typeof figureSchema>;
