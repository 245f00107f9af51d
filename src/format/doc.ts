/**
 * A document before it has a format: headings, paragraphs, lists, facts and tables. The preview and every export are made from
 * this one thing, so that none can say more or less than another. Pure.
 */

/** A stretch of text, or a link with an absolute address. */
export type Inline = string | { text: string; href: string };

export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: Inline[] }
  | { kind: 'list'; items: Inline[][] }
  /** Labels and values, such as location and pay. */
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'table'; head: string[]; rows: string[][] };

export interface Doc {
  title: string;
  /** Empty, or a line below the title. */
  subtitle: string;
  blocks: Block[];
}

/**
 * Text on one line, in a form that every file format can hold: line breaks, tabs and runs of spaces become one space. Other control characters and
 * halves of surrogate pairs, which XML cannot carry, become the replacement character, so that nothing vanishes unseen.
 */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** Text with its line breaks, without characters that no file format can carry. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[\u007F-\u0084\u0086-\u009F]/g, '\uFFFD');
}

export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text: oneLine(text) });
export const paragraph = (...text: Inline[]): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly (string | Inline[])[]): Block => ({
  kind: 'list',
  items: items.map((item) => (typeof item === 'string' ? [oneLine(item)] : item)),
});

/** What an employer typed in a large field: paragraphs between empty lines, and lines that begin with a dash or bullet as a list. */
export function typedBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let items: string[] = [];
  let words: string[] = [];
  const flush = () => {
    if (items.length > 0) blocks.push(list(items));
    if (words.length > 0) blocks.push(paragraph(oneLine(words.join(' '))));
    items = [];
    words = [];
  };
  for (const raw of printable(text).split('\n')) {
    const typed = raw.trim();
    const bullet = /^[-*•]\s+(.+)$/.exec(typed);
    if (bullet?.[1] !== undefined) {
      if (words.length > 0) flush();
      items.push(bullet[1]);
    } else if (typed === '') flush();
    else {
      if (items.length > 0) flush();
      words.push(typed);
    }
  }
  flush();
  return blocks;
}

/** The words of an inline run, without its links. */
export const plain = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
