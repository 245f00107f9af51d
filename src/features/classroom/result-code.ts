/**
 * A sealed result as text: one layout for the file, the clipboard and a mail. Between two marker lines stands base64url in lines
 * of 64, then a CRC-32, so that a letter lost on the way is told from a change made on purpose.
 *
 * Bytes: version (1), quiz id (8), content checksum (8), key name (4), encapsulated key (32), ciphertext. All but the last two are
 * readable, so that the bench can say what is wrong with a result it cannot open; they are bound to the ciphertext.
 */
import { crc32, fromBase64url, fromHex, joinBytes, toBase64url, toHex } from '../../format/bytes.ts';

const version = 1;
const begin = '-----BEGIN PRIMARY SOURCE RESULT-----';
const end = '-----END PRIMARY SOURCE RESULT-----';

/** What mail programs put before a line, or break a line with. */
const stray = '[\\s>|]';
const loosely = (words: string) => Array.from(words).join(`${stray}{0,8}`);
/** Where a block begins or ends: the words alone, since hyphens become dashes and lines are wrapped on the way. */
const markers = new RegExp(`(${loosely('BEGIN')}|${loosely('END')})${stray}{0,8}${loosely('PRIMARYSOURCERESULT')}`, 'g');
const strays = new RegExp(stray, 'g');

/** Most codes that are read of one file. */
const mostBlocks = 5000;
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
  // What is left of the marker lines are hyphens; a code never begins with one.
  const match = /^-*([A-Za-z0-9_][A-Za-z0-9_-]*)crc([0-9a-f]{8})-*$/.exec(block.replace(strays, ''));
  if (!match) return refuse('The code is damaged: letters were lost or changed on the way. Ask for it again, as a file if possible.');
  const bytes = fromBase64url(match[1] ?? '');
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

/** A text as it was before a mail program made HTML of it, swapped hyphens for dashes or hid marks of direction in it. */
const undressed = (text: string): string =>
  text
    .replace(/<br\s{0,8}\/?>/gi, '\n')
    .replace(/&gt;/gi, '>')
    .replace(/&nbsp;/gi, ' ')
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');

/**
 * Every block between markers in a text; a text may hold many, with anything between them. A block whose end is missing goes up to the
 * next one. `more` says that the text holds more than are read.
 */
export function findBlocks(text: string): { blocks: string[]; more: boolean } {
  const plain = undressed(text);
  const blocks: string[] = [];
  let from = -1;
  const take = (to: number) => {
    if (from >= 0) blocks.push(plain.slice(from, to));
  };
  for (const marker of plain.matchAll(markers)) {
    if (blocks.length === mostBlocks) return { blocks, more: true };
    if (marker[1]?.startsWith('B') === true) {
      take(marker.index);
      from = marker.index;
    } else {
      take(marker.index + marker[0].length);
      from = -1;
    }
  }
  take(plain.length);
  return { blocks, more: false };
}

/** Reads one block as `findBlocks` gives it. */
export function readEnvelope(block: string): ReadEnvelope {
  const [first, last] = [...undressed(block).matchAll(markers)];
  if (first?.[1]?.startsWith('B') !== true) return refuse('This is not a result of this site: it lacks the line that begins one.');
  if (last?.[1]?.startsWith('E') !== true) return refuse('The end of the code is missing. Copy all of it, to the line that says END.');
  return readBlock(undressed(block).slice(first.index + first[0].length, last.index));
}
