/**
 * The course as a book, held against the rules of EPUB 3 that readers stumble over: the container's order, a manifest that names every
 * file and no other, XML that parses, ids used once, links that lead somewhere, nothing that runs or loads from outside.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const bytes = readFileSync(resolve('dist/course.epub'));
const files = unzipSync(bytes);
const problems: string[] = [];
const text = (name: string): string => {
  const data = files[name];
  if (!data) {
    problems.push(`${name} is missing`);
    return '';
  }
  return strFromU8(data);
};

// The first entry is the type, stored and not packed, so that a reader finds it at a known place.
if (bytes.subarray(30, 58).toString('latin1') !== 'mimetypeapplication/epub+zip') problems.push('the file does not begin with its type');
const packed = text('book/package.opf');
const manifest = [...packed.matchAll(/<item id="[^"]+" href="([^"]+)"/g)].map((match) => match[1] ?? '');
const inside = Object.keys(files).filter((name) => name.startsWith('book/') && name !== 'book/package.opf');
for (const name of manifest) if (!files[`book/${name}`]) problems.push(`the manifest names ${name}, which is not in the book`);
for (const name of inside) if (!manifest.includes(name.slice(5))) problems.push(`${name} is not in the manifest`);

const ids = new Map<string, Set<string>>();
const links: { from: string; to: string }[] = [];
for (const name of inside.filter((each) => each.endsWith('.xhtml'))) {
  const own = new Set<string>();
  ids.set(name.slice(5), own);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    problems.push(`${name}: ${error.message}`);
  });
  parser.on('opentag', (tag) => {
    const value = (attribute: string) => tag.attributes[attribute]?.value;
    const id = value('id');
    if (id !== undefined) {
      if (own.has(id)) problems.push(`${name}: id "${id}" is used twice`);
      own.add(id);
    }
    const href = value('href');
    if (tag.local === 'a' && href !== undefined) links.push({ from: name.slice(5), to: href });
    if (['script', 'iframe', 'object', 'button', 'input'].includes(tag.local)) problems.push(`${name} holds <${tag.local}>`);
    if (value('src') !== undefined) problems.push(`${name} loads ${value('src') ?? ''}`);
  });
  parser.write(text(name)).close();
}
for (const { from, to } of links) {
  if (/^https?:/.test(to)) continue;
  const [file = '', fragment] = to.split('#');
  const target = ids.get(file === '' ? from : file);
  if (!target) problems.push(`${from} links to ${to}, which is not in the book`);
  else if (fragment !== undefined && !target.has(fragment)) problems.push(`${from} links to ${to}, which has no such place`);
}
const chapters = [...ids.keys()].length;
process.stdout.write(`book: ${String(chapters)} chapters, ${String(links.length)} links, ${String(bytes.length)} bytes\n`);
if (chapters < 84) problems.push(`the book has ${String(chapters)} chapters; every lesson must be one`);
for (const problem of problems.slice(0, 40)) process.stdout.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
