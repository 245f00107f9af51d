/**
 * Keeping the whole site on this device. Says what there is to keep, what is kept already and how far it has come; the worker in
 * `src/build/service-worker-source.js` fetches, checks and keeps. It refuses to guess: a file counts as kept when the worker has said so.
 */
import * as v from 'valibot';

/** A file of the site: address below its base, and size in bytes as it lies on the device. */
export interface OfflineFile {
  path: string;
  bytes: number;
}

const fileList = v.array(v.tuple([v.string(), v.number()]));

/** Reads `offline/all.json`; null when it is something else. */
export function readFileList(value: unknown): OfflineFile[] | null {
  const read = v.safeParse(fileList, value);
  return read.success ? read.output.map(([path, bytes]) => ({ path, bytes })) : null;
}

/** So many files are asked of the worker at once: a page that closes loses at most that much, and progress is seen to move. */
export const batchSize = 20;

export interface Progress {
  /** Files and bytes kept, of how many. */
  kept: number;
  of: number;
  bytes: number;
  ofBytes: number;
  /** What is still to be fetched, in the order in which it is most likely to be wanted: pages and scripts first. */
  missing: OfflineFile[];
}

/** How far the keeping has come, from the list of files and the paths the worker holds. */
export function progressOf(files: readonly OfflineFile[], held: ReadonlySet<string>): Progress {
  const missing = files.filter(({ path }) => !held.has(path));
  const sum = (list: readonly OfflineFile[]) => list.reduce((total, { bytes }) => total + bytes, 0);
  const ofBytes = sum(files);
  return { kept: files.length - missing.length, of: files.length, bytes: ofBytes - sum(missing), ofBytes, missing };
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** "3.1 of 10.6 MB kept", or that all of it is. */
export const progressText = ({ kept, of, bytes, ofBytes }: Progress): string =>
  kept === of ? `Everything is kept: ${megabytes(ofBytes)} MB.` : `${megabytes(bytes)} of ${megabytes(ofBytes)} MB kept.`;
