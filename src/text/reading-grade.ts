import { syllable } from 'syllable';

/**
 * Flesch-Kincaid grade of a list of sentences or fragments: 0.39 words per sentence + 11.8 syllables per word - 15.59.
 * Source: Kincaid and others, 1975. Abbreviations in capitals count as one syllable. Zero for no words.
 */
export function readingGradeOf(sentences: readonly string[]): number {
  const counted = sentences
    .flatMap((text) => text.split(/[.!?:;]+(?=\s|$)/))
    .map((sentence) => sentence.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [])
    .filter((words) => words.length > 1);
  const words = counted.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + (/^[A-Z]{2,}s?$/.test(word) ? 1 : Math.max(1, syllable(word))), 0);
  return 0.39 * (words.length / counted.length) + 11.8 * (syllables / words.length) - 15.59;
}
