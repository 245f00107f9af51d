/** A draft inside a link: packed into the part after #, which a browser never sends to a server. */
import { draftBytesLimit, type JobDraft } from '../../schemas/job-draft.ts';
import { checkedDraft, type Read } from './file.ts';

/** Begins the fragment; the number is the packing. */
const mark = 'job1.';
/** Longest fragment that mail programs and browsers pass on whole, in characters. */
export const linkLimit = 30_000;

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 32_768) text += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Reads a stream to its end, or stops at `limit` bytes and gives null. */
async function readUpTo(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      void reader.cancel().catch(() => undefined);
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let place = 0;
  for (const chunk of chunks) {
    whole.set(chunk, place);
    place += chunk.length;
  }
  return whole;
}

/** The fragment for a draft, without its #; a sentence when it would be too long for a link. */
export async function draftFragment(draft: JobDraft): Promise<Read<string>> {
  const packed = new Blob([JSON.stringify(draft)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const fragment = mark + toBase64Url(bytes);
  return fragment.length > linkLimit
    ? { ok: false, problem: 'This description is too long for a link. Save it as a file and send the file.' }
    : { ok: true, value: fragment };
}

/** Whether a fragment claims to hold a draft. */
export const holdsDraft = (fragment: string): boolean => fragment.startsWith(mark);

/** The draft in a fragment. What unpacks to more than a description can be is not read to its end. */
export async function readFragment(fragment: string): Promise<Read<JobDraft>> {
  const damaged = { ok: false as const, problem: 'The description in this link cannot be read; part of the link may be missing.' };
  const bytes = holdsDraft(fragment) ? fromBase64Url(fragment.slice(mark.length)) : null;
  if (bytes === null) return damaged;
  try {
    const unpacked = await readUpTo(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')), draftBytesLimit);
    if (unpacked === null) return { ok: false, problem: 'The description in this link is too large to be read.' };
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unpacked));
    return checkedDraft(value);
  } catch {
    return damaged;
  }
}
