import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { writeHeaders } from './headers.ts';
import { writeSearchIndex } from './search-index.ts';
import { writeServiceWorker } from './service-worker.ts';
import { tightenPolicies } from './tighten-policy.ts';

/** What can only be made from the finished pages: the search index, the hosting headers and the offline worker, in this order. */
export function afterBuild(): AstroIntegration {
  let base = '/';
  return {
    name: 'after-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const indexed = await writeSearchIndex(dist);
        logger.info(`search: ${String(indexed)} sections indexed`);
        tightenPolicies(dist);
        writeHeaders(dist, base);
        const { files, bytes } = writeServiceWorker(dist, base);
        logger.info(`offline: ${String(files)} files can be kept, ${(bytes / 1_000_000).toFixed(1)} MB`);
      },
    },
  };
}
