/**
 * How far a learner is: the answers, what of them stands, the time. Each change gives a new value. It is kept by the learning system in
 * at most 4,096 characters (SCORM 1.2), so it is written in three characters an item. Pure.
 */
import { readChecksum, withChecksum } from '../../../format/checksum.ts';
import type { PlayerQuiz } from '../lms.ts';

export interface Answer {
  /** Place of the chosen option in the file's order; null for none. */
  chosen: number | null;
  /** To come back to. */
  flagged: boolean;
  /** Stands for good and is told to the learning system. */
  settled: boolean;
  /** Seconds spent on it. */
  seconds: number;
}

export interface Progress {
  /** Draws the orders, a whole number below 2^32. */
  seed: number;
  /** Place of the item shown, in the order shown. */
  at: number;
  /** Seconds of this try before this session. */
  seconds: number;
  /** By place in the file. */
  answers: readonly Answer[];
  finished: boolean;
  /** Most right answers of all tries that were finished; null before the first. */
  best: number | null;
}

const blank: Answer = { chosen: null, flagged: false, settled: false, seconds: 0 };

export const begin = (items: number, seed: number, best: number | null = null): Progress => ({
  seed: seed >>> 0,
  at: 0,
  seconds: 0,
  answers: Array.from({ length: items }, () => blank),
  finished: false,
  best,
});

/** Numbers from 0 up to 1 that a seed gives (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Places 0 to `count`, shuffled (Fisher-Yates). */
function shuffled(count: number, seed: number): number[] {
  const next = numbers(seed);
  const places = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [places[last], places[other]] = [places[other] ?? 0, places[last] ?? 0];
  }
  return places;
}

/** Places of the items in the order shown. */
export const itemOrder = (quiz: PlayerQuiz, seed: number): number[] =>
  quiz.rules.mixed ? shuffled(quiz.items.length, seed) : quiz.items.map((_, place) => place);

/** Places of an item's options in the order shown. */
export function optionOrder(quiz: PlayerQuiz, seed: number, place: number): number[] {
  const item = quiz.items[place];
  const count = item?.options.length ?? 0;
  return item?.shuffle === false ? Array.from({ length: count }, (_, at) => at) : shuffled(count, seed + 0x9e3779b9 * (place + 1));
}

const change = (progress: Progress, place: number, with_: (answer: Answer) => Answer): Progress => ({
  ...progress,
  answers: progress.answers.map((answer, at) => (at === place ? with_(answer) : answer)),
});

/** Chooses an option, unless the answer stands. */
export const choose = (progress: Progress, place: number, chosen: number): Progress =>
  progress.finished ? progress : change(progress, place, (answer) => (answer.settled ? answer : { ...answer, chosen }));

export const flag = (progress: Progress, place: number): Progress =>
  progress.finished ? progress : change(progress, place, (answer) => ({ ...answer, flagged: !answer.flagged }));

export const spend = (progress: Progress, place: number, seconds: number): Progress =>
  progress.finished ? progress : change(progress, place, (answer) => ({ ...answer, seconds: answer.seconds + Math.max(0, seconds) }));

/** Lets an answer stand; one that was not given cannot. */
export const settle = (progress: Progress, place: number): Progress =>
  change(progress, place, (answer) => (answer.chosen === null ? answer : { ...answer, settled: true }));

export const goTo = (progress: Progress, at: number): Progress => ({
  ...progress,
  at: Math.max(0, Math.min(progress.answers.length - 1, at)),
});

/** Items answered right. */
export const rightOf = (quiz: PlayerQuiz, { answers }: Pick<Progress, 'answers'>): number =>
  answers.filter(({ chosen }, place) => chosen !== null && quiz.items[place]?.options[chosen]?.correct === true).length;

export const answeredOf = ({ answers }: Progress): number => answers.filter(({ chosen }) => chosen !== null).length;

/** Ends the try: all answers stand. An earlier try that was better stays the best. */
export const finish = (quiz: PlayerQuiz, progress: Progress): Progress => ({
  ...progress,
  answers: progress.answers.map((answer) => ({ ...answer, settled: true })),
  finished: true,
  best: Math.max(progress.best ?? 0, rightOf(quiz, progress)),
});

/** Compared exactly, so that 7 of 10 is 70%; null without a pass mark. */
export const passes = (right: number, total: number, pass: number | null): boolean | null =>
  pass === null ? null : right * 100 >= pass * total - 1e-9;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digit = (value: number): string => digits.charAt(value);
/** Longest that is kept for an item, seconds: what two characters hold. */
const longest = 64 * 64 - 1;

const writeAnswer = ({ chosen, flagged, settled, seconds }: Answer): string => {
  const time = Math.min(longest, Math.round(seconds));
  return digit(((chosen ?? -1) + 1) * 4 + (flagged ? 2 : 0) + (settled ? 1 : 0)) + digit(time >> 6) + digit(time & 63);
};

function readAnswer(text: string, options: number): Answer | null {
  const [state = -1, high = -1, low = -1] = [0, 1, 2].map((at) => (at < text.length ? digits.indexOf(text.charAt(at)) : -1));
  if (state < 0 || high < 0 || low < 0 || state >> 2 > options) return null;
  return { chosen: state < 4 ? null : (state >> 2) - 1, flagged: (state & 2) > 0, settled: (state & 1) > 0, seconds: high * 64 + low };
}

/** What the learning system keeps: 36 letters or so and three an item. */
export function encode(quiz: PlayerQuiz, progress: Progress, seconds: number): string {
  const { seed, at, finished, best, answers } = progress;
  const numbersOf = [seed, at, Math.round(seconds), finished ? 1 : 0].map((value) => value.toString(36));
  const head = ['1', quiz.words, ...numbersOf, best === null ? '' : best.toString(36)];
  return withChecksum(`${head.join('~')}~${answers.map(writeAnswer).join('')}`);
}

export type Decoded = { ok: true; progress: Progress } | { ok: false; why: 'none' | 'other words' | 'damaged' };

/** Reads what the learning system kept. It may have been cut, changed, or be of an older edition of the quiz. */
export function decode(quiz: PlayerQuiz, kept: string): Decoded {
  if (kept.trim() === '') return { ok: false, why: 'none' };
  const sealed = readChecksum(kept.trim());
  if (sealed?.checked !== true) return { ok: false, why: 'damaged' };
  const [version, words, seed = '', at = '', seconds = '', finished, best = '', packed = ''] = sealed.text.split('~');
  if (version !== '1' || words !== quiz.words) return { ok: false, why: 'other words' };
  const number = (text: string) => (/^[0-9a-z]{1,8}$/.test(text) ? parseInt(text, 36) : NaN);
  const answers = quiz.items.map((item, place) => readAnswer(packed.slice(place * 3, place * 3 + 3), item.options.length));
  const whole = answers.filter((answer) => answer !== null);
  const known = { seed: number(seed), at: number(at), seconds: number(seconds) };
  if (whole.length < answers.length || packed.length !== answers.length * 3 || Object.values(known).some(Number.isNaN))
    return { ok: false, why: 'damaged' };
  const tries = number(best);
  const bounded = Number.isNaN(tries) ? null : Math.min(tries, answers.length);
  return { ok: true, progress: goTo({ ...known, answers: whole, finished: finished === '1', best: bounded }, known.at) };
}
