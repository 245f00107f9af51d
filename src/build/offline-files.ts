/** What a build is made of, as the offline worker needs to know it: each file with its hash, and what each page loads. Pure. */
import { createHash } from 'node:crypto';

/** A file of the finished site: path from its root, with forward slashes, and content. */
export interface BuiltFile {
  path: string;
  content: Buffer;
}

/** First 48 bits of SHA-256 in base64url: enough to tell a file from a sign-in page or an older build; nobody is kept out by it. */
export const shortHash = (content: Buffer): string => createHash('sha256').update(content).digest().subarray(0, 6).toString('base64url');

/** Address of a file below the site's base: a page is named by its folder. */
export const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** Larger files that a page loads only when asked for (the Word writer) do not come along with a visit. */
export const lazyLimit = 100_000;

/** Names of assets that a text mentions: imports of a script, scripts and stylesheets of a page. */
const mentioned = (text: string, names: ReadonlySet<string>): string[] => [
  ...new Set([...text.matchAll(/[\w.@~-]+\.(?:js|css)\b/g)].map(([name]) => name).filter((name) => names.has(name))),
];

/** Assets that each page loads, now or when one of its buttons is pressed, by the page's address. Paths of assets. */
export function pageNeeds(files: readonly BuiltFile[]): Map<string, string[]> {
  const assets = new Map(files.filter(({ path }) => path.startsWith('assets/')).map((file) => [file.path.slice('assets/'.length), file]));
  const names = new Set(assets.keys());
  const direct = new Map(
    [...assets].map(([name, { content }]) => [name, name.endsWith('.js') ? mentioned(content.toString(), names) : []]),
  );
  return new Map(
    files
      .filter(({ path }) => path.endsWith('.html'))
      .map(({ path, content }) => {
        const atOnce = mentioned(content.toString(), names);
        const reached = new Set(atOnce);
        const waiting = [...atOnce];
        for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
          for (const next of direct.get(name) ?? []) {
            if (reached.has(next) || (assets.get(next)?.content.length ?? 0) > lazyLimit) continue;
            reached.add(next);
            waiting.push(next);
          }
        }
        return [addressOf(path), [...reached].sort().map((name) => `assets/${name}`)] as const;
      }),
  );
}

/** Folders whose files are many and small; the worker reads the list of one when it meets the first of its files. */
export const listedFolders = ['bank/items/', 'bank/keys/', 'bank/', 'pagefind/'] as const;

/** Files that are of no use offline: the worker itself and its lists, hosting headers, what only search engines read. */
const unneeded =
  /^(?:sw\.js|_headers|robots\.txt|sitemap\.xml|social\/.*|CNAME|offline\/.*|.*\.epub|pagefind\/pagefind-(?:ui|modular-ui|component-ui|highlight).*)$/;

/** Who begins an exam must be able to go on with it and to its report, wherever the network ends. */
const journeys: readonly { from: RegExp; to: readonly string[] }[] = [
  { from: /^(?:practice|teach\/take)\//, to: ['practice/sit/', 'practice/report/'] },
];

export interface OfflineFiles {
  /** Pages and assets by address: hash, bytes, and for a page the places of what it needs in the order of these keys. */
  core: Record<string, [hash: string, bytes: number, needs?: number[]]>;
  /** Further files by folder, then by name: hash and bytes. */
  lists: Record<string, Record<string, [hash: string, bytes: number]>>;
}

export function offlineFiles(files: readonly BuiltFile[]): OfflineFiles {
  const core: OfflineFiles['core'] = {};
  const lists: OfflineFiles['lists'] = {};
  const kept = files.filter(({ path }) => !unneeded.test(path));
  for (const { path, content } of kept) {
    const entry: [string, number] = [shortHash(content), content.length];
    const folder = listedFolders.find((name) => path.startsWith(name));
    if (folder === undefined) core[addressOf(path)] = entry;
    else (lists[folder] ??= {})[path.slice(folder.length)] = entry;
  }
  const places = new Map(Object.keys(core).map((name, place) => [name, place]));
  const always = ['theme.js', 'icon.svg', 'manifest.webmanifest'];
  const needs = pageNeeds(kept);
  for (const [page, own] of needs) {
    const entry = core[page];
    const next = journeys.flatMap(({ from, to }) => (from.test(page) ? to.filter((other) => other !== page) : []));
    const all = new Set([...own, ...always, ...next.flatMap((other) => [other, ...(needs.get(other) ?? [])])]);
    if (entry) core[page] = [entry[0], entry[1], [...all].flatMap((name) => places.get(name) ?? [])];
  }
  return { core, lists };
}
