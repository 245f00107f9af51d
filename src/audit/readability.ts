import { syllable } from 'syllable';

/**
 * Flesch-Kincaid grade level: 0.39 words per sentence + 11.8 syllables per word - 15.59.
 * Source: Kincaid and others, 1975, Derivation of new readability formulas for Navy enlisted personnel.
 * Abbreviations in capitals count as one syllable, as they are read at sight.
 */
export function readingGrade(text: string): number {
  const sentences = text
    .replace(/\b(?:v|vs|No|Dr|Mr|Ms|Inc|Co|e\.g|i\.e|U\.S|U\.S\.C|C\.F\.R|a\.m|p\.m)\./g, (match) => match.replaceAll('.', ''))
    .split(/[.!?:;]+(?=\s|$)|\n{2,}|\n(?=\S)/)
    .map((sentence) => sentence.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [])
    .filter((words) => words.length > 1);
  const words = sentences.flat();
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + (/^[A-Z]{2,}s?$/.test(word) ? 1 : Math.max(1, syllable(word))), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
