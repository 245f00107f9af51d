/**
 * How the built site is found and shown elsewhere: titles, descriptions and addresses are each page's own; the list of addresses is whole;
 * structured data is valid; the picture of a link exists.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { schemaProblems } from '../support/schema-org.ts';

const dist = resolve('dist');
const problems: string[] = [];
const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
const first = (html: string, pattern: RegExp): string | null => {
  const found = pattern.exec(html)?.[1];
  return found === undefined ? null : text(found);
};

interface Crumb {
  name: string;
  item?: string;
}
/** Breadcrumbs as they are shown, without the page itself. */
function shownCrumbs(html: string, address: string): Crumb[] | null {
  const trail = /<nav class="trail"[^>]*>([\s\S]*?)<\/nav>/.exec(html)?.[1];
  if (trail === undefined) return null;
  return [...trail.matchAll(/<a [^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map((match) => ({
    name: text(match[2] ?? ''),
    item: new URL(text(match[1] ?? ''), address).href,
  }));
}

const seen = { title: new Map<string, string>(), description: new Map<string, string>(), address: new Map<string, string>() };
const once = (what: keyof typeof seen, value: string | null, page: string) => {
  if (value === null || value === '') problems.push(`${page} has no ${what}`);
  else if (seen[what].has(value)) problems.push(`${page} has the ${what} of ${seen[what].get(value) ?? ''}: ${value}`);
  else seen[what].set(value, page);
};

const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('index.html') && !name.startsWith('pagefind'))
  .sort();
let things = 0;
for (const page of pages) {
  const html = readFileSync(join(dist, page), 'utf8');
  once('title', first(html, /<title>([^<]*)<\/title>/), page);
  once('description', first(html, /<meta name="description" content="([^"]*)"/), page);
  const description = first(html, /<meta name="description" content="([^"]*)"/) ?? '';
  if (description.length < 40 || description.length > 260)
    problems.push(`${page}: the description has ${String(description.length)} letters; 40 to 260 are right, of which about 160 are shown`);
  if (html.includes('<meta name="robots" content="noindex"')) continue;

  const address = first(html, /<link rel="canonical" href="([^"]*)"/);
  once('address', address, page);
  if (address === null) continue;
  if (!URL.canParse(address) || !new URL(address).pathname.endsWith(`/${page.slice(0, -'index.html'.length)}`))
    problems.push(`${page} says it stands at ${address}`);

  const picture = first(html, /<meta property="og:image" content="([^"]*)"/);
  if (picture === null || !URL.canParse(picture)) problems.push(`${page} has no picture for links`);
  else {
    const file = join(dist, decodeURIComponent(new URL(picture).pathname));
    const bytes = existsSync(file) ? readFileSync(file) : null;
    if (bytes?.readUInt32BE(16) !== 1200 || bytes.readUInt32BE(20) !== 630)
      problems.push(`${page}: ${picture} is no picture of 1200 by 630`);
  }

  const written = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1];
  const data: unknown = written === undefined ? [] : JSON.parse(written);
  const found = schemaProblems(data, address);
  problems.push(...found.problems.map((problem) => `${page}: ${problem}`));
  things += found.things.length;
  const listed = found.things.find((thing) => thing['@type'] === 'BreadcrumbList')?.['itemListElement'] as Crumb[] | undefined;
  const shown = shownCrumbs(html, address);
  const way = listed?.slice(0, -1).map(({ name, item }) => ({ name, item }));
  // A lesson's own data leave them out: its bytes are counted.
  if ((way !== undefined || !/^learn\/[^/]+\/[^/]+\/index/.test(page)) && JSON.stringify(way ?? null) !== JSON.stringify(shown))
    problems.push(`${page}: the breadcrumbs of its data are not those it shows`);
  const title = first(html, /<meta property="og:title" content="([^"]*)"/);
  if (listed && listed.at(-1)?.name !== title) problems.push(`${page}: its data calls it “${listed.at(-1)?.name ?? ''}”`);
}

const sitemap = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
const entries = [...sitemap.matchAll(/<url><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\/url>/g)];
const listed = new Set(entries.map((match) => text(match[1] ?? '')));
for (const [address, page] of seen.address) if (!listed.has(address)) problems.push(`The sitemap lacks ${page}`);
for (const address of listed) if (!seen.address.has(address)) problems.push(`The sitemap lists ${address}, which is no page`);
for (const [, address = '', day] of entries)
  if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day)) problems.push(`The sitemap dates ${address} with ${day}`);
const dated = entries.filter((match) => match[2] !== undefined).length;
const robots = readFileSync(join(dist, 'robots.txt'), 'utf8');
const list = /^Sitemap: (https?:\S+\/sitemap\.xml)$/m.exec(robots)?.[1];
if (list === undefined) problems.push('robots.txt does not say where the sitemap is');

for (const feed of ['learn', 'changes']) {
  const html = readFileSync(join(dist, feed, 'index.html'), 'utf8');
  if (!new RegExp(`<link rel="alternate" type="application/rss\\+xml"[^>]*href="[^"]*${feed}/feed\\.xml"`).test(html))
    problems.push(`${feed}/ does not name its feed`);
  if (!existsSync(join(dist, feed, 'feed.xml'))) problems.push(`${feed}/feed.xml is not there`);
}

for (const problem of problems.slice(0, 60)) process.stdout.write(`${problem}\n`);
process.stdout.write(
  `${String(seen.address.size)} public pages, ${String(dated)} with a day; ${String(things)} things of structured data; ${String(problems.length)} problems\n`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
