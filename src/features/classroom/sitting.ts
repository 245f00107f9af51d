/** One result, judged: its score recomputed from its own log, and all that an educator should look at. Pure. */
import { optionPlace } from '../../format/letters.ts';
import { countOf } from '../../format/plurals.ts';
import type { AttemptHead } from '../../schemas/attempt.ts';
import type { BankItem, ItemKey } from '../../schemas/bank.ts';
import type { HandedIn, Paper, Quiz, Student } from '../../schemas/assignment.ts';
import { replay } from '../exam/attempt.ts';
import { afterTime, logProblems } from '../exam/log-check.ts';
import { scoreAttempt } from '../exam/score.ts';
import { optionOrder } from '../exam/seed.ts';
import { makeHead } from '../exam/setup.ts';
import { isLate } from './calendar.ts';
import { orderOf, plain, rulesOf, seedFor, seedOfPaper, whoIs } from './form.ts';

/** Answer and mark of one item; the list follows the quiz's items, whatever order the student saw. */
export interface Answer {
  /** Author's index, or null without an answer. */
  chosen: number | null;
  /** Null when the item is not scored. */
  right: boolean | null;
  /** Milliseconds on the screen; null on paper. */
  ms: number | null;
}

/** What a student made of one practice file. */
export interface FileScore {
  found: number;
  findings: number;
  /** Marks on what is fine, and the decoys among them by their id in the catalogue. */
  alarms: number;
  decoys: string[];
  /** Found, with a step that does not settle it. */
  wrongSteps: number;
  /** Parts of the decision that are right, of three. */
  decision: number;
  usedMs: number;
}

export interface Sitting {
  /** Attempt id, or one made up for a paper. */
  id: string;
  who: string;
  student: Student;
  from: 'screen' | 'paper';
  begunAt: number;
  finishedAt: number;
  /** Whether it is known when it was sat: a paper may come without a day. */
  dated: boolean;
  usedMs: number | null;
  right: number;
  total: number;
  answered: number;
  late: boolean;
  /** Times the standard time; 0 for no limit. */
  extraTime: number;
  answers: Answer[];
  /** What the educator should know, in sentences. */
  remarks: string[];
  /** Of a set of practice files, file by file. */
  files?: FileScore[];
}

const keysById = (quiz: Pick<Quiz, 'keys'>): Map<string, ItemKey> => new Map(quiz.keys.map((key) => [key.id, key]));

/** The attempt as it stood in the student's browser; null when its items are not those of the quiz. */
export function headOf(quiz: Pick<Quiz, 'assignment' | 'items'>, result: HandedIn): AttemptHead | null {
  const byId = new Map(quiz.items.map((item) => [item.id, item]));
  const items = result.attempt.items.flatMap((id) => byId.get(id) ?? []);
  if (items.length !== quiz.items.length || new Set(result.attempt.items).size !== quiz.items.length) return null;
  const { id, createdAt, seed, rules } = result.attempt;
  return makeHead({ id, kind: 'assignment', title: quiz.assignment.title, createdAt, seed, bank: quiz.assignment.checksum, items, rules });
}

function answersOf(items: readonly BankItem[], scored: ReadonlyMap<string, Answer>): Answer[] {
  return items.map((item) => scored.get(item.id) ?? { chosen: null, right: null, ms: null });
}

const tally = (answers: readonly Answer[]) => ({
  right: answers.filter((answer) => answer.right === true).length,
  total: answers.filter((answer) => answer.right !== null).length,
  answered: answers.filter((answer) => answer.chosen !== null).length,
});

export const minutes = (milliseconds: number) => countOf(Math.round(milliseconds / 60_000), 'minute');

const folded = (text: string) => plain(text.normalize('NFKD').replace(/\p{M}/gu, ''));

/** Whether extra time was granted, and to this student: a link can be passed on. */
export function extraTimeRemark({ granted }: Pick<Quiz, 'granted'>, factor: number, who: Student): string {
  const sat = factor === 0 ? 'Sat without a time limit' : `Sat with ${String(factor)} times the time`;
  const holders = granted.filter((grant) => grant.factor === factor).map((grant) => grant.student);
  if (holders.length === 0) return `${sat}, which no link saved here grants.`;
  const named = [who.name, who.id].map(folded).filter((text) => text !== '');
  if (holders.some((holder) => named.includes(folded(holder)))) return `${sat}, as granted.`;
  return `${sat}. That link was made for ${holders.slice(0, 5).join(', ')}: look whether this is the same person.`;
}

/** What a page that was closed, or a clock that was set, tells of a sitting. */
export const awayRemarks = (awayMs: number, timed: boolean, clockChanged: boolean): string[] => [
  ...(awayMs > 60_000 ? [`The page was closed for ${minutes(awayMs)}${timed ? '; the clock went on' : ''}.`] : []),
  ...(clockChanged ? ['The computer’s clock was changed during the sitting.'] : []),
];

