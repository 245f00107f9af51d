import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes `sw.js`: after a first visit the site opens without a network. Pages come fresh when there is a network and from
 * the last visit when there is none; hashed assets never change; the tools a person may need offline are fetched at once.
 * Own code instead of a worker library: sixty lines against some hundred packages.
 */
export function writeServiceWorker(dist: string, base: string): number {
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const shell = [
    base,
    `${base}404.html`,
    ...['learn', 'practice', 'practice/sit', 'practice/report', 'glossary', 'progress', 'eligibility', 'jobs/adapt', 'teach/take'].map(
      (path) => `${base}${path}/`,
    ),
    ...all.filter((name) => name.startsWith('assets/') && /\.(?:css|js)$/.test(name)).map((name) => base + name),
    ...['theme.js', 'icon.svg', 'manifest.webmanifest'].map((name) => base + name),
  ].filter((url) => {
    const path = url.slice(base.length);
    return all.includes(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  });
  const version = createHash('sha256');
  for (const name of all.filter((path) => /\.(?:html|css|js|json)$/.test(path)).sort())
    version.update(name).update(readFileSync(join(dist, name)));
  const source = readFileSync(join(import.meta.dirname, 'service-worker-source.js'), 'utf8')
    .replace('__VERSION__', version.digest('hex').slice(0, 12))
    .replace('__BASE__', base)
    .replace("['__SHELL__']", JSON.stringify(shell));
  writeFileSync(join(dist, 'sw.js'), source);
  return shell.length;
}
