import { z } from 'astro/zod';
import { looseDateSchema, slugSchema, textSchema } from './common.ts';

/**
 * How near a source stands to the rule it speaks of, the nearest first: the rule itself, a court, the agency that applies it, the
 * accreditor, a professional body or register, research, the trade press and law firms, a vendor.
 */
export const sourceRanks = ['law', 'court', 'agency', 'accreditor', 'professional', 'research', 'press', 'vendor'] as const;
export type SourceRank = (typeof sourceRanks)[number];

/** One entry of the bibliography. Every lesson section and every item points at one or more of these. */
export const sourceSchema = z
  .strictObject({
    id: slugSchema,
    /** The work's own title. */
    title: textSchema,
    /** Who publishes it. */
    publisher: textSchema,
    url: z.url({ protocol: /^https?$/ }),
    /** Publication date, when the source shows one. */
    date: z.union([looseDateSchema, textSchema]).optional(),
    /** Edition, release point or version, when that says more than a date. */
    edition: z.union([textSchema, z.number().transform(String)]).optional(),
    /** The day an undated page was read. */
    read: looseDateSchema.optional(),
    /** `manual`: what a maker of software says of it. */
    kind: z.enum(['statute', 'regulation', 'guidance', 'standard', 'case', 'government', 'official', 'secondary', 'research', 'manual']),
    /** How near it stands to the rule. */
    rank: z.enum(sourceRanks),
    /** Tag or tags the editors' notes use for it. */
    key: z.union([textSchema, z.array(textSchema)]).optional(),
    note: textSchema.optional(),
  })
  .refine((source) => source.date ?? source.edition ?? source.read, { error: 'needs a date, an edition or the day it was read' });
export type Source = z.infer<typeof sourceSchema>;
