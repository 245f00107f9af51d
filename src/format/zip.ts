/** Reads zip archives (PKWARE APPNOTE 6.3): plain and deflated entries, without encryption and without parts. Pure but for Compression Streams. */
import { unpack } from './bytes.ts';

export interface ZipEntry {
  /** With its folders, as the archive writes it. */
  name: string;
  /** Bytes once unpacked, as the archive states them. */
  size: number;
  /** The content; null when it is damaged, encrypted, packed in another way, or larger than `limit` bytes. */
  read: (limit: number) => Promise<Uint8Array<ArrayBuffer> | null>;
}

export type ReadZip = { ok: true; entries: ZipEntry[] } | { ok: false; problem: 'damaged' | 'too many' };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

/** Whether bytes begin as a zip archive does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** Where the list of entries is said to begin, and how many there are. */
function findEnd(view: DataView): { at: number; count: number } | null {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) {
    if (view.getUint32(at, true) === endMark) return { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true) };
  }
  return null;
}

function contentOf(bytes: Uint8Array<ArrayBuffer>, entry: { local: number; packed: number; method: number; flags: number }) {
  return async (limit: number): Promise<Uint8Array<ArrayBuffer> | null> => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { local, packed, method, flags } = entry;
    if ((flags & 1) === 1 || local + 30 > bytes.length || view.getUint32(local, true) !== localMark) return null;
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = bytes.slice(from, from + packed);
    if (content.length !== packed) return null;
    if (method === 0) return content.length <= limit ? content : null;
    if (method !== 8) return null;
    const unpacked = await unpack(content, limit, 'deflate-raw');
    return unpacked.ok ? unpacked.bytes : null;
  };
}

/** The files of an archive, folders left out; at most `most`. */
export function readZip(bytes: Uint8Array<ArrayBuffer>, most: number): ReadZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < endLength ? null : findEnd(view);
  if (!end) return { ok: false, problem: 'damaged' };
  if (end.count > most) return { ok: false, problem: 'too many' };
  const entries: ZipEntry[] = [];
  let { at } = end;
  for (let number = 0; number < end.count; number += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return { ok: false, problem: 'damaged' };
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    // Names outside ASCII are UTF-8 in all archives of this century that matter; others only look odd.
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry = {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      local: view.getUint32(at + 42, true),
    };
    if (!name.endsWith('/')) entries.push({ name, size: view.getUint32(at + 24, true), read: contentOf(bytes, entry) });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return { ok: true, entries };
}
