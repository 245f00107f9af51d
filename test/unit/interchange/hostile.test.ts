/** Files that mean harm or are broken: each ends in a sentence, soon, without an exception, and nothing that could run comes through. */
import { Deflate, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinBytes, utf8 } from '../../../src/format/bytes.ts';
import { readQuizFile } from '../../../src/features/interchange/detect.ts';
import { formats, makeFile, type FormatId } from '../../../src/features/interchange/formats.ts';
import type { Quiz } from '../../../src/features/interchange/model.ts';
import { reduceHtml } from '../../../src/features/interchange/html.ts';
import { readZip, unzip } from '../../../src/features/interchange/zip.ts';
import { runs } from '../../runs.ts';
import { making, openSql, read, readWell, refusal } from './read.ts';

const quiz: Quiz = {
  title: 'Mutations',
  items: [
    {
      id: 'a-001',
      stem: 'Which is **NOT** one?\nSay which.\n\n- a\n- b',
      options: ['one', 'two <b>', 'three & more', '{four}'].map((text, at) => ({ text, correct: at === 2, reason: `Because ${text}.` })),
      general: 'General.',
      point: 'Point.',
      tags: ['x', 'y'],
      topic: 'Topic/Part',
      sources: [{ title: '42 CFR 482.22', publisher: 'CMS', url: 'https://example.org/', date: '2026' }],
      shuffle: false,
    },
    {
      id: 'a-002',
      stem: 'Is it?',
      options: [
        { text: 'Yes', correct: true },
        { text: 'No', correct: false },
      ],
      tags: [],
    },
  ],
};

const readable: FormatId[] = formats
  .map(({ id }) => id)
  .filter((id) => !['html', 'docx', 'docx-key', 'scorm12', 'scorm2004', 'cmi5'].includes(id));

/** A way to change a file: bytes replaced, cut out, doubled, or put in. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom('replace', 'cut', 'double', 'insert', 'end'),
  length: fc.integer({ min: 1, max: 60 }),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc.constantFrom('<', '>', '&', '{', '}', '"', '<!--', ']]>', '\u0000', '~', '=', '&#0;', '<![CDATA[').map((text) => utf8(text)),
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce((now, { at, kind, length, bytes: put }) => {
    const place = Math.floor(at * now.length);
    const [head, tail] = [now.subarray(0, place), now.subarray(place)];
    if (kind === 'replace') return joinBytes([head, put, tail.subarray(put.length)]);
    if (kind === 'cut') return joinBytes([head, tail.subarray(length)]);
    if (kind === 'double') return joinBytes([head, tail.subarray(0, length), tail]);
    return kind === 'insert' ? joinBytes([head, put, tail]) : head;
  }, bytes);
}

describe('mutated files', () => {
  test.each(readable)(
    '%s: a result or a sentence, whatever was changed',
    async (id) => {
      const { name, bytes } = await makeFile(id, quiz, making);
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          const result = await readQuizFile(name, changed(bytes, changes), { openSql });
          if (result.ok === false) {
            expect(result.problem).toMatch(/^.{15,400}$/s);
            expect(result.problem).not.toContain('not foreseen');
          } else if (result.ok === true)
            for (const { what, why, where } of result.left) expect([what, why, where].every((text) => text.trim() !== '')).toBe(true);
        }),
        { numRuns: runs(300, 10_000) },
      );
    },
    900_000,
  );
});

describe('mutated files that we do not write', () => {
  test.each([
    [
      'Brightspace.csv',
      'NewQuestion,MC,,,\nID,L-1,,,\nQuestionText,"<p>Which, then?</p>",HTML,,\nOption,0,one,,No.\nOption,100,two,HTML,Yes.\nHint,h,,,\n',
    ],
    ['Blackboard.txt', 'MC\tWhich?\tone\tincorrect\t"two"\tcorrect\nTF\tIs it?\ttrue\nFIB_PLUS\tThe [a]\ta\tx\t\tb\ty\n'],
    ['Respondus.txt', 'Title: T\n\nType: MC\n1) Which?\n~ General.\na) one\n@ No.\n*b) two\n\nType: E\n2. Explain.\n'],
    ['list.txt', '1. Which?\nA. x\nB. y\n\n2. What?\nA. u\nB. v\n\nAnswers:\n1. B\n2. A\n'],
    [
      'pool.dat',
      "<POOL><TITLE value='L'/><QUESTION_MULTIPLECHOICE id='q'><BODY><TEXT>Which?</TEXT></BODY><ANSWER id='a'><TEXT>x</TEXT></ANSWER><ANSWER id='b'><TEXT>y</TEXT></ANSWER><GRADABLE><CORRECTANSWER answer_id='b'/></GRADABLE></QUESTION_MULTIPLECHOICE></POOL>",
    ],
    [
      'examview.xml',
      "<examview><question type='mc'><text>Which <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>?</text><choices><choice-a>x</choice-a><choice-b>y</choice-b></choices><answer>B</answer></question></examview>",
    ],
    ['index.csv', 'question,option_0,option_1,option_2,answer_index\nQ1?,2,0,1,1\nQ2?,a,b,c,0\n'],
  ])(
    '%s: a result or a sentence, whatever was changed',
    async (name, text) => {
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          const result = await readQuizFile(name, changed(utf8(text), changes), { openSql });
          if (result.ok === false) expect(result.problem).not.toContain('not foreseen');
        }),
        { numRuns: runs(300, 10_000) },
      );
    },
    900_000,
  );
});

/** So many zeros, packed, in the form zip packages hold. */
function zeros(size: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const deflate = new Deflate({ level: 9 }, (part) => parts.push(part));
  const block = new Uint8Array(1_000_000);
  for (let at = 0; at < size; at += block.length) deflate.push(block, at + block.length >= size);
  return joinBytes(parts);
}

