/** Reads the text of items by topic, each file once, and searches it. Pure but for the reader passed in. */
import type { Loaded, ReadFile } from './index.ts';
import { hasWords, letterOf, searchable, topicsWith, wordsOf, type ItemText, type WordFile } from './words.ts';

/** How far a search has come. */
export interface TextSearch {
  /** Ids found so far. */
  found: ReadonlySet<string>;
  /** Topics read, and topics to read in all. */
  read: number;
  all: number;
}

export interface TextReader {
  /** Texts of a topic's items by id. */
  topic: (topic: string) => Promise<Loaded<ReadonlyMap<string, ItemText>>>;
  /**
   * Items of these topics that have all words of the question, each word as a beginning. Calls `tell` after each topic, stops when
   * `tell` answers false. A question without a word of two letters finds nothing.
   */
  search: (question: string, topics: readonly string[], tell: (state: TextSearch) => boolean) => Promise<Loaded<TextSearch>>;
}

const problem = 'The text of the items could not be loaded. Check the connection and try again; your selection is kept.';

/** Topic files asked for at a time. */
const lanes = 4;

export function textReader(read: ReadFile): TextReader {
  const topics = new Map<string, Promise<ReadonlyMap<string, ItemText>>>();
  const letters = new Map<string, Promise<WordFile | null>>();
  const lists = new Map<string, Promise<string[]>>();
  const prepared = new Map<ItemText, string>();

  const keep = <T>(kept: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> => {
    const there = kept.get(name);
    if (there) return there;
    const made = make();
    kept.set(name, made);
    // A failed load may be tried again.
    made.catch(() => kept.delete(name));
    return made;
  };
  const topic = (name: string) =>
    keep(
      topics,
      name,
      async () => new Map(((await read(`text/${encodeURIComponent(name)}.json`)) as ItemText[]).map((item) => [item.id, item])),
    );
  // The list of letters says which files there are, so that a word nobody uses is no failed request.
  const known = () => keep(lists, 'letters', async () => (await read('words/index.json')) as string[]);
  const letter = (name: string) =>
    keep(letters, name, async () => ((await known()).includes(name) ? ((await read(`words/${name}.json`)) as WordFile) : null));
  const preparedText = (item: ItemText): string => {
    const text = prepared.get(item) ?? searchable(item);
    prepared.set(item, text);
    return text;
  };

  return {
    topic: async (name) => {
      try {
        return { ok: true, value: await topic(name) };
      } catch {
        return { ok: false, problem };
      }
    },
    search: async (question, among, tell) => {
      const words = [...new Set(wordsOf(question))];
      const found = new Set<string>();
      try {
        let wanted = words.length === 0 ? [] : [...among];
        for (const word of words) {
          const file = await letter(letterOf(word));
          const having = file ? topicsWith(file, word) : new Set<string>();
          wanted = wanted.filter((name) => having.has(name));
        }
        let done = 0;
        let next = 0;
        let stopped = !tell({ found: new Set(), read: 0, all: wanted.length });
        const lane = async () => {
          while (!stopped && next < wanted.length) {
            const name = wanted[next] ?? '';
            next += 1;
            for (const item of (await topic(name)).values()) if (hasWords(preparedText(item), words)) found.add(item.id);
            done += 1;
            if (!tell({ found: new Set(found), read: done, all: wanted.length })) stopped = true;
          }
        };
        await Promise.all(Array.from({ length: lanes }, lane));
        return { ok: true, value: { found, read: done, all: wanted.length } };
      } catch {
        return { ok: false, problem };
      }
    },
  };
}
