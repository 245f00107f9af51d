/** What every link that assigns something carries: its words, its rules, its key, in the compact layout of `v` 1. Pure. */
import * as v from 'valibot';
import { fromBase64url, fromHex, toBase64url, toHex } from '../../format/bytes.ts';
import type { WorkRules } from '../../schemas/assignment.ts';
import { fromMinutes, toMinutes } from './code-text.ts';

const time = v.nullable(v.number());
/** Minutes, attempts, feedback, its date, pass mark, opens, closes, late, identify. */
export const compactRules = [time, v.number(), v.string(), time, time, time, time, v.number(), v.string()] as const;
export const compactWords = {
  i: v.string(),
  t: v.string(),
  n: v.optional(v.string(), ''),
  c: v.string(),
  k: v.string(),
  /** Extra time of one student: its factor and whose it is. */
  x: v.optional(v.tuple([v.number(), v.string()])),
};
type WordsSchema = v.ObjectSchema<typeof compactWords, undefined>;
type Rules = v.InferInput<v.TupleSchema<typeof compactRules, undefined>>;

type Assigned = WorkRules & {
  id: string;
  title: string;
  instructions: string;
  checksum: string;
  key: string;
  extra?: { factor: number; student: string } | undefined;
};

export const writeWords = ({ id, title, instructions, checksum, key, extra }: Assigned): v.InferInput<WordsSchema> => ({
  i: toBase64url(fromHex(id)),
  t: title,
  ...(instructions === '' ? {} : { n: instructions }),
  c: toBase64url(fromHex(checksum)),
  k: key,
  ...(extra === undefined ? {} : { x: [extra.factor, extra.student] }),
});

export const writeRules = (work: Assigned): Rules => [
  work.minutes,
  work.attempts,
  work.feedback,
  toMinutes(work.feedbackAt),
  work.pass,
  toMinutes(work.opens),
  toMinutes(work.closes),
  Number(work.late),
  work.identify,
];

/** Both as the schema of an assignment has them; it says whether they are sound. */
export const readWords = ({ i, t, n, c, k, x }: v.InferOutput<WordsSchema>) => ({
  id: toHex(fromBase64url(i) ?? new Uint8Array()),
  title: t,
  instructions: n,
  checksum: toHex(fromBase64url(c) ?? new Uint8Array()),
  key: k,
  ...(x === undefined ? {} : { extra: { factor: x[0], student: x[1] } }),
});

export const readRules = ([minutes, attempts, feedback, feedbackAt, pass, opens, closes, late, identify]: Rules) => ({
  minutes,
  attempts,
  feedback,
  feedbackAt: fromMinutes(feedbackAt),
  pass,
  opens: fromMinutes(opens),
  closes: fromMinutes(closes),
  late: late === 1,
  identify,
});
