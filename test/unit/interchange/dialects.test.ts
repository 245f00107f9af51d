/** Text as Respondus, ExamView and text2qti have it, and as people type it: not Aiken by the letter, and meant. */
import { describe, expect, test } from 'vitest';
import { itemsOf, keysOf, optionsOf, readWell } from './read.ts';

describe('lettered options', () => {
  test('Respondus: a star at the right option, feedback below each, kinds by a line', async () => {
    const read = await readWell(
      'exam.txt',
      'Title: Exam 1\n\nType: MC\n1) Which body?\n~ In general.\na) one\n@ Not one.\n*b) two\n@ Yes.\nc. three\n\n2. What?\nA. x\n*B. y\n\nType: E\n3. Explain.\n\nType: T\n4. It is.\n*a. True\nb. False\n',
    );
    expect(itemsOf(read).map((item) => [item.stem, ...optionsOf(item)])).toEqual([
      ['Which body?', 'one # Not one.', '*two # Yes.', 'three'],
      ['What?', 'x', '*y'],
    ]);
    expect(itemsOf(read)[0]?.general).toBe('In general.');
    expect(read.left.map(({ where, what }) => `${where} ${what}`)).toEqual([
      'line 16 an essay question: Explain.',
      'line 20 true or false: It is.',
    ]);
  });

  test('a question without options in front of one that has some is named, and is not part of its words', async () => {
    const read = await readWell('exam.txt', '1. Explain.\n\n2. Which?\na. x\n*b. y\n');
    expect(itemsOf(read)[0]?.stem).toBe('Which?');
    expect(read.left.map(({ what }) => what)).toEqual(['text without an answer: Explain.']);
  });

  test.each([
    ['a list of answers at the end', '1. Which?\na. x\nb. y\n\n2. What?\na. u\nb. v\nc. w\n\nAnswers:\n1. B\n2. C\n', 'BC'],
    ['the same, otherwise written', '1) Which?\nA) x\nB) y\n\n2) What?\nA) u\nB) v\n\nAnswer Key\n1) b\n2: (A)\n', 'BA'],
    [
      'ExamView, with what it knows of a question behind the answer',
      ' ____\t1.\tWhich?\n\ta.\tx\n\tb.\ty\nANS:\tB\tPTS:\t1\tDIF:\tEasy\n',
      'B',
    ],
    ['the answer with its reason behind a dash', 'Which?\nA. x\nB. y\nCorrect answer: B - since y\n', 'B'],
  ])('%s', async (_, text, keys) => {
    const read = await readWell('a.txt', text);
    expect(keysOf(read)).toBe(keys);
    expect(itemsOf(read)[0]?.stem).toBe('Which?');
    expect(read.left).toEqual([]);
  });

  test('a list of answers whose numbers do not fit is no key', async () => {
    for (const list of ['1. B\n3. A', '1. B', '1. B\n1. A'])
      expect((await readWell('a.txt', `1. Which?\na. x\nb. y\n\n2. What?\na. u\nb. v\n\nAnswers:\n${list}\n`)).items).toEqual([]);
  });

  test('text2qti: what it says in general, of an option, of right and wrong', async () => {
    const read = await readWell(
      'quiz.txt',
      'Quiz title: Sums\n\nTitle: One\nPoints: 2\n1.  Which?\n... In general.\n+   Right.\n-   Wrong.\na)  x\n... Not x.\n*b) y\n',
    );
    expect(itemsOf(read)[0]).toMatchObject({ stem: 'Which?', general: 'In general.' });
    expect(optionsOf(itemsOf(read)[0])).toEqual(['x # Not x.\n\nWrong.', '*y # Right.']);
  });

  test('more options than are taken, and several letters without a comma, are said as what they are', async () => {
    const many = Array.from('ABCDEFGHIJK', (letter) => `${letter}. ${letter}x`).join('\n');
    const read = await readWell('a.txt', `Which?\n${many}\nANSWER: K\n\nWhat?\nA. x\nB. y\nANSWER: AB\n`);
    expect(read.left.map(({ what }) => what)).toEqual(['a question with too many options: Which?', 'several answers: What?']);
  });

  test.each([
    ['answer lines', 'What is left?\nA) u\nB) v\n\nWhich?\nA)x\nB)y\nANSWER: B'],
    ['stars', 'What is left?\nA) u\nB) v\n\nWhich?\nA) x\n*B) y\n'],
  ])('a question without an answer is named, and is not part of the next: %s', async (_, text) => {
    const read = await readWell('a.txt', text);
    expect(itemsOf(read).map((item) => [item.stem, ...optionsOf(item)])).toEqual([['Which?', 'x', '*y']]);
    expect(read.left.map(({ where, what }) => `${where} ${what}`)).toEqual(['line 1 text without an answer: What is left? A) u B) v']);
  });

  test('an explanation ends where the next question begins, without a blank line too', async () => {
    const read = await readWell('a.txt', '1. Which?\nA. x\nB. y\nAnswer: B\nExplanation: so.\n2. What?\nA. u\nB. v\nAnswer: A\n');
    expect(itemsOf(read).map(({ stem, general }) => [stem, general])).toEqual([
      ['Which?', 'so.'],
      ['What?', undefined],
    ]);
  });
});
