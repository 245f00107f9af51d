/** Puts the candidates of a search in order. Pure. */
import { significantWords } from './query.ts';

export interface Candidate {
  title: string;
  /** Where it stands: its lesson, or "Glossary". */
  place: string;
  kind: string;
  /** Other words people type for it. */
  names: string;
  /** Pagefind's score over the best one of the same query, 0 to 1. */
  relative: number;
  /** Share of the question's words that its query kept, 0 to 1. */
  kept: number;
}

/** A word without its usual endings, so that "reporting", "reports" and "report" meet. */
export const stem = (word: string): string => {
  const short = word.replace(/(?:'s|ies|ing|ed|es|s|al|ation|ment)$/, '');
  return short.length >= 4 ? short : word;
};

const stems = (text: string): Set<string> => new Set(significantWords(text).map(stem));

/** Share of the question's words found in a text, 0 to 1. */
function coverage(question: ReadonlySet<string>, text: string): number {
  const words = stems(text);
  const found = [...question].filter((word) => words.has(word)).length;
  return question.size === 0 ? 0 : found / question.size;
}

/** Sections that teach come before definitions, and those before the grid; a name typed exactly is asking for its definition. */
const kindWeight: Record<string, number> = { lesson: 0.3, career: 0.15, glossary: 0.12, standard: 0, change: -0.15 };

/** Larger is better. */
export function rank(question: string, candidate: Candidate): number {
  const words = stems(question);
  const heading = coverage(words, candidate.title);
  const context = coverage(words, `${candidate.title} ${candidate.place} ${candidate.names}`);
  const asked = question.trim().toLowerCase();
  const named = [candidate.title, ...candidate.title.split(/[()]/), ...candidate.names.split(/[.;]/)].some(
    (name) => name.trim().toLowerCase() === asked,
  );
  const traps = candidate.title.startsWith('Traps:') ? 0.25 : 0;
  return candidate.relative * candidate.kept + 0.6 * heading + 0.5 * context + (kindWeight[candidate.kind] ?? 0) + (named ? 1 : 0) - traps;
}
