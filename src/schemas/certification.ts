import { z } from 'astro/zod';
import { confidenceSchema, examSchema, looseDateSchema, slugSchema, taskRefSchema, textSchema } from './common.ts';

/** A task of an outline domain, in our words. */
export const outlineTaskSchema = z.strictObject({
  id: z.string().regex(/^\d\.\d$/),
  title: textSchema,
  /** Where an older task lives in today's outline. */
  now: z.array(taskRefSchema).optional(),
  confidence: confidenceSchema.optional(),
  source: slugSchema.optional(),
  note: textSchema.optional(),
});

/** A domain of an exam's content outline, with its share of the form in percent. */
export const outlineDomainSchema = z.strictObject({
  id: z.string().regex(/^\d$/),
  title: textSchema,
  weight: z.number().min(0).max(100),
  confidence: confidenceSchema.optional(),
  source: slugSchema.optional(),
  tasks: z.array(outlineTaskSchema),
});

/** One edition of a content outline: the blueprint a form is assembled from. */
export const outlineSchema = z
  .strictObject({
    id: slugSchema,
    title: textSchema,
    note: textSchema,
    source: slugSchema,
    confidence: confidenceSchema,
    /** False when some weights could not be seen; such an edition builds no form. */
    complete: z.boolean(),
    default: z.boolean().optional(),
    /** Another outline whose tasks fill this one's domains. */
    tasksOf: slugSchema.optional(),
    domains: z.array(outlineDomainSchema).min(1),
  })
  .refine((outline) => !outline.complete || outline.domains.reduce((sum, domain) => sum + domain.weight, 0) === 100, {
    error: 'a complete outline has weights that add up to 100',
  });
export type Outline = z.infer<typeof outlineSchema>;

/** One edition of how the sitting runs. Times in minutes. */
export const examFormatSchema = z
  .strictObject({
    id: slugSchema,
    title: textSchema,
    from: looseDateSchema.optional(),
    to: looseDateSchema.optional(),
    items: z.number().int().positive(),
    /** Null where no source states a time. */
    minutes: z.number().int().positive().nullable(),
    parts: z.array(z.number().int().positive()).min(1),
    breakMinutes: z.number().int().min(0),
    default: z.boolean().optional(),
    passing: textSchema,
    confirmed: z.array(textSchema),
    unconfirmed: z.array(textSchema),
    source: slugSchema,
    confidence: confidenceSchema,
  })
  .refine((format) => format.parts.reduce((sum, part) => sum + part, 0) === format.items, {
    error: 'the parts must add up to the number of items',
  });
export type ExamFormat = z.infer<typeof examFormatSchema>;

/**
 * Where a requirement is less sure than the rest of its rule set, or stands on one of its sources only. The source is also named
 * among the rule set's own.
 */
const standing = { confidence: confidenceSchema.optional(), source: slugSchema.optional() };

/** A requirement of an eligibility rule set. Months and years are calendar ones; no edition on file asks for education. */
export const requirementSchema = z.discriminatedUnion('kind', [
  /** Working in the field on the day of application. */
  z.strictObject({ kind: z.literal('employed-at-application'), ...standing }),
  /** Unbroken employment of so many months, ending on the day of application. */
  z.strictObject({ kind: z.literal('consecutive-ending-at-application'), months: z.number().int().positive(), ...standing }),
  /** Unbroken employment of so many months, anywhere in the last so many. */
  z
    .strictObject({
      kind: z.literal('consecutive-within'),
      months: z.number().int().positive(),
      withinMonths: z.number().int().positive(),
      ...standing,
    })
    .refine((requirement) => requirement.withinMonths >= requirement.months, {
      error: 'the months asked for must fit into the months they may lie in',
      path: ['withinMonths'],
    }),
  /** Total experience, counted inside a look-back window; null where no window is stated. */
  z
    .strictObject({
      kind: z.literal('total-experience'),
      years: z.number().int().positive(),
      lookbackYears: z.number().int().positive().nullable(),
      ...standing,
    })
    .refine((requirement) => requirement.lookbackYears === null || requirement.lookbackYears >= requirement.years, {
      error: 'the years asked for must fit into the look-back window',
      path: ['lookbackYears'],
    }),
]);
export type Requirement = z.infer<typeof requirementSchema>;

/** One edition of who may sit. */
export const ruleSetSchema = z
  .strictObject({
    id: slugSchema,
    title: textSchema,
    /** First and last application date it governs, where an edition states them; a month or year means all of it. */
    from: looseDateSchema.optional(),
    to: looseDateSchema.optional(),
    requirements: z.array(requirementSchema).min(1),
    note: textSchema,
    sources: z.array(slugSchema).min(1),
    confidence: confidenceSchema,
  })
  .refine((rules) => rules.requirements.every(({ source }) => source === undefined || rules.sources.includes(source)), {
    error: 'must name the source of each requirement',
    path: ['sources'],
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from.slice(0, to.length) <= to.slice(0, from.length), {
    error: 'must not end before it begins',
    path: ['to'],
  });
export type RuleSet = z.infer<typeof ruleSetSchema>;

/** A certification with its dated editions. */
export const certificationSchema = z.strictObject({
  id: examSchema,
  name: textSchema,
  abbreviation: textSchema,
  owner: textSchema,
  mark: z.enum(['registered', 'trademark']),
  summary: textSchema,
  outlines: z.array(outlineSchema).min(1),
  formats: z.array(examFormatSchema).min(1),
  eligibility: z.array(ruleSetSchema),
});
export type Certification = z.infer<typeof certificationSchema>;
