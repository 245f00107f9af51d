/**
 * The item bank as the browser sees it: a catalogue of ids and tags, one small file an item, its key and reasons in another,
 * ready-made forms in one file each, and the bank dealt into decks that fresh forms are drawn from. It loads what a form needs and never the whole bank; keys travel only when asked for.
 */
import type { BankForm, BankItem, Catalog, Deck, ItemKey } from '../../schemas/bank.ts';

/** Reads one of the bank's files; passed in, so that the model knows no network. What it throws for a file that is gone has the cause 404. */
export type ReadFile = (path: string) => Promise<unknown>;

export type Loaded<T> = { ok: true; value: T } | { ok: false; problem: string; gone?: boolean };

/** Parallel requests at a time; more only queue up in the browser. */
const lanes = 8;

async function each<T>(ids: readonly string[], read: (id: string) => Promise<T>): Promise<T[]> {
  const results: T[] = new Array<T>(ids.length);
  let next = 0;
  const lane = async () => {
    while (next < ids.length) {
      const at = next;
      next += 1;
      const id = ids[at];
      if (id !== undefined) results[at] = await read(id);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, ids.length) }, lane));
  return results;
}

async function attempt<T>(what: string, read: () => Promise<T>): Promise<Loaded<T>> {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    // No connection brings back an item that was taken off the site.
    const gone = error instanceof Error && error.cause === 404;
    const why = gone ? 'Part of them is no longer on this site' : 'Check the connection and try again';
    return { ok: false, gone, problem: `${what} could not be loaded. ${why}; nothing you did is lost.` };
  }
}

export const loadCatalog = (read: ReadFile): Promise<Loaded<Catalog>> =>
  attempt('The list of items', async () => (await read('catalog.json')) as Catalog);

/** One ready-made form: one request. */
export const loadForm = (read: ReadFile, id: string): Promise<Loaded<BankForm>> =>
  attempt('The form', async () => (await read(`forms/${id}.json`)) as BankForm);

/** These decks of the bank: one request each. The version in the address keeps a browser from mixing decks of two versions. */
export const loadDecks = (read: ReadFile, places: readonly number[], bank: string): Promise<Loaded<Deck[]>> =>
  attempt('The questions', () => each(places.map(String), async (place) => (await read(`decks/${place}.json?v=${bank}`)) as Deck));

/** These items, in this order: one small request each. */
export const loadItems = (read: ReadFile, ids: readonly string[]): Promise<Loaded<BankItem[]>> =>
  attempt('The items', () => each(ids, async (id) => (await read(`items/${id}.json`)) as BankItem));

/** Keys and reasons of a ready-made form in one request, or of single items. An item that is gone has no entry. */
export async function loadAnswerKeys(read: ReadFile, ids: readonly string[], formId?: string): Promise<Loaded<Map<string, ItemKey>>> {
  return attempt('The answers and reasons', async () => {
    const keys = new Map<string, ItemKey>();
    if (formId !== undefined) {
      try {
        for (const key of (await read(`forms/${formId}.keys.json`)) as ItemKey[]) keys.set(key.id, key);
      } catch {
        // A form that is no longer made: its items still have their own files.
      }
    }
    const missing = ids.filter((id) => !keys.has(id));
    let failed = 0;
    await each(missing, async (id) => {
      try {
        keys.set(id, (await read(`keys/${id}.json`)) as ItemKey);
      } catch {
        failed += 1;
      }
    });
    if (failed > 0 && keys.size === 0) throw new Error('no key could be read');
    return keys;
  });
}
