/**
 * A quiz as the text its link carries: compact JSON, packed with zlib, in base64url. Items of one topic share the topic's name, and
 * their versions travel as three bytes each. Everything that comes back is validated; nothing is trusted because we wrote it.
 */
import * as v from 'valibot';
import { assignmentSchema, type Assignment, type PinnedItem } from '../../schemas/assignment.ts';
import { fromBase64url, fromHex, toBase64url, toHex } from '../../format/bytes.ts';
import { compactRules, compactWords, readRules, readWords, writeRules, writeWords } from './code-rules.ts';
import { damaged, readText, writeText } from './code-text.ts';
import { firstFinding } from './findings.ts';

/** Version of the layout below. A page that meets a newer one says so. */
const layout = 1;

/** Characters a link may have so that every mail program, message and QR reader passes it on. */
export const linkLimit = 2000;

/** `peer-references:1,4 ncqa:3` for items sorted by id. */
function writeIds(items: readonly PinnedItem[]): string {
  const topics = new Map<string, number[]>();
  for (const { id } of items) {
    const topic = id.slice(0, -4);
    topics.set(topic, [...(topics.get(topic) ?? []), Number(id.slice(-3))]);
  }
  return [...topics].map(([topic, numbers]) => `${topic}:${numbers.join(',')}`).join(' ');
}

function readIds(text: string): string[] {
  if (text === '') return [];
  return text.split(' ').flatMap((group) => {
    const [topic = '', numbers = ''] = group.split(':');
    return numbers.split(',').map((number) => `${topic}-${number.padStart(3, '0')}`);
  });
}

const compactSchema = v.object({
  v: v.literal(layout),
  ...compactWords,
  b: v.optional(v.string(), ''),
  p: v.optional(v.string(), ''),
  o: v.optional(v.array(v.tuple([v.string(), v.array(v.string()), v.number(), v.string()])), []),
  s: v.string(),
  /** The form, the rules that all assignments share, and whether confidence is asked for. */
  r: v.tuple([v.string(), ...compactRules, v.number()]),
});

/** The quiz as a text of letters, digits, `-` and `_`. */
export async function writeAssignment(quiz: Assignment): Promise<string> {
  const items = [...quiz.items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const compact: v.InferInput<typeof compactSchema> = {
    v: layout,
    ...writeWords(quiz),
    ...(items.length === 0 ? {} : { b: writeIds(items), p: toBase64url(fromHex(items.map((item) => item.v).join(''))) }),
    ...(quiz.own.length === 0 ? {} : { o: quiz.own.map(({ stem, options, key, why }) => [stem, options, key, why] as const) }),
    s: quiz.seed.replaceAll('-', ''),
    r: [quiz.form, ...writeRules(quiz), Number(quiz.confidence)],
  };
  return writeText(compact);
}

export type ReadAssignment = { ok: true; assignment: Assignment } | { ok: false; problem: string };

const refuse = (problem: string): ReadAssignment => ({ ok: false, problem });

/** Reads a quiz from its text, or says in a sentence what is wrong with it. */
export async function readAssignment(code: string): Promise<ReadAssignment> {
  const text = await readText(code, layout);
  if (!text.ok) return text;
  const { value } = text;
  if ('w' in value) return refuse('This link holds a set of practice files, not a quiz.');
  const compact = v.safeParse(compactSchema, value);
  if (!compact.success) return refuse('This is not a quiz of this site, or it was changed. Ask for the link again.');
  const { b, p, o, s, r } = compact.output;
  const ids = readIds(b);
  const versions = toHex(fromBase64url(p) ?? new Uint8Array());
  if (versions.length !== ids.length * 6) return refuse(damaged);
  const [form, ...rest] = r;
  const [minutes, attempts, feedback, feedbackAt, pass, opens, closes, late, identify, confidence] = rest;
  const parsed = v.safeParse(assignmentSchema, {
    ...readWords(compact.output),
    ...readRules([minutes, attempts, feedback, feedbackAt, pass, opens, closes, late, identify]),
    items: ids.map((id, index) => ({ id, v: versions.slice(index * 6, index * 6 + 6) })),
    own: o.map(([stem, options, key, why]) => ({ stem, options, key, why })),
    seed: s.replace(/(.{4})(?=.)/g, '$1-'),
    form,
    confidence: confidence === 1,
  });
  if (!parsed.success) return refuse(`This quiz cannot be used: ${firstFinding(parsed.issues)}.`);
  return { ok: true, assignment: parsed.output };
}
