import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats, losses, makeFile, type FormatId } from '../../../src/features/interchange/formats.ts';
import type { QuizItem } from '../../../src/features/interchange/model.ts';
import { onOneLine, withoutBold } from '../../../src/features/interchange/text.ts';
import { runs } from '../../runs.ts';
import { anyQuiz } from './arbitrary-quiz.ts';
import { itemsOf, making, readWell } from './read.ts';

const made = { ...making, now: Date.UTC(2026, 10, 29) };

/** An item without a part, and all other parts as they are. */
function without<K extends keyof QuizItem>(item: QuizItem, ...parts: K[]): Omit<QuizItem, K> {
  const copy: Partial<QuizItem> = { ...item };
  for (const part of parts) Reflect.deleteProperty(copy, part);
  return copy as Omit<QuizItem, K>;
}

describe('a quiz that leaves and comes back is the same', () => {
  const whole: FormatId[] = ['moodle', 'qti12', 'qti21', 'qti22', 'qti30', 'csv', 'tsv', 'json'];
  test.each(whole)('%s: every part of every item', async (id) => {
    await fc.assert(
      fc.asyncProperty(anyQuiz, async (quiz) => {
        const file = await makeFile(id, quiz, made);
        const back = await readWell(file.name, file.bytes);
        expect(itemsOf(back)).toEqual(quiz.items);
        // Tables and formulas are spoken of where words look like TeX; nothing else may be missing.
        expect(back.left.filter(({ what }) => what !== 'a formula')).toEqual([]);
      }),
      { numRuns: runs(40, 1000) },
    );
  });

  test('gift: all but the order of options', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuiz, async (quiz) => {
        const file = await makeFile('gift', quiz, made);
        expect(itemsOf(await readWell(file.name, file.bytes))).toEqual(quiz.items.map((item) => without(item, 'shuffle')));
      }),
      { numRuns: runs(60, 1000) },
    );
  });

  test('aiken: the words of stems and options, and the keys', async () => {
    // Aiken numbers its questions in many hands, so a number in front of one is no part of it.
    const plain = (text: string) => onOneLine(withoutBold(text)).replace(/^1\. /, '');
    await fc.assert(
      fc.asyncProperty(anyQuiz, async (quiz) => {
        const file = await makeFile('aiken', quiz, made);
        const back = itemsOf(await readWell(file.name, file.bytes));
        const words = (items: readonly QuizItem[]) =>
          items.map(({ stem, options }) => ({
            stem: plain(stem),
            options: options.map(({ text, correct }) => ({ text: plain(text), correct })),
          }));
        expect(words(back)).toEqual(words(quiz.items));
      }),
      { numRuns: runs(40, 500) },
    );
  });

  test.each(['kahoot', 'wayground'] as const)('%s: the words and the keys of items that fit', async (id) => {
    await fc.assert(
      fc.asyncProperty(anyQuiz, async (quiz) => {
        const fits = quiz.items.filter(({ options }) => options.length <= (id === 'kahoot' ? 4 : 5));
        fc.pre(fits.length > 0);
        const file = await makeFile(id, quiz, made);
        const back = itemsOf(await readWell(file.name, file.bytes));
        expect(back.map(({ options }) => options.findIndex(({ correct }) => correct))).toEqual(
          fits.map(({ options }) => options.findIndex(({ correct }) => correct)),
        );
        expect(back).toHaveLength(fits.length);
      }),
      { numRuns: runs(20, 300) },
    );
  });

  test.each(['anki-text', 'apkg'] as const)('%s: a card for each item, with its tags', async (id) => {
    await fc.assert(
      fc.asyncProperty(anyQuiz, async (quiz) => {
        const file = await makeFile(id, quiz, made);
        const { terms } = await readWell(file.name, file.bytes);
        expect(terms).toHaveLength(quiz.items.length);
        terms.forEach(({ front, tags }, at) => {
          expect(front).toContain(quiz.items[at]?.stem.split('\n')[0]);
          expect(tags).toEqual(expect.arrayContaining(quiz.items[at]?.tags ?? []));
        });
      }),
      { numRuns: runs(20, 300) },
    );
  });
});

describe('what a poorer format loses is said', () => {
  const quiz = {
    title: 'Losses',
    items: [
      {
        id: 'a-001',
        stem: 'Which is **NOT** one?\nSay.',
        options: ['one', 'two', 'three', 'four', 'five'].map((text, at) => ({ text, correct: at === 0, reason: 'Because.' })),
        general: 'General.',
        tags: ['x'],
        topic: 'T',
        shuffle: false,
        extract: { form: 'memo', title: 'Memo', text: 'Text.' },
      },
    ],
  };
  test('every part of an item that a format does not carry has its sentence', () => {
    const said = (id: FormatId) =>
      losses(
        formats.find((format) => format.id === id) ?? formats[0] ?? { id: 'json', name: '', use: '', ending: '', type: '', loses: [] },
        quiz,
      );
    expect(said('json')).toEqual([]);
    expect(said('csv')).toEqual([]);
    expect(said('gift')).toHaveLength(2);
    expect(said('aiken')).toHaveLength(8);
    expect(said('kahoot').join(' ')).toContain('1 item has more than 4 options and is left out.');
  });
  test('a plain quiz loses nothing anywhere', () => {
    const plain = {
      title: 'Plain',
      items: [
        {
          id: 'a',
          stem: 'One?',
          options: [
            { text: '1', correct: true },
            { text: '2', correct: false },
          ],
          tags: [],
        },
      ],
    };
    for (const format of formats) expect(losses(format, plain)).toEqual([]);
  });
});
