/** Quizzes for the tests of packages. */
import type { QuizItem } from '../../../src/features/interchange/model.ts';
import type { LmsRules, PlayerQuiz } from '../../../src/features/interchange/lms.ts';

export const rules: LmsRules = { pass: 70, minutes: null, reasons: 'end', mixed: true };
export const items = (count: number): QuizItem[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `a-${String(at + 1).padStart(3, '0')}`,
    stem: `Which is **${String(at)}**?`,
    options: ['one', 'two', 'three', 'four'].map((text, option) => ({ text, correct: option === at % 4, reason: `Because ${text}.` })),
    tags: [],
    topic: 'Bylaws & rules',
  }));
export const quizOf = (count: number): PlayerQuiz => ({
  standard: 'scorm12',
  words: 'deadbeef',
  title: 'A quiz',
  rules,
  items: items(count),
});
