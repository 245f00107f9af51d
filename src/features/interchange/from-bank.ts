/** Items of the bank, with their keys, as items between formats. Pure. */
import type { BankItem, ItemKey } from '../../schemas/bank.ts';
import type { QuizItem } from './model.ts';
import { tidy } from './text.ts';

/** What is told about an item besides its words. */
export interface Told {
  /** Title of a topic by its id. */
  topics: Readonly<Record<string, { title: string }>>;
}

/** An item with its key; null when the key does not belong to these words. */
function one(item: BankItem, key: ItemKey | undefined, { topics }: Told): QuizItem | null {
  const right = key === undefined ? -1 : key.v === item.v ? key.key : item.options.indexOf(key.keyText);
  if (key === undefined || right < 0) return null;
  const sources = key.sources.filter(({ title }) => title !== '');
  return {
    id: item.id,
    stem: tidy(item.stem),
    ...(item.extract ? { extract: item.extract } : {}),
    options: item.options.map((text, at) => {
      // Reasons are worded for the options as they stand; for older words there are none.
      const reason = key.v === item.v ? tidy(key.rationales[at] ?? '') : '';
      return { text: tidy(text), correct: at === right, ...(reason === '' ? {} : { reason }) };
    }),
    ...(key.point === undefined ? {} : { point: tidy(key.point) }),
    tags: [...item.task.map((task) => task.replace('/', '-')), item.cognitive],
    ...(topics[item.topic] ? { topic: topics[item.topic]?.title ?? item.topic } : item.topic === '' ? {} : { topic: item.topic }),
    ...(sources.length === 0 ? {} : { sources }),
    ...(item.fixed === true ? { shuffle: false } : {}),
  };
}

/** All items that have their key, and the number of those that have none. */
export function fromBank(
  items: readonly BankItem[],
  keys: ReadonlyMap<string, ItemKey>,
  told: Told,
): { items: QuizItem[]; without: number } {
  const all = items.flatMap((item) => one(item, keys.get(item.id), told) ?? []);
  return { items: all, without: items.length - all.length };
}
