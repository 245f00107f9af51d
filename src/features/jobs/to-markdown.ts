/** A document as Markdown (CommonMark with tables). Whatever an employer typed reads as text, never as markup. Pure. */
import { oneLine, type Block, type Doc, type Inline } from '../../format/doc.ts';

/** Text on one line with every character escaped that CommonMark or GitHub would read as markup, at a line's start and inside it. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>&|~$]/g, '\\$&')
    .replace(/!(?=\\\[)/g, '\\!')
    .replace(/^(?:[#+=-]|(\d+)(?=[.)]))/, (match, digits?: string) => (digits === undefined ? `\\${match}` : match))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** An address inside angle brackets, where only these must not stand. */
const target = (href: string) => `<${href.replace(/[<>\\\s]/g, (character) => encodeURIComponent(character))}>`;

const run = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline, index) => {
      if (typeof inline !== 'string') return `[${escapeMarkdown(inline.text)}](${target(inline.href)})`;
      // Spaces that join a text to the link beside it are kept.
      const lead = index > 0 && /^\s/.test(inline) ? ' ' : '';
      const tail = index < inlines.length - 1 && /\s$/.test(inline) ? ' ' : '';
      return lead + escapeMarkdown(inline) + tail;
    })
    .join('');

function block(entry: Block): string {
  switch (entry.kind) {
    case 'heading':
      return `${'#'.repeat(entry.level)} ${escapeMarkdown(entry.text)}`;
    case 'paragraph':
      return run(entry.text);
    case 'list':
      return entry.items.map((item, index) => `${entry.numbered ? `${String(index + 1)}.` : '-'} ${run(item)}`).join('\n');
    case 'facts':
      return entry.rows.map(([label, value]) => `- **${escapeMarkdown(label)}:** ${escapeMarkdown(value)}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]) => `| ${cells.map((cell) => escapeMarkdown(cell)).join(' | ')} |`;
      return [row(entry.head), `|${entry.head.map(() => ' --- |').join('')}`, ...entry.rows.map(row)].join('\n');
    }
  }
}

export function toMarkdown(doc: Doc): string {
  const parts = [`# ${escapeMarkdown(doc.title)}`, escapeMarkdown(doc.subtitle), ...doc.blocks.map(block)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
