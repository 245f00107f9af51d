/**
 * SipHash-2-4: a keyed hash of 64 bits.
 *
 * All randomness of a form comes from it: the seed is the key, the purpose and an item's id are the message. What is drawn for
 * one item therefore never depends on any other, and a form can be rebuilt in any language that has SipHash.
 *
 * Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012; the test vectors are those of its reference code.
 */

type Word = [high: number, low: number];

const add = (a: Word, b: Word): Word => {
  const low = (a[1] >>> 0) + (b[1] >>> 0);
  return [(a[0] + b[0] + (low > 0xffffffff ? 1 : 0)) >>> 0, low >>> 0];
};
const xor = (a: Word, b: Word): Word => [(a[0] ^ b[0]) >>> 0, (a[1] ^ b[1]) >>> 0];
const rotate = (a: Word, by: number): Word => {
  const [high, low] = by >= 32 ? [a[1], a[0]] : a;
  const bits = by % 32;
  return bits === 0 ? [high, low] : [((high << bits) | (low >>> (32 - bits))) >>> 0, ((low << bits) | (high >>> (32 - bits))) >>> 0];
};

function readWord(bytes: Uint8Array, at: number): Word {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return [view.getUint32(at + 4, true), view.getUint32(at, true)];
}

/** Hash of `message` under a key of 16 bytes, as its high and low 32 bits. */
export function sipHash(key: Uint8Array, message: Uint8Array): Word {
  if (key.length !== 16) throw new RangeError('a SipHash key has 16 bytes');
  const k0 = readWord(key, 0);
  const k1 = readWord(key, 8);
  let v0 = xor(k0, [0x736f6d65, 0x70736575]);
  let v1 = xor(k1, [0x646f7261, 0x6e646f6d]);
  let v2 = xor(k0, [0x6c796765, 0x6e657261]);
  let v3 = xor(k1, [0x74656462, 0x79746573]);
  const round = () => {
    v0 = add(v0, v1);
    v1 = xor(rotate(v1, 13), v0);
    v0 = rotate(v0, 32);
    v2 = add(v2, v3);
    v3 = xor(rotate(v3, 16), v2);
    v0 = add(v0, v3);
    v3 = xor(rotate(v3, 21), v0);
    v2 = add(v2, v1);
    v1 = xor(rotate(v1, 17), v2);
    v2 = rotate(v2, 32);
  };
  const absorb = (word: Word) => {
    v3 = xor(v3, word);
    round();
    round();
    v0 = xor(v0, word);
  };
  const whole = message.length - (message.length % 8);
  for (let at = 0; at < whole; at += 8) absorb(readWord(message, at));
  const last = new Uint8Array(8);
  last.set(message.subarray(whole));
  last[7] = message.length & 0xff;
  absorb(readWord(last, 0));
  v2 = xor(v2, [0, 0xff]);
  for (let turn = 0; turn < 4; turn += 1) round();
  return xor(xor(v0, v1), xor(v2, v3));
}
