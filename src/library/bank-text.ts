/** The text of the items for the bank browser: one file for each topic, and which topics use a word. Keys stay out. */
import { makeWordFiles, type ItemText } from '../features/bank/words.ts';
import { bankItem } from './bank.ts';
import { liveItems } from './items.ts';

/** Texts of all items that may be drawn, by topic, in the order of the study map. */
export async function topicTexts(): Promise<{ topic: string; items: ItemText[] }[]> {
  const topics = new Map<string, ItemText[]>();
  for (const item of await liveItems()) {
    const { id, v, stem, extract, options } = bankItem(item);
    const text = { id, v, stem, ...(extract ? { extract } : {}), options };
    topics.set(item.topic, [...(topics.get(item.topic) ?? []), text]);
  }
  return [...topics].map(([topic, items]) => ({ topic, items }));
}

export const wordFiles = async () => makeWordFiles(await topicTexts());
