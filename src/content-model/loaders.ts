/** Astro's collections, filled from the one reading of the content. */
import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { readLibrary, type From, type Library } from './library.ts';

const rootOf = (root: URL) => fileURLToPath(root).replace(/[\\/]$/, '');

/** An entry of a collection: its id and, without the file it came from, its data. */
type Entry = [id: string, data: Record<string, unknown>];

/** A thing read as the collection's schema knows it: without the file it came from. */
export const plain = <T extends object>(entry: From<T>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => name !== 'file'));

/** Entries under their `id`, or under the name of the given field. */
export const byId =
  <T extends object>(list: (library: Library) => From<T>[], key = 'id') =>
  (library: Library): Entry[] =>
    list(library).map((entry) => [String(plain(entry)[key]), plain(entry)]);

/** Fills a collection from a part of the library, and again when a file of the content changes under a running server. */
export function fromLibrary(entries: (library: Library) => Entry[]): Loader {
  return {
    name: 'content-model',
    async load({ config, store, watcher, ...context }) {
      const fill = async () => {
        store.clear();
        for (const [id, value] of entries(readLibrary(rootOf(config.root)).library))
          store.set({ id, data: await context.parseData({ id, data: value }), digest: context.generateDigest(value) });
      };
      await fill();
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher?.on(event, (changed: string) => {
          if (/[\\/]content[\\/].*\.yaml$/.test(changed)) void fill();
        });
    },
  };
}

/** Pages of MDX: Astro renders them, the content model says what their frontmatter holds, so that no second parser can disagree. */
export function pagesFromLibrary(folder: 'lessons' | 'careers'): Loader {
  const loader = glob({ base: `./content/${folder}`, pattern: '**/*.mdx', generateId: ({ entry }) => entry.replace(/\.\w+$/, '') });
  return {
    ...loader,
    name: `content-model-${folder}`,
    load: (context) =>
      loader.load({
        ...context,
        parseData: (entry) => {
          const { library } = readLibrary(rootOf(context.config.root));
          const found =
            folder === 'lessons'
              ? library.lessons.find(({ domain, topic }) => `${domain}/${topic}` === entry.id)
              : library.careers.find(({ id }) => id === entry.id);
          // What the model could not read goes on to Astro, which says what is wrong with it.
          return context.parseData(found ? { ...entry, data: found.data as unknown as typeof entry.data } : entry);
        },
      }),
  };
}
