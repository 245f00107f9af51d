import { z } from 'astro/zod';
import { slugSchema, lessonRefSchema, textSchema } from './common.ts';

/** What a paper of the office is; it decides how the paper is set. */
export const sheetForms = [
  'sheet',
  'form',
  'letter',
  'email',
  'minutes',
  'report',
  'policy',
  'record',
  'checklist',
  'agenda',
  'log',
  'script',
] as const;
export const sheetFormSchema = z.enum(sheetForms);

/** Text of a paper in the few marks of `src/format/sheet.ts`: paragraphs, lists, tables, `Label :: value` lines. */
const sheetTextSchema = z
  .string()
  .transform((text) => text.replace(/\s+$/, ''))
  .refine((text) => text.trim() !== '', 'must not be empty');

/** A paper to read with an item. */
export const extractSchema = z.strictObject({
  form: sheetFormSchema,
  /** What the paper calls itself, printed above it. */
  title: textSchema,
  text: sheetTextSchema,
});
export type Extract = z.infer<typeof extractSchema>;

/** `content/desk/<id>.yaml`: a form, letter, checklist or script to use at work, taken from a lesson. */
export const deskSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  form: sheetFormSchema,
  /** When to use it, and what to change first. One or two sentences. */
  use: textSchema,
  /** The lesson it belongs to. */
  lesson: lessonRefSchema,
  text: sheetTextSchema,
  sources: z.array(slugSchema).default([]),
});
export type DeskPaper = z.infer<typeof deskSchema>;
