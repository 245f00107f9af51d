/**
 * Reads XML documents of any kind of quiz, single or in a package: each is taken for what its root says it is. A manifest gives the order,
 * the tags and the topics; it is believed in nothing else. Pure.
 */
import { Collector } from './collect.ts';
import { decodeText } from './encoding.ts';
import type { ReadResult } from './model.ts';
import { readMoodle } from './moodle.ts';
import { readQtiItem, type Beside } from './qti.ts';
import { readExamView, readPool } from './pools.ts';
import { readQti12 } from './qti12.ts';
import { attribute, childNamed, descendants, parseXml, reduceNode, textOf, type XmlNode } from './xml.ts';
import { isBeside, unzip, type ZipEntry } from './zip.ts';

/** Bytes of all XML files of a package together. */
const mostTogether = 60_000_000;

function versionOf(root: XmlNode): string {
  const space = [...root.attributes].find(([name]) => name === 'xmlns')?.[1] ?? '';
  if (space.includes('v3p0')) return 'QTI 3.0';
  const [, version] = /v2p([0-2])/.exec(space) ?? [];
  return version === undefined ? 'QTI 2' : `QTI 2.${version}`;
}

type About = Beside & { tags: string[] };

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
export function readDocument(root: XmlNode, below: string, into: Collector, about?: Beside): string | null {
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
    case 'pool':
      readPool(root, below, into);
      return 'Blackboard pool';
    case 'examview':
      readExamView(root, below, into);
      return 'ExamView';
    default: {
      const inside = descendants(root, 'assessmentitem');
      for (const item of inside) readQtiItem(item, `${below}line ${String(item.line)}`, into);
      return inside.length > 0 ? 'QTI' : null;
    }
  }
}

const inPackage = 'its questions are files of their own. Choose the whole package (.zip), or those files.';
/** Documents that stand beside the questions, by their roots, and what to choose instead. */
const others: Record<string, string> = {
  manifest: `This is the list of what a package holds; ${inPackage}`,
  assessmenttest: `This is a QTI test, which only names its questions; ${inPackage}`,
  assessmentsection: `This is a part of a QTI test, which only names its questions; ${inPackage}`,
  assessmentstimulus: `This is a text to read first in QTI; ${inPackage}`,
  quiz: 'This says when and how a quiz is given, and holds no questions. In a package of Canvas they stand in the file beside it, or in non_cc_assessments.',
  assessmentresult: 'These are results in QTI, and no questions.',
};

export function readXmlFile(text: string, encoding: string): ReadResult {
  const xml = parseXml(text);
  if (!xml.ok) return xml;
  const into = new Collector();
  const format = readDocument(xml.root, '', into);
  if (format === null) {
    const known = Object.hasOwn(others, xml.root.name) ? others[xml.root.name] : undefined;
    const name = xml.root.name.slice(0, 40);
    return {
      ok: false,
      problem: known ?? `This is XML, but no quiz that is known here: it begins with <${name}>. Moodle XML and QTI are read.`,
    };
  }
  return into.result(format, encoding);
}

/** A test gives its name; what it shows above its questions is named. */
function readTest(root: XmlNode, path: string, into: Collector): void {
  if (into.title === '') into.title = attribute(root, 'title');
  for (const block of descendants(root, 'rubricblock'))
    into.other(path, 'text above the questions', reduceNode(block).text, 'Only the questions themselves are taken.');
}

/** Reads the XML documents of a package. */
export function readXmlPackage(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadResult {
  const documents = entries.filter(({ path }) => /\.(?:xml|qti|dat)$/i.test(path) && !isBeside(path));
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
  const stimuli = new Map(
    roots.flatMap(({ root }) => (root.name === 'assessmentstimulus' ? [[attribute(root, 'identifier'), root] as const] : [])),
  );
  for (const { path, root } of sorted) {
    if (root.name === 'assessmenttest') readTest(root, path, into);
    const format = readDocument(root, `${path}, `, into, { ...about.get(path), stimuli });
    if (format !== null) formats.add(format);
  }
  if (formats.size === 0)
    return {
      ok: false,
      problem: 'There is no quiz in this package that is known here. QTI, Moodle XML, Excel (.xlsx) and Anki packages are read.',
    };
  return into.result(`${[...formats].join(', ')} package`, [...encodings].join(', '));
}
