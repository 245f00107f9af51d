/**
 * The item bank as the browser receives it. Ids and tags in the catalogue, stems apart from keys: nothing that tells the answer
 * travels before it is needed.
 */

/** One row of `/bank/catalog.json`: what is needed to draw an item, and nothing to read. */
export interface CatalogItem {
  id: string;
  /** Content version: first 8 hex digits of a SHA-256 over stem, options and key. */
  v: string;
  topic: string;
  /** Blueprint tasks, one for each exam the item serves. */
  task: string[];
  cognitive: 'recall' | 'application' | 'analysis';
  difficulty: number;
}

export interface Catalog {
  /** Version of the whole bank: a hash over all item versions. */
  version: string;
  /** Domain of each topic. */
  topics: Record<string, { domain: string; title: string }>;
  domains: Record<string, string>;
  items: CatalogItem[];
}

/** `/bank/items/<id>.json`: an item as shown during a sitting. */
export interface BankItem {
  id: string;
  v: string;
  stem: string;
  /** In the author's order; the player shuffles unless `fixed`. */
  options: string[];
  fixed?: true;
  topic: string;
  domain: string;
  task: string[];
  cognitive: CatalogItem['cognitive'];
  difficulty: number;
}

/** `/bank/keys/<id>.json`: the key, the reasons and where they come from. Fetched after submission, or after an answer in practice. */
export interface ItemKey {
  id: string;
  v: string;
  /** Index of the key in the author's order. */
  key: number;
  /** The key's own text, to find it again in an item mended since. */
  keyText: string;
  rationales: string[];
  /** Address of the lesson section below the site, its lesson's title and its heading. */
  lesson: { path: string; title: string; heading: string };
  sources: { title: string; publisher: string; url: string; date: string }[];
  asOf?: string;
  errata?: { on: string; note: string }[];
  retired?: true;
}

/** `/bank/forms/<id>.json`: a ready-made form, in the order it is sat. Its keys stand in `<id>.keys.json`. */
export interface BankForm {
  id: string;
  title: string;
  exam: 'cpcs' | 'cpmsm';
  outline: string;
  seed: string;
  items: BankItem[];
}
