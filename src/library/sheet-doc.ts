/** A paper as the document the Word writer takes. Pure. */
import { pieces, readSheet, type Block as SheetBlock } from '../format/sheet.ts';
import { heading, list, paragraph, type Block, type Doc } from '../format/doc.ts';

const words = (text: string) =>
  pieces(text)
    .map((piece) => piece.text)
    .join('');

function block(entry: SheetBlock): Block[] {
  switch (entry.type) {
    case 'heading':
      return [heading(entry.level, words(entry.text))];
    case 'text':
      return [paragraph(words(entry.text))];
    case 'rule':
      return [paragraph('')];
    case 'list':
      // The document knows bullets alone; a number or a box to tick stands in the words.
      if (entry.style === 'bullet') return [list(entry.items.map(words))];
      return entry.items.map((item, index) => paragraph(`${entry.style === 'check' ? '☐' : `${String(index + 1)}.`} ${words(item)}`));
    case 'fields':
      return [{ kind: 'facts', rows: entry.fields.map(({ label, value }): [string, string] => [label, words(value)]) }];
    case 'table':
      return [{ kind: 'table', head: entry.head, rows: entry.rows.map((row) => row.map(words)) }];
  }
}

/** A paper's title and text as a document. */
export const sheetDoc = (title: string, text: string): Doc => ({ title, subtitle: '', blocks: readSheet(text).flatMap(block) });
