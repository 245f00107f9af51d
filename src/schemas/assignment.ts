/**
 * An assigned quiz, its results and what an educator keeps of them, and what a quiz shares with a set of practice files (`file-set.ts`).
 * Valibot for its size: student pages carry these schemas.
 */
import * as v from 'valibot';
import { attemptEventSchema, sittingRulesSchema } from './attempt.ts';
import { bankItemSchema, itemKeySchema, natural } from './bank.ts';
import { mostItems } from './quiz-size.ts';

export const hex16 = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/, 'must be 16 hex digits'));
const seed = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/, 'must be a seed'));
/** A public key of 32 bytes (X25519) in base64url. */
const publicKeySchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/, 'must be 43 letters and digits'));
export const line = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
/** Milliseconds since 1970 that a calendar can show. */
export const date = v.pipe(v.number(), v.minValue(0), v.maxValue(8_640_000_000_000_000, 'is no date'));
/** Milliseconds since 1970, to whole minutes; null for no limit. */
const moment = v.nullable(v.pipe(date, v.integer()));

/** Who took a quiz, as far as the quiz asks. */
export const studentSchema = v.object({ name: line(120), id: line(60) });
export type Student = v.InferOutput<typeof studentSchema>;

/** A single-choice item the educator typed in. */
const ownItemSchema = v.pipe(
  v.object({
    stem: v.pipe(v.string(), v.trim(), v.minLength(1, 'the question is empty'), v.maxLength(4000)),
    options: v.pipe(
      v.array(v.pipe(v.string(), v.trim(), v.minLength(1, 'an option is empty'), v.maxLength(1000))),
      v.minLength(2, 'needs two options or more'),
      v.maxLength(6, 'has more than six options'),
    ),
    key: natural,
    /** Why the key is right; may be empty. */
    why: line(2000),
  }),
  v.check((item) => item.key < item.options.length, 'the right answer is not among the options'),
);
export type OwnItem = v.InferOutput<typeof ownItemSchema>;

/** A bank item in a quiz: id, and the first six hex digits of its content version. */
const pinnedItemSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(120), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*-\d{3}$/, 'is not the id of an item')),
  v: v.pipe(v.string(), v.regex(/^[0-9a-f]{6}$/, 'is not the version of an item')),
});
export type PinnedItem = v.InferOutput<typeof pinnedItemSchema>;

/** What everything that is assigned has: who made it, and the rules it is done by. */
export const workEntries = {
  id: hex16,
  title: v.pipe(v.string(), v.minLength(1, 'the title is empty'), v.maxLength(120)),
  instructions: line(2000),
  /** SHA-256 over all of its content: its first 16 hex digits. */
  checksum: hex16,
  minutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600))),
  /** Attempts a student may make; 0 for any number. */
  attempts: v.pipe(natural, v.maxValue(20)),
  /** After each answer, after handing in, from a date on, or never. */
  feedback: v.picklist(['each', 'end', 'date', 'never']),
  feedbackAt: moment,
  /** Percent right that passes; null for none. */
  pass: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  opens: moment,
  closes: moment,
  /** May be begun after closing, and is then marked late. */
  late: v.boolean(),
  identify: v.picklist(['name', 'id', 'both', 'none']),
  /** Public key of the educator. */
  key: publicKeySchema,
  /** One student's own link: times the standard time, 0 for no limit. */
  extra: v.optional(v.object({ factor: v.picklist([0, 1.25, 1.5, 2, 3]), student: line(120) })),
};
/** The rules that quizzes and sets of practice files share. */
export type WorkRules = v.InferOutput<v.ObjectSchema<typeof workEntries, undefined>>;
export const opensBeforeClosing = ({ opens, closes }: Pick<WorkRules, 'opens' | 'closes'>): boolean =>
  opens === null || closes === null || opens < closes;
export const feedbackHasDate = ({ feedback, feedbackAt }: Pick<WorkRules, 'feedback' | 'feedbackAt'>): boolean =>
  feedback !== 'date' || feedbackAt !== null;

/** A whole quiz as its link carries it. */
export const assignmentSchema = v.pipe(
  v.object({
    ...workEntries,
    /** Sorted by id. */
    items: v.pipe(v.array(pinnedItemSchema), v.maxLength(mostItems)),
    own: v.pipe(v.array(ownItemSchema), v.maxLength(100)),
    seed,
    /** The same form for all, or one for each student drawn from the same seed. */
    form: v.picklist(['same', 'each']),
    confidence: v.boolean(),
  }),
  v.check((quiz) => quiz.items.length + quiz.own.length > 0, 'the quiz has no items'),
  v.check((quiz) => new Set(quiz.items.map((item) => item.id)).size === quiz.items.length, 'an item stands in the quiz twice'),
  v.check((work) => opensBeforeClosing(work), 'the quiz closes before it opens'),
  v.check((work) => feedbackHasDate(work), 'the date of the feedback is missing'),
);
export type Assignment = v.InferOutput<typeof assignmentSchema>;

/** A day, in milliseconds: a device's clock may be put right between making an attempt and its first event. */
const grace = 86_400_000;

