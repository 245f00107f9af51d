import { z } from 'astro/zod';
import { dateSchema, textSchema } from './common.ts';

const figuresSchema = z.record(z.string(), z.number());

/** `content/measured/bench.yaml`: what `npm run bench -- --publish` found. Names of figures carry their unit: `first paint, ms`. */
export const benchSchema = z.strictObject({
  on: dateSchema,
  machine: textSchema,
  rows: z.array(
    z.strictObject({
      /** `this site`, or the peer measured beside it. */
      of: textSchema,
      what: textSchema,
      figures: figuresSchema,
      /** The most that was promised, for some figures. */
      bounds: figuresSchema.optional(),
    }),
  ),
});
export type Bench = z.infer<typeof benchSchema>;

const score = z.number().int().min(0).max(100);

/** `content/measured/lighthouse.yaml`: what `npm run lighthouse -- --publish` found. */
export const lighthouseSchema = z.strictObject({
  on: dateSchema,
  machine: textSchema,
  version: textSchema,
  rows: z.array(
    z.strictObject({
      /** Address below the root, without a slash at its beginning; empty for the home page. */
      page: z.string(),
      device: z.enum(['phone', 'desktop']),
      scores: z.strictObject({
        performance: score,
        accessibility: score,
        'best-practices': score,
        /** Null on pages that ask not to be indexed. */
        seo: score.nullable(),
      }),
      /** What keeps it below 100. */
      why: z.array(textSchema).optional(),
    }),
  ),
});
export type LighthouseRuns = z.infer<typeof lighthouseSchema>;
