/**
 * SipHash-2-4: a keyed hash of 64 bits.
 *
 * All randomness of a form comes from it: the seed is the key, the purpose and an item's id are the message. What is drawn for
 * one item therefore never depends on any other, and a form can be rebuilt in any language that has SipHash.
 *
 * Source: Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012; the test vectors are those of its reference code.
 */

/** What an addition of two halves carries beyond 32 bits. */
const carry = (low: number): number => (low > 0xffffffff ? 1 : 0);

/** Hash of `message` under a key of 16 bytes, as its high and low 32 bits. */
export function sipHash(key: Uint8Array, message: Uint8Array): [high: number, low: number] {
  if (key.length !== 16) throw new RangeError('a SipHash key has 16 bytes');
  const words = Math.floor(message.length / 8) + 1;
  const bytes = new Uint8Array(16 + words * 8);
  bytes.set(key);
  bytes.set(message, 16);
  bytes[bytes.length - 1] = message.length;
  const view = new DataView(bytes.buffer);
  const half = (at: number) => view.getInt32(at, true);
  // Halves in variables of their own, and one loop for all rounds: a file or a form takes thousands of hashes, and a pair made for each
  // step cost more than the steps.
  let h0 = half(4) ^ 0x736f6d65;
  let l0 = half(0) ^ 0x70736575;
  let h1 = half(12) ^ 0x646f7261;
  let l1 = half(8) ^ 0x6e646f6d;
  let h2 = half(4) ^ 0x6c796765;
  let l2 = half(0) ^ 0x6e657261;
  let h3 = half(12) ^ 0x74656462;
  let l3 = half(8) ^ 0x79746573;
  let mh = 0;
  let ml = 0;
  const absorbed = words * 2;
  for (let turn = 0; turn < absorbed + 4; turn += 1) {
    // Two rounds for each word of the message, then four.
    if (turn % 2 === 0 && turn <= absorbed) {
      h0 ^= mh;
      l0 ^= ml;
      if (turn < absorbed) {
        mh = half(turn * 4 + 20);
        ml = half(turn * 4 + 16);
        h3 ^= mh;
        l3 ^= ml;
      } else l2 ^= 0xff;
    }
    // v0 += v1; v1 = v1 <<< 13 ^ v0; v0 = v0 <<< 32
    let low = (l0 >>> 0) + (l1 >>> 0);
    let high = (h0 + h1 + carry(low)) | 0;
    let old = h1;
    h1 = ((old << 13) | (l1 >>> 19)) ^ high;
    l1 = ((l1 << 13) | (old >>> 19)) ^ low;
    h0 = low | 0;
    l0 = high;
    // v2 += v3; v3 = v3 <<< 16 ^ v2
    low = (l2 >>> 0) + (l3 >>> 0);
    h2 = (h2 + h3 + carry(low)) | 0;
    l2 = low | 0;
    old = h3;
    h3 = ((old << 16) | (l3 >>> 16)) ^ h2;
    l3 = ((l3 << 16) | (old >>> 16)) ^ l2;
    // v0 += v3; v3 = v3 <<< 21 ^ v0
    low = (l0 >>> 0) + (l3 >>> 0);
    h0 = (h0 + h3 + carry(low)) | 0;
    l0 = low | 0;
    old = h3;
    h3 = ((old << 21) | (l3 >>> 11)) ^ h0;
    l3 = ((l3 << 21) | (old >>> 11)) ^ l0;
    // v2 += v1; v1 = v1 <<< 17 ^ v2; v2 = v2 <<< 32
    low = (l2 >>> 0) + (l1 >>> 0);
    high = (h2 + h1 + carry(low)) | 0;
    old = h1;
    h1 = ((old << 17) | (l1 >>> 15)) ^ high;
    l1 = ((l1 << 17) | (old >>> 15)) ^ low;
    h2 = low | 0;
    l2 = high;
  }
  return [(h0 ^ h1 ^ h2 ^ h3) >>> 0, (l0 ^ l1 ^ l2 ^ l3) >>> 0];
}
