/** Files of the visitor's choice as text. They are read on this device and sent nowhere. */
import type { Source } from '../collect.ts';
import { fileSizeLimit } from '../file-kind.ts';

/** Files read side by side; thousands at once would come back in one long task. */
const together = 40;

/** A file that is no text at all still gives one, and one too large its size; the reader then refuses it by name. */
export async function readSources(files: readonly File[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (let at = 0; at < files.length; at += together) {
    const read = files.slice(at, at + together).map(async (file) => ({
      name: file.name,
      size: file.size,
      text: file.size > fileSizeLimit ? '' : await file.text().catch(() => ''),
    }));
    sources.push(...(await Promise.all(read)));
  }
  return sources;
}
