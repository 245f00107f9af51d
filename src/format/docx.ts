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
  LineRuleType,
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
import { oneLine, type Block, type Doc, type Inline } from './doc.ts';
import { printable } from './typed-text.ts';

/**
 * 1.1 lines, in 240ths of a line. The rule is written out: where it is missing, LibreOffice takes the number for a height in
 * twentieths of a point, and a title of two lines runs over itself.
 */
const lines = { line: 264, lineRule: LineRuleType.AUTO } as const;
/** Margins of a Letter page and the width between them, in twentieths of a point. */
const margin = 1296;
const textWidth = 12240 - 2 * margin;
const bullets = 'bullets';
const numbers = 'numbers';

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

interface Look {
  bullet?: boolean;
  /** Which numbered list of the document it belongs to: each counts from 1. */
  numberedList?: number;
  bold?: boolean;
  heading?: 1 | 2 | 3;
  newPage?: boolean;
  /** No room below it, as in the cell of a table. */
  tight?: boolean;
}

function textParagraph(inlines: readonly Inline[], options: Look = {}): Paragraph {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
  return new Paragraph({
    children: runs(inlines, options.bold ?? false),
    bidirectional: runsRightToLeft(words(inlines)),
    ...(options.tight ? { spacing: { after: 0 } } : {}),
    ...(options.newPage ? { pageBreakBefore: true } : {}),
    ...(options.bullet ? { numbering: { reference: bullets, level: 0 } } : {}),
    ...(options.numberedList === undefined ? {} : { numbering: { reference: numbers, level: 0, instance: options.numberedList } }),
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
                margins: { top: 40, bottom: 40, left: 100, right: 100 },
                ...(head && row === 0 ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'E3F0EF' } } : {}),
                children: [textParagraph([oneLine(cell)], { bold: head ? row === 0 : column === 0, tight: true })],
              }),
          ),
        }),
    ),
  });
}

function block(entry: Block, place: number): (Paragraph | Table)[] {
  switch (entry.kind) {
    case 'heading':
      return [textParagraph([oneLine(entry.text)], { heading: entry.level, newPage: entry.newPage === true })];
    case 'paragraph':
      return [textParagraph(entry.text)];
    case 'list':
      return entry.items.map((item) => textParagraph(item, entry.numbered ? { numberedList: place } : { bullet: true }));
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
    paragraph: { spacing: { before, after: 80, ...lines } },
  });
  const level = (format: (typeof LevelFormat)['BULLET' | 'DECIMAL'], text: string) => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 500, hanging: 260 + (text === '•' ? 0 : 100) }, spacing: { after: 60, ...lines } } },
  });
  const file = new Document({
    title: oneLine(doc.title),
    creator: oneLine(doc.subtitle),
    description: '',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 22, language: { value: 'en-US' } },
          paragraph: { spacing: { after: 120, ...lines } },
        },
        heading1: heading(36, 0),
        heading2: heading(27, 220),
        heading3: heading(23, 140),
        hyperlink: { run: { color: '0B5C5E', underline: { type: 'single' } } },
      },
    },
    numbering: {
      config: [
        { reference: bullets, levels: [level(LevelFormat.BULLET, '•')] },
        { reference: numbers, levels: [level(LevelFormat.DECIMAL, '%1.')] },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 12240, height: 15840 }, margin: { top: margin, right: margin, bottom: margin, left: margin } },
        },
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
