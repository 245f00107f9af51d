/**
 * A sealed result opened by a receiver written from RFC 9180 alone, with Node's primitives and none of our libraries: base mode,
 * DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. The receiver itself is held against the vector of appendix A.1.1.
 */
import { createDecipheriv, createHmac, createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { handInFile, keyPair, quizOf } from './make.ts';
import { runs } from '../../runs.ts';

const none = Buffer.alloc(0);
const text = (value: string) => Buffer.from(value);
const hex = (value: string) => Buffer.from(value, 'hex');
const twoBytes = (value: number) => Buffer.from([value >> 8, value & 255]);

const extract = (salt: Buffer, material: Buffer) =>
  createHmac('sha256', salt.length > 0 ? salt : Buffer.alloc(32))
    .update(material)
    .digest();

/** One block of HKDF-Expand is enough: nothing here is longer than 32 bytes. */
const expand = (secret: Buffer, info: Buffer, length: number) =>
  createHmac('sha256', secret)
    .update(Buffer.concat([info, Buffer.from([1])]))
    .digest()
    .subarray(0, length);

const labeledExtract = (suite: Buffer, salt: Buffer, label: string, material: Buffer) =>
  extract(salt, Buffer.concat([text('HPKE-v1'), suite, text(label), material]));
const labeledExpand = (suite: Buffer, secret: Buffer, label: string, info: Buffer, length: number) =>
  expand(secret, Buffer.concat([twoBytes(length), text('HPKE-v1'), suite, text(label), info]), length);

interface Sealed {
  enc: Buffer;
  info: Buffer;
  aad: Buffer;
  /** With the tag of 16 bytes at its end. */
  ciphertext: Buffer;
}

function receive(privateKey: Buffer, { enc, info, aad, ciphertext }: Sealed): Buffer {
  const own = createPrivateKey({
    key: Buffer.concat([hex('302e020100300506032b656e04220420'), privateKey]),
    format: 'der',
    type: 'pkcs8',
  });
  const ownPublic = createPublicKey(own).export({ format: 'der', type: 'spki' }).subarray(-32);
  const sender = createPublicKey({ key: Buffer.concat([hex('302a300506032b656e032100'), enc]), format: 'der', type: 'spki' });
  const kem = Buffer.concat([text('KEM'), twoBytes(0x20)]);
  const agreed = labeledExtract(kem, none, 'eae_prk', diffieHellman({ privateKey: own, publicKey: sender }));
  const shared = labeledExpand(kem, agreed, 'shared_secret', Buffer.concat([enc, ownPublic]), 32);
  const suite = Buffer.concat([text('HPKE'), twoBytes(0x20), twoBytes(1), twoBytes(1)]);
  const context = Buffer.concat([
    Buffer.from([0]),
    labeledExtract(suite, none, 'psk_id_hash', none),
    labeledExtract(suite, none, 'info_hash', info),
  ]);
  const secret = labeledExtract(suite, shared, 'secret', none);
  const decipher = createDecipheriv(
    'aes-128-gcm',
    labeledExpand(suite, secret, 'key', context, 16),
    labeledExpand(suite, secret, 'base_nonce', context, 12),
  );
  decipher.setAAD(aad);
  decipher.setAuthTag(ciphertext.subarray(-16));
  return Buffer.concat([decipher.update(ciphertext.subarray(0, -16)), decipher.final()]);
}

describe('a receiver written from the standard alone', () => {
  it('opens the published vector', () => {
    const opened = receive(hex('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'), {
      enc: hex('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431'),
      info: hex('4f6465206f6e2061204772656369616e2055726e'),
      aad: text('Count-0'),
      ciphertext: hex('f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a'),
    });
    expect(opened.toString()).toBe('Beauty is truth, truth beauty');
  });

  it('opens what a student hands in, and nothing of it once one bit is changed', async () => {
    const pair = await keyPair();
    const quiz = await quizOf(pair, 6);
    const file = await handInFile(quiz, { student: { name: 'Ana Díaz', id: '7' }, right: () => true });
    const bytes = Buffer.from(
      file
        .split('\n')
        .filter((line) => /^[\w-]+$/.test(line) && !line.startsWith('-----'))
        .join(''),
      'base64url',
    );
    const open = (raw: Buffer) =>
      receive(Buffer.from(pair.privateKey, 'base64url'), {
        aad: raw.subarray(0, 21),
        enc: raw.subarray(21, 53),
        info: text('primary-source result 1'),
        ciphertext: raw.subarray(53),
      });
    const result = JSON.parse(inflateSync(open(bytes)).toString()) as { student: { name: string }; events: unknown[] };
    expect(result.student.name).toBe('Ana Díaz');
    expect(result.events.length).toBeGreaterThan(6);
    for (let bit = 0; bit < bytes.length * 8; bit += runs(53, 7)) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      // The top bit of an X25519 point is ignored by the standard itself; everything else is bound.
      if (bit === (21 + 31) * 8 + 7) continue;
      expect(() => open(changed)).toThrow();
    }
  });
});
