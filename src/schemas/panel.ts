import { z } from 'astro/zod';
import { dateSchema, textSchema } from './common.ts';

const count = z.number().int().min(0);
const tallySchema = z.strictObject({
  read: count,
  /** Chose the answer the key names, without seeing it. */
  agreed: count,
  /** Said that the exam or the work asks this. */
  real: count,
  /** Named the level the author named. */
  level: count,
  /** Said that more than one answer can be defended. */
  arguable: count,
});
export type PanelTally = z.infer<typeof tallySchema>;

/** `content/panel.yaml`: what readers who saw no key said of the items (`src/audit/panel.ts` writes it). */
export const panelSchema = z.strictObject({
  on: dateSchema,
  /** What was read and what came of it. */
  note: textSchema.optional(),
  all: tallySchema,
  kinds: z.record(z.string(), tallySchema),
  readers: z.record(z.string(), tallySchema),
});
export type Panel = z.infer<typeof panelSchema>;
