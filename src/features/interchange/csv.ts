/** Reads CSV and TSV into rows. Pure. */
import { unguarded } from '../../format/csv.ts';
import { readCsv, type Table } from '../../format/read-csv.ts';
import type { ReadResult } from './model.ts';
import { readTable, type Columns } from './table.ts';

/** Rows of one table: more is no quiz. */
const mostRows = 20_000;

/** Rows of a text; where quotation marks part nothing and tabs do, each line is a row as it stands. */
function tableOf(text: string): Table {
  const table = readCsv(text);
  if (table.ok || !/^[^\n]*\t/.test(text)) return table;
  const rows = text
    .split(/\r\n?|\n/)
    .map((line, at) => line.split('\t').map((cell, column) => ({ text: cell, line: at + 1, column: column + 1 })));
  return { ok: true, rows: rows.filter((cells) => cells.some((cell) => cell.text.trim() !== '')) };
}

export function readCsvFile(text: string, encoding: string, columns?: Columns): ReadResult {
  const table = tableOf(text);
  if (!table.ok) return { ok: false, problem: `The table cannot be read. ${table.problem}` };
  if (table.rows.length > mostRows) return { ok: false, problem: 'The table has more than 20,000 rows. Split it.' };
  const rows = table.rows.map((cells) => ({
    where: `line ${String(cells[0]?.line ?? 1)}`,
    cells: cells.map((cell) => unguarded(cell.text)),
  }));
  return readTable(rows, /^[^"\n]*\t/.test(text) ? 'Tab-separated table' : 'CSV', encoding, columns);
}
