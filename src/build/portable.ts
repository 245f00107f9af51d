/**
 * `npm run portable`, after the build: a copy of the built site that runs from a folder, a stick or a share, as a zip in the project's
 * folder. Links lead to files, relative to the page, so that pages open without a server; with one (`portable/serve.mjs`) every tool works.
 *
 *   --out FOLDER   where the zip goes
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync, type Zippable } from 'fflate';
import { relativeLinks } from './portable-links.ts';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const own = join(import.meta.dirname, 'portable');
const folder = 'primary-source';
/** Of hosting only; and the worker that keeps pages offline, which a copy on the disk has no use for. */
const left = new Set(['_headers', 'sw.js', 'robots.txt', 'sitemap.xml', 'manifest.webmanifest']);

const { values } = parseArgs({ options: { out: { type: 'string', default: root } } });
const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => !left.has(name) && statSync(join(dist, name)).isFile());
const known = new Set(names);

/** Every page asks for the notice by a script of its own: lessons name no other. */
const withNotice = (html: string, name: string) =>
  html.replace('</head>', `<script src="${'../'.repeat(name.split('/').length - 1)}notice.js"></script></head>`);

const files: Zippable = {};
for (const name of names) {
  const bytes = readFileSync(join(dist, name));
  const page = name.endsWith('.html');
  const content = page ? Buffer.from(withNotice(relativeLinks(bytes.toString('utf8'), name, known), name)) : bytes;
  // What is packed already gains nothing.
  files[`${folder}/site/${name}`] = [content, { level: /\.(?:epub|docx|png|pagefind|pf_\w+)$/.test(name) ? 0 : 6 }];
}
files[`${folder}/site/notice.js`] = readFileSync(join(own, 'notice.js'));
files[`${folder}/serve.mjs`] = readFileSync(join(own, 'serve.mjs'));
// With line ends that every editor of text shows as such.
files[`${folder}/Read me first.txt`] = Buffer.from(readFileSync(join(own, 'read-me.txt'), 'utf8').replaceAll('\n', '\r\n'));

const zip = zipSync(files, { mtime: statSync(join(dist, 'index.html')).mtime });
mkdirSync(values.out, { recursive: true });
const to = join(values.out, 'primary-source-portable.zip');
writeFileSync(to, zip);
process.stdout.write(`${to}: ${String(names.length)} files, ${(zip.length / 1_000_000).toFixed(1)} MB\n`);
