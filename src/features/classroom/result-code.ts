/**
 * A sealed result as text: one layout for the file, the clipboard and a mail. Between two marker lines stands base64url in lines
 * of 64, then a CRC-32, so that a letter lost on the way is told from a change made on purpose.
 *
 * Bytes: version (1), quiz id (8), content checksum (8), key name (4), encapsulated key (32), ciphertext. All but the last two are
 * readable, so that the bench can say what is wrong with a result it cannot open; they are bound to the ciphertext.
 */
import { crc32, fromBase64url, fromHex, joinBytes, toBase64url, toHex } from './bytes.ts';

const version = 1;
const begin = '-----BEGIN PRIMARY SOURCE RESULT-----';
const end = '-----END PRIMARY SOURCE RESULT-----';
const headLength = 21;
const encLength = 32;
/** An AES-GCM tag and at least one byte. */
const shortest = headLength + encLength + 17;

export interface Envelope {
  quiz: string;
  checksum: string;
  /** Name of the key it was sealed for. */
  key: string;
  enc: Uint8Array<ArrayBuffer>;
  body: Uint8Array<ArrayBuffer>;
}

/** The readable part, as it is bound to the ciphertext. */
export const boundPart = ({ quiz, checksum, key }: Pick<Envelope, 'quiz' | 'checksum' | 'key'>): Uint8Array<ArrayBuffer> =>
  joinBytes([Uint8Array.of(version), fromHex(quiz), fromHex(checksum), fromHex(key)]);

export function writeEnvelope(envelope: Envelope): string {
  const bytes = joinBytes([boundPart(envelope), envelope.enc, envelope.body]);
  const lines = toBase64url(bytes).match(/.{1,64}/g) ?? [];
  return [begin, ...lines, `crc ${crc32(bytes)}`, end, ''].join('\n');
}

export type ReadEnvelope = { ok: true; envelope: Envelope } | { ok: false; problem: string };

const refuse = (problem: string): ReadEnvelope => ({ ok: false, problem });

function readBlock(block: string): ReadEnvelope {
  // A mail program may quote the lines with `>` or indent them.
  const joined = block
    .replace(/^[>\s]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  const match = /^([A-Za-z0-9_\- ]+?) ?crc ([0-9a-f]{8})$/.exec(joined);
  if (!match) return refuse('The code is damaged: letters were lost or changed on the way. Ask for it again, as a file if possible.');
  const bytes = fromBase64url((match[1] ?? '').replaceAll(' ', ''));
  if (bytes === null || crc32(bytes) !== match[2]) {
    return refuse('The code is damaged: letters were lost or changed on the way. Ask for it again, as a file if possible.');
  }
  if (bytes[0] !== version) return refuse('The result was made with a newer version of this site. Reload this page and try again.');
  if (bytes.length < shortest) return refuse('The code is too short to hold a result.');
  return {
    ok: true,
    envelope: {
      quiz: toHex(bytes.subarray(1, 9)),
      checksum: toHex(bytes.subarray(9, 17)),
      key: toHex(bytes.subarray(17, 21)),
      enc: bytes.slice(headLength, headLength + encLength),
      body: bytes.slice(headLength + encLength),
    },
  };
}

/** Every block between markers in a text, as written; a text may hold many, with anything between them. */
export function findBlocks(text: string): string[] {
  const blocks: string[] = [];
  let from = text.indexOf(begin);
  while (from >= 0) {
    const to = text.indexOf(end, from);
    const next = text.indexOf(begin, from + begin.length);
    const stop = to < 0 || (next >= 0 && next < to) ? (next < 0 ? text.length : next) : to + end.length;
    blocks.push(text.slice(from, stop));
    from = next;
  }
  return blocks;
}

/** Reads one block as `findBlocks` gives it. */
export function readEnvelope(block: string): ReadEnvelope {
  const from = block.indexOf(begin);
  const to = block.indexOf(end);
  if (from < 0) return refuse('This is not a result of this site: it lacks the line that begins one.');
  if (to < from) return refuse('The end of the code is missing. Copy all of it, to the line that says END.');
  return readBlock(block.slice(from + begin.length, to));
}
