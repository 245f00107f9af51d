/** Reads CSV and TSV into rows. Pure. */
import { unguarded } from '../../format/csv.ts';
import { readCsv } from '../../format/read-csv.ts';
import type { ReadResult } from './model.ts';
import { readTable, type Columns } from './table.ts';

/** Rows of one table: more is no quiz. */
const mostRows = 20_000;

export function readCsvFile(text: string, encoding: string, columns?: Columns): ReadResult {
  const table = readCsv(text);
  if (!table.ok) return { ok: false, problem: `The table cannot be read. ${table.problem}` };
  if (table.rows.length > mostRows) return { ok: false, problem: 'The table has more than 20,000 rows. Split it.' };
  const rows = table.rows.map((cells) => ({
    where: `line ${String(cells[0]?.line ?? 1)}`,
    cells: cells.map((cell) => unguarded(cell.text)),
  }));
  return readTable(rows, /^[^"\n]*\t/.test(text) ? 'Tab-separated table' : 'CSV', encoding, columns);
}
