import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { site } from '../../site.config.ts';
import { readLibrary } from '../content-model/library.ts';
import { writeHeaders } from './headers.ts';
import { fillBooklets } from './booklets.ts';
import { makeBook } from './epub/book.ts';
import { joinFiles } from './join-files.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';
import { cardOf, drawCards } from './social/cards.ts';
import { tightenPolicies } from './tighten-policy.ts';

/** What can only be made from the finished pages: the search index, the hosting headers and the offline worker, in this order. */
export function afterBuild(): AstroIntegration {
  let base = '/';
  let root = '';
  return {
    name: 'after-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const indexed = await writeSearchIndex(dist);
        logger.info(`search: ${String(indexed)} sections indexed`);
        const { library } = readLibrary(root);
        fillBooklets(dist, library, base);
        const book = makeBook(dist, library, base);
        writeFileSync(join(dist, 'course.epub'), book);
        logger.info(`book: ${(book.length / 1_000_000).toFixed(1)} MB`);
        joinFiles(
          dist,
          library.lessons.map(({ domain, topic }) => `learn/${domain}/${topic}`),
          base,
        );
        tightenPolicies(dist);
        writeHeaders(dist, base);
        const pictures = await drawCards(dist, join(root, 'node_modules/.cache/social'), site.name, (html) =>
          cardOf(html, base, site.tagline),
        );
        logger.info(`pictures for links: ${String(pictures.cards)}, of which ${String(pictures.drawn)} were drawn anew`);
        const { files, bytes } = writeServiceWorker(dist, base);
        logger.info(`offline: ${String(files)} files can be kept, ${(bytes / 1_000_000).toFixed(1)} MB`);
      },
    },
  };
}
