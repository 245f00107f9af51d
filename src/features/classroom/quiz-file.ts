/** A quiz as a file: for students when its link is too long, and for the educator's other devices and co-teachers. Pure. */
import * as v from 'valibot';
import { quizSchema, type Assignment, type Quiz } from '../../schemas/assignment.ts';
import { readAssignment, writeAssignment, type ReadAssignment } from './assignment-code.ts';
import { codesIn } from './find-code.ts';
import { contentChecksum, itemVersion, ownId } from './checksum.ts';
import { firstFinding } from './findings.ts';
import { parseJson } from './json.ts';
import { findBlocks } from './result-code.ts';

const fileLimit = 5_000_000;

/** What students get: the quiz as its link carries it, in a file. */
export const studentFile = async (assignment: Assignment): Promise<string> =>
  JSON.stringify({ format: 'primary-source-assignment/1', title: assignment.title, quiz: await writeAssignment(assignment) }, null, 1) +
  '\n';

/** The educator's copy, with items and keys. */
export const educatorFile = (quiz: Quiz): string => JSON.stringify(quiz, null, 1) + '\n';

const studentFileSchema = v.object({ format: v.literal('primary-source-assignment/1'), quiz: v.string() });

/** Reads a quiz for a student: a quiz file, a link, or the code alone. */
export async function readForStudent(text: string): Promise<ReadAssignment & { code?: string }> {
  if (text.length > fileLimit) return { ok: false, problem: 'This file is larger than any quiz.' };
  const trimmed = text.trim();
  if (findBlocks(trimmed).blocks.length > 0) return { ok: false, problem: 'This is a result, not a quiz. Give it to your educator.' };
  if (trimmed.startsWith('{')) {
    const file = v.safeParse(studentFileSchema, parseJson(trimmed));
    if (!file.success) return { ok: false, problem: 'This is not a quiz file for students. Ask for the quiz file or the link.' };
    return { ...(await readAssignment(file.output.quiz)), code: file.output.quiz };
  }
  let first: ReadAssignment | undefined;
  for (const code of codesIn(trimmed)) {
    const read = await readAssignment(code);
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
