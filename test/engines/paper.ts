/** Whether each item of a printed page stands whole on one sheet, by the words of the PDF. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Letters and digits alone: a PDF joins letters, breaks lines, and draws spaces and signs in its own way. */
const bare = (text: string) => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The words of each sheet; null where no tool reads them (`pdftotext`, of poppler-utils). */
export function sheetsOf(pdf: Uint8Array): string[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  const file = join(folder, 'page.pdf');
  writeFileSync(file, pdf);
  try {
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).split('\f').slice(0, -1).map(bare);
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Items, by their place from 1, of which no one sheet has all parts (the stem and each option). */
export const cutItems = (sheets: readonly string[], items: readonly (readonly string[])[]): number[] =>
  items.flatMap((parts, place) => (sheets.some((sheet) => parts.every((part) => sheet.includes(bare(part)))) ? [] : [place + 1]));
