/**
 * Reads XML documents of any kind of quiz, single or in a package: each is taken for what its root says it is. A manifest gives the order,
 * the tags and the topics; it is believed in nothing else. Pure.
 */
import { Collector } from './collect.ts';
import { decodeText } from './encoding.ts';
import type { ReadResult } from './model.ts';
import { readMoodle } from './moodle.ts';
import { readQtiItem } from './qti.ts';
import { readQti12 } from './qti12.ts';
import { attribute, childNamed, descendants, parseXml, textOf, type XmlNode } from './xml.ts';
import { unzip, type ZipEntry } from './zip.ts';

/** Bytes of all XML files of a package together. */
const mostTogether = 60_000_000;

function versionOf(root: XmlNode): string {
  const space = [...root.attributes].find(([name]) => name === 'xmlns')?.[1] ?? '';
  if (space.includes('v3p0')) return 'QTI 3.0';
  const [, version] = /v2p([0-2])/.exec(space) ?? [];
  return version === undefined ? 'QTI 2' : `QTI 2.${version}`;
}

interface About {
  tags: string[];
  topic?: string;
}

/** What a manifest says of its files, by path. */
function manifestOf(root: XmlNode, folder: string): Map<string, About> {
  const found = new Map<string, About>();
  for (const resource of descendants(root, 'resource')) {
    const href = attribute(resource, 'href') || attribute(descendants(resource, 'file')[0] ?? resource, 'href');
    if (href === '') continue;
    const tags = descendants(resource, 'keyword').map((keyword) => textOf(keyword).trim());
    const entry = descendants(resource, 'taxon')[0];
    const topic = entry ? textOf(childNamed(entry, 'entry')).trim() : '';
    found.set(folder + decodeURI(href.replace(/%(?![0-9A-Fa-f]{2})/g, '%25')), { tags, ...(topic === '' ? {} : { topic }) });
  }
  return found;
}

/** Takes one document into the collector; answers the format's name, or null when it is no quiz. */
export function readDocument(root: XmlNode, below: string, into: Collector, about?: About): string | null {
  switch (root.name) {
    case 'quiz':
      if (!descendants(root, 'question').some((question) => question.attributes.has('type'))) return null;
      readMoodle(root, '', into, below);
      return 'Moodle XML';
    case 'assessmentitem':
      readQtiItem(root, below === '' ? `line ${String(root.line)}` : below.replace(/, $/, ''), into, about);
      return versionOf(root);
    case 'questestinterop':
    case 'item':
      readQti12(root, below, into);
      return 'QTI 1.2';
    default: {
      const inside = descendants(root, 'assessmentitem');
      for (const item of inside) readQtiItem(item, `${below}line ${String(item.line)}`, into);
      return inside.length > 0 ? 'QTI' : null;
    }
  }
}

export function readXmlFile(text: string, encoding: string): ReadResult {
  const xml = parseXml(text);
  if (!xml.ok) return xml;
  const into = new Collector();
  const format = readDocument(xml.root, '', into);
  if (format === null)
    return {
      ok: false,
      problem: `This is XML, but no quiz that is known here: it begins with <${xml.root.name.slice(0, 40)}>. Moodle XML and QTI are read.`,
    };
  return into.result(format, encoding);
}

/** Reads the XML documents of a package. */
export function readXmlPackage(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadResult {
  const documents = entries.filter(({ path }) => /\.(?:xml|qti|dat)$/i.test(path));
  if (documents.reduce((sum, { size }) => sum + size, 0) > mostTogether)
    return { ok: false, problem: 'The package unpacks to more than 60 MB of questions. Export fewer at a time.' };
  const into = new Collector();
  const formats = new Set<string>();
  const encodings = new Set<string>();
  const roots: { path: string; root: XmlNode }[] = [];
  for (const entry of documents) {
    const file = unzip(bytes, entry);
    if (!file.ok) return file;
    const { text, encoding } = decodeText(file.bytes);
    const xml = parseXml(text);
    encodings.add(encoding);
    if (xml.ok) roots.push({ path: entry.path, root: xml.root });
    else into.leave(entry.path, 'a file that cannot be read', xml.problem);
  }
  const manifest = roots.find(({ path }) => /(?:^|\/)imsmanifest\.xml$/.test(path));
  const folder = manifest?.path.replace(/imsmanifest\.xml$/, '') ?? '';
  const about = manifest ? manifestOf(manifest.root, folder) : new Map<string, About>();
  const order = [...about.keys()];
  const place = (path: string) => (order.includes(path) ? order.indexOf(path) : order.length);
  const sorted = roots.map((one) => ({ ...one, at: place(one.path) })).sort((one, other) => one.at - other.at);
  for (const { path, root } of sorted) {
    if (root.name === 'assessmenttest' && into.title === '') into.title = attribute(root, 'title');
    const format = readDocument(root, `${path}, `, into, about.get(path));
    if (format !== null) formats.add(format);
  }
  if (formats.size === 0)
    return {
      ok: false,
      problem: 'There is no quiz in this package that is known here. QTI, Moodle XML, Excel (.xlsx) and Anki packages are read.',
    };
  return into.result(`${[...formats].join(', ')} package`, [...encodings].join(', '));
}
