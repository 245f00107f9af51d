/**
 * Notes for the home page and for the first words of My progress, so that they can offer a returning learner the next step without
 * reading everything. Made anew whenever the desk is opened; nothing else is ever computed from them.
 */
import { readSetting, writeSetting } from './settings.ts';

export interface DeskNote {
  /** Cards due when it was written, and that moment, milliseconds since 1970. */
  due: number;
  at: number;
  /** First day of the exam window, when there is a plan. */
  window: string | null;
}

/** It says nothing on another device. */
const name = 'device-desk';

export function noteDesk(note: DeskNote): void {
  writeSetting(name, JSON.stringify(note));
}

/** Changes what is due, when the desk was opened before. */
export function noteDue(due: number, at: number): void {
  const note = readDeskNote();
  if (note) noteDesk({ ...note, due, at });
}

/** What My progress says first, before anything is read: topics with most to gain, and the finished attempts this was made of. */
export interface FirstWords {
  results: string;
  /** `known` is null for a topic not met yet. */
  weak: { topic: string; name: string; known: number | null }[];
}
const wordsName = 'device-desk-words';

/** Tells one set of attempts from another: their number, and the ends of the list. */
export function resultsMark(attempts: readonly string[]): string {
  const sorted = [...attempts].sort();
  return [attempts.length, sorted[0], sorted.at(-1)].join(' ');
}

export function keepFirstWords({ results, weak }: Omit<FirstWords, 'results'> & { results: readonly string[] }): void {
  writeSetting(wordsName, JSON.stringify({ results: resultsMark(results), weak }));
}

/** Null when there are none, or when they are not what this version writes. */
export function readFirstWords(): FirstWords | null {
  try {
    const { results, weak } = JSON.parse(readSetting(wordsName) ?? '{}') as Partial<FirstWords>;
    const sound =
      typeof results === 'string' &&
      Array.isArray(weak) &&
      weak.every(
        ({ topic, name: title, known }) =>
          typeof topic === 'string' && typeof title === 'string' && (known === null || typeof known === 'number'),
      );
    return sound ? { results, weak } : null;
  } catch {
    return null;
  }
}

/** Null before the desk was opened for the first time. */
export function readDeskNote(): DeskNote | null {
  try {
    const { due, at, window } = JSON.parse(readSetting(name) ?? '{}') as Partial<DeskNote>;
    return typeof due === 'number' && typeof at === 'number' ? { due, at, window: typeof window === 'string' ? window : null } : null;
  } catch {
    return null;
  }
}
