/** What is refused before it is opened. Apart from the readers, so that the page need not load them to say it. Pure. */
import type { Refusal } from './model.ts';

/** Largest file that is opened, bytes. Checked before a file is read into memory. */
export const largestImport = 60_000_000;

export const tooLarge = (size: number): Refusal => ({
  ok: false,
  problem: `The file has ${String(Math.round(size / 1_000_000))} MB; up to ${String(largestImport / 1_000_000)} MB are read. Export it without pictures and sounds, or in parts.`,
});
