/** A quiz as the page of a learning system's package holds it. Pure. */
import type { QuizItem } from './model.ts';

export type LmsStandard = 'scorm12' | 'scorm2004' | 'cmi5';

export interface LmsRules {
  /** Percent right that passes, 1 to 100; null for none: whoever finishes has completed it. A learning system may set its own. */
  pass: number | null;
  /** Minutes for one try; null for no limit. A learning system may set its own. */
  minutes: number | null;
  /** When the reasons are shown: after each answer, which then stands; after the whole quiz; or never. */
  reasons: 'each' | 'end' | 'never';
  /** Whether each learner gets the questions in an order of their own. */
  mixed: boolean;
}

export interface PlayerQuiz {
  standard: LmsStandard;
  /** Of the words: a place kept for other words is not taken up. Eight hex digits. */
  words: string;
  title: string;
  rules: LmsRules;
  items: QuizItem[];
}

/** What options are called in answers that leave for a learning system; the same whatever order they are shown in. */
export const optionName = (at: number): string => 'abcdefghij'.charAt(at);
