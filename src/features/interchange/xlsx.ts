/**
 * Reads and writes the plain part of Excel workbooks: cells of text, numbers and truth values, no formulas run. Shared by the quiz readers
 * and by rosters. Pure.
 */
import { fromUtf8, utf8 } from '../../format/bytes.ts';
import { escapeXml, tidy } from './text.ts';
import { numberFormats, showNumber, type NumberFormat } from './xlsx-formats.ts';
import { attribute, childNamed, childrenNamed, descendants, parseXml, textOf, type XmlNode } from './xml.ts';
import { unzip, writeZip, type ZipEntry } from './zip.ts';

export interface Sheet {
  name: string;
  /** Rows with their number, from 1; cells by column, empty where nothing stands. */
  rows: { number: number; cells: string[] }[];
}

export type Workbook = { ok: true; sheets: Sheet[] } | { ok: false; problem: string };

const mostColumns = 200;
const mostRows = 20_000;
/** Bytes of one part of a workbook. */
const largestPart = 60_000_000;

/** Place of a column by its letters, from 0. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '';
  return letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Text of a string cell: its runs, without the reading aids of East Asian text. */
const richText = (node: XmlNode): string => {
  const runs = childrenNamed(node, 'r');
  return runs.length === 0 ? textOf(childNamed(node, 't')) : runs.map((run) => textOf(childNamed(run, 't'))).join('');
};

/** What all sheets of a workbook share. */
interface Shared {
  strings: readonly string[];
  formats: readonly NumberFormat[];
  since1904: boolean;
}

function cellText(cell: XmlNode, { strings, formats, since1904 }: Shared): string {
  const type = attribute(cell, 't');
  const value = textOf(childNamed(cell, 'v'));
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'inlineStr') return richText(childNamed(cell, 'is') ?? cell);
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  if (type !== '' && type !== 'n') return value;
  const format = formats[Number(attribute(cell, 's') || '0')] ?? null;
  if (format !== null) return showNumber(value, format, since1904);
  // Excel keeps 0.1 as 0.1 and 5 as 5, but sums as 0.30000000000000004.
  return /^-?\d+\.\d{10,}$/.test(value) ? String(Number(Number(value).toPrecision(12))) : value;
}

/** A cell merged over several rows stands in each of them, as it does to the eye; one over several columns stands in the first. */
function fillMerged(root: XmlNode, rows: Sheet['rows']): void {
  const byNumber = new Map(rows.map((row) => [row.number, row.cells]));
  let filled = 0;
  for (const merge of descendants(root, 'mergecell')) {
    const [, letters = '', first = '', last = ''] = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(attribute(merge, 'ref')) ?? [];
    const column = columnOf(letters);
    const text = byNumber.get(Number(first))?.[column] ?? '';
    if (text === '' || column >= mostColumns) continue;
    for (let row = Number(first) + 1; row <= Number(last) && filled < mostRows; row += 1) {
      filled += 1;
      const cells = byNumber.get(row);
      // Rows that hold nothing else stay empty.
      if (!cells?.some((cell) => cell !== '') || (cells[column] ?? '') !== '') continue;
      while (cells.length <= column) cells.push('');
      cells[column] = text;
    }
  }
}

function sheetRows(root: XmlNode, shared: Shared): Sheet['rows'] {
  const rows = descendants(root, 'row')
    .slice(0, mostRows)
    .map((row, at) => {
      const cells: string[] = [];
      childrenNamed(row, 'c').forEach((cell, index) => {
        const column = attribute(cell, 'r') === '' ? index : columnOf(attribute(cell, 'r'));
        if (column >= 0 && column < mostColumns) cells[column] = tidy(cellText(cell, shared));
      });
      return { number: Number(attribute(row, 'r')) || at + 1, cells: Array.from(cells, (cell: string | undefined) => cell ?? '') };
    });
  fillMerged(root, rows);
  return rows;
}

export function readXlsx(bytes: Uint8Array, entries: readonly ZipEntry[]): Workbook {
  const part = (path: string): XmlNode | string | null => {
    const entry = entries.find((one) => one.path === path);
    if (!entry) return null;
    const file = unzip(bytes, entry, largestPart);
    if (!file.ok) return file.problem;
    const xml = parseXml(fromUtf8(file.bytes) ?? '');
    return xml.ok ? xml.root : `${path} in the workbook: ${xml.problem}`;
  };
  const workbook = part('xl/workbook.xml');
  const relations = part('xl/_rels/workbook.xml.rels');
  const strings = part('xl/sharedStrings.xml');
  // A workbook without readable styles is read without them.
  const styles = part('xl/styles.xml');
  for (const one of [workbook, relations, strings]) if (typeof one === 'string') return { ok: false, problem: one };
  if (workbook === null || typeof workbook === 'string') return { ok: false, problem: 'This is no Excel workbook.' };
  const targets = new Map(
    relations === null || typeof relations === 'string'
      ? []
      : childrenNamed(relations, 'relationship').map((one) => [attribute(one, 'id'), attribute(one, 'target')]),
  );
  const about = childNamed(workbook, 'workbookpr');
  const shared: Shared = {
    strings: strings === null || typeof strings === 'string' ? [] : childrenNamed(strings, 'si').map(richText),
    formats: numberFormats(typeof styles === 'string' ? null : styles),
    since1904: about !== undefined && /^(?:1|true)$/.test(attribute(about, 'date1904')),
  };
  const sheets: Sheet[] = [];
  for (const [at, sheet] of descendants(workbook, 'sheet').slice(0, 50).entries()) {
    const target = targets.get(attribute(sheet, 'id')) ?? `worksheets/sheet${String(at + 1)}.xml`;
    const root = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    if (typeof root === 'string') return { ok: false, problem: root };
    if (root) sheets.push({ name: attribute(sheet, 'name'), rows: sheetRows(root, shared) });
  }
  return { ok: true, sheets };
}

const letters = (column: number): string =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook with one sheet; numbers stay numbers. */
export function writeXlsx(name: string, rows: readonly (readonly (string | number)[])[]): Uint8Array<ArrayBuffer> {
  const cell = (value: string | number, column: number, row: number) => {
    const reference = `${letters(column)}${String(row + 1)}`;
    if (value === '') return '';
    return typeof value === 'number'
      ? `<c r="${reference}"><v>${String(value)}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  };
  const data = rows
    .map((row, at) => `<row r="${String(at + 1)}">${row.map((value, column) => cell(value, column, at)).join('')}</row>`)
    .join('');
  const files: [string, string][] = [
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escapeXml(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`],
  ];
  return writeZip(files.map(([path, text]) => ({ path, bytes: utf8(declaration + text) })));
}
