/** Which encoding a text file has, and its text. Pure. */

export interface Decoded {
  text: string;
  /** For the visitor: `UTF-8`, `UTF-8 with byte order mark`, `UTF-16 (little end first)`, `Windows-1251 (Cyrillic)`. */
  encoding: string;
}

const decode = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

function fatalUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: text of Latin letters has a zero in every second byte. */
function zeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  head.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = head.length / 2;
  if (head.length < 4) return null;
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.1 ? 'utf-16be' : null;
}

/**
 * One byte a letter: in Cyrillic text of Windows-1251 the high letters stand side by side, in the Western languages of Windows-1252 they
 * stand alone among plain ones.
 */
function oneByte(bytes: Uint8Array): Decoded {
  let high = 0;
  let together = 0;
  bytes.subarray(0, 200_000).forEach((byte, at) => {
    if (byte < 0xc0) return;
    high += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0 || (bytes[at + 1] ?? 0) >= 0xc0) together += 1;
  });
  return high >= 3 && together > high * 0.6
    ? { text: decode(bytes, 'windows-1251'), encoding: 'Windows-1251 (Cyrillic)' }
    : { text: decode(bytes, 'windows-1252'), encoding: 'Windows-1252 (Western European)' };
}

/** The encoding an XML declaration names, where the bytes are no valid UTF-8. */
function declared(bytes: Uint8Array): Decoded | null {
  const head = decode(bytes.subarray(0, 200), 'windows-1252');
  const label = /^\s*<\?xml[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]{2,30})["']/.exec(head)?.[1];
  if (label === undefined || /^utf-?(?:8|16)/i.test(label)) return null;
  try {
    return { text: decode(bytes, label), encoding: label };
  } catch {
    return null;
  }
}

/** Reads bytes as text. Never fails: what is none of the others is read as Windows-1252. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: decode(bytes, 'utf-8'), encoding: 'UTF-8 with byte order mark' };
  if (a === 0xff && b === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'UTF-16 (little end first) with byte order mark' };
  if (a === 0xfe && b === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'UTF-16 (big end first) with byte order mark' };
  const wide = zeros(bytes);
  if (wide) return { text: decode(bytes, wide), encoding: wide === 'utf-16le' ? 'UTF-16 (little end first)' : 'UTF-16 (big end first)' };
  const text = fatalUtf8(bytes);
  if (text !== null) return { text, encoding: 'UTF-8' };
  return declared(bytes) ?? oneByte(bytes);
}
