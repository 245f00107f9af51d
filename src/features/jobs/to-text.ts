/** A document as plain text, to paste where nothing else survives. Pure. */
import { oneLine, type Block, type Doc, type Inline } from '../../format/doc.ts';

/** Whether a link's own words say where it leads: a written address, or a telephone number. */
const saysItself = ({ text, href }: Exclude<Inline, string>) => href === text || /^(?:mailto|tel):/.test(href);

const run = (inlines: readonly Inline[]) =>
  oneLine(
    inlines
      .map((inline) => (typeof inline === 'string' ? inline : saysItself(inline) ? inline.text : `${inline.text} (${inline.href})`))
      .join(''),
  );

const underlined = (text: string, mark: string) => `${text}\n${mark.repeat(Math.max(3, Math.min(72, text.length)))}`;

function block(entry: Block): string {
  switch (entry.kind) {
    case 'heading':
      return entry.level === 2 ? underlined(oneLine(entry.text), '-') : `${oneLine(entry.text)}:`;
    case 'paragraph':
      return run(entry.text);
    case 'list':
      return entry.items.map((item, index) => `${entry.numbered ? `${String(index + 1)}.` : '-'} ${run(item)}`).join('\n');
    case 'facts':
      return entry.rows.map(([label, value]) => `${oneLine(label)}: ${oneLine(value)}`).join('\n');
    case 'table':
      // A table does not survive as text: each row becomes lines that name their column.
      return entry.rows
        .map((row) =>
          row
            .map(
              (cell, index) =>
                `${index === 0 ? '- ' : '  '}${oneLine(entry.head[index] ?? '')}: ${oneLine(cell) === '' ? '______' : oneLine(cell)}`,
            )
            .join('\n'),
        )
        .join('\n');
  }
}

export function toText(doc: Doc): string {
  return `${[underlined(doc.title, '='), doc.subtitle, ...doc.blocks.map(block)].filter((part) => part !== '').join('\n\n')}\n`;
}
