/** A draft as a file, and back exactly. Pure. */
import { safeParse } from 'valibot';
import { draftBytesLimit, jobDraftSchema, type JobDraft } from '../../schemas/job-draft.ts';

export type Read<T> = { ok: true; value: T } | { ok: false; problem: string };

/** JSON with a line for each thing, so that two versions can be compared. */
export const draftFile = (draft: JobDraft): string => `${JSON.stringify(draft, null, 1)}\n`;

/** A value from outside as a draft, or a sentence that says what is wrong and where. */
export function checkedDraft(value: unknown): Read<JobDraft> {
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 'primary-source-job/1')
    return { ok: false, problem: 'This is not a job description saved from this site.' };
  const parsed = safeParse(jobDraftSchema, value);
  if (parsed.success) return { ok: true, value: parsed.output };
  const issue = parsed.issues[0];
  const place = issue.path?.map(({ key }) => (typeof key === 'number' ? `item ${String(key + 1)}` : String(key))).join(', ') ?? '';
  return {
    ok: false,
    problem: `This job description cannot be opened: ${place === '' ? 'it' : `“${place}”`} ${issue.message}.`,
  };
}

/** The text of a file as a draft. */
export function readDraftFile(text: string): Read<JobDraft> {
  if (text.length > draftBytesLimit) return { ok: false, problem: 'This file is too large to be a job description.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      ok: false,
      problem: 'This file is not one that can be opened here. Choose a file that ends in .json and was downloaded from this page.',
    };
  }
  return checkedDraft(value);
}
