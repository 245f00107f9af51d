/**
 * HTML as quiz files hold it, in pieces and often broken, reduced to safe text. Own reader, because it runs in a worker, which has no
 * DOMParser, and because nothing of it may ever be loaded or run. Each letter is looked at once. Pure.
 */
import { readEntities } from './entities.ts';
import { reducer, type Reduced } from './reduce.ts';

const voids = new Set('br hr img input meta link source track wbr col area base embed frame'.split(' '));
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

function readAttributes(source: string): Map<string, string> {
  const all = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(attributePattern))
    if (!all.has(name.toLowerCase())) all.set(name.toLowerCase(), readEntities(double ?? single ?? bare ?? ''));
  return all;
}

/** Where a tag ends: the next `>` outside quoted values, or -1 where it has none and so is text. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length && at - from < 2_000_000; at += 1) {
    const letter = html[at] ?? '';
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '>') return at;
    else if (letter === '<') return -1;
    else if ((letter === '"' || letter === "'") && /=\s{0,9}$/.test(html.slice(Math.max(from, at - 10), at))) quote = letter;
  }
  return -1;
}

/** Reduces a piece of HTML. A `<` that begins no tag is text. */
export function reduceHtml(html: string): Reduced {
  const out = reducer();
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const text = next < 0 ? html.slice(at) : html.slice(at, next);
    if (text !== '') out.text(readEntities(text));
    if (next < 0) break;
    if (html.startsWith('<!--', next)) {
      const end = html.indexOf('-->', next + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const tag = /^<(\/?)([A-Za-z][A-Za-z0-9:-]{0,30})(?=[\s/>])|^<[!?][A-Za-z[]/.exec(html.slice(next, next + 40));
    const end = tag ? tagEnd(html, next + 1) : -1;
    if (!tag || end < 0) {
      out.text('<');
      at = next + 1;
      continue;
    }
    at = end + 1;
    const name = (tag[2] ?? '').toLowerCase().replace(/^[a-z]+:/, '');
    if (name === '') continue;
    if (tag[1] === '/') {
      out.close(name);
      continue;
    }
    const inside = html.slice(next + tag[0].length, end);
    const attributes = readAttributes(inside);
    out.open(name, (wanted) => attributes.get(wanted));
    if (name === 'script' || name === 'style') {
      const close = html.slice(at).search(new RegExp(`</${name}`, 'i'));
      at = close < 0 ? html.length : at + close;
    } else if (inside.trimEnd().endsWith('/') || voids.has(name)) out.close(name);
  }
  return out.done();
}
