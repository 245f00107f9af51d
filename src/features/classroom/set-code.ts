/** A set of practice files as the text its link carries, beside quizzes (`assignment-code.ts`); and reading either. Pure. */
import * as v from 'valibot';
import type { Assignment } from '../../schemas/assignment.ts';
import { setAssignmentSchema, type SetAssignment } from '../../schemas/file-set.ts';
import { readAssignment, writeAssignment } from './assignment-code.ts';
import { compactRules, compactWords, readRules, readWords, writeRules, writeWords } from './code-rules.ts';
import { readText, writeText } from './code-text.ts';
import { firstFinding } from './findings.ts';

/** Version of the layout below. */
const layout = 1;

const compactSchema = v.object({
  /** What tells it from a quiz. */
  w: v.literal('files'),
  v: v.literal(layout),
  ...compactWords,
  /** The files, as the schema of a set has them. */
  f: v.array(v.unknown()),
  r: v.tuple(compactRules),
});

/** The set as a text of letters, digits, `-` and `_`. */
export const writeSet = (set: SetAssignment): Promise<string> =>
  writeText({ w: 'files', v: layout, ...writeWords(set), f: set.files, r: writeRules(set) } satisfies v.InferInput<typeof compactSchema>);

/** What a link assigns: a quiz, or a set of practice files. */
export type Assigned = { kind: 'quiz'; assignment: Assignment } | { kind: 'files'; assignment: SetAssignment };
export type ReadAssigned = ({ ok: true } & Assigned) | { ok: false; problem: string };

const refuse = (problem: string): ReadAssigned => ({ ok: false, problem });

function readSet(value: object): ReadAssigned {
  const compact = v.safeParse(compactSchema, value);
  if (!compact.success) return refuse('This is not a set of practice files of this site, or it was changed. Ask for the link again.');
  const parsed = v.safeParse(setAssignmentSchema, {
    ...readWords(compact.output),
    ...readRules(compact.output.r),
    files: compact.output.f,
  });
  return parsed.success
    ? { ok: true, kind: 'files', assignment: parsed.output }
    : refuse(`This set of practice files cannot be used: ${firstFinding(parsed.issues)}.`);
}

/** Reads whatever a link assigns, or says in a sentence what is wrong with it. */
export async function readAssigned(code: string): Promise<ReadAssigned> {
  const text = await readText(code, layout);
  if (!text.ok) return text;
  if ('w' in text.value) return readSet(text.value);
  const read = await readAssignment(code);
  return read.ok ? { ok: true, kind: 'quiz', assignment: read.assignment } : read;
}

/** Either as the text its link carries. */
export const writeAssigned = (assignment: Assignment | SetAssignment): Promise<string> =>
  'files' in assignment ? writeSet(assignment) : writeAssignment(assignment);
