/** Stops a build whose content does not hold together, naming file, field and value. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkLawClaims } from '../audit/sources.ts';
import { readLibrary } from '../content-model/library.ts';
import { checkReferences } from '../content-model/references.ts';

/** Problems of the content under `root`, one line each; empty when all is well. */
export function contentProblems(root: string): string[] {
  const { library, problems } = readLibrary(root);
  const folder = `${root}/src/components/figures`;
  const figures = new Set(existsSync(folder) ? readdirSync(folder).map((name) => name.replace(/\.astro$/, '')) : []);
  const sources = new Map(library.sources.map((source) => [source.id, source]));
  const law = library.lessons.flatMap((lesson) => checkLawClaims(lesson, sources));
  return [...problems, ...checkReferences(library, figures), ...law].map(
    ({ file, field, message }) => `${file}${field === '' ? '' : ` › ${field}`}: ${message}`,
  );
}

export function contentGate(): AstroIntegration {
  let root = '';
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root).replace(/\/$/, '');
      },
      'astro:server:setup': ({ logger }) => {
        for (const line of contentProblems(root)) logger.warn(line);
      },
      'astro:build:start': ({ logger }) => {
        const lines = contentProblems(root);
        if (lines.length > 0 && process.env['DRAFT'] === '1') {
          // For writers: look at unfinished pages. Neither `npm start` nor `npm test` sets it.
          for (const line of lines) logger.warn(line);
          return;
        }
        if (lines.length > 0) throw new Error(`The content does not hold together:\n  ${lines.join('\n  ')}`);
      },
    },
  };
}
