/** Loads the items of the example class. */
import { loadCatalog, loadItems, loadAnswerKeys, type ReadFile } from '../../bank/index.ts';
import { exampleClass, type ExampleClass } from '../example.ts';

const topics = ['peer-references', 'work-history-and-gaps'];
const size = 8;

export async function loadExample(read: ReadFile): Promise<{ ok: true; value: ExampleClass } | { ok: false; problem: string }> {
  const catalog = await loadCatalog(read);
  if (!catalog.ok) return catalog;
  const wanted = catalog.value.items.filter((item) => topics.includes(item.topic));
  const ids = (wanted.length >= size ? wanted : catalog.value.items).slice(0, size).map((item) => item.id);
  const [items, keys] = await Promise.all([loadItems(read, ids), loadAnswerKeys(read, ids)]);
  if (!items.ok) return items;
  if (!keys.ok) return keys;
  const made = await exampleClass(items.value, keys.value, Date.now());
  return made ? { ok: true, value: made } : { ok: false, problem: 'The example could not be made. Reload the page and try again.' };
}
