/**
 * Zip packages, read with guards and written alike every time. Only fflate's inflate is used for reading, a piece at a time: a package that
 * unpacks to more than it says, or to more than fits, is stopped on the way and not after. Pure.
 */
import { Inflate, zipSync, type Zippable } from 'fflate';
import { joinBytes } from '../../format/bytes.ts';

export interface ZipEntry {
  /** Path with slashes, below the package. */
  path: string;
  /** Unpacked size as the package states it, bytes. */
  size: number;
  packed: number;
  method: number;
  offset: number;
}

export type Zip = { ok: true; entries: ZipEntry[] } | { ok: false; problem: string };
export type Unzipped = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; problem: string };

const mostEntries = 10_000;
/** Bytes of one file, and of all files of a package that are read. */
export const largestFile = 100_000_000;

export const broken = { ok: false, problem: 'The package is broken or was not downloaded whole.' } as const;

/** Whether bytes begin as a zip package does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_558); at -= 1)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
}

function pathProblem(path: string): string | null {
  if (path.includes('\0') || path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.split('/').includes('..'))
    return `The package holds a file whose path leads out of it (${path.slice(0, 60)}). Nothing of it was read.`;
  return null;
}

/** Reads the directory of a package. */
export function readZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return broken;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff)
    return { ok: false, problem: 'The package is of the kind for very large files (Zip64), which is not read.' };
  if (count > mostEntries) return { ok: false, problem: `The package holds more than ${String(mostEntries)} files.` };
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return broken;
    const nameLength = view.getUint16(at + 28, true);
    const path = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    const problem = pathProblem(path);
    if (problem !== null) return { ok: false, problem };
    if ((view.getUint16(at + 8, true) & 1) === 1)
      return { ok: false, problem: 'The package is locked with a password. Save it without one.' };
    if (!path.endsWith('/'))
      entries.push({
        path,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ok: true, entries };
}

/** Thrown on the way, when a file turns out to be larger than fits. */
export class TooLarge extends Error {}

export const unpacksToMore = (path: string, limit: number): { ok: false; problem: string } => ({
  ok: false,
  problem: `${path} unpacks to more than ${String(Math.floor(limit / 1_000_000))} MB. Nothing of it was read.`,
});

/** Unpacks one file, unless it grows beyond `limit` bytes. */
export function unzip(bytes: Uint8Array, entry: ZipEntry, limit = largestFile): Unzipped {
  const tooLarge = unpacksToMore(entry.path, limit);
  if (entry.size > limit) return tooLarge;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== 0x04034b50) return broken;
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) return broken;
  if (entry.method === 0) return { ok: true, bytes: new Uint8Array(packed) };
  if (entry.method !== 8)
    return { ok: false, problem: `${entry.path} is packed in a way that is not read (method ${String(entry.method)}).` };
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    const inflate = new Inflate((part) => {
      size += part.length;
      // What is larger than stated is no honest package.
      if (size > entry.size || size > limit) throw new TooLarge();
      parts.push(part);
    });
    // Deflate grows a thousandfold at most: so much is unpacked before the size is looked at again.
    for (let at = 0; at < packed.length; at += 4096) inflate.push(packed.subarray(at, at + 4096), at + 4096 >= packed.length);
  } catch (error) {
    return error instanceof TooLarge ? tooLarge : broken;
  }
  return size === entry.size ? { ok: true, bytes: joinBytes(parts) } : broken;
}

/** A package of these files, in this order. The same files give the same bytes, whatever the day. */
export function writeZip(files: readonly { path: string; bytes: Uint8Array; stored?: boolean }[]): Uint8Array<ArrayBuffer> {
  const mtime = new Date(2026, 0, 1);
  const all: Zippable = {};
  for (const { path, bytes, stored } of files) all[path] = [bytes, { level: stored === true ? 0 : 6, mtime }];
  return new Uint8Array(zipSync(all));
}

/** Files that a Mac or an editor puts beside those meant. */
export const isBeside = (path: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.)/.test(path);
