/** Whether each item of a printed page stands whole on one sheet, by the words of the PDF. */
import { extractText, getDocumentProxy } from 'unpdf';

/** Letters and digits alone: a PDF joins letters, breaks lines, and draws spaces and signs in its own way. */
export const bare = (text: string) => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The words of each sheet, letters and digits alone. */
export async function sheetsOf(pdf: Uint8Array): Promise<string[]> {
  // A copy: the reader takes the bytes for itself.
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: false });
  return text.map(bare);
}

/** Items, by their place from 1, of which no one sheet has all parts (the stem and each option). */
export const cutItems = (sheets: readonly string[], items: readonly (readonly string[])[]): number[] =>
  items.flatMap((parts, place) => (sheets.some((sheet) => parts.every((part) => sheet.includes(bare(part)))) ? [] : [place + 1]));
