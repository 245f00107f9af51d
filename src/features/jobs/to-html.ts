/** A document as an HTML fragment to paste into a web page or an applicant system. Pure. */
import { oneLine, type Block, type Doc, type Inline } from '../../format/doc.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that HTML shows as it was typed, in an element or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const words = (text: string) => escapeHtml(oneLine(text));

const run = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      typeof inline === 'string'
        ? escapeHtml(inline.replace(/\s+/g, ' '))
        : `<a href="${escapeHtml(inline.href)}">${words(inline.text)}</a>`,
    )
    .join('');

/** `auto` lets a text in Arabic or Hebrew run its own way without turning its neighbors. */
const element = (name: string, content: string) => `<${name} dir="auto">${content}</${name}>`;

function block(entry: Block): string {
  switch (entry.kind) {
    case 'heading':
      return element(`h${String(entry.level)}`, words(entry.text));
    case 'paragraph':
      return element('p', run(entry.text));
    case 'list': {
      const name = entry.numbered ? 'ol' : 'ul';
      return `<${name}>\n${entry.items.map((item) => `  ${element('li', run(item))}`).join('\n')}\n</${name}>`;
    }
    case 'facts':
      return `<dl>\n${entry.rows.map(([label, value]) => `  <dt>${words(label)}</dt>\n  ${element('dd', words(value))}`).join('\n')}\n</dl>`;
    case 'table': {
      const head = entry.head.map((cell) => `<th scope="col">${words(cell)}</th>`).join('');
      const rows = entry.rows.map((row) => `  <tr>${row.map((cell) => element('td', words(cell))).join('')}</tr>`);
      return `<table>\n  <thead><tr>${head}</tr></thead>\n  <tbody>\n${rows.join('\n')}\n  </tbody>\n</table>`;
    }
  }
}

export function toHtml(doc: Doc): string {
  return [
    '<article lang="en-US">',
    element('h1', words(doc.title)),
    ...(doc.subtitle === '' ? [] : [element('p', words(doc.subtitle))]),
    ...doc.blocks.map(block),
    '</article>',
    '',
  ].join('\n');
}
