/** What is decided before an educator's quiz is kept: items typed in, quizzes that come again, titles for Canvas. */
import { describe, expect, test } from 'vitest';
import { canvasTitleProblem } from '../../../src/features/classroom/canvas-title.ts';
import { mergeQuiz } from '../../../src/features/classroom/merge.ts';
import { ownProblem, tidyOwn } from '../../../src/features/classroom/own.ts';
import { keyPair, quizOf } from './make.ts';

const item = (options: string[], key = 0) => ({ stem: 'Which?', options, key, why: '' });

describe('items typed in', () => {
  test('options left empty at the end are dropped, those between are not', () => {
    expect(tidyOwn(item(['a', 'b', '', ' '])).options).toEqual(['a', 'b']);
    expect(tidyOwn(item(['a', '', 'c', ''])).options).toEqual(['a', '', 'c']);
  });
  test.each([
    [{ ...item(['a', 'b']), stem: ' ' }, 'has no question'],
    [item(['a', '', '']), 'needs two options'],
    [item(['a', '', 'c']), 'option B is empty'],
    [item(['a', 'b', '', ''], 3), 'option D is ticked as right, but it is empty'],
  ])('what is missing is said by number and letter', (typed, said) => {
    const sentence = ownProblem([item(['a', 'b']), tidyOwn(typed)]);
    expect(sentence).toContain('Your item 2');
    expect(sentence).toContain(said);
  });
  test('a whole item has no problem', () => {
    expect(ownProblem([item(['a', 'b'], 1)])).toBe('');
    // Two options that read the same cannot be told apart by whoever sits the quiz.
    expect(ownProblem([item(['One  year', 'two', 'One year '])])).toContain('option C says the same');
    expect(ownProblem([item(['MG', 'Mg'])])).toBe('');
  });
});

describe('a quiz that is here already', async () => {
  const key = await keyPair();
  const older = { ...(await quizOf(key, 4)), madeAt: 1, granted: [{ factor: 2, student: 'Ana' }] };
  const newer = {
    ...(await quizOf(key, 5, { title: 'Newer' })),
    madeAt: 2,
    granted: [
      { factor: 1.5, student: 'Ana' },
      { factor: 3, student: 'Ben' },
    ],
  };
  const both = [
    { factor: 1.5, student: 'Ana' },
    { factor: 3, student: 'Ben' },
  ];
  test('the newer stays, whichever came first, with the extra time of both', () => {
    expect(mergeQuiz(newer, older, 'file')).toEqual({ quiz: { ...newer, granted: both }, how: 'kept' });
    expect(mergeQuiz(older, newer, 'file')).toEqual({ quiz: { ...newer, granted: both }, how: 'replaced' });
    const lone = { ...older, granted: [{ factor: 2 as const, student: 'Cyd' }] };
    expect(mergeQuiz(newer, lone, 'file').quiz.granted).toEqual([...both, ...lone.granted]);
  });
  test('a link never takes the place of what was saved', () => {
    expect(mergeQuiz(older, { ...newer, granted: [] }, 'link')).toEqual({ quiz: older, how: 'kept' });
    expect(mergeQuiz(older, { ...older, madeAt: 9, granted: [] }, 'link')).toEqual({ quiz: older, how: 'same' });
    expect(mergeQuiz(null, newer, 'link')).toEqual({ quiz: newer, how: 'new' });
  });
});

test.each([
  ['My Final Grade quiz', 'Final Grade'],
  ['Unposted Current Score', 'Current Score'],
  ['Week 3 (2024)', '(2024)'],
])('Canvas would not read “%s” as a title', (title, part) => {
  expect(canvasTitleProblem(title)).toContain(part);
});

test.each(['Final exam', 'Week 3 (fall)', 'Week (3) again', '(2024)'])('Canvas reads “%s” as it is', (title) => {
  expect(canvasTitleProblem(title)).toBe('');
});
