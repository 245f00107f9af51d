/**
 * Reads comma-separated values (RFC 4180). Pure. `csv.ts` writes them.
 *
 * Own code, because a bad cell is named by the line it stands on in the file, which a quoted line break shifts; Papa Parse counts
 * rows. Semicolons and tabs are taken too, as spreadsheets in some places write them.
 */

/** A cell and where it stands: line of the file and place in its row, both from 1. */
export interface Cell {
  text: string;
  line: number;
  column: number;
}

export type Table = { ok: true; rows: Cell[][] } | { ok: false; problem: string };

/** The separator used most in the first line that holds anything, outside quotes. */
function separatorOf(text: string): string {
  const firstLine =
    text
      .replace(/"[^"]*"/g, '')
      .trimStart()
      .split(/\r?\n/, 1)[0] ?? '';
  const times = (mark: string) => firstLine.split(mark).length - 1;
  // A comma may stand in a name of a column: of equals, the mark that may not.
  return ['\t', ';'].reduce((best, mark) => (times(mark) > 0 && times(mark) >= times(best) ? mark : best), ',');
}

/** Reads a table. Lines without anything in them are left out. */
export function readCsv(source: string): Table {
  const whole = source.replace(/^\uFEFF/, '');
  // Excel's own line on top, which names the separator and is no row.
  const [named = '', given] = /^"?sep=([,;\t])"?\r?\n/i.exec(whole) ?? [];
  const text = whole.slice(named.length);
  const separator = given ?? separatorOf(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let line = named === '' ? 1 : 2;
  let at = 0;
  const endRow = () => {
    if (row.some((cell) => cell.text.trim() !== '')) rows.push(row);
    row = [];
  };
  while (at < text.length || row.length > 0) {
    const cell: Cell = { text: '', line, column: row.length + 1 };
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote === -1) {
          return {
            ok: false,
            problem: `Line ${String(cell.line)}, column ${String(cell.column)}: a quotation mark is opened and never closed.`,
          };
        }
        cell.text += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        cell.text += '"';
        at += 1;
      }
      line += cell.text.split('\n').length - 1;
      const after = text[at];
      if (after !== undefined && after !== separator && after !== '\n' && after !== '\r') {
        return { ok: false, problem: `Line ${String(line)}, column ${String(cell.column)}: text follows a closing quotation mark.` };
      }
    } else {
      const rest = text.slice(at);
      const end = rest.search(separator === '\t' ? /[\t\r\n]/ : separator === ';' ? /[;\r\n]/ : /[,\r\n]/);
      cell.text = end === -1 ? rest : rest.slice(0, end);
      at += cell.text.length;
    }
    row.push(cell);
    if (text[at] === separator) {
      at += 1;
      // A separator at the very end is followed by one more, empty cell.
      if (at === text.length) row.push({ text: '', line, column: row.length + 1 });
      else continue;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    endRow();
  }
  return { ok: true, rows };
}
