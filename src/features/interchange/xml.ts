/**
 * XML as a small tree, with guards: a document type that declares entities, nesting without end and trees too large are refused in a
 * sentence. Names come without prefix, in small letters, without `qti-` and hyphens, so that QTI 2 (`simpleChoice`) and QTI 3
 * (`qti-simple-choice`) read alike. Pure.
 */
import { SaxesParser } from 'saxes';
import { entities } from './entities.ts';
import { reducer, type Reduced } from './reduce.ts';

export interface XmlNode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (XmlNode | string)[];
  /** Line of the file on which the element begins, from 1. */
  line: number;
}

export type Xml = { ok: true; root: XmlNode } | { ok: false; problem: string };

export const mostDepth = 200;
const mostNodes = 1_000_000;
/** Characters. */
const longest = 40_000_000;

class Refused extends Error {}

export const xmlName = (name: string): string => name.replace(/^.*:/, '').toLowerCase().replace(/^qti-/, '').replaceAll('-', '');

function guard(doctype: string): void {
  if (/<!ENTITY/i.test(doctype))
    throw new Refused('Its document type declares entities, which can make a small file grow without end. Save it without them.');
}

/** Reads a document. */
export function parseXml(source: string): Xml {
  if (source.length > longest)
    return { ok: false, problem: 'The XML is longer than 40 million characters. Split it, or export it without pictures.' };
  const parser = new SaxesParser({ xmlns: false, position: true });
  // Old exports use the names of HTML without declaring them.
  parser.ENTITIES = Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(entities));
  const stack: XmlNode[] = [];
  const roots: XmlNode[] = [];
  let nodes = 0;
  // Pictures inside a Moodle file, in base64: many megabytes that nobody reads.
  const add = (text: string) => {
    const top = stack.at(-1);
    if (!top || top.name === 'file') return;
    const last = top.children.length - 1;
    if (typeof top.children[last] === 'string') top.children[last] += text;
    else top.children.push(text);
  };
  parser.on('doctype', guard);
  parser.on('opentag', ({ name, attributes }) => {
    nodes += 1;
    if (nodes > mostNodes) throw new Refused('It has more than a million elements. Split it.');
    if (stack.length >= mostDepth) throw new Refused(`Its elements are nested more than ${String(mostDepth)} deep, which no quiz is.`);
    const node: XmlNode = {
      name: xmlName(name),
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [xmlName(key), value])),
      children: [],
      line: parser.line,
    };
    stack.at(-1)?.children.push(node);
    if (roots.length === 0) roots.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', (error) => {
    throw error;
  });
  try {
    // In pieces: a document type is refused before the rest is looked at.
    for (let at = 0; at < source.length; at += 65_536) {
      const piece = source.slice(at, at + 65_536);
      // Some makers forget the space between the two parts of the first line.
      parser.write(at === 0 ? piece.replace(/^(\s{0,100}<\?xml\s+version=["'][^"']{1,5}["'])(?=encoding)/, '$1 ') : piece);
    }
    parser.close();
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.message };
    const said = error instanceof Error ? error.message : '';
    const [, line = '', what = ''] = /^(?:\S*:)?(\d+):\d+: (.*)$/s.exec(said) ?? [];
    return { ok: false, problem: line === '' ? 'The XML is broken.' : `The XML is broken on line ${line}: ${what.replace(/\.$/, '')}.` };
  }
  const [root] = roots;
  return root ? { ok: true, root } : { ok: false, problem: 'The XML is empty.' };
}

export const isNode = (child: XmlNode | string): child is XmlNode => typeof child !== 'string';
export const childNodes = (node: XmlNode): XmlNode[] => node.children.filter(isNode);
export const childrenNamed = (node: XmlNode, name: string): XmlNode[] => childNodes(node).filter((child) => child.name === name);
export const childNamed = (node: XmlNode, name: string): XmlNode | undefined => childNodes(node).find((child) => child.name === name);
export const attribute = (node: XmlNode, name: string): string => node.attributes.get(name) ?? '';

/** All elements of this name below a node, in order, at any depth. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (of: XmlNode) => {
    for (const child of childNodes(of)) {
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  visit(node);
  return found;
}

/** All text below a node. */
export const textOf = (node: XmlNode | undefined): string =>
  node === undefined ? '' : node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** An element's content reduced to safe text; elements for which `skip` is true are left out without a word. */
export function reduceNode(node: XmlNode, skip: (child: XmlNode) => boolean = () => false): Reduced {
  const out = reducer();
  const visit = (child: XmlNode | string) => {
    if (typeof child === 'string') {
      out.text(child);
      return;
    }
    if (skip(child)) return;
    out.open(child.name, (name) => child.attributes.get(name));
    child.children.forEach(visit);
    out.close(child.name);
  };
  node.children.forEach(visit);
  return out.done();
}
