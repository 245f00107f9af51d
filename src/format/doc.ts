/**
 * A document before it has a format: headings, paragraphs, lists, facts and tables. The preview and every export are made from
 * this one thing, so that none can say more or less than another. Pure.
 */
import { oneLine, typedParts, withContacts } from './typed-text.ts';

export { oneLine } from './typed-text.ts';

/** A stretch of text, or a link with an absolute address. */
export type Inline = string | { text: string; href: string };

export type Block =
  /** `newPage`: what follows is an annex and begins a page of its own. */
  | { kind: 'heading'; level: 2 | 3; text: string; newPage?: true }
  | { kind: 'paragraph'; text: Inline[] }
  /** `numbered`: the order matters, as in steps. */
  | { kind: 'list'; items: Inline[][]; numbered?: true }
  /** Labels and values, such as location and pay. */
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'table'; head: string[]; rows: string[][] };

export interface Doc {
  title: string;
  /** Empty, or a line below the title. */
  subtitle: string;
  blocks: Block[];
}

export const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text: oneLine(text) });
export const paragraph = (...text: Inline[]): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly (string | Inline[])[]): Extract<Block, { kind: 'list' }> => ({
  kind: 'list',
  items: items.map((item) => (typeof item === 'string' ? [oneLine(item)] : item)),
});

/** What an employer typed in a large field: its lines and lists, with addresses and numbers to reach someone as links. */
export const typedBlocks = (text: string): Block[] =>
  typedParts(text).map((part) =>
    part.kind === 'text'
      ? paragraph(...withContacts(part.text))
      : { ...list(part.items.map(withContacts)), ...(part.numbered ? { numbered: true as const } : {}) },
  );

/** The words of an inline run, without its links. */
export const plain = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
