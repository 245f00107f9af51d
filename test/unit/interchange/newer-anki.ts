/** Packages as Anki makes them since 2.1.50, for tests. */
import { zipSync } from 'fflate';
import { zstdCompressSync } from 'node:zlib';
import { openSql } from './read.ts';

export const notesTable =
  'create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null)';

interface Note {
  fields: string[];
  tags?: string;
  type?: number;
}

/** Names of note types with a collation of Anki's own, which no other program has: what is ordered or compared by it fails. */
const byOwnCollation = [
  'create table notetypes (id integer not null primary key, name text not null collate nocase, mtime_secs integer not null, usn integer not null, config blob not null)',
  'create unique index idx_notetypes_name on notetypes (name)',
  'create table fields (ntid integer not null, ord integer not null, name text not null collate nocase, config blob not null, primary key (ntid, ord)) without rowid',
  'create unique index idx_fields_name_ntid on fields (name, ntid)',
  'create table decks (id integer primary key not null, name text not null collate nocase, mtime_secs integer not null, usn integer not null, common blob not null, kind blob not null)',
  'create table tags (tag text not null primary key collate nocase, usn integer not null, collapsed boolean not null, config blob null) without rowid',
];

/** A database of schema 18, in the mode in which Anki leaves it (write-ahead log). */
export async function schema18(notes: readonly Note[]): Promise<Uint8Array<ArrayBuffer>> {
  const database = new (await openSql()).Database();
  database.run('create table col (id integer primary key, ver integer not null)');
  database.run('insert into col values (1, 18)');
  for (const statement of [notesTable, 'create index idx_notes_mid on notes (mid)', ...byOwnCollation]) database.run(statement);
  ['Basic', 'Basic (and reversed card)', 'Cloze', 'Fachbegriff'].forEach((name, at) => {
    database.run('insert into notetypes values (?, ?, 0, 0, ?)', [at + 1, name, Uint8Array.of(8, at === 2 ? 1 : 0)]);
  });
  database.run("insert into decks values (1, 'Default', 0, 0, x'', x''), (2, 'CPCS', 0, 0, x'', x'')");
  database.run('begin');
  notes.forEach(({ fields, tags = '', type = 1 }, at) => {
    const all = fields.join('\u001F');
    database.run('insert into notes values (?, ?, ?, 0, 0, ?, ?, ?, 0, 0, ?)', [at + 1, `g${String(at)}`, type, tags, all, all, '']);
  });
  database.run('commit');
  database.run('pragma writable_schema = on');
  database.run("update sqlite_master set sql = replace(sql, 'collate nocase', 'collate unicase')");
  const bytes = new Uint8Array(database.export());
  bytes.fill(2, 18, 20);
  return bytes;
}

/** The database that older versions of Anki meet in the package. */
export async function dummy(): Promise<Uint8Array> {
  const database = new (await openSql()).Database();
  database.run(notesTable);
  database.run(
    "insert into notes values (1, 'g', 1, 0, 0, '', 'Please update to the latest Anki version, then import the .colpkg/.apkg file again.' || char(31), '', 0, 0, '')",
  );
  return database.export();
}

export const zstd = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(zstdCompressSync(bytes));
export const meta = (form: number) => Uint8Array.of(8, form);
export const stored = (files: Record<string, Uint8Array>) => zipSync(files, { level: 0 });
export const packageOf = async (packed: Uint8Array) =>
  stored({ meta: meta(3), 'collection.anki21b': packed, 'collection.anki2': await dummy(), media: zstd(new Uint8Array(0)) });
