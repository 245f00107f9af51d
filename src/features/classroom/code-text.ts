/** What a link carries as text: JSON, packed with zlib, in base64url. What comes out is for a schema to say. Pure. */
import { fromBase64url, fromUtf8, pack, toBase64url, unpack, utf8 } from '../../format/bytes.ts';
import { parseJson } from './json.ts';

/** Largest code that is read, in characters, and largest content, in bytes. */
const codeLimit = 400_000;
const contentLimit = 800_000;
const minute = 60_000;

/** Dates travel in whole minutes. */
export const toMinutes = (time: number | null): number | null => (time === null ? null : Math.floor(time / minute));
export const fromMinutes = (time: number | null): number | null => (time === null ? null : time * minute);

export const damaged =
  'This quiz link is damaged: part of it was lost or changed on the way. Copy the whole link again, or ask for the quiz file.';

export const writeText = async (value: object): Promise<string> => toBase64url(await pack(utf8(JSON.stringify(value))));

/** The value in a text, or in a sentence why there is none. `layout` is the newest version of it that the caller can read. */
export async function readText(code: string, layout: number): Promise<{ ok: true; value: object } | { ok: false; problem: string }> {
  if (code === '') return { ok: false, problem: 'There is no quiz in this link.' };
  if (code.length > codeLimit) return { ok: false, problem: 'This text is longer than any quiz.' };
  const packed = fromBase64url(code);
  const content = packed === null ? null : await unpack(packed, contentLimit);
  const text = content?.ok === true ? fromUtf8(content.bytes) : null;
  const value = text === null ? undefined : parseJson(text);
  if (typeof value !== 'object' || value === null) return { ok: false, problem: damaged };
  if ('v' in value && typeof value.v === 'number' && value.v > layout) {
    return { ok: false, problem: 'This quiz was made with a newer version of this site. Reload the page, then open the link again.' };
  }
  return { ok: true, value };
}
