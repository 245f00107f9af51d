/**
 * A file of a class's download as text: text in UTF-8 or UTF-16, a page, a Word document, and archives of all these. What an LMS puts
 * beside them (pictures, lists) comes out as it is and is refused by name where it is read. Pure.
 */
import { fromUtf8 } from '../../format/bytes.ts';
import { fromMarkedUtf16 } from '../../format/utf16.ts';
import { isZip, readZip } from '../../format/zip.ts';
import type { Source } from './collect.ts';
import { fileSizeLimit } from './file-kind.ts';

/** Files of one archive, bytes of one, and how deep archives may stand in each other. */
const mostFiles = 5000;
const deepest = 3;

/** What systems put into folders and archives for themselves. */
const isClutter = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i.test(name);

/** Bytes as text: UTF-16 by its mark or its zeros, else UTF-8, where a byte that is no text becomes U+FFFD. */
export function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  const marked = fromMarkedUtf16(bytes);
  if (marked !== null) return marked;
  const text = fromUtf8(bytes) ?? new TextDecoder().decode(bytes);
  const zeros = (from: number) => bytes.subarray(0, 400).filter((byte, at) => at % 2 === from && byte === 0).length;
  const half = Math.min(400, bytes.length) / 2;
  if (half > 8 && zeros(1) > half * 0.9) return new TextDecoder('utf-16le').decode(bytes);
  if (half > 8 && zeros(0) > half * 0.9) return new TextDecoder('utf-16be').decode(bytes);
  return text;
}

/** Words of a Word document or a page without its marks, a paragraph a line. */
export const textOfMarkup = (markup: string): string =>
  markup
    .replace(/<(?:\/w:p|w:br|w:cr|br|\/p|\/div|\/li|\/tr|\/pre)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|nbsp|#39|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' })[name] ?? "'");

/** One file as sources. `depth` counts the archives around it. */
export async function sourcesOf(name: string, bytes: Uint8Array<ArrayBuffer>, depth = 0): Promise<Source[]> {
  if (!isZip(bytes)) {
    const text = textOf(bytes);
    // Marks are taken out only of a page: a code in a mail may stand beside a lesser-than sign.
    return [{ name, size: bytes.length, text: /^\s*(?:<!doctype html|<html|<\?xml)/i.test(text) ? textOfMarkup(text) : text }];
  }
  const zip = readZip(bytes, mostFiles);
  const whole = (text: string): Source[] => [{ name, size: bytes.length, text }];
  if (!zip.ok) return whole('PK\u0003\u0004');
  const document = zip.entries.find((entry) => entry.name === 'word/document.xml');
  if (document) {
    const content = await document.read(fileSizeLimit);
    return whole(content === null ? 'PK\u0003\u0004' : textOfMarkup(textOf(content)));
  }
  // A spreadsheet, a presentation: an archive that is one document.
  if (zip.entries.some((entry) => entry.name === '[Content_Types].xml') || depth >= deepest) return whole('PK\u0003\u0004');
  const sources: Source[] = [];
  for (const entry of zip.entries.filter((each) => !isClutter(each.name))) {
    const content = await entry.read(fileSizeLimit);
    const inside = `${name}/${entry.name}`;
    if (content === null) sources.push({ name: inside, size: entry.size, text: '' });
    else sources.push(...(await sourcesOf(inside, content, depth + 1)));
    if (sources.length > mostFiles) break;
  }
  return sources;
}
