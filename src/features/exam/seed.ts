/**
 * Seeds and what is drawn from them.
 *
 * A seed is 80 bits, written as 16 letters and digits in four groups (Crockford's alphabet: no I, L, O or U), short enough to
 * read out and to print on a paper form. Every random choice is a keyed hash of (purpose, id): sub-streams that cannot disturb
 * each other.
 */
import { sipHash } from './siphash.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const seedBytes = 10;
const encoder = new TextEncoder();

/** Writes ten bytes as a seed. The bytes come from the caller: nothing here is random. */
export function seedFromBytes(bytes: Uint8Array): string {
  if (bytes.length !== seedBytes) throw new RangeError(`a seed has ${String(seedBytes)} bytes`);
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let place = 0; place < 16; place += 1) {
    text = (alphabet[Number(bits & 31n)] ?? '') + text;
    bits >>= 5n;
  }
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** Reads a seed as people write it: any case, with or without hyphens, O for 0 and I or L for 1. Null when it is none. */
export function readSeed(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (plain.length !== 16 || !/^[0-9A-HJKMNP-TV-Z]+$/.test(plain)) return null;
  return plain.replace(/(.{4})(?=.)/g, '$1-');
}

/** Anything but a seed has another length, which the hash refuses. */
const keyOf = (seed: string): Uint8Array => encoder.encode(seed.replaceAll('-', ''));

/** A function from (purpose, id) to a number in [0, 1), the same for the same seed in every browser. */
export function draws(seed: string): (purpose: string, id: string) => number {
  const key = keyOf(seed);
  return (purpose, id) => {
    const [high, low] = sipHash(key, encoder.encode(`${purpose}\u0000${id}`));
    return (high * 2 ** 21 + (low >>> 11)) / 2 ** 53;
  };
}

/**
 * The things in a random order that depends on the seed, the purpose and each thing's own id only: adding one leaves the
 * others' relative order as it was. Sorting by independent uniform keys makes every order equally likely.
 */
export function shuffled<T>(things: readonly T[], seed: string, purpose: string, idOf: (thing: T) => string): T[] {
  const draw = draws(seed);
  return things
    .map((thing) => ({ thing, id: idOf(thing), key: draw(purpose, idOf(thing)) }))
    .sort((a, b) => a.key - b.key || (a.id < b.id ? -1 : 1))
    .map(({ thing }) => thing);
}

/** Order in which an item's options are shown: author's indexes by place. Ordered sets keep theirs. */
export function optionOrder(item: { id: string; options: readonly string[]; fixed?: true | undefined }, seed: string): number[] {
  const places = [...item.options.keys()];
  return item.fixed === true ? places : shuffled(places, seed, `options:${item.id}`, String);
}