function remarksOn(
  quiz: Quiz,
  head: AttemptHead,
  who: Student,
  state: ReturnType<typeof replay>,
  usedMs: number,
  overtime: number,
): string[] {
  const { assignment } = quiz;
  const factor = head.rules.extraTime;
  const limit = head.rules.limits[0];
  // The quiz's own limit, or one it had when this link was handed out.
  const expected = [assignment.minutes, ...quiz.minutesBefore].map((minutes) =>
    minutes === null || factor === 0 ? undefined : Math.round(minutes * factor * 60_000),
  );
  const remarks: string[] = [];
  if (assignment.opens !== null && head.createdAt < assignment.opens) remarks.push('Begun before the quiz opened.');
  if (factor !== 1) remarks.push(extraTimeRemark(quiz, factor, who));
  if (!expected.includes(limit)) remarks.push('The time limit is not the quiz’s.');
  if (head.rules.feedback === 'each' && assignment.feedback !== 'each')
    remarks.push('Answers were shown after each item, which the quiz does not allow.');
  const { pausable, extraBreaks } = head.rules;
  if (pausable && !rulesOf(assignment).pausable && factor !== 0) remarks.push('The clock could be stopped, which the quiz does not allow.');
  if (state.pausedMs > 60_000 && limit !== undefined) remarks.push(`The clock was stopped for ${minutes(state.pausedMs)}.`);
  if (extraBreaks > 0) remarks.push('Rests were added, which the quiz does not have.');
  // The player ends a part on its deadline; a second's grace is for rounding.
  if (limit !== undefined && usedMs > limit + 1000) remarks.push(`Took ${minutes(usedMs)} of ${minutes(limit)}.`);
  if (state.parts.some((part) => part.reason === 'time')) remarks.push('Time ran out.');
  if (overtime > 1000) remarks.push(`The last answer was stored ${countOf(Math.round(overtime / 1000), 'second')} after time had run out.`);
  remarks.push(...awayRemarks(state.awayMs, true, state.clockChanges.length > 0));
  if (who.name === '' && who.id === '' && assignment.identify !== 'none') remarks.push('Gives no name.');
  return remarks;
}

export type Judged = { ok: true; sitting: Sitting } | { ok: false; problem: string };

/** Scores what a student handed in. What cannot be a sitting of this quiz is refused with the reason. */
export async function judge(quiz: Quiz, result: HandedIn): Promise<Judged> {
  const head = headOf(quiz, result);
  if (head === null) return { ok: false, problem: 'The items in this result are not those of the quiz.' };
  const seed = await seedFor(quiz.assignment, result.student, result.attempt.id);
  if (head.seed !== seed || orderOf(quiz.items, seed).some((item, at) => item.id !== head.items[at]?.id)) {
    return { ok: false, problem: 'The form in this result is not the one this student was given.' };
  }
  const [wrong] = logProblems(head, result.events);
  if (wrong !== undefined) return { ok: false, problem: `The log in this result is not one that this site writes. ${wrong}` };
  const state = replay(head, result.events);
  if (state.phase !== 'done' || state.finishedAt === null) return { ok: false, problem: 'The attempt in this result was not finished.' };
  const score = scoreAttempt(head, state, keysById(quiz));
  const scored = new Map(
    score.items.map(({ item, chosen, right, index }) => [item.id, { chosen, right, ms: state.responses[index]?.ms ?? 0 }]),
  );
  const answers = answersOf(quiz.items, scored);
  const usedMs = state.parts.reduce((sum, part) => sum + part.usedMs, 0);
  const late = isLate(quiz.assignment, state.finishedAt);
  return {
    ok: true,
    sitting: {
      id: head.id,
      who: whoIs(result.student, head.id),
      student: result.student,
      from: 'screen',
      begunAt: head.createdAt,
      finishedAt: state.finishedAt,
      dated: true,
      usedMs,
      ...tally(answers),
      late,
      extraTime: head.rules.extraTime,
      answers,
      remarks: [
        ...(late ? ['Handed in after closing.'] : []),
        ...remarksOn(quiz, head, result.student, state, usedMs, afterTime(result.events)),
      ],
    },
  };
}

/** Letters of a typed answer sheet: spaces and numbers are passed over, a dot or hyphen means no answer. */
export function readPaperAnswers(text: string, items: number): { ok: true; answers: string } | { ok: false; problem: string } {
  const answers = text
    .toUpperCase()
    .replace(/[\s\d,;:)]/g, '')
    .replace(/[._?*–—]/g, '-');
  const stray = /[^A-F-]/.exec(answers)?.[0];
  if (stray !== undefined) return { ok: false, problem: `“${stray}” is not an answer. Type A to F, or - for none.` };
  if (answers.length !== items) {
    return {
      ok: false,
      problem: `The quiz has ${countOf(items, 'item')}; ${countOf(answers.length, 'answer was', 'answers were')} typed.`,
    };
  }
  return { ok: true, answers };
}

/** Scores a paper form from its typed letters, which name places on that form. */
export async function judgePaper(quiz: Quiz, paper: Paper, index: number): Promise<Sitting> {
  const seed = await seedOfPaper(quiz.assignment.seed, paper.form);
  const keys = keysById(quiz);
  const scored = new Map<string, Answer>();
  orderOf(quiz.items, seed).forEach((item, at) => {
    const place = optionPlace(paper.answers.charAt(at));
    const chosen = place < 0 ? null : (optionOrder(item, seed)[place] ?? null);
    const key = keys.get(item.id);
    scored.set(item.id, { chosen, right: key === undefined ? null : chosen === key.key, ms: null });
  });
  const answers = answersOf(quiz.items, scored);
  const id = `paper-${String(index + 1)}`;
  // Papers are typed in days after they were sat; only a stated day of sitting can make one late.
  const sat = paper.sat ?? paper.at;
  const late = paper.sat !== undefined && isLate(quiz.assignment, paper.sat);
  return {
    id,
    who: whoIs(paper.student, id),
    student: paper.student,
    from: 'paper',
    begunAt: sat,
    finishedAt: sat,
    dated: paper.sat !== undefined,
    usedMs: null,
    ...tally(answers),
    late,
    extraTime: 1,
    answers,
    remarks: [`Paper form ${paper.form}.`, ...(late ? ['Sat after closing.'] : [])],
  };
}
