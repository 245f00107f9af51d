/**
 * Reads a file of any of the formats, told apart by what it holds and not by its name. Readers are loaded when they are needed. Never
 * throws: what cannot be read is refused in a sentence. Pure but for the database reader passed in.
 */
import type { SqlJsStatic } from 'sql.js';
import { printable } from '../../format/typed-text.ts';
import { largestImport, tooLarge } from './detect-limits.ts';
import { decodeText } from './encoding.ts';
import type { ReadResult, Refusal } from './model.ts';
import type { Columns } from './table.ts';
import { isBeside, isZip, readZip, unzip, type ZipEntry } from './zip.ts';

const refuse = (problem: string): Refusal => ({ ok: false, problem });

const starts = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte);

/** Files of other programs that people try. */
function foreign(bytes: Uint8Array): Refusal | null {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46))
    return refuse('This is a PDF. Questions in it cannot be told from other text; export them from the program they were made in.');
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse('This is an old Word or Excel file (.doc, .xls). Save it as .xlsx or .csv and try again.');
  if (starts(bytes, 0x1f, 0x8b))
    return refuse('This is a backup of a course (.mbz or .gz). Export the questions themselves, in Moodle as “Moodle XML”.');
  if (starts(bytes, 0x28, 0xb5, 0x2f, 0xfd)) return refuse('This file is packed in a way that is not read here (Zstandard).');
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x47, 0x49, 0x46, 0x38))
    return refuse('This is a picture.');
  if (starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) || starts(bytes, 0x52, 0x61, 0x72, 0x21))
    return refuse('This is a package that is not read here (.7z or .rar). Unpack it, or pack it as .zip.');
  return null;
}

async function readPackage(bytes: Uint8Array, entries: readonly ZipEntry[], options: Options): Promise<ReadResult> {
  const paths = new Set(entries.map(({ path }) => path));
  const some = (pattern: RegExp) => entries.some(({ path }) => pattern.test(path));
  if (some(/^collection\.anki2/)) {
    const { readAnkiPackage } = await import('./anki.ts');
    return readAnkiPackage(bytes, entries, await options.openSql());
  }
  if (paths.has('xl/workbook.xml')) return (await import('./workbook.ts')).readWorkbook(bytes, entries, options.columns);
  if (paths.has('word/document.xml'))
    return refuse('This is a Word document. Copy its questions into a text file in Aiken format, or into a table.');
  if (paths.has('moodle_backup.xml'))
    return refuse('This is a backup of a Moodle course. Export the questions themselves as “Moodle XML”.');
  if (paths.has('h5p.json')) return refuse('This is H5P content, which is not read here.');
  if (some(/\.(?:xml|qti|dat)$/i)) return (await import('./package.ts')).readXmlPackage(bytes, entries);
  // A package around one text file, as mail programs make them.
  const files = entries.filter(({ path }) => !isBeside(path));
  const [only] = files;
  if (files.length === 1 && only) {
    const file = unzip(bytes, only, largestImport);
    return file.ok
      ? isZip(file.bytes)
        ? refuse('This is a package within a package. Unpack it once.')
        : readAny(only.path, file.bytes, options)
      : file;
  }
  return refuse('There is no quiz in this package that is known here. QTI, Moodle XML, Excel (.xlsx) and Anki packages are read.');
}

const looksLikeGift = (text: string): boolean =>
  /^\s*(?:\/\/|\$CATEGORY:|::)/m.test(text.slice(0, 5000))
    ? text.includes('{')
    : /\{[^{}]*(?:[~=]|->|####|^\s*[TF])[^{}]*\}/s.test(text.slice(0, 200_000));

async function readTextFile(name: string, text: string, encoding: string, options: Options): Promise<ReadResult> {
  const begin = text.slice(0, 500).trimStart();
  if (begin === '') return refuse('The file is empty.');
  if (/^<(?:\?xml|!DOCTYPE\s+(?!html)|!--|[A-Za-z])/i.test(begin) && !/^<(?:!DOCTYPE\s+html|html|p|div|pre|b|i|span|h\d)\b/i.test(begin))
    return (await import('./package.ts')).readXmlFile(text, encoding);
  if (/^<(?:!DOCTYPE\s+html|html)\b/i.test(begin))
    return refuse('This is a web page. Export the questions from the program that holds them.');
  if (/^[{[]\s*["[{\]}]/.test(begin)) return (await import('./json.ts')).readJson(text, encoding);
  const table = options.columns !== undefined || /\.(?:csv|tsv)$/i.test(name) || (await import('./shaped-table.ts')).looksShaped(text);
  if (!table) {
    const { looksLikeAnki, readAnkiText } = await import('./anki.ts');
    if (looksLikeAnki(text)) return readAnkiText(text, encoding);
    const { looksLikeAiken, readAiken } = await import('./aiken.ts');
    const gift = looksLikeGift(text);
    // Pasted out of Word: its line breaks and its bullets are not what Aiken means by them.
    const lines = printable(text);
    const aiken = looksLikeAiken(lines);
    if (aiken && !(gift && /\.gift$/i.test(name)) && !(gift && /^[ \t]*::/m.test(text))) return readAiken(lines, encoding);
    if (gift || /\.gift$/i.test(name)) return (await import('./gift.ts')).readGift(text, encoding);
  }
  const firstLine = begin.split(/[\r\n]/, 1)[0] ?? '';
  if (table || /[\t;,]/.test(firstLine)) return (await import('./csv.ts')).readCsvFile(text, encoding, options.columns);
  return refuse(
    'No questions were found in this text. Aiken needs lettered options and a line ANSWER: A; GIFT needs braces; a table needs a header.',
  );
}

export interface Options {
  /** What the columns of a table hold, where the visitor said so. */
  columns?: Columns | undefined;
  /** Opens the database reader; called for Anki packages only. */
  openSql: () => Promise<SqlJsStatic>;
}

async function readAny(name: string, bytes: Uint8Array, options: Options): Promise<ReadResult> {
  if (bytes.length === 0) return refuse('The file is empty.');
  if (bytes.length > largestImport) return tooLarge(bytes.length);
  const other = foreign(bytes);
  if (other) return other;
  if (isZip(bytes)) {
    const zip = readZip(bytes);
    return zip.ok ? readPackage(bytes, zip.entries, options) : zip;
  }
  if (new TextDecoder('windows-1252').decode(bytes.subarray(0, 15)) === 'SQLite format 3')
    return (await import('./anki.ts')).readAnkiDatabase(bytes, await options.openSql());
  const { text, encoding } = decodeText(bytes);
  if ((text.slice(0, 20_000).match(/[\0-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0) > 20)
    return refuse('This is no text and no package that is known here.');
  return readTextFile(name, text.replace(/^\uFEFF/, ''), encoding, options);
}

/** Reads a file. `name` only helps where the content leaves a doubt. */
export async function readQuizFile(name: string, bytes: Uint8Array, options: Options): Promise<ReadResult> {
  try {
    const result = await readAny(name, bytes, options);
    const nothing = result.ok === true && result.items.length + result.terms.length + result.left.length === 0;
    return nothing ? refuse(`This was read as ${result.format}, and there is no question in it.`) : result;
  } catch {
    // No reader throws for what a file may hold; if one does, the visitor still gets a sentence.
    return refuse('The file could not be read: something in it was not foreseen. Nothing was changed.');
  }
}
