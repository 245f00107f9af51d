import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, fromHex, pack, toBase64url, toHex, unpack } from '../../../src/format/bytes.ts';
import { guarded, importCsv, spreadsheetCsv, unguarded } from '../../../src/format/csv.ts';
import { localDay, localMinute, showDate } from '../../../src/format/dates.ts';
import { optionLetter, optionLetters, optionPlace } from '../../../src/format/letters.ts';
import { countOf, plural } from '../../../src/format/plurals.ts';
import { readCsv } from '../../../src/format/read-csv.ts';
import { slug } from '../../../src/format/slugs.ts';

const bytes = fc.uint8Array({ maxLength: 400 }).map((found) => new Uint8Array(found));

describe('bytes', () => {
  it('come back from base64url and hex as they were', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        expect(fromBase64url(toBase64url(given))).toEqual(given);
        expect(fromHex(toHex(given))).toEqual(given);
        expect(toBase64url(given)).toBe(Buffer.from(given).toString('base64url'));
      }),
    );
  });

  it('refuse text that is no base64url', () => {
    for (const text of ['a', 'ab=', 'a b', 'a+b/', 'abcde']) expect(fromBase64url(text)).toBeNull();
  });

  it('come back from either packing, and damage or a bomb is told apart', async () => {
    const given = new Uint8Array(5000);
    for (const packing of ['deflate', 'deflate-raw'] as const) {
      const packed = await pack(given, packing);
      expect(await unpack(packed, 5000, packing)).toEqual({ ok: true, bytes: given });
      expect(await unpack(packed, 4999, packing)).toEqual({ ok: false, problem: 'too large' });
      expect(await unpack(packed.slice(0, 5), 5000, packing)).toEqual({ ok: false, problem: 'damaged' });
    }
  });
});

describe('a table as CSV', () => {
  it('tells Excel which letters it is written in when people open it, and says nothing extra to a program', () => {
    expect(spreadsheetCsv([['Müller', 1]])).toBe('\uFEFFMüller,1\r\n');
    expect(importCsv([['Müller', true, null]], [])).toBe('Müller,true,\r\n');
  });

  it('keeps a spreadsheet from running what a student typed', () => {
    for (const text of ['=1+1', '+cmd|x', '-2+3', '@SUM(A1)', '\t=1', "'=1", '＝1']) expect(spreadsheetCsv([[text]])).toMatch(/^\uFEFF"?'/);
    for (const text of ['-12', '+3.5', 'a=b', '4e872096', '000123']) expect(spreadsheetCsv([[text]])).toBe(`\uFEFF${text}\r\n`);
  });

  it('leaves an id in an import file as the LMS knows it', () => {
    expect(importCsv([['@jlee', '@jlee']], [0])).toBe("@jlee,'@jlee\r\n");
    expect(importCsv([['=1,2']], [0])).toBe('"=1,2"\r\n');
  });

  it('is read back as it was written', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("'", "''=", '=1', ' a', 'a ', '"', 'x"y', 'a;b', '\t', '-1', "'-1"));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const full = rows.filter((row) => row.some((text) => text.trim() !== ''));
        const read = readCsv(spreadsheetCsv([['head', 'two'], ...full]));
        expect(read.ok && read.rows.slice(1).map((row) => row.map(({ text }) => unguarded(text)))).toEqual(full);
      }),
    );
  });

  it('takes off the apostrophe it put in front, and no other', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^['=+\-@1a]{0,6}$/), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  });
});

describe('dates', () => {
  it('are those of the calendar on the wall', () => {
    const noon = new Date(2026, 10, 5, 12, 7).getTime();
    expect(localDay(noon)).toBe('2026-11-05');
    expect(localMinute(noon)).toBe('2026-11-05T12:07');
    expect(localMinute(new Date(2026, 0, 1, 0, 0).getTime())).toBe('2026-01-01T00:00');
  });

  it('have four digits of year, and no text for a time no calendar has', () => {
    const early = new Date(2026, 10, 5, 12);
    early.setFullYear(26);
    expect(localDay(early.getTime())).toBe('0026-11-05');
    for (const time of [Number.NaN, 8.64e15 + 1, Infinity]) expect([localDay(time), localMinute(time)]).toEqual(['', '']);
  });

  it('are written as exactly as they are known', () => {
    expect(['2025', '2025-07', '2025-07-01', 'undated', '2025-13'].map(showDate)).toEqual([
      '2025',
      'July 2025',
      'July 1, 2025',
      'undated',
      '2025-13',
    ]);
  });
});

describe('letters and counts', () => {
  it('name options by place and back', () => {
    expect([0, 3, 9, 10, -1].map(optionLetter)).toEqual(['A', 'D', 'J', '', '']);
    expect(['A', 'd', 'J', 'K', '', 'AB'].map(optionPlace)).toEqual([0, 3, 9, -1, -1, -1]);
    expect(optionLetters(4)).toBe('ABCD');
  });

  it('count one thing and several', () => {
    expect([0, 1, 2, 1.5].map((count) => countOf(count, 'item'))).toEqual(['0 items', '1 item', '2 items', '1.5 items']);
    expect(countOf(2, 'person', 'people')).toBe('2 people');
    expect(countOf(1474, 'question')).toBe('1,474 questions');
    expect(plural(1, 'is', 'are')).toBe('is');
  });
});

describe('a name for a file', () => {
  it('keeps the letters of every script and drops accents', () => {
    expect(slug('Müller')).toBe('muller');
    expect(slug('  Quiz: Łódź & Øst, Nr. 1 ')).toBe('quiz-łodz-øst-nr-1');
    expect(slug('医療 資格')).toBe('医療-資格');
    expect(slug('Анна')).toBe('анна');
    expect(slug('!?')).toBe('');
  });

  it('never ends in half a letter or a hyphen', () => {
    expect(slug('ab cd', 3)).toBe('ab');
    expect(slug('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷');
  });
});