/** A package with one file that claims a size of its own. */
function forged(path: string, packed: Uint8Array, stated: number): Uint8Array {
  const whole = zipSync({ [path]: [new Uint8Array(0), { level: 0 }] });
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const header = whole.slice(0, 30 + path.length);
  const central = whole.slice(view.getUint32(whole.length - 6, true), whole.length - 22);
  const end = whole.slice(whole.length - 22);
  const set = (bytes: Uint8Array, at: number, value: number, wide = true) => {
    const target = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (wide) target.setUint32(at, value, true);
    else target.setUint16(at, value, true);
  };
  set(header, 8, 8, false);
  set(central, 10, 8, false);
  for (const [bytes, at] of [
    [header, 18],
    [central, 20],
  ] as const) {
    set(bytes, at, packed.length);
    set(bytes, at + 4, stated);
  }
  set(end, 16, header.length + packed.length);
  return joinBytes([header, packed, central, end]);
}

/** Work of the processor, milliseconds: the clock on the wall also counts whatever else the machine does. */
const worked = (from: NodeJS.CpuUsage): number => process.cpuUsage(from).user / 1000;

async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const from = process.cpuUsage();
  const result = await work();
  expect(worked(from)).toBeLessThan(milliseconds);
  return result;
}

/** A second, and as much again for collecting garbage and compiling. */
const soon = 2000;

/** A database in which each inner page of a table leads to its first child, or to itself, again and again. */
function everyChildFirst(source: Uint8Array, itself = false): Uint8Array {
  const bytes = source.slice();
  const view = new DataView(bytes.buffer);
  const size = view.getUint16(16);
  for (let start = size; start < bytes.length; start += size) {
    if (bytes[start] !== 5) continue;
    const cells = Array.from({ length: view.getUint16(start + 3) }, (_, at) => start + view.getUint16(start + 12 + at * 2));
    const child = itself ? start / size + 1 : view.getUint32(cells[0] ?? start + 8);
    for (const at of [...cells, start + 8]) view.setUint32(at, child);
  }
  return bytes;
}

