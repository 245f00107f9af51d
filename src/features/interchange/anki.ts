/**
 * Reads cards as learners keep them in Anki: text exports with or without headers, and .apkg and .colpkg packages of Anki 2.0 and later, the
 * packed databases since 2.1.50 too. Each note becomes a card with two sides: its first field, and its others. Pure but for the database
 * reader passed in.
 */
import type { Database, SqlJsStatic } from 'sql.js';
import { readCsv } from '../../format/read-csv.ts';
import { Collector } from './collect.ts';
import { reduceHtml } from './html.ts';
import type { ReadResult } from './model.ts';
import { namesOf } from './reduce.ts';
import { isSoundTable } from './sqlite-pages.ts';
import { tidy } from './text.ts';
import { unzip, type ZipEntry } from './zip.ts';

const sound = /\[sound:([^\]\n]{1,200})\]/g;
/** A stretch to hide, on one card or, with several numbers, on more. */
const cloze = /\{\{c\d[\d,]*::(.*?)(?:::[^{}]*?)?\}\}/gs;

/** One side of a card as safe text; a side that is a picture and nothing else says so. */
function side(source: string, html: boolean, where: string, into: Collector): string {
  for (const [, name = ''] of source.matchAll(sound)) into.leave(where, `a sound (${name})`, 'Sounds are not taken along.');
  const silent = source.replace(sound, '');
  if (!html) return tidy(silent);
  const reduced = reduceHtml(silent);
  const text = into.reduced(where, reduced);
  return text === '' && reduced.dropped.length > 0 ? `(${namesOf(reduced.dropped)[0]?.what ?? ''})` : text;
}

