/** Files of the visitor's choice as text. They are read on this device and sent nowhere. */
import type { Source } from '../collect.ts';
import { archiveSizeLimit, fileSizeLimit } from '../file-kind.ts';
import { sourcesOf } from '../submission.ts';

/** Files read side by side; thousands at once would come back in one long task. */
const together = 40;

async function read(file: File): Promise<Source[]> {
  // A file of a folder has its way in its name.
  const name = file.webkitRelativePath || file.name;
  const limit = /\.zip$/i.test(file.name) ? archiveSizeLimit : fileSizeLimit;
  if (file.size > limit) return [{ name, size: file.size, text: '' }];
  try {
    return await sourcesOf(name, new Uint8Array(await file.arrayBuffer()));
  } catch {
    // A folder, or a file that is gone: it has no content to read, and is named.
    return [{ name, size: 0, text: '' }];
  }
}

/** A file that is no text at all still gives one, and one too large its size; the reader then refuses it by name. */
export async function readSources(files: readonly File[]): Promise<Source[]> {
  const sources: Source[] = [];
  for (let at = 0; at < files.length; at += together) {
    sources.push(...(await Promise.all(files.slice(at, at + together).map(read))).flat());
  }
  return sources;
}
