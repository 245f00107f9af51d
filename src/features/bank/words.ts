/**
 * Finding items by their words without loading the bank. The build writes which topics use a word, one small file for each first
 * letter, and the text of each topic in one file; a search reads the letters of its words, then only the topics that have them all.
 * The cost follows what is looked for, not how large the bank is. Pure.
 */
import type { BankItem } from '../../schemas/bank.ts';

/** `/bank/text/<topic>.json`: what is read of an item, without its key. */
export interface ItemText {
  id: string;
  v: string;
  stem: string;
  extract?: BankItem['extract'];
  options: string[];
}

/** `/bank/words/<letter>.json`: topics, and for each word the places in `topics` of those that use it. */
export interface WordFile {
  topics: string[];
  words: Record<string, number[]>;
}

/** Words shorter than this are not looked for. */
const shortest = 2;

/** Lower-case words of a text: letters and digits, accents and apostrophes gone. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= shortest);
}

/** Name of the word file that holds a word. */
export const letterOf = (word: string): string => word.charAt(0);

/** Everything of an item that is read before the answer. */
const readable = ({ stem, extract, options }: ItemText): string => [stem, extract?.title, extract?.text, ...options].join(' ');

/** Text of an item prepared for `hasWords`: its words, each after a space. */
export const searchable = (item: ItemText): string => ` ${wordsOf(readable(item)).join(' ')}`;

/** Whether each word begins some word of the prepared text. */
export const hasWords = (prepared: string, words: readonly string[]): boolean => words.every((word) => prepared.includes(` ${word}`));

/** Topics that use a word beginning with this one. */
export function topicsWith(file: WordFile, word: string): Set<string> {
  const found = new Set<string>();
  for (const [known, places] of Object.entries(file.words)) {
    if (known.startsWith(word)) for (const place of places) found.add(file.topics[place] ?? '');
  }
  return found;
}

/** Word files by letter, from the text of each topic. */
export function makeWordFiles(texts: readonly { topic: string; items: readonly ItemText[] }[]): Map<string, WordFile> {
  const topics = texts.map(({ topic }) => topic);
  const files = new Map<string, Map<string, number[]>>();
  texts.forEach(({ items }, place) => {
    const words = new Set(items.flatMap((item) => wordsOf(readable(item))));
    for (const word of words) {
      const file = files.get(letterOf(word)) ?? new Map<string, number[]>();
      files.set(letterOf(word), file);
      file.set(word, [...(file.get(word) ?? []), place]);
    }
  });
  return new Map(
    [...files].map(([letter, words]) => [letter, { topics, words: Object.fromEntries([...words].sort(([a], [b]) => (a < b ? -1 : 1))) }]),
  );
}
