/** Copying is made visible, and nobody is accused. */
import { describe, expect, it } from 'vitest';
import { handIn } from '../../../src/features/classroom/hand-in.ts';
import { judge, type Sitting } from '../../../src/features/classroom/sitting.ts';
import { lookTogether } from '../../../src/features/classroom/together.ts';
import { keyPair, quizOf, sit } from './make.ts';

const quiz = await quizOf(await keyPair(), 10, { form: 'same' });
const judged = async (number: number, seconds: number): Promise<Sitting> => {
  const student = { name: `Student ${String(number)}`, id: `S${String(number)}` };
  const { head, events } = await sit(quiz, { student, right: (item) => item < number, secondsAnItem: seconds });
  const result = await judge(quiz, handIn(quiz.assignment, head, events));
  if (!result.ok) throw new Error(result.problem);
  return result.sitting;
};

describe('results to look at together', () => {
  it('are two students with one log', async () => {
    const first = await judged(6, 21.7);
    const copy = { ...first, id: 'copy', who: 'id s99', student: { name: 'Other', id: 'S99' } };
    const others = await Promise.all([1, 2, 3].map((number) => judged(number, 11.3 + number)));
    expect(lookTogether([...others, first, copy])).toEqual([{ a: first, b: copy, same: 10, of: 10 }]);
  });

  it('are a whole class that handed in one log', async () => {
    const first = await judged(6, 21.7);
    const copies = Array.from({ length: 29 }, (_, at) => ({ ...first, who: `id x${String(at)}` }));
    const pairs = lookTogether([first, ...copies]);
    expect(new Set(pairs.flatMap(({ a, b }) => [a.who, b.who])).size).toBe(30);
  });

  it('are none when times differ, when it is the same student, or on paper', async () => {
    const [first, second] = [await judged(6, 21.7), await judged(6, 21.8)];
    expect(lookTogether([first, { ...second, who: 'id s99' }])).toEqual([]);
    expect(lookTogether([first, { ...first, id: 'again' }])).toEqual([]);
    const paper = { ...first, answers: first.answers.map((answer) => ({ ...answer, ms: null })) };
    expect(lookTogether([paper, { ...paper, who: 'id s99' }])).toEqual([]);
  });

  it('are found among 2,000 in well under a second', async () => {
    const first = await judged(6, 21.7);
    const many = Array.from({ length: 2000 }, (_, at) => ({
      ...first,
      who: `id ${String(at)}`,
      answers: first.answers.map((answer, item) => ({ ...answer, ms: 20_000 + ((at * 7919 + item * 104_729) % 60_000) })),
    }));
    const began = performance.now();
    lookTogether(many);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
