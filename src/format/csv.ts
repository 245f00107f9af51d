/**
 * Writes comma-separated values (RFC 4180, CRLF), for one of two readers. A spreadsheet gets a byte order mark, without which Excel reads
 * "Müller" as "MÃ¼ller", and no text that it would run as a formula. A grade import gets its ids letter by letter, because a changed id
 * belongs to nobody. Pure. `read-csv.ts` reads them.
 */
export type CsvValue = string | number | boolean | null;
type Rows = readonly (readonly CsvValue[])[];

/** What a spreadsheet takes for the beginning of a formula, the wide forms of East Asian keyboards too, behind any apostrophes. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
/** A signed number is none. */
const signedNumber = /^[+-]\d+(?:\.\d+)?$/;

/** Text as a spreadsheet may open it: what it would run gets an apostrophe in front, which `unguarded` takes off again. */
export const guarded = (text: string): string => (formula.test(text) && !signedNumber.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);

/** Quoted where needed; at a semicolon too, for half of the world's spreadsheets part fields there. */
const quoted = (text: string) => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const textOf = (value: CsvValue) => (value === null ? '' : String(value));
const lines = (rows: Rows, field: (value: CsvValue, column: number) => string): string =>
  rows.map((row) => `${row.map((value, column) => quoted(field(value, column))).join(',')}\r\n`).join('');

const safe = (value: CsvValue): string => (typeof value === 'string' ? guarded(value) : textOf(value));

/** A table that people open in a spreadsheet. */
export const spreadsheetCsv = (rows: Rows): string => `\uFEFF${lines(rows, safe)}`;

/** A table that another program imports. The columns in `exact`, counted from 0, leave as they are; the rest is kept from being run. */
export const importCsv = (rows: Rows, exact: readonly number[]): string =>
  lines(rows, (value, column) => (exact.includes(column) ? textOf(value) : safe(value)));