function takeNote(fields: readonly string[], tags: readonly string[], html: boolean, where: string, into: Collector): void {
  const [first = '', ...others] = fields;
  if (/\{\{c\d[\d,]*::image-occlusion:/.test(first)) {
    into.leave(where, 'a picture with parts covered', 'Pictures are not taken along, so there is nothing to ask.');
    return;
  }
  const hidden = [...first.matchAll(cloze)].length > 0;
  const front = side(hidden ? first.replace(cloze, '_____') : first, html, where, into);
  const rest = others.map((field) => side(field, html, where, into)).filter((text) => text !== '');
  const back = [...(hidden ? [tidy(reduceHtml(first.replace(cloze, '$1')).text)] : []), ...rest].join('\n\n');
  if (front === '' || back === '')
    into.leave(
      where,
      `a card with one side${front + back === '' ? '' : `: ${(front + back).slice(0, 60)}`}`,
      'A card needs a front and a back.',
    );
  else into.term(front, back, tags);
}

const separators: Record<string, string> = { tab: '\t', comma: ',', semicolon: ';', space: ' ', pipe: '|', colon: ':' };

export const looksLikeAnki = (text: string): boolean =>
  /^#(?:separator|html|notetype|deck|tags column|guid column|columns|notetype column|deck column):/im.test(text.slice(0, 2000));

export function readAnkiText(text: string, encoding: string): ReadResult {
  const headers = new Map<string, string>();
  const lines = text.split(/\r\n?|\n/);
  let from = 0;
  while (lines[from]?.startsWith('#') === true) {
    const [, name, value] = /^#([a-z ]+):(.*)$/i.exec(lines[from] ?? '') ?? [];
    if (name !== undefined) headers.set(name.toLowerCase(), value ?? '');
    from += 1;
  }
  const given = headers.get('separator')?.trim() ?? 'tab';
  const separator = separators[given.toLowerCase()] ?? (given.length === 1 ? given : '\t');
  const body = lines.slice(from).join('\n');
  // The reader of tables knows three separators; the others are put in the place of one that does not occur.
  const table = readCsv(
    /[,;\t]/.test(separator) ? `${separator}\n${body}` : `\t\n${body.replaceAll('\t', ' ').replaceAll(separator, '\t')}`,
  );
  if (!table.ok) return { ok: false, problem: `The cards cannot be read. ${table.problem}` };
  const special = new Map(
    ['guid column', 'notetype column', 'deck column', 'tags column'].map((name) => [Number(headers.get(name) ?? 0) - 1, name]),
  );
  const tagsAt = Number(headers.get('tags column') ?? 0) - 1;
  const into = new Collector();
  into.title = headers.get('deck') ?? '';
  const html = headers.get('html')?.trim() !== 'false';
  for (const cells of table.rows) {
    const where = `line ${String((cells[0]?.line ?? 1) - 1 + from)}`;
    const fields = cells.flatMap(({ text: cell }, at) => (special.has(at) ? [] : [cell]));
    const tags = [...(cells[tagsAt]?.text ?? '').split(/\s+/), ...(headers.get('tags') ?? '').split(/\s+/)].filter((tag) => tag !== '');
    takeNote(fields, tags, html, where, into);
  }
  return into.result('Anki text', encoding);
}

/** Cards of one package: more than a learner makes in a life. */
const mostNotes = 50_000;
/** Bytes of one note. */
const longestNote = 1_000_000;

const listOfTables = 1;

/**
 * Where the table of notes begins, or null where it is not a table as Anki makes it: a view in its place could count without end, and a
 * column that is worked out could work for ever.
 */
function notesPage(database: Database): number | null {
  const [type, sql, root] = database.exec("select type, sql, rootpage from sqlite_master where name = 'notes'")[0]?.values[0] ?? [];
  if (type !== 'table' || typeof root !== 'number' || !/^create\s+table\b/i.test(String(sql))) return null;
  const columns = database.exec("select 1 from pragma_table_xinfo('notes') where hidden <> 0");
  return columns.length === 0 ? root : null;
}

export function readAnkiDatabase(bytes: Uint8Array, sql: SqlJsStatic): ReadResult {
  const broken = { ok: false, problem: 'The cards in this package cannot be read: its database is broken.' } as const;
  if (!isSoundTable(bytes, listOfTables)) return broken;
  const into = new Collector();
  let database;
  try {
    database = new sql.Database(bytes);
    const page = notesPage(database);
    if (page === null || !isSoundTable(bytes, page)) return broken;
    const whole = `octet_length(flds) <= ${String(longestNote)} and octet_length(tags) <= ${String(longestNote)}`;
    const rows =
      database.exec(
        `select case when ${whole} then flds end, case when ${whole} then tags end from notes order by id limit ${String(mostNotes + 1)}`,
      )[0]?.values ?? [];
    if (rows.length > mostNotes) return { ok: false, problem: 'The package holds more than 50,000 notes. Export one deck at a time.' };
    rows.forEach(([fields, tags], at) => {
      const where = `card ${String(at + 1)}`;
      if (fields === null) into.leave(where, 'a card that is too long', 'Its fields have more than a million characters.');
      else
        takeNote(
          typeof fields === 'string' ? fields.split('\u001F') : [],
          typeof tags === 'string' ? tags.split(/\s+/).filter((tag) => tag !== '') : [],
          true,
          where,
          into,
        );
    });
  } catch {
    return broken;
  } finally {
    database?.close();
  }
  return into.result('Anki package', 'UTF-8');
}

/** Which form a package says it has: 1 and 2 the older ones, 3 the one since Anki 2.1.50, more for what is not known, 0 where it says none. */
function formOf(bytes: Uint8Array, entries: readonly ZipEntry[]): number {
  const entry = entries.find(({ path }) => path === 'meta');
  if (!entry) return 0;
  const meta = unzip(bytes, entry, 1000);
  // A message of one number: its field (1, written as 8) and the number.
  return (meta.ok && meta.bytes[0] === 8 ? meta.bytes[1] : undefined) ?? Infinity;
}

/**
 * Reads an Anki package. Each newer form holds its own database (`collection.anki21b`, `collection.anki21`) and beside it, for programs that
 * know only the oldest, a `collection.anki2` with one note that says to update Anki: that one is the deck only where there is no other.
 * The table of notes is the same in all of them. https://github.com/ankitects/anki/blob/main/rslib/src/import_export/package/meta.rs
 */
export async function readAnkiPackage(bytes: Uint8Array, entries: readonly ZipEntry[], sql: SqlJsStatic): Promise<ReadResult> {
  const form = formOf(bytes, entries);
  if (form > 3)
    return {
      ok: false,
      problem:
        'This package is in a form of Anki that is newer than what is read here. Export it again with “Support older Anki versions” ticked, or as notes in plain text.',
    };
  const names = ['collection.anki21b', 'collection.anki21', 'collection.anki2'];
  const wanted = form === 0 ? names.find((name) => entries.some(({ path }) => path === name)) : names[3 - form];
  const file = entries.find(({ path }) => path === wanted);
  if (!file) return { ok: false, problem: 'The database of this Anki package is missing. Export it again.' };
  const database = unzip(bytes, file);
  if (!database.ok) return database;
  if (file.path !== 'collection.anki21b') return readAnkiDatabase(database.bytes, sql);
  const { unzstd } = await import('./zstd.ts');
  const unpacked = unzstd(file.path, database.bytes);
  return unpacked.ok ? readAnkiDatabase(unpacked.bytes, sql) : unpacked;
}
