/** "Download all submissions", as an LMS hands it out, read in one go. */
import { describe, expect, it } from 'vitest';
import { codesIn } from '../../../src/features/classroom/collect.ts';
import { sourcesOf, textOf } from '../../../src/features/classroom/submission.ts';
import { utf8 } from '../../../src/format/bytes.ts';
import { readZip } from '../../../src/format/zip.ts';
import { handInFile, keyPair, quizOf } from './make.ts';
import { zip } from './zip.ts';

const quiz = await quizOf(await keyPair());
const file = await handInFile(quiz, { student: { name: 'Ana', id: '1' }, right: () => true });
const code = codesIn([{ name: 'x', text: file }]).codes[0]?.code ?? '';
const words = (text: string) => text.replace(/\s+/g, '');
const found = async (name: string, bytes: Uint8Array<ArrayBuffer>) =>
  codesIn(await sourcesOf(name, bytes)).codes.map((each) => [each.name, words(each.code) === words(code)]);
const utf16 = (text: string, mark: boolean) => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return mark ? Uint8Array.from([0xff, 0xfe, ...bytes]) : bytes;
};
const paragraphs = file
  .split('\n')
  .map((line) => `<w:p><w:r><w:t>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r></w:p>`)
  .join('');

describe('a result', () => {
  it.each<[string, () => Promise<Uint8Array<ArrayBuffer>>]>([
    ['in text', () => Promise.resolve(utf8(file))],
    ['in UTF-16 with its mark', () => Promise.resolve(utf16(file, true))],
    ['in UTF-16 without it', () => Promise.resolve(utf16(file, false))],
    [
      'typed into an online text box',
      () => Promise.resolve(utf8(`<!DOCTYPE html><html><body><p>${file.replaceAll('\n', '<br />')}</p></body></html>`)),
    ],
    [
      'in a Word document',
      () =>
        zip({
          '[Content_Types].xml': utf8('<x/>'),
          'word/document.xml': utf8(`<?xml version="1.0"?><w:document>${paragraphs}</w:document>`),
        }),
    ],
  ])('is found %s', async (_, make) => {
    expect(await found('ana', await make())).toEqual([['ana', true]]);
  });

  it('is found in an archive of folders and archives, and what systems add is passed over', async () => {
    const inner = await zip({ 'result.txt': utf8(file) }, 0);
    const all = await zip({
      'Ana_123_assignsubmission_file/result.txt': utf8(file),
      'Ben_124_assignsubmission_onlinetext/onlinetext.html': utf8(`<html><body>${file.replaceAll('\n', '<br>')}</body></html>`),
      'Cem_125/late.zip': inner,
      '__MACOSX/._result.txt': utf8('x'),
      '.DS_Store': utf8('x'),
    });
    expect(await found('class.zip', all)).toEqual([
      ['class.zip/Ana_123_assignsubmission_file/result.txt', true],
      ['class.zip/Ben_124_assignsubmission_onlinetext/onlinetext.html', true],
      ['class.zip/Cem_125/late.zip/result.txt', true],
    ]);
  });

  it('that is none is named by where it lay', async () => {
    const all = await zip({
      'Ana/photo.jpg': Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
      'Ben/empty.txt': utf8(''),
    });
    const { aside } = codesIn(await sourcesOf('class.zip', all));
    expect(aside.map((each) => each.name)).toEqual(['class.zip/Ana/photo.jpg', 'class.zip/Ben/empty.txt']);
  });
});

describe('a zip archive', () => {
  it('that is damaged, a bomb or endless is refused without harm', async () => {
    const good = await zip({ 'a.txt': new Uint8Array(3_000_000) });
    const read = readZip(good, 10);
    expect(read.ok && (await read.entries[0]?.read(1_000_000))).toBeNull();
    expect(readZip(good, 0)).toEqual({ ok: false, problem: 'too many' });
    for (let cut = 0; cut < good.length; cut += 7) {
      const part = readZip(good.slice(0, cut), 10);
      if (part.ok) for (const entry of part.entries) await entry.read(1000);
    }
    for (let at = 0; at < good.length; at += 1) {
      const torn = good.slice();
      torn[at] = (torn[at] ?? 0) ^ 0xff;
      const part = readZip(torn, 10);
      if (part.ok) for (const entry of part.entries) await entry.read(1000);
    }
  });
});

it('a text of no encoding at all is still a text', () => {
  expect(textOf(Uint8Array.from([0xe9, 0x41]))).toBe('\uFFFDA');
});