/** One entry of a log, as far as its times go. */
interface Timed {
  type: string;
  at: number;
  wall: number;
  away?: number;
  by?: number;
}
/**
 * Whether the times of a log are such as a calendar can show and as one attempt can have. Bounded here and not in the event's own schema,
 * which the pages that write logs carry and pay for. Empty when they are; else half a sentence.
 */
export function timesProblem(createdAt: number, events: readonly Timed[]): string {
  if (!events.every(({ at, wall }) => v.is(date, at) && v.is(date, wall))) return 'a time in its log is no date';
  if (!events.every(({ at }) => at >= createdAt - grace)) return 'its log begins before the attempt';
  if (!events.every(({ at, away = 0 }) => away >= 0 && away <= at - createdAt + grace))
    return 'the page was away for longer than the attempt took';
  return events.every(({ by = 0 }) => Math.abs(by) <= 8_640_000_000_000_000) ? '' : 'the clock was changed by more than any calendar holds';
}

/** What is sealed when a student hands in. */
export const handedInSchema = v.pipe(
  v.object({
    format: v.literal('primary-source-result/1'),
    quiz: hex16,
    checksum: hex16,
    student: studentSchema,
    attempt: v.object({
      id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
      createdAt: date,
      seed,
      rules: sittingRulesSchema,
      /** Ids in the order shown. */
      items: v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(mostItems + 100)),
    }),
    events: v.pipe(v.array(attemptEventSchema), v.maxLength(20_000)),
  }),
  v.check(
    ({ attempt, events }) => timesProblem(attempt.createdAt, events) === '',
    ({ input: { attempt, events } }) => timesProblem(attempt.createdAt, events),
  ),
);
export type HandedIn = v.InferOutput<typeof handedInSchema>;

/** What an educator keeps of anything assigned, beside its content. */
export const keptEntries = {
  madeAt: date,
  /** Links with extra time that were handed out. */
  granted: v.pipe(v.array(v.object({ factor: v.number(), student: line(120) })), v.maxLength(1000)),
  /** Time limits it had before, in minutes: links handed out keep theirs. */
  minutesBefore: v.optional(v.pipe(v.array(v.nullable(v.number())), v.maxLength(100)), []),
};

/** A quiz as its educator keeps it: with the items and keys of the day it was made, so that no later change of the bank reaches it. */
export const quizSchema = v.object({
  format: v.literal('primary-source-quiz/1'),
  assignment: assignmentSchema,
  items: v.pipe(v.array(bankItemSchema), v.minLength(1), v.maxLength(mostItems + 100)),
  keys: v.pipe(v.array(itemKeySchema), v.maxLength(mostItems + 100)),
  ...keptEntries,
});
export type Quiz = v.InferOutput<typeof quizSchema>;

/** A key pair on this device. The private key is 32 bytes in base64url. */
export const keyPairSchema = v.object({
  /** First 8 hex digits of a SHA-256 over the public key. */
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  label: line(120),
  publicKey: publicKeySchema,
  privateKey: publicKeySchema,
  madeAt: v.number(),
  /** When a copy was last saved under a passphrase; null for never. */
  savedAt: v.nullable(v.number()),
});
export type KeyPair = v.InferOutput<typeof keyPairSchema>;

/** A key pair under a passphrase: PBKDF2 with SHA-256, then AES-256-GCM. */
export const keyFileSchema = v.object({
  format: v.literal('primary-source-key/1'),
  label: line(120),
  publicKey: publicKeySchema,
  iterations: v.pipe(natural, v.minValue(1000), v.maxValue(5_000_000)),
  salt: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
  iv: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16}$/)),
  body: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{40,200}$/)),
});
export type KeyFile = v.InferOutput<typeof keyFileSchema>;

/** Answers of one paper form, typed in: letters A to F by place on the paper, `-` for none. */
const paperSchema = v.object({
  student: studentSchema,
  form: v.picklist(['A', 'B', 'C', 'D']),
  answers: v.pipe(v.string(), v.regex(/^[A-F-]*$/), v.maxLength(mostItems + 100)),
  /** When it was typed in. */
  at: date,
  /** When it was sat, where that is known: the beginning of the day. */
  sat: v.optional(date),
});
export type Paper = v.InferOutput<typeof paperSchema>;

/** An educator's own mark for a student, with the reason. */
const overrideSchema = v.object({
  mark: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
  reason: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
});
export type Override = v.InferOutput<typeof overrideSchema>;

/** A result as it came: still sealed. */
export const storedResultSchema = v.object({ name: line(300), code: v.pipe(v.string(), v.maxLength(4_000_000)) });
export type StoredResult = v.InferOutput<typeof storedResultSchema>;

/** What a results bench keeps of one quiz beside the results. */
export const benchSchema = v.object({
  quiz: hex16,
  papers: v.array(paperSchema),
  /** By student, as `whoIs` names them. */
  overrides: v.record(v.string(), overrideSchema),
  notes: v.record(v.string(), line(2000)),
  counted: v.picklist(['best', 'latest']),
  /** Keys put right after the quiz was handed out: option by item id. */
  corrected: v.optional(v.record(v.string(), natural), {}),
});
export type Bench = v.InferOutput<typeof benchSchema>;
