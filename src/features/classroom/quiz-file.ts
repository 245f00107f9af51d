/** A quiz as a file: for students when its link is too long, and for the educator's other devices and co-teachers. Pure. */
import * as v from 'valibot';
import { quizSchema, type Assignment, type Quiz } from '../../schemas/assignment.ts';
import { readAssignment, writeAssignment, codeIn, type ReadAssignment } from './assignment-code.ts';
import { firstFinding } from './findings.ts';
import { parseJson } from './json.ts';

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
  let code = codeIn(trimmed);
  if (trimmed.startsWith('{')) {
    const file = v.safeParse(studentFileSchema, parseJson(trimmed));
    if (!file.success) return { ok: false, problem: 'This is not a quiz file for students. Ask for the quiz file or the link.' };
    code = file.output.quiz;
  }
  return { ...(await readAssignment(code)), code };
}

/** Reads an educator's copy, or says in a sentence what is wrong with it. */
export function readQuizFile(text: string): { ok: true; quiz: Quiz } | { ok: false; problem: string } {
  if (text.length > fileLimit) return { ok: false, problem: 'This file is larger than any quiz.' };
  const value = parseJson(text);
  if (value === undefined) return { ok: false, problem: 'This file is not a saved quiz: it is not JSON.' };
  const parsed = v.safeParse(quizSchema, value);
  if (!parsed.success) return { ok: false, problem: `This file is not a saved quiz: ${firstFinding(parsed.issues)}.` };
  return { ok: true, quiz: parsed.output };
}