describe('files that mean harm', () => {
  const entity = (declarations: string) =>
    `<?xml version="1.0"?><!DOCTYPE quiz [${declarations}]><quiz><question type="multichoice"><name><text>&a;</text></name></question></quiz>`;
  test('entities that grow are refused before they are read', async () => {
    const laughs = Array.from({ length: 20 }, (_, at) => `<!ENTITY a${String(at)} "&a${String(at + 1)};&a${String(at + 1)};">`).join('');
    for (const file of [
      entity(laughs),
      entity('<!ENTITY a SYSTEM "file:///etc/passwd">'),
      entity('<!ENTITY % p SYSTEM "https://example.org/x.dtd"> %p;'),
    ])
      expect(await within(soon, () => refusal('a.xml', file))).toContain('declares entities');
  });

  test('a document type that declares none is no harm', async () => {
    const item =
      '<!DOCTYPE assessmentItem SYSTEM "x.dtd"><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a"><responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>B</value></correctResponse></responseDeclaration><itemBody><choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Which?</prompt><simpleChoice identifier="A">one</simpleChoice><simpleChoice identifier="B">two</simpleChoice></choiceInteraction></itemBody></assessmentItem>';
    expect((await readWell('a.xml', item)).items).toHaveLength(1);
  });

  test('nesting without end is refused', async () => {
    expect(await within(soon, () => refusal('a.xml', `<quiz>${'<a>'.repeat(2_000_000)}`))).toContain('nested more than 200 deep');
    expect(await within(soon, () => refusal('a.json', '['.repeat(2_000_000)))).toMatch(/JSON/);
    const deepHtml = `<quiz><question type="multichoice"><questiontext format="html"><text><![CDATA[${'<div><b><sup>'.repeat(30_000)}Which?]]></text></questiontext><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question></quiz>`;
    expect((await within(soon, () => readWell('a.xml', deepHtml))).items).toHaveLength(1);
  });

  test('a package that unpacks to a gigabyte is stopped, whatever size it states', async () => {
    const packed = zeros(130_000_000);
    for (const stated of [130_000_000, 1000, 0]) {
      const bomb = forged('imsmanifest.xml', packed, stated);
      expect(bomb.length).toBeLessThan(1_000_000);
      expect(await within(soon, () => refusal('a.zip', bomb))).toMatch(/unpacks to more than|broken/);
    }
    expect(await within(soon, () => refusal('a.apkg', forged('collection.anki2', packed, 5000)))).toMatch(/unpacks to more|broken/);
  });

  test.each(['../../etc/passwd.xml', '/etc/x.xml', 'C:\\x.xml', 'a/../../b.xml', '..\\..\\x.xml'])(
    'a path that leads out of the package is refused: %s',
    async (path) => {
      expect(await refusal('a.zip', zipSync({ [path]: utf8('<quiz/>') }))).toContain('leads out of it');
    },
  );

  test('a package in a package, one with a password, a huge list and half a package are refused', async () => {
    expect(await refusal('a.zip', zipSync({ 'b.zip': zipSync({ 'c.txt': utf8('x') }) }))).toContain('within a package');
    const locked = zipSync({ 'a.xml': utf8('<quiz/>') });
    const central = new DataView(locked.buffer, locked.byteOffset).getUint32(locked.length - 6, true);
    locked[central + 8] = 1;
    expect(await refusal('a.zip', locked)).toContain('password');
    const many = zipSync(Object.fromEntries(Array.from({ length: 10_500 }, (_, at) => [`${String(at)}.xml`, new Uint8Array(0)])), {
      level: 0,
    });
    expect(await refusal('a.zip', many)).toContain('more than 10000 files');
    expect(await refusal('a.zip', zipSync({ 'a.xml': utf8('<quiz/>') }).subarray(0, 60))).toContain('broken');
  });

  test('200 MB are refused by their size alone', async () => {
    expect(await within(soon, () => refusal('a.xml', new Uint8Array(200_000_000)))).toContain('up to 60 MB');
  });

  test('the database of an Anki package cannot make the reader count without end', async () => {
    const database = new (await openSql()).Database();
    database.run(
      "create view notes as with recursive c(id) as (select 1 union all select id + 1 from c) select id, 'a' as flds, '' as tags from c",
    );
    const file = zipSync({ 'collection.anki2': database.export() });
    expect(await within(soon, () => refusal('a.apkg', file))).toContain('database is broken');
  });

  test.each([
    ['a page that is the child of every page above it', (bytes: Uint8Array) => everyChildFirst(bytes)],
    ['a page that is its own child', (bytes: Uint8Array) => everyChildFirst(bytes, true)],
  ])('%s makes no endless table', async (_, spoil) => {
    const database = new (await openSql()).Database();
    database.run('pragma page_size = 512');
    // Without a key of its own the rows have to be sorted, so that all are read before the first is given.
    database.run('create table notes (id integer, flds text, tags text)');
    database.run(
      "with recursive c(n) as (select 1 union all select n + 1 from c where n < 40000) insert into notes select n, 'front' || char(31) || 'back', '' from c",
    );
    const file = zipSync({ 'collection.anki2': spoil(database.export()) });
    expect(await within(soon, () => refusal('a.apkg', file))).toContain('database is broken');
  });

  test.each([
    [
      "id integer primary key, n int, flds text generated always as (hex(zeroblob(n))), tags text default ''",
      'insert into notes (n) values (100000000)',
    ],
    [
      'id integer primary key, flds text, tags text generated always as (hex(zeroblob(length(flds) * 10000000)))',
      "insert into notes (flds) values ('aaaaaaaaaa')",
    ],
  ])('a column that is worked out is not read: %s', async (columns, insert) => {
    const database = new (await openSql()).Database();
    database.run(`create table notes (${columns})`);
    database.run(insert);
    const file = zipSync({ 'collection.anki2': database.export() });
    expect(await within(soon, () => refusal('a.apkg', file))).toContain('database is broken');
  });

  test('markup comes through as words only', () => {
    const evil =
      '<p onclick="alert(1)">Which<script>alert(2)</script> <img src=x onerror=alert(3)> <iframe src="javascript:alert(4)"></iframe><svg><script>alert(5)</script></svg> one &lt;b&gt;?</p>';
    expect(reduceHtml(evil).text).toBe('Which one <b>?');
    expect(reduceHtml(evil).dropped.map(({ kind }) => kind)).toEqual(['script', 'picture', 'embedded page', 'picture']);
    for (const text of ['<', '<<p>', '<p', '</', '<a href="', '<!--', '<!', '&#xFFFFFFF;', '&#0;', '<scr<script>ipt>'])
      expect(typeof reduceHtml(text).text).toBe('string');
  });

  test.each([
    ['<p '.repeat(100_000)],
    ['<b>a'.repeat(100_000)],
    ['<a x="'.repeat(100_000)],
    ['&'.repeat(300_000)],
    ['<sup>'.repeat(100_000)],
    ['<td>x'.repeat(100_000)],
    [`<math>${'<mi>'.repeat(100_000)}${'</mo>'.repeat(100_000)}`],
    [`<math>${'<mfrac><mi>x</mi>'.repeat(50_000)}`],
    [`<pre>${' '.repeat(1_000_000)}x`],
    ['a<br>'.repeat(100_000)],
  ])('HTML made to be slow is read in its own time: %.12s', (html) => {
    const from = process.cpuUsage();
    reduceHtml(html);
    expect(worked(from)).toBeLessThan(soon);
  });

  test.each([
    ['gift', `::a::x{${'~a#b'.repeat(200_000)}}`],
    ['gift', `${'{'.repeat(500_000)}\n\n`.repeat(2)],
    ['gift', 'a{\n\n'.repeat(30_000)],
    ['txt', `${'A. x\n'.repeat(100_000)}ANSWER: A\n`],
    ['txt', `${'x\n\n'.repeat(100_000)}A. a\nB. b\nANSWER: A\n`],
    ['txt', 'Q\nA. a\nB. b\nANSWER: A\n'.repeat(6_000)],
    ['txt', `Q\n*A. a\n${'B. b\n'.repeat(30_000)}`],
    ['txt', `*A. a\nB. b\n${'\n'.repeat(50_000)}${'@ x\n'.repeat(50_000)}`],
    ['txt', `${'1. x\n\n'.repeat(50_000)}A. a\nB. b\nANSWER: A\n`],
    ['txt', `${'\n'.repeat(100_000)}x,y`],
    ['txt', `${'1. x\n\n'.repeat(20_000)}Answers:\n${'1. A\n'.repeat(20_000)}`],
    ['csv', `question,option_a,option_b,answer${',x'.repeat(50_000)}${',id'.repeat(50_000)}\n${'a,b,c,A\n'.repeat(5_000)}`],
    ['csv', `question,option_a,option_b,answer\n${'"a'.repeat(200_000)}`],
    ['csv', `question,option_a,option_b,answer\n${','.repeat(200_000)}`],
    ['csv', `question,option_a,option_b,answer\n${'a,b,c,A\n'.repeat(6_000)}`],
    ['xml', `<quiz>${'<question type="essay"/>'.repeat(40_000)}</quiz>`],
    ['xml', `<questestinterop>${'<item><presentation/></item>'.repeat(30_000)}</questestinterop>`],
  ])('text made to be slow is read in its own time: %s %.20s', async (ending, file) => {
    const result = await within(soon, () => read(`a.${ending}`, file));
    if (result.ok === false) expect(result.problem.length).toBeGreaterThan(10);
  });
});

