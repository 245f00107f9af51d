/** What is told to a learning system, whatever its standard. Pure. */
import { answeredOf, encode, passes, rightOf, type Progress } from './progress.ts';
import { optionName, type PlayerQuiz } from '../lms.ts';

/** An answer that stands. */
export interface Settled {
  id: string;
  stem: string;
  topic: string | undefined;
  options: readonly { name: string; text: string }[];
  /** Name of the chosen option; empty when none was chosen. */
  response: string;
  right: boolean;
  key: string;
  seconds: number;
  /** Milliseconds since 1970. */
  at: number;
}

export interface Report {
  /** Kept for the next session. */
  suspend: string;
  /** Number of the question shown, from 1. */
  place: string;
  /** Seconds of this session. */
  session: number;
  /** Seconds of this try. */
  seconds: number;
  /** Share of the questions answered, 0 to 1. */
  share: number;
  /** The best of all finished tries; null before the first is finished. */
  result: { right: number; total: number; passed: boolean | null } | null;
  /** Whether a try was finished in this session. */
  finishedNow: boolean;
  /** Answers that stand since this session began, in order. They are told once. */
  settled: readonly Settled[];
}

/** An answer as it is told. */
export function settledAnswer(quiz: PlayerQuiz, progress: Progress, place: number, at: number): Settled | null {
  const item = quiz.items[place];
  const answer = progress.answers[place];
  if (!item || !answer?.settled) return null;
  const { chosen, seconds } = answer;
  return {
    id: item.id,
    stem: item.stem,
    topic: item.topic,
    options: item.options.map(({ text }, option) => ({ name: optionName(option), text })),
    response: chosen === null ? '' : optionName(chosen),
    right: chosen !== null && item.options[chosen]?.correct === true,
    key: optionName(item.options.findIndex(({ correct }) => correct)),
    seconds,
    at,
  };
}

interface Session {
  /** Seconds since this session began. */
  session: number;
  /** Of these, seconds of the try that is under way. */
  ofTry: number;
  pass: number | null;
  finishedNow: boolean;
  settled: readonly Settled[];
}

export function report(quiz: PlayerQuiz, progress: Progress, { session, ofTry, pass, finishedNow, settled }: Session): Report {
  const total = quiz.items.length;
  const seconds = progress.finished ? progress.seconds : progress.seconds + ofTry;
  return {
    suspend: encode(quiz, progress, seconds),
    place: String(progress.at + 1),
    session,
    seconds,
    share: total === 0 ? 0 : answeredOf(progress) / total,
    result: progress.best === null ? null : { right: progress.best, total, passed: passes(progress.best, total, pass) },
    finishedNow,
    settled,
  };
}

/** How a try stands by itself. */
export function outcome(
  quiz: PlayerQuiz,
  progress: Progress,
  pass: number | null,
): { right: number; total: number; passed: boolean | null } {
  const right = rightOf(quiz, progress);
  return { right, total: quiz.items.length, passed: passes(right, quiz.items.length, pass) };
}
