/** Packages as Anki makes them since 2.1.50: a packed database beside one that only says to update. */
import { describe, expect, test } from 'vitest';
import { joinBytes, utf8 } from '../../../src/format/bytes.ts';
import { unzstd } from '../../../src/features/interchange/zstd.ts';
import { dummy, meta, notesTable, packageOf, schema18, stored, zstd } from './newer-anki.ts';
import { openSql, readWell, refusal } from './read.ts';

describe('a package of a newer Anki', () => {
  test('gives its notes of every kind, in their order, and not the one that says to update', async () => {
    const database = await schema18([
      { fields: ['<b>Front</b>', 'Back<br>two'], tags: ' law  npdb ' },
      { fields: ['One side', 'The other'], type: 2 },
      { fields: ['Granted for {{c1::two::how long}} years, {{c1,2::renewed}}', 'Extra'], type: 3 },
      { fields: ['Begriff', 'Erklärung', '', 'Quelle'], type: 4 },
      { fields: ['Which form?', '<img src="form.png"> [sound:a.mp3]'] },
      { fields: ['{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4}}', '<img src="map.png">', '', ''], type: 3 },
    ]);
    expect([...database.subarray(18, 20)]).toEqual([2, 2]);
    const result = await readWell('deck.apkg', await packageOf(zstd(database)));
    expect(result.format).toBe('Anki package');
    expect(result.terms).toEqual([
      { front: '**Front**', back: 'Back\ntwo', tags: ['law', 'npdb'] },
      { front: 'One side', back: 'The other', tags: [] },
      { front: 'Granted for _____ years, _____', back: 'Granted for two years, renewed\n\nExtra', tags: [] },
      { front: 'Begriff', back: 'Erklärung\n\nQuelle', tags: [] },
      { front: 'Which form?', back: '(a picture (form.png))', tags: [] },
    ]);
    expect(result.left.map(({ where, what }) => `${where} ${what}`)).toEqual([
      'card 5 a sound (a.mp3)',
      'card 5 a picture (form.png)',
      'card 6 a picture with parts covered',
    ]);
  });

  test('is read to its end when it is larger than a window', async () => {
    const notes = Array.from({ length: 4000 }, (_, at) => ({ fields: [`Front ${String(at)}`, `${String(at * 7919)} `.repeat(100)] }));
    const database = await schema18(notes);
    expect(database.length).toBeGreaterThan(3_000_000);
    const result = await readWell('all.colpkg', await packageOf(zstd(database)));
    expect(result.terms).toHaveLength(4000);
    expect(result.terms.at(-1)?.front).toBe('Front 3999');
  });

  test('is what its own word says, not what lies beside', async () => {
    const [old, packed] = [await dummy(), zstd(await schema18([{ fields: ['a', 'b'] }]))];
    const older = new (await openSql()).Database();
    older.run(notesTable);
    older.run("insert into notes values (1, 'g', 1, 0, 0, '', 'c' || char(31) || 'd', '', 0, 0, '')");
    const anki21 = older.export();
    const fronts = async (files: Record<string, Uint8Array>) => (await readWell('a.apkg', stored(files))).terms.map(({ front }) => front);
    expect(await fronts({ 'collection.anki21b': packed, 'collection.anki2': old })).toEqual(['a']);
    expect(await fronts({ meta: meta(2), 'collection.anki21': anki21, 'collection.anki2': old })).toEqual(['c']);
    expect(await fronts({ 'collection.anki21': anki21, 'collection.anki2': old })).toEqual(['c']);
    expect(await fronts({ meta: meta(1), 'collection.anki2': anki21 })).toEqual(['c']);
    expect(await refusal('a.apkg', stored({ meta: meta(3), 'collection.anki2': old }))).toContain(
      'database of this Anki package is missing',
    );
    expect(await refusal('a.apkg', stored({ meta: meta(2), 'collection.anki2': old }))).toContain(
      'database of this Anki package is missing',
    );
    expect(await refusal('a.apkg', stored({ meta: meta(4), 'collection.anki22': packed, 'collection.anki2': old }))).toContain(
      'newer than what is read here',
    );
    expect(await refusal('a.apkg', stored({ meta: new Uint8Array(0), 'collection.anki2': old }))).toContain('newer than what is read here');
  });
});

