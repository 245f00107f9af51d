/** Tables, workbooks, cards and encodings. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/format/bytes.ts';
import { lint } from '../../../src/features/interchange/lint.ts';
import { makeFile } from '../../../src/features/interchange/formats.ts';
import { readQuizFile } from '../../../src/features/interchange/detect.ts';
import { decodeText } from '../../../src/features/interchange/encoding.ts';
import { writeXlsx } from '../../../src/features/interchange/xlsx.ts';
import { readZip, unzip } from '../../../src/features/interchange/zip.ts';
import { itemsOf, keysOf, making, openSql, read, readWell } from './read.ts';

describe('tables', () => {
  test.each([
    ['Question,A,B,Answer\nWhich?,one,two,B\n', 'B'],
    ['question;option 1;option 2;correct answer\nWhich?;one;two;1\n', 'A'],
    ['Stem\tChoice A\tChoice B\tKey\nWhich?\tone\ttwo\tOption B\n', 'B'],
    ['questiontext,choices,answer\nWhich?,one;two;three,three\n', 'C'],
    ['Question,Option A,Option B,Correct\n"Which,\nof these?",one,two,b)\n', 'B'],
    ['Question,A,B,C,Answer\nHow many?,3,1,2,2\n', 'C'],
  ])('a header that is known: %j', async (text, keys) => {
    expect(keysOf(await readWell('a.csv', text))).toBe(keys);
  });

  test('several answers, other kinds and answers that are no option are named by line', async () => {
    const result = await readWell(
      'a.csv',
      'question,a,b,c,answer,type\nBoth?,x,y,z,AC,multi\nNone?,x,y,z,Q,\nOpen?,,,,x,short answer\nWhich?,x,y,z,1,single\n',
    );
    expect(keysOf(result)).toBe('A');
    expect(result.left.map(({ where, what }) => `${where} ${what}`)).toEqual([
      'line 2 several answers: Both?',
      'line 3 a question without a right answer: None?',
      'line 4 a question to answer in words: Open?',
    ]);
  });

  test('columns that are not known are asked for, and then read by the visitor’s word', async () => {
    const text = utf8('Spalte 1,x1,x2,L\nWelche?,eins,zwei,2\n');
    const asked = await readQuizFile('a.csv', text, { openSql });
    expect(asked).toMatchObject({ ok: 'columns', head: ['Spalte 1', 'x1', 'x2', 'L'], rows: [['Welche?', 'eins', 'zwei', '2']] });
    const roles = [{ of: 'stem' }, { of: 'option', place: 0 }, { of: 'option', place: 1 }, { of: 'key' }] as const;
    const result = await readQuizFile('a.csv', text, { openSql, columns: { roles: [...roles], header: true } });
    expect(result.ok === true && keysOf(result)).toBe('B');
  });

  test('a spreadsheet’s guard against formulas is put on and taken off', async () => {
    const quiz = {
      title: 'T',
      items: [
        {
          id: 'a',
          stem: '=1+1',
          options: [
            { text: '-x', correct: true },
            { text: '@y', correct: false },
          ],
          tags: [],
        },
      ],
    };
    const { bytes } = await makeFile('csv', quiz, making);
    expect(new TextDecoder().decode(bytes)).toContain("'=1+1,'-x,'@y,A");
    expect(itemsOf(await readWell('a.csv', bytes))).toEqual(quiz.items);
  });

  test('a workbook: the sheet with questions, wherever its header stands', async () => {
    const rows = [['A quiz'], [], ['Question', 'A', 'B', 'Answer'], ['Which?', 'one', 2, 'B']];
    const result = await readWell('a.xlsx', writeXlsx('Tab', rows));
    expect(itemsOf(result)[0]?.options.map(({ text }) => text)).toEqual(['one', '2']);
    expect(result.items[0]?.where).toBe('Tab, row 4');
  });

  test('a workbook as Excel writes it, with shared and rich strings', async () => {
    const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const cell = (at: string, index: number) => `<c r="${at}" t="s"><v>${String(index)}</v></c>`;
    const file = zipSync({
      'xl/workbook.xml': utf8(`<workbook ${main} xmlns:r="urn:r"><sheets><sheet name="S" sheetId="1" r:id="rId7"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': utf8('<Relationships><Relationship Id="rId7" Target="/xl/worksheets/other.xml"/></Relationships>'),
      'xl/sharedStrings.xml': utf8(
        `<sst ${main}>${['Question', 'A', 'B', 'Answer', 'one', 'two'].map((text) => `<si><t>${text}</t></si>`).join('')}<si><r><t>Whi</t></r><r><t>ch?</t></r></si></sst>`,
      ),
      'xl/worksheets/other.xml': utf8(
        `<worksheet ${main}><sheetData><row r="1">${['A1', 'B1', 'C1', 'D1'].map((at, index) => cell(at, index)).join('')}</row><row r="3">${cell('A3', 6)}${cell('B3', 4)}${cell('C3', 5)}<c r="D3"><v>1</v></c></row></sheetData></worksheet>`,
      ),
    });
    const result = await readWell('a.xlsx', file);
    expect(itemsOf(result)[0]?.stem).toBe('Which?');
    expect(result.items[0]?.where).toBe('S, row 3');
  });
});

const quiz = {
  title: 'Deck: one',
  items: [
    {
      id: 'npdb-001',
      stem: 'Which?',
      options: [
        { text: 'one', correct: true, reason: 'Yes.' },
        { text: 'two', correct: false },
      ],
      point: 'One.',
      tags: ['law'],
      topic: 'Data Bank',
      sources: [{ title: 'Guide', publisher: 'HRSA', date: '2018', url: 'https://example.org/' }],
    },
  ],
};

describe('Anki', () => {
  test('text exports with headers, tags, special columns, cloze and sounds', async () => {
    const text =
      '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\nabc\tBasic\tD\t<b>Front</b>\tBack [sound:a.mp3]<br>two\tx y\ndef\tCloze\tD\tGrants last {{c1::two::how many}} years\t\t\n';
    const result = await readWell('a.txt', text);
    expect(result.terms).toEqual([
      { front: '**Front**', back: 'Back\ntwo', tags: ['x', 'y'] },
      { front: 'Grants last _____ years', back: 'Grants last two years', tags: [] },
    ]);
    expect(result.left).toEqual([{ where: 'line 7', what: 'a sound (a.mp3)', why: 'Sounds are not taken along.' }]);
  });

  test('a package opens with the tables of Anki 2.1, and a second one has the same identities', async () => {
    const open = async (now: number) => {
      const { bytes } = await makeFile('apkg', quiz, { ...making, now });
      const zip = readZip(bytes);
      const entry = zip.ok ? zip.entries.find(({ path }) => path === 'collection.anki2') : undefined;
      const file = entry ? unzip(bytes, entry) : { ok: false as const };
      if (!file.ok) throw new Error('no database');
      return new (await openSql()).Database(file.bytes);
    };
    const [first, second] = [await open(1_700_000_000_000), await open(1_800_000_000_000)];
    const ask = (database: typeof first, query: string) => database.exec(query)[0]?.values ?? [];
    const names = ask(first, "select name from sqlite_master where type = 'table' order by name").flat();
    expect(names).toEqual(['cards', 'col', 'graves', 'notes', 'revlog']);
    expect(ask(first, 'select ver from col')).toEqual([[11]]);
    expect(ask(first, 'select guid, mid from notes')).toEqual(ask(second, 'select guid, mid from notes'));
    expect(ask(first, 'select did from cards')).toEqual(ask(second, 'select did from cards'));
    expect(ask(first, 'select mod from notes')).not.toEqual(ask(second, 'select mod from notes'));
    const [[models, decks] = []] = ask(first, 'select models, decks from col');
    expect(Object.values(JSON.parse(String(models)) as Record<string, { flds: unknown[] }>)[0]?.flds).toHaveLength(2);
    expect(String(decks)).toContain('Deck: one');
    const [[tags, fields] = []] = ask(first, 'select tags, flds from notes');
    expect(tags).toBe(' Data_Bank law ');
    expect(String(fields).split('\u001F')).toHaveLength(2);
    expect(String(fields)).toContain('href="https://example.org/"');
  });
});

describe('encodings', () => {
  const text = 'Which?\nA. één\nB. zwei “2”\nANSWER: B\n';
  const wide = (little: boolean, mark: boolean) => {
    const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
    Array.from(mark ? `\uFEFF${text}` : text).forEach((letter, at) => {
      view.setUint16(at * 2, letter.charCodeAt(0), little);
    });
    return new Uint8Array(view.buffer);
  };
  test.each([
    [utf8(text), 'UTF-8'],
    [utf8(`\uFEFF${text}`), 'UTF-8 with byte order mark'],
    [wide(true, true), 'UTF-16 (little end first) with byte order mark'],
    [wide(false, true), 'UTF-16 (big end first) with byte order mark'],
    [wide(true, false), 'UTF-16 (little end first)'],
    [wide(false, false), 'UTF-16 (big end first)'],
  ])('%#', async (bytes, encoding) => {
    const result = await readWell('a.txt', bytes);
    expect(result.encoding).toBe(encoding);
    expect(itemsOf(result)[0]?.options[0]?.text).toBe('één');
  });
  test('one byte a letter, Cyrillic and Western, told apart', () => {
    const cyrillic = Uint8Array.from('Как часто продлевают?', (letter) =>
      letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
    );
    expect(decodeText(cyrillic)).toEqual({ text: 'Как часто продлевают?', encoding: 'Windows-1251 (Cyrillic)' });
    const western = Uint8Array.from('Où est né l’élève à Genève?', (letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0)));
    expect(decodeText(western)).toEqual({ text: 'Où est né l’élève à Genève?', encoding: 'Windows-1252 (Western European)' });
    const declared = utf8('<?xml version="1.0" encoding="ISO-8859-15"?><a/>');
    expect(decodeText(Uint8Array.of(...declared, 0xa4))).toMatchObject({
      encoding: 'ISO-8859-15',
      text: expect.stringContaining('€') as string,
    });
  });
});

describe('lint on arrival', () => {
  const item = (key: number, texts: string[]) => ({
    id: texts.join(),
    stem: `Which of ${texts.join()}?`,
    options: texts.map((text, at) => ({ text, correct: at === key })),
    tags: [],
  });
  test('keys in one place, the longest option, no feedback, twice', () => {
    const items = Array.from({ length: 6 }, (_, at) =>
      item(0, [`a much longer right answer ${String(at)}`, `b${String(at)}`, `c${String(at)}`]),
    );
    const [first] = items;
    expect(lint(first ? [...items, first] : items).map(({ kind }) => kind)).toEqual(['keys', 'length', 'feedback', 'twice']);
  });
  test('nothing is said of a sound quiz', () => {
    expect(
      lint(
        [0, 1, 2, 0, 1, 2].map((key, at) => ({
          ...item(key, [`x${String(at)}`, `y${String(at)}`, `z${String(at)}`]),
          general: 'Because.',
        })),
      ),
    ).toEqual([]);
  });
});

test('our JSON carries everything, and a changed one is refused by the place of the change', async () => {
  const { bytes } = await makeFile('json', quiz, making);
  expect(itemsOf(await readWell('a.json', bytes))).toEqual(quiz.items);
  const bent = new TextDecoder().decode(bytes).replace('"text": "one"', '"text": 1');
  expect(await read('a.json', bent)).toMatchObject({ ok: false, problem: expect.stringContaining('items.0.options.0.text') as string });
});
