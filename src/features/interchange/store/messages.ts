/** What the page and its worker say to each other. */
import type { FormatId } from '../formats.ts';
import type { MadeFile, Quiz, ReadResult } from '../model.ts';
import type { LmsRules } from '../lms.ts';
import type { Columns } from '../table.ts';

export type Task =
  | { task: 'read'; name: string; bytes: Uint8Array<ArrayBuffer>; columns: Columns | undefined }
  | { task: 'make'; format: FormatId; quiz: Quiz; rules: LmsRules | undefined; now: number };

/** `null`: the work failed for a reason that is no one's file. */
export type Answer = { task: 'read'; result: ReadResult } | { task: 'make'; file: MadeFile | null };
