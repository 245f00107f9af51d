/** Reads items from Excel workbooks: of each sheet with a header that is known, or of the first by the visitor's word. Pure. */
import type { ReadQuiz, ReadResult } from './model.ts';
import { readTable, type Columns } from './table.ts';
import { readXlsx } from './xlsx.ts';
import type { ZipEntry } from './zip.ts';

const format = 'Excel workbook';

export function readWorkbook(bytes: Uint8Array, entries: readonly ZipEntry[], columns?: Columns): ReadResult {
  const workbook = readXlsx(bytes, entries);
  if (!workbook.ok) return workbook;
  const filled = workbook.sheets
    .map(({ name, rows }) =>
      rows
        .filter(({ cells }) => cells.some((cell) => cell !== ''))
        .map(({ number, cells }) => ({ where: `${name}, row ${String(number)}`, cells })),
    )
    .filter((rows) => rows.length > 0);
  const [first] = filled;
  if (!first) return { ok: false, problem: 'The workbook is empty.' };
  if (columns) return readTable(first, format, 'UTF-8', columns);
  const read = filled.map((rows) => readTable(rows, format, 'UTF-8')).filter((result): result is ReadQuiz => result.ok === true);
  const [best] = read.sort((one, other) => other.items.length + other.terms.length - one.items.length - one.terms.length);
  return best ?? readTable(first, format, 'UTF-8');
}