/** A frame by hand: its flags and what follows them. */
const frame = (...bytes: number[]) => Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd].concat(bytes));
/** A block that is one byte over and over. */
const run = (size: number, last: boolean) => [(size << 3) | 2 | (last ? 1 : 0), size >> 5, size >> 13, 0x61].map((byte) => byte & 255);

describe('a packed database that is broken or means harm is refused in a sentence', () => {
  const database = schema18([{ fields: ['a', 'b'] }]);
  const broken = 'The package is broken or was not downloaded whole.';
  const refused = async (packed: Uint8Array) => refusal('a.apkg', await packageOf(packed));

  test('cut off anywhere, longer than it should be, or no Zstandard at all', async () => {
    const packed = zstd(await database);
    for (const length of [0, 3, 4, 5, 9, 200, packed.length - 1]) expect(await refused(packed.subarray(0, length))).toBe(broken);
    expect(await refused(joinBytes([packed, utf8('more')]))).toBe(broken);
    expect(await refused(utf8('PK no Zstandard'))).toBe(broken);
    expect(await refused(await database)).toBe(broken);
  });

  test('a database that is none, or is damaged within', async () => {
    expect(await refused(zstd(utf8('no database at all')))).toContain('its database is broken');
    const damaged = await database;
    expect(await refused(zstd(damaged.slice(0, 4096)))).toContain('its database is broken');
    expect(await refused(zstd(damaged.map((byte, at) => (at > 100 && at < 4000 ? 0x41 : byte))))).toContain('its database is broken');
  });

  test('a bomb: by the size it states, and by the size it turns out to have', async () => {
    const tooLarge = 'collection.anki21b unpacks to more than 100 MB. Nothing of it was read.';
    expect(await refused(zstd(new Uint8Array(101_000_000)))).toBe(tooLarge);
    // 900 blocks of 128 KB in 4 bytes each, with a window of 1 MB and no size stated.
    const silent = frame(0, 80, ...Array.from({ length: 900 }, (_, at) => run(131_072, at === 899)).flat());
    expect(silent.length).toBeLessThan(4000);
    expect(await refused(silent)).toBe(tooLarge);
    expect(unzstd('x', silent.slice(), 10_000_000)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('more than 10 MB') as string,
    });
  });

  test('what would only cost memory and time: a window of a gigabyte, blocks that are too large, blocks without end', async () => {
    expect(await refused(frame(0, 160, ...run(10, true)))).toContain('Zstandard with a window of 1024 MB');
    expect(await refused(frame(0, 80, ...run(200_000, true)))).toBe(broken);
    expect(await refused(frame(0, 80, ...new Array<number>(90_000).fill(0), 1, 0, 0))).toBe(broken);
  });

  test('a tree of one weight, which would be read for ever, with and without weights before it that never occur', async () => {
    // A block whose literals have a tree, packed; the tree's own table has one entry, as large as the table.
    const block = (...table: number[]) => {
      const content = [0x82, 0, 2, table.length + 3, ...table, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0];
      return frame(0, 80, ((content.length << 3) | 5) & 255, content.length >> 5, 0, ...content);
    };
    expect(await refused(block(0xf0, 0x03))).toBe(broken);
    // None of the first weight (1 in 5 bits) and no more of them (0 in 2), then all.
    expect(await refused(block(0x10, 0xf8, 0x01))).toBe(broken);
  });

  test('an honest frame by hand comes out whole', () => {
    const unpacked = unzstd('x', frame(0, 80, ...run(5, false), ...run(3, true)));
    expect(unpacked).toEqual({ ok: true, bytes: utf8('aaaaaaaa') });
  });
});
