/** The reference lists as pages show them: glossary, comparison grid, timeline, changed rules. */
import { getCollection } from 'astro:content';
import type { Term } from '../schemas/glossary.ts';
import type { RuleChange, Standards, TimelineEvent } from '../schemas/standard.ts';
import { lessonsInOrder } from './lessons.ts';

/** A term with its abbreviation in brackets. */
export const termName = (term: Term): string => (term.abbreviation === undefined ? term.term : `${term.term} (${term.abbreviation})`);

/** Terms by first letter, A to Z; what begins with a digit stands under `0-9`. */
export async function glossaryByLetter(): Promise<{ letter: string; terms: Term[] }[]> {
  const terms = (await getCollection('glossary')).map((entry) => entry.data).sort((a, b) => a.term.localeCompare(b.term, 'en-US'));
  const letters = new Map<string, Term[]>();
  for (const term of terms) {
    const first = term.term.charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '0-9';
    letters.set(letter, [...(letters.get(letter) ?? []), term]);
  }
  return [...letters].map(([letter, list]) => ({ letter, terms: list })).sort((a, b) => a.letter.localeCompare(b.letter));
}

/** The comparison grid; null until it is written. */
export const standards = async (): Promise<Standards | null> => (await getCollection('standards'))[0]?.data ?? null;

/** Events, oldest first. */
export const timeline = async (): Promise<TimelineEvent[]> =>
  (await getCollection('timeline')).map((entry) => entry.data).sort((a, b) => a.date.localeCompare(b.date));

/** Changed rules, newest first. */
export const changes = async (): Promise<RuleChange[]> =>
  (await getCollection('changes')).map((entry) => entry.data).sort((a, b) => b.effective.localeCompare(a.effective));

/** Title of a lesson by its reference; undefined while it is not written. */
export async function lessonTitles(): Promise<Map<string, string>> {
  return new Map((await lessonsInOrder()).map((lesson) => [lesson.ref, lesson.entry.data.title]));
}
