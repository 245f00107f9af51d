import { readingGradeOf } from '../text/reading-grade.ts';

/** Flesch-Kincaid grade of running text; points of common abbreviations end no sentence, a line or a paragraph does. */
export const readingGrade = (text: string): number =>
  readingGradeOf(
    text
      .replace(/\b(?:v|vs|No|Dr|Mr|Ms|Inc|Co|e\.g|i\.e|U\.S|U\.S\.C|C\.F\.R|a\.m|p\.m)\./g, (match) => match.replaceAll('.', ''))
      .split(/\n{2,}|\n(?=\S)/),
  );
