/** A made-up class of twelve, to see what the results page shows before there are results. Pure; nothing of it is ever kept. */
import type { BankItem, ItemKey } from '../../schemas/bank.ts';
import type { Quiz } from '../../schemas/assignment.ts';
import { optionLetters } from '../../format/letters.ts';
import { makeQuiz, type Draft } from './draft.ts';
import { layPaper } from './paper.ts';
import { judgePaper, type Sitting } from './sitting.ts';

export interface ExampleClass {
  quiz: Quiz;
  sittings: Sitting[];
}

const names = 'Avery B, Blake C, Casey D, Dakota E, Emery F, Finley G, Harper H, Jordan K, Kai L, Logan M, Morgan N, Quinn P'.split(', ');

const draft: Draft = {
  id: '00000000000000e0',
  title: 'Example: Peer references and work history',
  instructions: '',
  own: [],
  seed: '0000-0000-0000-00E0',
  form: 'same',
  minutes: 20,
  attempts: 1,
  feedback: 'end',
  feedbackAt: null,
  pass: 70,
  opens: null,
  closes: null,
  late: true,
  identify: 'both',
  confidence: false,
  key: 'A'.repeat(43),
};

/** Whether a student answers an item correctly: able students most of the time, hard items seldom, always the same. */
const answersWell = (student: number, item: number): boolean =>
  (student * 7 + item * 5 + 3) % 12 < 4 + ((11 - student) * 2) / 3 + (item % 3);

/** The class, from items of the bank with their keys; null when these make no quiz. */
export async function exampleClass(
  items: readonly BankItem[],
  keys: ReadonlyMap<string, ItemKey>,
  now: number,
): Promise<ExampleClass | null> {
  const made = await makeQuiz(draft, items, keys, now);
  if (!made.ok) return null;
  const { quiz } = made;
  const layout = await layPaper(quiz, 'A');
  const sittings = await Promise.all(
    names.map((name, student) => {
      const answers = layout.items.map(({ key, options }, at) =>
        answersWell(student, at)
          ? key
          : (optionLetters(options.length)
              .split('')
              .filter((letter) => letter !== key)[(student + at) % 3] ?? key),
      );
      const paper = {
        student: { name, id: `E${String(student + 1).padStart(2, '0')}` },
        form: 'A' as const,
        answers: answers.join(''),
        at: now,
        sat: now,
      };
      return judgePaper(quiz, paper, student);
    }),
  );
  return { quiz, sittings };
}
