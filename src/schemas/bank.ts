/**
 * The item bank as the browser receives it. Ids and tags in the catalogue, stems apart from keys: nothing that tells the answer
 * travels before it is needed. Zod's small build, because the exam page carries these schemas.
 */
import * as z from 'zod/mini';

const cognitiveSchema = z.enum(['recall', 'application', 'analysis']);
const idSchema = z.string().check(z.maxLength(120));

/** One row of `/bank/catalog.json`: what is needed to draw an item, and nothing to read. */
export const catalogItemSchema = z.object({
  id: idSchema,
  /** Content version: first 8 hex digits of a SHA-256 over stem, options and key. */
  v: z.string(),
  topic: z.string(),
  /** Blueprint tasks, one for each exam the item serves. */
  task: z.array(z.string()),
  cognitive: cognitiveSchema,
  /** 1 (easy) to 5 (hard). */
  difficulty: z.number(),
});
export type CatalogItem = z.infer<typeof catalogItemSchema>;

export interface Catalog {
  /** Version of the whole bank: a hash over all item versions. */
  version: string;
  /** Domain and title of each topic. */
  topics: Record<string, { domain: string; title: string }>;
  /** Title of each domain. */
  domains: Record<string, string>;
  items: CatalogItem[];
}

/** `/bank/items/<id>.json`: an item as shown during a sitting. */
export const bankItemSchema = z.object({
  id: idSchema,
  v: z.string(),
  stem: z.string().check(z.maxLength(20_000)),
  /** In the author's order; the player shuffles unless `fixed`. */
  options: z.array(z.string().check(z.maxLength(10_000))).check(z.minLength(2), z.maxLength(10)),
  fixed: z.optional(z.literal(true)),
  topic: z.string(),
  domain: z.string(),
  task: z.array(z.string()),
  cognitive: cognitiveSchema,
  difficulty: z.number(),
});
export type BankItem = z.infer<typeof bankItemSchema>;

/** `/bank/keys/<id>.json`: the key, the reasons and where they come from. Fetched after submission, or after an answer in practice. */
export const itemKeySchema = z.object({
  id: idSchema,
  v: z.string(),
  /** Index of the key in the author's order. */
  key: z.int().check(z.minimum(0)),
  /** The key's own text, to find it again in an item mended since. */
  keyText: z.string(),
  rationales: z.array(z.string()),
  /** Address of the lesson section below the site, its lesson's title and its heading. */
  lesson: z.object({ path: z.string(), title: z.string(), heading: z.string() }),
  sources: z.array(z.object({ title: z.string(), publisher: z.string(), url: z.string(), date: z.string() })),
  /** Date of the rule the answer rests on, where it changed. */
  asOf: z.optional(z.string()),
  errata: z.optional(z.array(z.object({ on: z.string(), note: z.string() }))),
  retired: z.optional(z.literal(true)),
});
export type ItemKey = z.infer<typeof itemKeySchema>;

/** `/bank/forms/<id>.json`: a ready-made form, in the order it is sat. Its keys stand in `<id>.keys.json`. */
export interface BankForm {
  id: string;
  title: string;
  exam: 'cpcs' | 'cpmsm';
  outline: string;
  seed: string;
  /** Version of the bank it was made from. */
  bank: string;
  items: BankItem[];
}
