/**
 * A built page's text as a chapter of a book: what only a screen needs is taken out, links that stay in the book lead inside it, and what
 * is left is written as XML. Pure.
 */
import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';

/** What a book cannot use: popovers, controls, the questions (they have a chapter of their own), the margin's contents. */
const droppedClasses = new Set(['no-print', 'contents', 'reading-side', 'checks', 'checks-how', 'defs']);
const droppedTags = new Set(['script', 'style', 'link', 'nav', 'footer']);
const isDropped = ({ tagName, properties }: Element): boolean =>
  droppedTags.has(tagName) ||
  'popover' in properties ||
  (tagName === 'h2' && properties['id'] === 'check-yourself') ||
  (Array.isArray(properties['className']) && properties['className'].some((name) => typeof name === 'string' && droppedClasses.has(name)));
/** Attributes that only a page uses. */
const screenOnly = /^(?:popover|popoverTarget|tabIndex|data|ariaLive|style|onclick)/i;

export interface Chapter {
  /** File name in the book, without its ending. */
  id: string;
  title: string;
  body: Root;
  /** Ids that links may point at. */
  ids: Set<string>;
}

/** The reading part of a built page. */
export function readChapter(html: string, id: string): Chapter {
  const tree = fromHtml(html);
  const article = select('article.reading', tree);
  if (!article) throw new Error(`${id} has no text to read`);
  const body: Root = { type: 'root', children: article.children };
  const title = text(select('h1', article));
  visit(body, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (isDropped(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    // A button in a sentence (a term) is only its words here.
    if (node.tagName === 'button') {
      parent.children.splice(index, 1, ...node.children);
      return [SKIP, index];
    }
    for (const name of Object.keys(node.properties)) if (screenOnly.test(name)) Reflect.deleteProperty(node.properties, name);
    if (node.tagName === 'svg') node.properties['xmlns'] = 'http://www.w3.org/2000/svg';
    return undefined;
  });
  const ids = new Set(selectAll('[id]', body).map((node) => String(node.properties['id'])));
  return { id, title, body, ids };
}

const text = (node: Element | undefined): string => {
  let words = '';
  if (node)
    visit(node, 'text', (part) => {
      words += part.value;
    });
  return words.replace(/\s+/g, ' ').trim();
};

/**
 * Turns links: to a chapter of the book into its file, to anything else of the site into its public address. A fragment that a chapter
 * does not have is dropped.
 */
export function turnLinks(chapter: Chapter, chapterAt: (path: string) => Chapter | undefined, site: string, base: string): void {
  visit(chapter.body, 'element', (node) => {
    const to = node.properties['href'];
    if (node.tagName !== 'a' || typeof to !== 'string') return;
    if (to.startsWith('#')) {
      if (!chapter.ids.has(to.slice(1))) Reflect.deleteProperty(node.properties, 'href');
      return;
    }
    if (!to.startsWith(base)) return;
    const [path = '', fragment] = to.slice(base.length).split('#');
    const target = chapterAt(path);
    if (target) node.properties['href'] = `${target.id}.xhtml${fragment !== undefined && target.ids.has(fragment) ? `#${fragment}` : ''}`;
    else node.properties['href'] = new URL(to, site).href;
  });
}

export const escapeXml = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Nodes as XML: every tag closed, every attribute with a value, no named references. */
export function toXml(nodes: readonly ElementContent[] | Root): string {
  const root: Root = 'type' in nodes ? nodes : { type: 'root', children: [...nodes] };
  visit(root, 'element', (node) => {
    for (const [name, value] of Object.entries(node.properties)) {
      if (value === true) node.properties[name] = '';
      // An empty class says nothing, and XML readers complain of it.
      if (value === false || value === undefined || (name === 'className' && Array.isArray(value) && value.length === 0))
        Reflect.deleteProperty(node.properties, name);
    }
  });
  return toHtml(root, {
    closeSelfClosing: true,
    closeEmptyElements: true,
    omitOptionalTags: false,
    characterReferences: { useNamedReferences: false },
    upperDoctype: false,
  });
}

/** A whole XHTML file. */
export const xhtmlPage = (title: string, body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en-US" xml:lang="en-US">
<head><meta charset="utf-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>
${body}
</body>
</html>
`;
