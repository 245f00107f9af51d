/** Bytes as text and back, and bytes made small. Pure but for Compression Streams, which every current browser and Node have. */

const chunk = 0x8000;

/** Base64 with `-` and `_` and without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of a base64url text; null when it is none. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null;
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

export const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Bytes of an even number of hex digits. */
export const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: text.length >> 1 }, (_, at) => parseInt(text.slice(at * 2, at * 2 + 2), 16));

/** All bytes in a row. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

/** Text of UTF-8 bytes; null when they are none. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** CRC-32 (ISO 3309) as 8 hex digits: finds letters lost or changed on the way; it proves nothing against intent. */
export function crc32(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/** How bytes are packed: zlib (RFC 1950), whose own checksum finds damage when they are unpacked, or bare deflate (RFC 1951). */
export type Packing = 'deflate' | 'deflate-raw';

export async function pack(bytes: Uint8Array<ArrayBuffer>, packing: Packing = 'deflate'): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream(packing));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export type Unpacked = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; problem: 'damaged' | 'too large' };

/** The unpacked bytes, unless they are damaged or would grow beyond `limit` bytes: a small text cannot fill the memory. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, limit: number, packing: Packing = 'deflate'): Promise<Unpacked> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(packing)).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { ok: true, bytes: joinBytes(parts) };
      size += value.length;
      if (size > limit) {
        await reader.cancel().catch(() => undefined);
        return { ok: false, problem: 'too large' };
      }
      parts.push(value);
    }
  } catch {
    return { ok: false, problem: 'damaged' };
  }
}
