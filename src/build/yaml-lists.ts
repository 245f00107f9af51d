import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { parse } from 'yaml';

/**
 * Loads a YAML list, or every YAML list in a folder, as one collection: each entry is one of the list, under its `id` (or the field
 * named by `key`).
 * With `numbered`, an entry gets its place in the list as `order`, because Astro hands a collection out by id.
 * Astro's own loaders read one file per collection or one entry per file.
 */
export function yamlLists(path: string, { numbered = false, key = 'id' } = {}): Loader {
  return {
    name: 'yaml-lists',
    async load({ config, store, watcher, logger, ...context }) {
      const place = join(fileURLToPath(config.root), path);
      const read = async () => {
        store.clear();
        if (!existsSync(place)) return;
        const files = statSync(place).isDirectory()
          ? readdirSync(place)
              .filter((name) => name.endsWith('.yaml'))
              .sort()
              .map((name) => join(place, name))
          : [place];
        for (const file of files) {
          const list: unknown = parse(readFileSync(file, 'utf8')) ?? [];
          if (!Array.isArray(list)) throw new Error(`${file} must be a list`);
          for (const [order, entry] of (list as Record<string, unknown>[]).entries()) {
            const value = numbered ? { ...entry, order } : entry;
            const id = String(value[key]);
            if (store.has(id)) logger.warn(`${path}: id "${id}" is used twice`);
            const data = await context.parseData({ id, data: value, filePath: file });
            store.set({ id, data, digest: context.generateDigest(value) });
          }
        }
      };
      await read();
      watcher?.on('change', (changed) => {
        if (changed.startsWith(place)) void read();
      });
    },
  };
}
