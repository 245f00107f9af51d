/** A draft inside a link: packed into the part after #, which a browser never sends to a server. */
import { fromBase64url, fromUtf8, pack, toBase64url, unpack, utf8 } from '../../format/bytes.ts';
import { draftBytesLimit, type JobDraft } from '../../schemas/job-draft.ts';
import { readChecksum, withChecksum } from '../../format/checksum.ts';
import { checkedDraft, type Read } from './file.ts';

/** Begins the fragment; the number is that of the layout. The first had no checksum. */
const mark = 'job2.';
const oldMark = 'job1.';
/** Longest fragment that mail programs and browsers pass on whole, in characters. */
export const linkLimit = 30_000;

/** The fragment for a draft, without its #; a sentence when it would be too long for a link. */
export async function draftFragment(draft: JobDraft): Promise<Read<string>> {
  const fragment = mark + withChecksum(toBase64url(await pack(utf8(JSON.stringify(draft)), 'deflate-raw')));
  return fragment.length > linkLimit
    ? { ok: false, problem: 'This description is too long for a link. Save it as a file and send the file.' }
    : { ok: true, value: fragment };
}

/** Whether a fragment claims to hold a draft: by its mark, or by its end where a letter of the mark was changed. */
export const holdsDraft = (fragment: string): boolean => /^(?:job\d\.|.{5}[\w-]+\.[0-9a-f]{8}$)/.test(fragment);

/** The draft in a fragment. What unpacks to more than a description can be is not read to its end. */
export async function readFragment(fragment: string): Promise<Read<JobDraft>> {
  const damaged = {
    ok: false as const,
    problem:
      'The description in this link cannot be read: part of the link is missing or was changed. Copy the whole link again, or ask for the file.',
  };
  const carried = readChecksum(fragment.slice(mark.length));
  const stated = carried !== null && fragment.startsWith(carried.checked ? mark : oldMark);
  const bytes = stated ? fromBase64url(carried.text) : null;
  if (bytes === null) return damaged;
  const unpacked = await unpack(bytes, draftBytesLimit, 'deflate-raw');
  if (!unpacked.ok)
    return unpacked.problem === 'damaged' ? damaged : { ok: false, problem: 'The description in this link is too large to be read.' };
  try {
    const value: unknown = JSON.parse(fromUtf8(unpacked.bytes) ?? '');
    return checkedDraft(value);
  } catch {
    return damaged;
  }
}
