/** From a quiz and a student to the form that student sits. Pure: ids and times come in. */
import type { AttemptHead, SittingRules } from '../../schemas/attempt.ts';
import type { BankItem, ItemKey } from '../../schemas/bank.ts';
import type { Assignment, Student } from '../../schemas/assignment.ts';
import { seedFromBytes, shuffled } from '../exam/seed.ts';
import { makeHead } from '../exam/setup.ts';
import { sha256, utf8 } from '../../format/bytes.ts';
import { comparable as plain } from '../../format/comparable.ts';
import { plural } from '../../format/plurals.ts';
import { contentChecksum, ownItems } from './checksum.ts';

export { plain };

/**
 * Who a result belongs to: by id where there is one, else by name, else by the attempt alone. Case and spaces do not tell two
 * students apart.
 */
export function whoIs(student: Student, attempt: string): string {
  if (plain(student.id) !== '') return `id ${plain(student.id)}`;
  if (plain(student.name) !== '') return `name ${plain(student.name)}`;
  return `attempt ${attempt}`;
}

/** Seed of a student's form: the quiz's own, or one drawn from it and the student. The same student always gets the same form. */
export async function seedFor(quiz: Pick<Assignment, 'seed' | 'form'>, student: Student, attempt: string): Promise<string> {
  if (quiz.form === 'same') return quiz.seed;
  const hash = await sha256(utf8(`${quiz.seed}\n${whoIs(student, attempt)}`));
  return seedFromBytes(hash.subarray(0, 10));
}

/** Seed of a paper form. Form A is the form on the screen; B, C and D are drawn from the same seed. */
export async function seedOfPaper(seed: string, form: 'A' | 'B' | 'C' | 'D'): Promise<string> {
  if (form === 'A') return seed;
  return seedFromBytes((await sha256(utf8(`${seed}\npaper form ${form}`))).subarray(0, 10));
}

/** The items in the order of a form. */
export const orderOf = <T extends { id: string }>(items: readonly T[], seed: string): T[] => shuffled(items, seed, 'form', ({ id }) => id);

const minute = 60_000;

/** Times the standard time a link gives: 1 unless it is a student's own; 0 means no limit. */
export const factorOf = (quiz: Pick<Assignment, 'extra'>): number => quiz.extra?.factor ?? 1;

export function rulesOf(quiz: Assignment, preview = false): SittingRules {
  const factor = factorOf(quiz);
  const timed = quiz.minutes !== null && factor !== 0;
  return {
    timing: timed ? 'pooled' : 'untimed',
    limits: timed ? [Math.round((quiz.minutes ?? 0) * factor * minute)] : [],
    extraTime: factor,
    breakMs: 0,
    extraBreaks: 0,
    reopenParts: false,
    feedback: quiz.feedback === 'each' ? 'each' : 'end',
    // A clock that can be stopped would be no limit.
    pausable: !timed || preview,
    confidence: quiz.confidence,
    ceremony: false,
  };
}

/**
 * The items of a quiz, bank items first, checked against what the link pins. `bank` holds the bank items in any order. An item that
 * was changed since is named: then the quiz is not the one the educator made, and nobody should sit it unawares.
 */
export async function pinnedItems(
  quiz: Assignment,
  bank: readonly BankItem[],
): Promise<{ ok: true; items: BankItem[]; ownKeys: ItemKey[] } | { ok: false; problem: string }> {
  const byId = new Map(bank.map((item) => [item.id, item]));
  const found: BankItem[] = [];
  const changed: string[] = [];
  for (const { id, v } of quiz.items) {
    const item = byId.get(id);
    if (item?.v.startsWith(v) === true) found.push(item);
    else changed.push(id);
  }
  const own = await ownItems(quiz.own);
  const items = [...found, ...own.items];
  if (changed.length > 0) {
    const count = plural(changed.length, 'One item', `${String(changed.length)} items`);
    return {
      ok: false,
      problem: `${count} of this quiz ${plural(changed.length, 'was', 'were')} changed or taken off the site after the quiz was made (${changed.slice(0, 5).join(', ')}). So that everyone gets the same quiz, this link no longer works. Ask for a new link.`,
    };
  }
  if ((await contentChecksum(quiz.seed, items)) !== quiz.checksum) {
    return {
      ok: false,
      problem: 'The items of this quiz do not match its checksum, so it is not the quiz that was made. Ask for a new link.',
    };
  }
  return { ok: true, items, ownKeys: own.keys };
}

/** The attempt of a student. `code` is the quiz as its link carries it. */
export async function attemptHead(parts: {
  quiz: Assignment;
  code: string;
  student: Student;
  items: readonly BankItem[];
  ownKeys: readonly ItemKey[];
  id: string;
  now: number;
  preview?: boolean;
}): Promise<AttemptHead> {
  const { quiz, code, student, items, ownKeys, id, now, preview = false } = parts;
  const seed = await seedFor(quiz, student, id);
  return {
    ...makeHead({
      id,
      kind: 'assignment',
      title: quiz.title,
      createdAt: now,
      seed,
      bank: quiz.checksum,
      items: orderOf(items, seed),
      rules: rulesOf(quiz, preview),
    }),
    assignment: {
      quiz: quiz.id,
      code,
      student,
      ...(preview ? { preview: true as const } : {}),
      ...(ownKeys.length === 0 ? {} : { keys: [...ownKeys] }),
    },
  };
}
