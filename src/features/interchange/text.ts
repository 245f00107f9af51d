/**
 * Safe text (see `model.ts`): put in order, cut into lines and lists, and written as XHTML for the formats that hold markup. Pure.
 *
 * A chunk between blank lines whose lines all begin with `- ` is a list, one whose lines begin with `1. `, `2. ` and so on a numbered list;
 * every other chunk is a paragraph with line breaks. `reduce.ts` reads the XHTML back into the same text.
 */
import { pieces, readSheet } from '../../format/sheet.ts';
import type { QuizExtract } from './model.ts';

/**
 * Text in its one form: line feeds only, no blank at the end of a line, at most one blank line in a row, none at the ends, no character that
 * XML cannot carry. Non-breaking spaces and tabs become spaces; soft hyphens and zero-width spaces go.
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[\u00A0\u202F\t]/g, ' ')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/[^\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[\u007F-\u009F]/g, '\uFFFD')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trim();
}

/** All on one line, for formats that have no other. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Without the marks for bold. */
export const withoutBold = (text: string): string => text.replace(/\*\*([^*]+)\*\*/g, '$1');

/** The first words, to name a thing by. */
export function firstWords(text: string, longest = 60): string {
  const line = onOneLine(withoutBold(text));
  return line.length <= longest ? line : `${line.slice(0, longest).trimEnd()}…`;
}

/** Text as character data or a quoted attribute value of XML. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Spaces that HTML would swallow are written so that they stay. */
const keepSpaces = (text: string): string => text.replace(/^ +| {2,}/gm, (run) => '\u00A0'.repeat(run.length));

const inline = (line: string): string =>
  pieces(line)
    .map(({ text, bold }) => (bold ? `<strong>${escapeXml(keepSpaces(text))}</strong>` : escapeXml(keepSpaces(text))))
    .join('');

const lines = (chunk: string): string => inline(chunk).replaceAll('\n', '<br/>');

function chunkXhtml(chunk: string): string {
  const all = chunk.split('\n');
  const list = (tag: 'ul' | 'ol', of: string[]) => `<${tag}>${of.map((line) => `<li>${inline(line)}</li>`).join('')}</${tag}>`;
  if (all.every((line) => /^- \S/.test(line)))
    return list(
      'ul',
      all.map((line) => line.slice(2)),
    );
  const numbered = all.map((line, at) => (line.startsWith(`${String(at + 1)}. `) ? line.slice(String(at + 1).length + 2) : ''));
  if (numbered.every((line) => /^\S/.test(line))) return list('ol', numbered);
  return `<p>${lines(chunk)}</p>`;
}

/** Text as XHTML blocks: `<p>`, `<ul>`, `<ol>`. Empty for an empty text. */
export const blockXhtml = (text: string): string =>
  text === ''
    ? ''
    : text
        .split('\n\n')
        .map((chunk) => chunkXhtml(chunk))
        .join('');

/** Text as XHTML without a block around it where it is one paragraph, as an option is. */
export function flowXhtml(text: string): string {
  const whole = blockXhtml(text);
  const one = /^<p>(.*)<\/p>$/s.exec(whole)?.[1];
  return one === undefined || one.includes('<p>') || one.includes('</p>') ? whole : one;
}

/** Whether text needs markup to look as meant. */
export const needsMarkup = (text: string): boolean => /\n|\*\*[^*]+\*\*|^ | {2}/.test(text);

/** A paper as XHTML blocks, its title in bold above it. */
export function paperXhtml({ title, text }: QuizExtract): string {
  const row = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
  const blocks = readSheet(text).map((block) => {
    switch (block.type) {
      case 'heading':
        return `<p><strong>${inline(block.text.replaceAll('**', ''))}</strong></p>`;
      case 'text':
        return `<p>${inline(block.text)}</p>`;
      case 'list': {
        const tag = block.style === 'number' ? 'ol' : 'ul';
        return `<${tag}>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</${tag}>`;
      }
      case 'table':
        return `<table><thead>${row(block.head, 'th')}</thead>${
          block.rows.length === 0 ? '' : `<tbody>${block.rows.map((cells) => row(cells, 'td')).join('')}</tbody>`
        }</table>`;
      case 'fields':
        return `<p>${block.fields.map(({ label, value }) => `${inline(label)}: ${value === '' ? '____' : inline(value)}`).join('<br/>')}</p>`;
      case 'rule':
        return '<hr/>';
    }
  });
  return `<p><strong>${escapeXml(title)}</strong></p>${blocks.join('')}`;
}
