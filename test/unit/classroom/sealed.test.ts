import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../../src/format/bytes.ts';
import { handIn, openResult, sealResult } from '../../../src/features/classroom/hand-in.ts';
import { readKeyFile, writeKeyFile } from '../../../src/features/classroom/key-file.ts';
import { findBlocks, readEnvelope, writeEnvelope } from '../../../src/features/classroom/result-code.ts';
import { makeCipher, seal, unseal } from '../../../src/features/classroom/seal.ts';
import { handInFile, keyPair, quizOf, sit, start } from './make.ts';

const key = await keyPair();
const other = await keyPair('Another');
const quiz = await quizOf(key);
const ana = { student: { name: 'Ana', id: '7' }, right: () => true };
const file = await handInFile(quiz, ana);

describe('a sealed result', () => {
  it('opens with the educator’s key and holds what was handed in', async () => {
    const { head, events } = await sit(quiz, ana);
    expect(await openResult(file, quiz.assignment, [other, key])).toEqual({ ok: true, result: handIn(quiz.assignment, head, events) });
  });

  it('sealed twice has different bytes, from the encapsulated key on', async () => {
    const { head, events } = await sit(quiz, ana);
    const twice = await Promise.all([1, 2].map(() => sealResult(quiz.assignment, handIn(quiz.assignment, head, events))));
    const [a, b] = twice.map((text) => readEnvelope(text.ok ? text.value : ''));
    if (!a?.ok || !b?.ok) throw new Error('not read');
    expect(toBase64url(a.envelope.enc)).not.toBe(toBase64url(b.envelope.enc));
    expect(toBase64url(a.envelope.body).slice(0, 40)).not.toBe(toBase64url(b.envelope.body).slice(0, 40));
  });

  it('refuses another key, and says that the key is missing when it is', async () => {
    const posing = { ...other, id: key.id };
    expect(await openResult(file, quiz.assignment, [posing])).toMatchObject({
      ok: false,
      problem: expect.stringContaining('altered') as string,
    });
    expect(await openResult(file, quiz.assignment, [other])).toMatchObject({
      ok: false,
      problem: expect.stringContaining('not on this device') as string,
    });
  });

  it('refuses any altered byte, readable part included, even with a checksum to match', async () => {
    const read = readEnvelope(file);
    if (!read.ok) throw new Error(read.problem);
    const { envelope } = read;
    const flip = (bytes: Uint8Array<ArrayBuffer>, at: number) => bytes.map((byte, place) => (place === at ? byte ^ 1 : byte));
    for (let at = 0; at < envelope.body.length; at += 7) {
      const opened = await openResult(writeEnvelope({ ...envelope, body: flip(envelope.body, at) }), quiz.assignment, [key]);
      expect(opened).toMatchObject({ ok: false });
    }
    for (let at = 0; at < 32; at += 1) {
      expect(await openResult(writeEnvelope({ ...envelope, enc: flip(envelope.enc, at) }), quiz.assignment, [key])).toMatchObject({
        ok: false,
      });
    }
    // A cover that names another quiz does not open for that quiz either.
    const moved = writeEnvelope({ ...envelope, quiz: 'ffffffffffffffff' });
    expect(await openResult(moved, { ...quiz.assignment, id: 'ffffffffffffffff' }, [key])).toMatchObject({ ok: false });
  });

  it('names a result of another quiz, and one of another version of this quiz', async () => {
    const another = { ...quiz.assignment, id: '0123456789abcdef' };
    expect(await openResult(file, another, [key])).toMatchObject({ ok: false, problem: expect.stringContaining('another quiz') as string });
    const edited = { ...quiz.assignment, checksum: '0123456789abcdef' };
    expect(await openResult(file, edited, [key])).toMatchObject({
      ok: false,
      problem: expect.stringContaining('another version') as string,
    });
  });

  it('survives a mail that quotes, indents and rewraps it, several to a text', async () => {
    const quoted = file
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\r\n');
    const text = `Dear teacher,\n${quoted}\nand Ben’s:\n  ${file}\nRegards`;
    const { blocks } = findBlocks(text);
    expect(blocks).toHaveLength(2);
    for (const block of blocks) expect(await openResult(block, quiz.assignment, [key])).toMatchObject({ ok: true });
  });

  it('follows RFC 9180, appendix A.1 is the suite: 32 bytes of enc and a tag of 16', async () => {
    const sealed = await seal(key.publicKey, new Uint8Array(5), new Uint8Array());
    if (!sealed.ok) throw new Error(sealed.problem);
    const { enc, body } = sealed.value;
    expect([enc.length, body.length]).toEqual([32, 21]);
    expect(await unseal(key, enc, body, new Uint8Array())).toEqual({ ok: true, value: new Uint8Array(5) });
  });

  it('cannot be sealed for something that is no key', async () => {
    expect(
      await sealResult(
        { ...quiz.assignment, key: '!' },
        handIn(quiz.assignment, ...(Object.values(await sit(quiz, ana)) as [never, never])),
      ),
    ).toMatchObject({ ok: false });
  });
});

describe('sealing code that could not be loaded', () => {
  it('is said as that, and is loaded when it is needed again', async () => {
    let loads = 0;
    const cipher = makeCipher(() => {
      loads += 1;
      return loads === 1 ? Promise.reject(new TypeError('Failed to fetch')) : import('@hpke/core');
    });
    const empty = new Uint8Array();
    expect(await cipher.seal(key.publicKey, empty, empty)).toEqual({ ok: false, problem: 'not loaded' });
    expect(await cipher.seal(key.publicKey, empty, empty)).toMatchObject({ ok: true });
    await cipher.seal(key.publicKey, empty, empty);
    expect(loads).toBe(2);
  });
});

describe('a saved key', () => {
  const random = Uint8Array.from({ length: 28 }, (_, at) => at);
  it('opens with its passphrase and with no other', async () => {
    const text = await writeKeyFile(key, 'correct horse battery', random, 1000);
    expect(text).not.toContain(key.privateKey);
    expect(await readKeyFile(text, 'correct horse battery', start)).toEqual({ ok: true, pair: { ...key, madeAt: start, savedAt: start } });
    expect(await readKeyFile(text, 'correct horse batterY', start)).toMatchObject({ ok: false });
    expect(await readKeyFile(text.replace(key.publicKey, other.publicKey), 'correct horse battery', start)).toMatchObject({ ok: false });
  });
  it('whose halves do not belong together is refused: it would open nothing, and take the place of one that does', async () => {
    const text = await writeKeyFile({ ...key, privateKey: other.privateKey }, 'correct horse battery', random, 1000);
    const read = await readKeyFile(text, 'correct horse battery', start);
    expect(read).toMatchObject({ ok: false });
    expect(!read.ok && read.problem).toMatch(/do not belong together/);
    // The key it pretends to be still opens what is sealed for it, in the same page.
    expect(await openResult(file, quiz.assignment, [key])).toMatchObject({ ok: true });
  });
  it('uses 600,000 rounds unless told otherwise, and what it makes is random', async () => {
    const text = await writeKeyFile(key, 'correct horse battery', random);
    expect(text).toContain('"iterations": 600000');
    const again = await writeKeyFile(
      key,
      'correct horse battery',
      random.map((byte) => byte + 1),
    );
    expect(JSON.parse(text)).not.toHaveProperty('body', (JSON.parse(again) as { body: string }).body);
  });
  it('is 32 bytes each way', () => {
    expect(fromBase64url(key.publicKey)).toHaveLength(32);
    expect(fromBase64url(key.privateKey)).toHaveLength(32);
  });
});
