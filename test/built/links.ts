/** Every internal link and fragment of the built site leads somewhere. Links to other sites are not followed. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const dist = resolve('dist');
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.html') && !name.startsWith('pagefind'),
);
const idsOf = new Map<string, Set<string>>();

function ids(file: string): Set<string> {
  const known = idsOf.get(file);
  if (known) return known;
  const found = new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? ''));
  idsOf.set(file, found);
  return found;
}

/** Fragments that a page's script reads instead of an element: attempt ids, drafts, shared views. */
const readByScript = /^\/(?:practice\/(?:sit|report|files)|eligibility|jobs\/adapt|teach|standards|questions|progress\/marks)\//;

const broken: string[] = [];
let checked = 0;
for (const page of pages) {
  const from = new URL(`/${page.replace(/index\.html$/, '')}`, 'http://site');
  for (const match of readFileSync(join(dist, page), 'utf8').matchAll(/\s(?:href|src)="([^"]*)"/g)) {
    const address = (match[1] ?? '').replaceAll('&amp;', '&');
    if (/^(?:https?:|mailto:|data:|blob:)/.test(address)) continue;
    checked += 1;
    const target = new URL(address, from);
    const path = join(dist, decodeURIComponent(target.pathname));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) broken.push(`${page}: ${address} leads nowhere`);
    else if (
      target.hash.length > 1 &&
      file.endsWith('.html') &&
      !readByScript.test(target.pathname) &&
      !ids(file).has(decodeURIComponent(target.hash.slice(1)))
    ) {
      broken.push(`${page}: ${address} names a place that page does not have`);
    }
  }
}
for (const line of [...new Set(broken)].slice(0, 100)) process.stdout.write(`${line}\n`);
process.stdout.write(`${String(checked)} links on ${String(pages.length)} pages, ${String(new Set(broken).size)} broken\n`);
process.exitCode = broken.length > 0 ? 1 : 0;
