/** A quiz as a file: for students when its link is too long, and for the educator's other devices and co-teachers. Pure. */
import * as v from 'valibot';
import { quizSchema, type Assignment, type Quiz } from '../../schemas/assignment.ts';
import { fileSetSchema, type FileSet, type SetAssignment } from '../../schemas/file-set.ts';

import { codesIn } from './find-code.ts';
import { contentChecksum, itemVersion, ownId } from './checksum.ts';
import { firstFinding } from './findings.ts';
import { parseJson } from './json.ts';
import { findBlocks } from './result-code.ts';
import { readAssigned, writeAssigned, type ReadAssigned } from './set-code.ts';
import { setChecksum } from './set-draft.ts';
import type { Work } from './work.ts';

const fileLimit = 5_000_000;

/** What students get: the quiz as its link carries it, in a file. */
export const studentFile = async (assignment: Assignment | SetAssignment): Promise<string> =>
  JSON.stringify({ format: 'primary-source-assignment/1', title: assignment.title, quiz: await writeAssigned(assignment) }, null, 1) + '\n';

/** The educator's copy, with items and keys. */
export const educatorFile = (quiz: Work): string => JSON.stringify(quiz, null, 1) + '\n';

const studentFileSchema = v.object({ format: v.literal('primary-source-assignment/1'), quiz: v.string() });

/** Reads a quiz for a student: a quiz file, a link, or the code alone. */
export async function readForStudent(text: string): Promise<ReadAssigned & { code?: string }> {
  if (text.length > fileLimit) return { ok: false, problem: 'This file is larger than any quiz.' };
  const trimmed = text.trim();
  if (findBlocks(trimmed).blocks.length > 0) return { ok: false, problem: 'This is a result, not a quiz. Give it to your educator.' };
  if (trimmed.startsWith('{')) {
    const file = v.safeParse(studentFileSchema, parseJson(trimmed));
    if (!file.success) return { ok: false, problem: 'This is not a quiz file for students. Ask for the quiz file or the link.' };
    return { ...(await readAssigned(file.output.quiz)), code: file.output.quiz };
  }
  let first: ReadAssigned | undefined;
  for (const code of codesIn(trimmed)) {
    const read = await readAssigned(code);
    if (read.ok) return { ...read, code };
    first ??= read;
  }
  return first ?? { ok: false, problem: 'There is no quiz in this link.' };
}

const changed = 'This file is not the quiz that was saved: an item or a key in it was changed or lost. Export the quiz again.';

/** Whether items and keys are those the assignment names, as far as can be told without a hash. */
function belongsTogether({ assignment, items, keys }: Quiz): boolean {
  const pinned = [...assignment.items, ...assignment.own.map((_, index) => ({ id: ownId(index), v: '' }))];
  return (
    pinned.length === items.length &&
    pinned.length === keys.length &&
    pinned.every(({ id, v: pin }, at) => {
      const item = items[at];
      const key = keys.find((each) => each.id === id);
      return item?.id === id && item.v.startsWith(pin) && key?.v === item.v && item.options[key.key] === key.keyText;
    })
  );
}

/** Reads an educator's copy, or says in a sentence what is wrong with it. What may have been changed goes through `openQuizFile`. */
export function readQuizFile(text: string): { ok: true; quiz: Quiz } | { ok: false; problem: string } {
  if (text.length > fileLimit) return { ok: false, problem: 'This file is larger than any quiz.' };
  const value = parseJson(text);
  if (value === undefined) return { ok: false, problem: 'This file is not a saved quiz: it is not JSON.' };
  const parsed = v.safeParse(quizSchema, value);
  if (!parsed.success) return { ok: false, problem: `This file is not a saved quiz: ${firstFinding(parsed.issues)}.` };
  if (!belongsTogether(parsed.output)) return { ok: false, problem: changed };
  return { ok: true, quiz: parsed.output };
}

/** As `readQuizFile`, and computes every item's version and the checksum again, so that no changed stem, option or key is scored. */
export async function openQuizFile(text: string): Promise<ReturnType<typeof readQuizFile>> {
  const read = readQuizFile(text);
  if (!read.ok) return read;
  const { assignment, items, keys } = read.quiz;
  const versions = await Promise.all(
    items.map((item) => {
      const key = keys.find((each) => each.id === item.id)?.key ?? -1;
      return itemVersion({ ...item, key });
    }),
  );
  const same = versions.every((version, at) => version === items[at]?.v);
  return same && (await contentChecksum(assignment.seed, items)) === assignment.checksum ? read : { ok: false, problem: changed };
}

/** As `openQuizFile`, for a set of practice files. */
export async function openSetFile(text: string): Promise<{ ok: true; work: FileSet } | { ok: false; problem: string }> {
  if (text.length > fileLimit) return { ok: false, problem: 'This file is larger than any set of practice files.' };
  const parsed = v.safeParse(fileSetSchema, parseJson(text));
  if (!parsed.success) return { ok: false, problem: `This file is not a saved set of practice files: ${firstFinding(parsed.issues)}.` };
  return (await setChecksum(parsed.output.files)) === parsed.output.assignment.checksum
    ? { ok: true, work: parsed.output }
    : { ok: false, problem: changed };
}

/** Either, by what the file says it is. */
export async function openWorkFile(text: string): Promise<{ ok: true; work: Work } | { ok: false; problem: string }> {
  if (/"format"\s*:\s*"primary-source-files\/1"/.test(text.slice(0, 400))) return openSetFile(text);
  const read = await openQuizFile(text);
  return read.ok ? { ok: true, work: read.quiz } : read;
}
