/**
 * `npm run check:arrows`, second half: the rules of `.dependency-cruiser.cjs` for `.astro` files, which dependency-cruiser does not read.
 * Takes the imports of their frontmatter and their scripts, and follows circles among `.astro` files too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

interface Rule {
  name: string;
  comment: string;
  from: { path?: string; pathNot?: string };
  to: { path?: string; pathNot?: string; circular?: boolean };
}

const root = resolve(import.meta.dirname, '..');
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: Rule[] };

const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.astro'))
  .map((name) => `src/${name.replaceAll('\\', '/')}`);

/** Files of this project that an `.astro` file imports, as paths from the root. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/\bimport\s+(?:[^'"`;]*?\sfrom\s+)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/g)].map((match) =>
    join(dirname(file), (match[1] ?? match[2] ?? '').replace(/\?.*$/, '')).replaceAll('\\', '/'),
  );
}

const fits = (path: string, { path: is, pathNot: not }: { path?: string; pathNot?: string }) =>
  (is === undefined || new RegExp(is).test(path)) && (not === undefined || !new RegExp(not).test(path));

const edges = new Map(files.map((file) => [file, importsOf(file)]));
const problems: string[] = [];
for (const [from, targets] of edges)
  for (const to of targets)
    for (const rule of forbidden)
      if (rule.to.circular !== true && fits(from, rule.from) && fits(to, rule.to))
        problems.push(`${rule.name}: ${from} imports ${to}${rule.comment === '' ? '' : `. ${rule.comment}`}`);

function circle(start: string, at = start, way: string[] = []): string[] | null {
  for (const next of edges.get(at) ?? []) {
    if (next === start) return [...way, at, next];
    if (way.includes(next) || next === at) continue;
    const found = circle(start, next, [...way, at]);
    if (found) return found;
  }
  return null;
}
for (const file of files) {
  const way = circle(file);
  if (way) problems.push(`no-circles: ${way.join(' to ')}`);
}
for (const problem of problems) process.stdout.write(`${problem}\n`);
const count = [...edges.values()].reduce((sum, targets) => sum + targets.length, 0);
process.stdout.write(`${String(count)} imports of ${String(files.length)} .astro files, ${String(problems.length)} against the arrows\n`);
process.exitCode = problems.length > 0 || count === 0 ? 1 : 0;