describe('what is no quiz is named', () => {
  test.each([
    ['a.pdf', '%PDF-1.7', 'PDF'],
    ['a.txt', '', 'empty'],
    ['a.txt', '   \n ', 'empty'],
    ['a.html', '<!doctype html><html></html>', 'web page'],
    ['a.txt', 'Dear colleague', 'No questions were found'],
    ['a.json', '{"a":1}', 'no quiz that is known'],
    ['a.json', '{"a":', 'JSON is broken'],
    ['a.xml', '<rss><a/></rss>', 'begins with <rss>'],
    ['a.xml', '<quiz><question>', 'XML is broken'],
  ])('%s %s', async (name, content, words) => {
    expect(await refusal(name, content)).toContain(words);
  });
  test('programs’ own files', async () => {
    expect(await refusal('a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toContain('.xlsx');
    expect(await refusal('a.mbz', Uint8Array.of(0x1f, 0x8b, 8, 0))).toContain('backup');
    expect(await refusal('a.zip', zipSync({ 'moodle_backup.xml': utf8('<x/>') }))).toContain('backup of a Moodle course');
    expect(await refusal('a.docx', zipSync({ 'word/document.xml': utf8('<x/>') }))).toContain('Word document');
    expect(
      await refusal(
        'a.bin',
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 31),
      ),
    ).toContain('no text');
  });
  test('a zip directory that is nonsense is broken, not endless', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 22, maxLength: 400 }), (noise) => {
        const zip = readZip(
          joinBytes([
            Uint8Array.of(0x50, 0x4b, 3, 4),
            noise,
            Uint8Array.of(0x50, 0x4b, 5, 6, 0, 0, 0, 0, 2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
          ]),
        );
        if (zip.ok) for (const entry of zip.entries) unzip(noise, entry);
      }),
    );
  });
});
