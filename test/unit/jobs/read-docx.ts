/**
 * Reads a .docx with nothing of the writer's code: a ZIP reader (APPNOTE 4.3) and a strict XML reader that refuses what is not
 * well formed. Gives the document as an independent program would see it.
 */
import { inflateRawSync } from 'node:zlib';

/** Files of a ZIP archive by name, through its central directory. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new Error('not a ZIP archive');
  const files = new Map<string, string>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('damaged directory');
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.subarray(start, start + size);
    files.set(name, new TextDecoder('utf-8', { fatal: true }).decode(method === 0 ? packed : inflateRawSync(packed)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

export interface Element {
  name: string;
  attributes: Map<string, string>;
  children: (Element | string)[];
}

const entity = (text: string): string =>
  text.replace(/&([^;]*);/g, (_match, name: string) => {
    const named = new Map([
      ['lt', '<'],
      ['gt', '>'],
      ['amp', '&'],
      ['quot', '"'],
      ['apos', "'"],
    ]).get(name);
    if (named !== undefined) return named;
    const code = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name);
    if (!code) throw new Error(`unknown entity &${name};`);
    return String.fromCodePoint(code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16));
  });

/** Well-formed XML 1.0 without a document type; anything else is an error. */
export function parseXml(xml: string): Element {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml)) throw new Error('a character XML cannot hold');
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  const token = /<\?[^?]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let last = 0;
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    last = token.lastIndex;
    const [whole, closing, name, attributes, empty, text] = match;
    const parent = open.at(-1);
    if (!parent) throw new Error('text after the end');
    if (text !== undefined) {
      if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-fA-F]+);)/.test(text)) throw new Error('a bare ampersand');
      parent.children.push(entity(text));
    } else if (name !== undefined && closing === '/') {
      if (parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else if (name !== undefined) {
      const element: Element = { name, attributes: new Map(), children: [] };
      for (const [, key = '', value = ''] of (attributes ?? '').matchAll(/([\w:.-]+)="([^"]*)"/g))
        element.attributes.set(key, entity(value));
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    } else if (!whole.startsWith('<?')) throw new Error(`unreadable: ${whole}`);
  }
  if (last !== xml.length || open.length !== 1) throw new Error('not well formed');
  const element = root.children.find((child) => typeof child !== 'string');
  if (!element || typeof element === 'string') throw new Error('empty');
  return element;
}

const elements = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : child.name === name ? [child] : elements(child, name)));
const textOf = (element: Element): string =>
  elements(element, 'w:t')
    .flatMap((run) => run.children.filter((child) => typeof child === 'string'))
    .join('');

export type WordPart =
  { kind: 'heading'; level: number; text: string } | { kind: 'item' | 'text'; text: string } | { kind: 'table'; rows: string[][] };

/** The body of a Word file in reading order: headings by their style, list items by their numbering, tables by their cells. */
export function readDocx(bytes: Uint8Array): { parts: WordPart[]; files: Map<string, string> } {
  const files = unzip(bytes);
  for (const [name, content] of files) if (/\.(?:xml|rels)$/.test(name)) parseXml(content);
  const body = elements(parseXml(files.get('word/document.xml') ?? ''), 'w:body')[0];
  if (!body) throw new Error('no body');
  const parts = body.children.flatMap((child): WordPart[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:tbl')
      return [{ kind: 'table', rows: elements(child, 'w:tr').map((row) => elements(row, 'w:tc').map((cell) => textOf(cell))) }];
    if (child.name !== 'w:p') return [];
    const text = textOf(child);
    const style = elements(child, 'w:pStyle')[0]?.attributes.get('w:val') ?? '';
    const level = /^Heading(\d)$/.exec(style)?.[1];
    if (level !== undefined) return [{ kind: 'heading', level: Number(level), text }];
    if (elements(child, 'w:numPr').length > 0) return [{ kind: 'item', text }];
    return text === '' ? [] : [{ kind: 'text', text }];
  });
  return { parts, files };
}
