import { describe, expect, it } from 'vitest';
import { attemptHead } from '../../../src/features/classroom/form.ts';
import { eventWords } from '../../../src/features/classroom/log-words.ts';
import { layPaper, paperForms } from '../../../src/features/classroom/paper.ts';
import { judgePaper } from '../../../src/features/classroom/sitting.ts';
import { optionOrder } from '../../../src/features/exam/seed.ts';
import { keyPair, quizOf, sit, start } from './make.ts';

const key = await keyPair();
const own = [{ stem: 'Own?', options: ['yes', 'no'], key: 1, why: '' }];

describe('a quiz on paper', async () => {
  const quiz = await quizOf(key, 9, { form: 'same', own });

  it('as form A is the form on the screen, item by item and option by option', async () => {
    const paper = await layPaper(quiz, 'A');
    const head = await attemptHead({
      quiz: quiz.assignment,
      code: 'c',
      student: { name: 'Ana', id: '' },
      items: quiz.items,
      ownKeys: [],
      id: 'attempt-1',
      now: start,
    });
    expect(paper.items.map(({ item, options }) => [item.id, options])).toEqual(
      head.items.map((item) => [item.id, optionOrder(item, head.seed).map((option) => item.options[option])]),
    );
  });

  it('has a key that gives every mark when its letters are typed in, on each form', async () => {
    const keys = new Set<string>();
    for (const form of paperForms) {
      const paper = await layPaper(quiz, form);
      const answers = paper.items.map((item) => item.key).join('');
      keys.add(answers);
      const sitting = await judgePaper(quiz, { student: { name: 'Ben', id: '' }, form, answers, at: start }, 0);
      expect([sitting.right, sitting.total]).toEqual([10, 10]);
    }
    expect(keys.size).toBe(4);
  });

  it('has as many circles as the longest item has options', async () => {
    expect((await layPaper(quiz, 'B')).letters).toBe('ABCD');
  });
});

describe('a log in words', async () => {
  const quiz = await quizOf(key, 3);
  it('names items and letters as the student saw them', async () => {
    const { head, events } = await sit(quiz, { student: { name: 'Ana', id: '' }, right: () => true, crash: 60_000 });
    const words = events.map((event) => eventWords(head, event));
    expect(words[0]).toBe('Began');
    expect(words[1]).toMatch(/^Answered item 1: [A-D]$/);
    expect(words).toContain('Opened the page again after 60 seconds away');
    expect(words.at(-1)).toBe('Ended the quiz');
    expect(words.join()).not.toContain('?');
  });
});
