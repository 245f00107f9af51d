/** A font from its package: as the renderer takes it, and how wide its letters are. Pure but for unpacking. */
import { inflateSync } from 'node:zlib';

export interface Font {
  /** The font with its tables unpacked. */
  file: Uint8Array;
  /** Width of a text at a size, in the same unit. Pairs of letters are not drawn together, so this is a little too wide. */
  width: (text: string, size: number) => number;
}

interface Table {
  tag: string;
  checksum: number;
  data: Buffer;
}

/** The tables of a WOFF file (https://www.w3.org/TR/WOFF/, sections 4 and 5). */
function tablesOf(woff: Buffer): { flavor: number; tables: Table[] } {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('The font is no WOFF file');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, place): Table => {
    const at = 44 + place * 20;
    const [from, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const bytes = woff.subarray(from, from + packed);
    return {
      tag: woff.toString('latin1', at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  return { flavor: woff.readUInt32BE(4), tables };
}

/** The tables as one OpenType file. */
function openType(flavor: number, tables: readonly Table[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(flavor, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((tables.length - power) * 16, 10);
  const parts: Buffer[] = [head];
  let at = head.length;
  for (const [place, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + place * 16;
    head.write(tag, entry, 'latin1');
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(data.length, entry + 12);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    at += padded.length;
  }
  return Buffer.concat(parts);
}

/** Glyphs by letter, from the character map for the basic plane (format 4). */
function glyphs(cmap: Buffer): Map<number, number> {
  const found = new Map<number, number>();
  for (let place = 0; place < cmap.readUInt16BE(2); place += 1) {
    const at = cmap.readUInt32BE(4 + place * 8 + 4);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const count = cmap.readUInt16BE(at + 6) / 2;
    const [ends, starts, deltas, offsets] = [at + 14, at + 16 + count * 2, at + 16 + count * 4, at + 16 + count * 6];
    for (let part = 0; part < count; part += 1) {
      const [end, start] = [cmap.readUInt16BE(ends + part * 2), cmap.readUInt16BE(starts + part * 2)];
      const [delta, offset] = [cmap.readUInt16BE(deltas + part * 2), cmap.readUInt16BE(offsets + part * 2)];
      for (let letter = start; letter <= end && letter < 0xffff; letter += 1) {
        const listed = offset === 0 ? letter : cmap.readUInt16BE(offsets + part * 2 + offset + (letter - start) * 2);
        if (listed !== 0) found.set(letter, (listed + delta) & 0xffff);
      }
    }
    return found;
  }
  throw new Error('The font has no character map that is known here');
}

export function readFont(woff: Buffer): Font {
  const { flavor, tables } = tablesOf(woff);
  const table = (tag: string): Buffer => {
    const found = tables.find((one) => one.tag === tag);
    if (!found) throw new Error(`The font has no table ${tag}`);
    return found.data;
  };
  const [hmtx, glyphOf] = [table('hmtx'), glyphs(table('cmap'))];
  const unit = table('head').readUInt16BE(18);
  const last = table('hhea').readUInt16BE(34) - 1;
  const advance = (letter: number) => hmtx.readUInt16BE(Math.min(glyphOf.get(letter) ?? 0, last) * 4) / unit;
  return {
    file: openType(flavor, tables),
    width: (text, size) => Array.from(text).reduce((sum, letter) => sum + advance(letter.codePointAt(0) ?? 0) * size, 0),
  };
}
