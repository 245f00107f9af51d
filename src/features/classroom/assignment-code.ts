/**
 * A quiz as the text its link carries: compact JSON, packed with zlib, in base64url. Items of one topic share the topic's name, and
 * their versions travel as three bytes each. Everything that comes back is validated; nothing is trusted because we wrote it.
 */
import * as v from 'valibot';
import { assignmentSchema, type Assignment, type PinnedItem } from '../../schemas/assignment.ts';
import { fromBase64url, fromHex, toBase64url, toHex } from '../../format/bytes.ts';
import { damaged, fromMinutes, readText, toMinutes, writeText } from './code-text.ts';
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

const time = v.nullable(v.number());
const compactSchema = v.object({
  v: v.literal(layout),
  i: v.string(),
  t: v.string(),
  n: v.optional(v.string(), ''),
  b: v.optional(v.string(), ''),
  p: v.optional(v.string(), ''),
  o: v.optional(v.array(v.tuple([v.string(), v.array(v.string()), v.number(), v.string()])), []),
  c: v.string(),
  s: v.string(),
  /** Form, minutes, attempts, feedback, feedback date, pass mark, opens, closes, late, identify, confidence. */
  r: v.tuple([v.string(), time, v.number(), v.string(), time, time, time, time, v.number(), v.string(), v.number()]),
  k: v.string(),
  x: v.optional(v.tuple([v.number(), v.string()])),
});

/** The quiz as a text of letters, digits, `-` and `_`. */
export async function writeAssignment(quiz: Assignment): Promise<string> {
  const items = [...quiz.items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const compact: v.InferInput<typeof compactSchema> = {
    v: layout,
    i: toBase64url(fromHex(quiz.id)),
    t: quiz.title,
    ...(quiz.instructions === '' ? {} : { n: quiz.instructions }),
    ...(items.length === 0 ? {} : { b: writeIds(items), p: toBase64url(fromHex(items.map((item) => item.v).join(''))) }),
    ...(quiz.own.length === 0 ? {} : { o: quiz.own.map(({ stem, options, key, why }) => [stem, options, key, why] as const) }),
    c: toBase64url(fromHex(quiz.checksum)),
    s: quiz.seed.replaceAll('-', ''),
    r: [
      quiz.form,
      quiz.minutes,
      quiz.attempts,
      quiz.feedback,
      toMinutes(quiz.feedbackAt),
      quiz.pass,
      toMinutes(quiz.opens),
      toMinutes(quiz.closes),
      Number(quiz.late),
      quiz.identify,
      Number(quiz.confidence),
    ],
    k: quiz.key,
    ...(quiz.extra === undefined ? {} : { x: [quiz.extra.factor, quiz.extra.student] }),
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
  const { i, t, n, b, p, o, c, s, r, k, x } = compact.output;
  const ids = readIds(b);
  const versions = toHex(fromBase64url(p) ?? new Uint8Array());
  if (versions.length !== ids.length * 6) return refuse(damaged);
  const [form, minutes, attempts, feedback, feedbackAt, pass, opens, closes, late, identify, confidence] = r;
  const parsed = v.safeParse(assignmentSchema, {
    id: toHex(fromBase64url(i) ?? new Uint8Array()),
    title: t,
    instructions: n,
    items: ids.map((id, index) => ({ id, v: versions.slice(index * 6, index * 6 + 6) })),
    own: o.map(([stem, options, key, why]) => ({ stem, options, key, why })),
    checksum: toHex(fromBase64url(c) ?? new Uint8Array()),
    seed: s.replace(/(.{4})(?=.)/g, '$1-'),
    form,
    minutes,
    attempts,
    feedback,
    feedbackAt: fromMinutes(feedbackAt),
    pass,
    opens: fromMinutes(opens),
    closes: fromMinutes(closes),
    late: late === 1,
    identify,
    confidence: confidence === 1,
    key: k,
    ...(x === undefined ? {} : { extra: { factor: x[0], student: x[1] } }),
  });
  if (!parsed.success) return refuse(`This quiz cannot be used: ${firstFinding(parsed.issues)}.`);
  return { ok: true, assignment: parsed.output };
}
