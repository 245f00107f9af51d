/** Text in UTF-16, as spreadsheets write "Unicode text". Pure. A module of its own, so that pages that read only UTF-8 do not carry it. */

/** Text of bytes that say by their first two that they are UTF-16; null for all others. */
export function fromMarkedUtf16(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const label = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  return label === null ? null : new TextDecoder(label).decode(bytes);
}
