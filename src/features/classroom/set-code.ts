/** A set of practice files as the text its link carries, beside quizzes (`assignment-code.ts`); and reading either. Pure. */
import * as v from 'valibot';
import type { Assignment } from '../../schemas/assignment.ts';
import { setAssignmentSchema, type SetAssignment } from '../../schemas/file-set.ts';
import { fromBase64url, fromHex, toBase64url, toHex } from '../../format/bytes.ts';
import { readAssignment, writeAssignment } from './assignment-code.ts';
import { fromMinutes, readText, toMinutes, writeText } from './code-text.ts';
import { firstFinding } from './findings.ts';

/** Version of the layout below. */
const layout = 1;

const number = v.nullable(v.number());
const compactSchema = v.object({
  /** What tells it from a quiz. */
  w: v.literal('files'),
  v: v.literal(layout),
  i: v.string(),
  t: v.string(),
  n: v.optional(v.string(), ''),
  /** The files, as the schema of a set has them. */
  f: v.array(v.unknown()),
  c: v.string(),
  /** Minutes, attempts, debrief, its date, pass mark, opens, closes, late, identify. */
  r: v.tuple([number, v.number(), v.string(), number, number, number, number, v.number(), v.string()]),
  k: v.string(),
  x: v.optional(v.tuple([v.number(), v.string()])),
});

/** The set as a text of letters, digits, `-` and `_`. */
export const writeSet = (set: SetAssignment): Promise<string> =>
  writeText({
    w: 'files',
    v: layout,
    i: toBase64url(fromHex(set.id)),
    t: set.title,
    ...(set.instructions === '' ? {} : { n: set.instructions }),
    f: set.files,
    c: toBase64url(fromHex(set.checksum)),
    r: [
      set.minutes,
      set.attempts,
      set.feedback,
      toMinutes(set.feedbackAt),
      set.pass,
      toMinutes(set.opens),
      toMinutes(set.closes),
      Number(set.late),
      set.identify,
    ],
    k: set.key,
    ...(set.extra === undefined ? {} : { x: [set.extra.factor, set.extra.student] }),
  } satisfies v.InferInput<typeof compactSchema>);

/** What a link assigns: a quiz, or a set of practice files. */
export type Assigned = { kind: 'quiz'; assignment: Assignment } | { kind: 'files'; assignment: SetAssignment };
export type ReadAssigned = ({ ok: true } & Assigned) | { ok: false; problem: string };

const refuse = (problem: string): ReadAssigned => ({ ok: false, problem });

function readSet(value: object): ReadAssigned {
  const compact = v.safeParse(compactSchema, value);
  if (!compact.success) return refuse('This is not a set of practice files of this site, or it was changed. Ask for the link again.');
  const { i, t, n, f, c, r, k, x } = compact.output;
  const [minutes, attempts, feedback, feedbackAt, pass, opens, closes, late, identify] = r;
  const parsed = v.safeParse(setAssignmentSchema, {
    id: toHex(fromBase64url(i) ?? new Uint8Array()),
    title: t,
    instructions: n,
    checksum: toHex(fromBase64url(c) ?? new Uint8Array()),
    minutes,
    attempts,
    feedback,
    feedbackAt: fromMinutes(feedbackAt),
    pass,
    opens: fromMinutes(opens),
    closes: fromMinutes(closes),
    late: late === 1,
    identify,
    key: k,
    ...(x === undefined ? {} : { extra: { factor: x[0], student: x[1] } }),
    files: f,
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
