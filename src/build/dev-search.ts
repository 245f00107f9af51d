/** Search under `npm run dev`: the index is made of the content as it stands when search is first used, and again when it has changed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { contentStamp } from '../content-model/read-files.ts';
import { writeSearchIndex } from './search-index.ts';

export function devSearch(): AstroIntegration {
  let root = '';
  let base = '/';
  return {
    name: 'dev-search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = join(root, '.cache/dev-search');
        mkdirSync(folder, { recursive: true });
        const files = sirv(folder, { dev: true });
        let made: { stamp: string; ready: Promise<number> } | undefined;
        const index = () => {
          const stamp = contentStamp(root);
          if (made?.stamp !== stamp) made = { stamp, ready: writeSearchIndex(folder) };
          return made.ready;
        };
        server.middlewares.use((request, response, next) => {
          const url = request.url ?? '/';
          if (!url.startsWith(`${base}pagefind/`)) {
            next();
            return;
          }
          index().then(
            () => {
              request.url = url.slice(base.length - 1);
              files(request, response, next);
            },
            (error: unknown) => {
              made = undefined;
              logger.error(`The search index could not be made: ${error instanceof Error ? error.message : String(error)}`);
              next();
            },
          );
        });
      },
    },
  };
}
