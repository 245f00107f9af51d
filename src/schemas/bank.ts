/**
 * The item bank as the browser receives it. Ids and tags in the catalogue, stems apart from keys: nothing that tells the answer
 * travels before it is needed. Valibot, not Zod: the exam page carries these
 * schemas, and they cost it 2 KB instead of 7.
 */
import * as v from 'valibot';

const cognitiveSchema = v.picklist(['recall', 'application', 'analysis']);
/** A whole number from 0. */
export const natural = v.pipe(v.number(), v.integer(), v.minValue(0));

const idSchema = v.pipe(v.string(), v.maxLength(120));

/** One row of `/bank/catalog.json`: what is needed to draw an item, and nothing to read. */
export const catalogItemSchema = v.object({
  id: idSchema,
  /** Content version: first 8 hex digits of a SHA-256 over stem, extract, options and key. */
  v: v.string(),
  topic: v.string(),
  /** Blueprint tasks, one for each exam the item serves. */
  task: v.array(v.string()),
  cognitive: cognitiveSchema,
  /** 1 (easy) to 5 (hard). */
  difficulty: v.number(),
  /** What the item asks for, in the bank's own kinds; items of the first bank may have none. */
  kind: v.optional(v.string()),
  /** Items that rest on the same fact share it; no form holds two of them. */
  fact: v.optional(v.string()),
  /** How central the section is that teaches it; `usual` is not written. */
  c: v.optional(v.picklist(['core', 'usual', 'edge'])),
});
export type CatalogItem = v.InferOutput<typeof catalogItemSchema>;

export interface Catalog {
  /** Version of the whole bank: a hash over all item versions. */
  version: string;
  /** Domain and title of each topic. */
  topics: Record<string, { domain: string; title: string }>;
  /** Title of each domain. */
  domains: Record<string, string>;
  items: CatalogItem[];
}

/** A paper to read before answering, in the marks of `src/format/sheet.ts`. */
const extractSchema = v.object({
  /** What it is: letter, minutes, form. Any word, so that a form added later does not shut out old players. */
  form: v.pipe(v.string(), v.maxLength(40)),
  title: v.pipe(v.string(), v.maxLength(300)),
  text: v.pipe(v.string(), v.maxLength(20_000)),
});

/** `/bank/items/<id>.json`: an item as shown during a sitting. */
export const bankItemSchema = v.object({
  id: idSchema,
  v: v.string(),
  stem: v.pipe(v.string(), v.maxLength(20_000)),
  extract: v.optional(extractSchema),
  /** In the author's order; the player shuffles unless `fixed`. */
  options: v.pipe(v.array(v.pipe(v.string(), v.maxLength(10_000))), v.minLength(2), v.maxLength(10)),
  fixed: v.optional(v.literal(true)),
  topic: v.string(),
  domain: v.string(),
  task: v.array(v.string()),
  cognitive: cognitiveSchema,
  difficulty: v.number(),
});
export type BankItem = v.InferOutput<typeof bankItemSchema>;

/** `/bank/keys/<id>.json`: the key, the reasons and where they come from. Fetched after submission, or after an answer in practice. */
export const itemKeySchema = v.object({
  id: idSchema,
  v: v.string(),
  /** Index of the key in the author's order. */
  key: natural,
  /** The key's own text, to find it again in an item mended since. */
  keyText: v.string(),
  rationales: v.array(v.string()),
  /** The one sentence to remember. */
  point: v.optional(v.string()),
  kind: v.optional(v.string()),
  /** Address of the lesson section below the site, its lesson's title and its heading. */
  lesson: v.object({ path: v.string(), title: v.string(), heading: v.string() }),
  sources: v.array(v.object({ title: v.string(), publisher: v.string(), url: v.string(), date: v.string() })),
  /** Date of the rule the answer rests on, where it changed. */
  asOf: v.optional(v.string()),
  errata: v.optional(v.array(v.object({ on: v.string(), note: v.string() }))),
  retired: v.optional(v.literal(true)),
});
export type ItemKey = v.InferOutput<typeof itemKeySchema>;

/** An item with all that it is drawn by. */
export type DeckItem = BankItem & Pick<CatalogItem, 'kind' | 'fact' | 'c'>;

/** `/bank/decks/<number>.json`: an equal part of the bank, mixed as the whole is: enough to draw from it and to sit what was drawn. */
export interface Deck {
  /** Version of the bank it was dealt from, and the number of its decks. */
  bank: string;
  of: number;
  items: DeckItem[];
}

/** What a page knows of the decks. */
export type DeckSet = Pick<Deck, 'bank' | 'of'>;

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
