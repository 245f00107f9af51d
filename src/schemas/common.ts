import { z } from 'astro/zod';

/** A slug: lower-case letters, digits and single hyphens. */
export const slugSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens');

/** A calendar date as `YYYY-MM-DD`. YAML may already have read it as a Date. */
export const dateSchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date as YYYY-MM-DD'),
);

/** A date known to the day, the month or only the year: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const looseDateSchema = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === 'number' ? String(value) : value),
  z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a date as YYYY, YYYY-MM or YYYY-MM-DD'),
);

/** How sure we are of a fact, from the certifying or issuing body's own page down to not settled. */
export const confidenceSchema = z.enum(['verified', 'partly-verified', 'secondary', 'derived', 'unconfirmed']);
export type Confidence = z.infer<typeof confidenceSchema>;

/** The two certifications the site prepares for. */
export const examSchema = z.enum(['cpcs', 'cpmsm']);
export type Exam = z.infer<typeof examSchema>;

/** A task of an outline: `<outline id>/<task id>`, for example `cpmsm-2026f/2.3`. */
export const taskRefSchema = z.string().regex(/^(?:cpcs|cpmsm)-[a-z0-9-]+\/\d\.\d$/, 'must be <outline>/<task>, like cpmsm-2026f/2.3');

/** A lesson: `<domain>/<topic>`. */
export const lessonRefSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be <domain>/<topic>');

/** A section of a lesson: `<domain>/<topic>#<section>`. */
export const sectionRefSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/, 'must be <domain>/<topic>#<section>');

/** A sentence or paragraph that is not empty. */
export const textSchema = z.string().trim().min(1);
