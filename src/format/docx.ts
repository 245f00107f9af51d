/**
 * A document as a Word file (Office Open XML) with real headings, real lists and real tables, for Word and LibreOffice.
 * Import it on a click only: the writer is larger than a page.
 */
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from 'docx';
import { oneLine, printable, type Block, type Doc, type Inline } from './doc.ts';

/** Width between the margins of a Letter page, in twentieths of a point. */
const textWidth = 9360;
const bullets = 'bullets';

/** The first letter with a direction is Hebrew or Arabic. */
function runsRightToLeft(text: string): boolean {
  const first = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hebrew}\p{Script=Arabic}]/u.exec(text)?.[0];
  return first !== undefined && /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(first);
}

const words = (inlines: readonly Inline[]) => inlines.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');

const runs = (inlines: readonly Inline[], strong: boolean) =>
  inlines.map((inline) => {
    const text = printable(typeof inline === 'string' ? inline : inline.text).replace(/\s+/g, ' ');
    const rightToLeft = runsRightToLeft(text);
    if (typeof inline !== 'string')
      return new ExternalHyperlink({ link: inline.href, children: [new TextRun({ text, style: 'Hyperlink', rightToLeft })] });
    const options: IRunOptions = { text, rightToLeft, ...(strong ? { bold: true } : {}) };
    return new TextRun(options);
  });

function textParagraph(inlines: readonly Inline[], options: { bullet?: boolean; bold?: boolean; heading?: 1 | 2 | 3 } = {}): Paragraph {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
  return new Paragraph({
    children: runs(inlines, options.bold ?? false),
    bidirectional: runsRightToLeft(words(inlines)),
    ...(options.bullet ? { numbering: { reference: bullets, level: 0 } } : {}),
    ...(options.heading ? { heading: levels[options.heading], keepNext: true } : {}),
  });
}

function grid(rows: readonly (readonly string[])[], widths: readonly number[], head: boolean): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: textWidth, type: WidthType.DXA },
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          cantSplit: true,
          tableHeader: head && row === 0,
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                margins: { top: 60, bottom: 60, left: 100, right: 100 },
                ...(head && row === 0 ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E3F0EF' } } : {}),
                children: [textParagraph([oneLine(cell)], { bold: head ? row === 0 : column === 0 })],
              }),
          ),
        }),
    ),
  });
}

function block(entry: Block): (Paragraph | Table)[] {
  switch (entry.kind) {
    case 'heading':
      return [textParagraph([oneLine(entry.text)], { heading: entry.level })];
    case 'paragraph':
      return [textParagraph(entry.text)];
    case 'list':
      return entry.items.map((item) => textParagraph(item, { bullet: true }));
    case 'facts':
      return [grid(entry.rows, [2400, textWidth - 2400], false), new Paragraph({})];
    case 'table': {
      const rest = Math.floor((textWidth - 4200) / Math.max(1, entry.head.length - 1));
      const widths = entry.head.map((_cell, index) => (index === 0 ? textWidth - rest * (entry.head.length - 1) : rest));
      return [grid([entry.head, ...entry.rows], widths, true), new Paragraph({})];
    }
  }
}

/** The bytes of the .docx file. */
export async function toDocx(doc: Doc): Promise<Uint8Array<ArrayBuffer>> {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '1D2326', font: 'Calibri' },
    paragraph: { spacing: { before, after: 80 } },
  });
  const file = new Document({
    title: oneLine(doc.title),
    creator: oneLine(doc.subtitle),
    description: '',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22 }, paragraph: { spacing: { after: 120, line: 264 } } },
        heading1: heading(36, 0),
        heading2: heading(27, 280),
        heading3: heading(23, 180),
        hyperlink: { run: { color: '0B5C5E', underline: { type: 'single' } } },
      },
    },
    numbering: {
      config: [
        {
          reference: bullets,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 500, hanging: 260 }, spacing: { after: 60 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 12240, height: 15840 }, margin: { top: 1440, right: 1440, bottom: 1440, left: 1440 } } },
        children: [
          textParagraph([oneLine(doc.title)], { heading: 1 }),
          ...(doc.subtitle === '' ? [] : [textParagraph([oneLine(doc.subtitle)])]),
          ...doc.blocks.flatMap(block),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
