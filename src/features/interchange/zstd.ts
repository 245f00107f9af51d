/**
 * Unpacks Zstandard, in which Anki keeps its newer databases. The frame is looked over before any of it is unpacked, because the decoder
 * takes what a frame asks for without a question: a window of two gigabytes, or a million blocks that each move the whole window. Pure.
 *
 * The frame is described in RFC 8878, section 3.1: https://www.rfc-editor.org/rfc/rfc8878.html#section-3.1
 */
import { Decompress } from 'fzstd';
import { joinBytes } from '../../format/bytes.ts';
import { broken, largestFile, TooLarge, unpacksToMore, type Unzipped } from './zip.ts';

/** Largest window, bytes: what RFC 8878 asks every decoder to have. Anki writes with one of 2 MB. */
const widestWindow = 8 * 1024 * 1024;
/** Largest block, bytes, packed or not. */
const largestBlock = 128 * 1024;
/**
 * The decoder moves its window with each block, so blocks are counted by their windows, bytes; each as Anki's at least, which bounds their
 * number. 100 MB in blocks of 8 KB, smaller than any are written, come to 26 GB.
 */
const mostMoved = 32 * 1024 ** 3;
const leastMoved = 2 * 1024 * 1024;

interface Frame {
  /** Where its blocks begin. */
  from: number;
  /** Bytes. */
  window: number;
  /** Unpacked size as stated, bytes; 0 where it is not. */
  size: number;
  /** Bytes of the checksum behind the last block. */
  checksum: 0 | 4;
}

/** The header of a frame; null when it is none. */
function frameOf(bytes: Uint8Array): Frame | null {
  const flags = bytes[4];
  if (flags === undefined || [0x28, 0xb5, 0x2f, 0xfd].some((byte, at) => bytes[at] !== byte)) return null;
  const alone = (flags & 0x20) !== 0;
  const windowByte = bytes[5] ?? 0;
  const base = 2 ** (10 + (windowByte >> 3));
  const sizeAt = (alone ? 5 : 6) + ([0, 1, 2, 4][flags & 3] ?? 0);
  const sizeBytes = [alone ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  let size = sizeBytes === 2 ? 256 : 0;
  for (let at = 0; at < sizeBytes; at += 1) size += (bytes[sizeAt + at] ?? 0) * 256 ** at;
  const window = alone ? size : base + (base / 8) * (windowByte & 7);
  return { from: sizeAt + sizeBytes, window, size, checksum: (flags & 4) === 0 ? 0 : 4 };
}

/**
 * Whether a packed block describes its Huffman tree by one weight alone (RFC 8878, sections 4.2.1 and 4.1.1). No bit is read for such a weight,
 * and the decoder would read it for ever.
 */
function endless(block: Uint8Array): boolean {
  const first = block[0] ?? 0;
  // Literals with a tree of their own, behind a header of 3 to 5 bytes; from 128 on, weights are written plainly.
  const from = [3, 3, 4, 5][(first >> 2) & 3] ?? 5;
  if ((first & 3) !== 2 || (block[from] ?? 128) >= 128) return false;
  const accuracy = ((block[from + 1] ?? 0) & 15) + 5;
  const all = 1 << accuracy;
  let bit = (from + 1) * 8 + 4;
  const read = (count: number): number => {
    const [a = 0, b = 0, c = 0, d = 0] = block.subarray(bit >> 3, (bit >> 3) + 4);
    return (((a | (b << 8) | (c << 16) | (d << 24)) >>> (bit & 7)) & ((1 << count) - 1)) >>> 0;
  };
  // Weights that never occur come first, if any; the first that does has all or not.
  for (let turn = 0; turn < 256; turn += 1) {
    const long = read(accuracy + 1);
    const spare = all - 2;
    const short = long & (all - 1);
    const value = short < spare ? short : long >= all ? long - spare : long;
    bit += short < spare ? accuracy : accuracy + 1;
    if (value !== 1) return value === all + 1;
    let more = 3;
    for (let zeros = 0; more === 3 && zeros < 256; zeros += 1) {
      more = read(2);
      bit += 2;
    }
  }
  return true;
}

/** Whether the blocks of a frame follow one another to the end of the file, without one that is larger than a block may be. */
function isWhole(bytes: Uint8Array, { from, window, checksum }: Frame): boolean {
  let moved = 0;
  for (let at = from; at + 3 <= bytes.length && moved <= mostMoved; moved += Math.max(window, leastMoved)) {
    const head = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    const size = head >> 3;
    if (size > largestBlock || ((head & 6) === 4 && endless(bytes.subarray(at + 3, at + 3 + size)))) return false;
    // A block of one byte over and over holds that byte once.
    at += 3 + ((head & 6) === 2 ? 1 : size);
    if ((head & 1) === 1) return at + checksum === bytes.length;
  }
  return false;
}

/** Unpacks `packed`, unless it grows beyond `limit` bytes. `path` names it in a sentence. */
export function unzstd(path: string, packed: Uint8Array, limit = largestFile): Unzipped {
  const frame = frameOf(packed);
  if (!frame) return broken;
  if (frame.size > limit) return unpacksToMore(path, limit);
  if (frame.window > widestWindow)
    return {
      ok: false,
      problem: `${path} is packed in a way that is not read (Zstandard with a window of ${String(Math.round(frame.window / 1024 ** 2))} MB).`,
    };
  if (!isWhole(packed, frame)) return broken;
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const decoder = new Decompress((part) => {
      size += part.length;
      if (size > limit) throw new TooLarge();
      parts.push(part);
    });
    // Each block of 128 KB at most is handed on by itself, so the size is looked at often enough although all is given at once.
    decoder.push(packed, true);
  } catch (error) {
    return error instanceof TooLarge ? unpacksToMore(path, limit) : broken;
  }
  return { ok: true, bytes: joinBytes(parts) };
}
