/** Quizzes of every shape that the model allows, in the words that break formats. */
import fc from 'fast-check';
import type { Quiz, QuizItem } from '../../../src/features/interchange/model.ts';
import { onOneLine, tidy, withoutBold } from '../../../src/features/interchange/text.ts';

const letters = [
  ...Array.from('abc XYZ019'),
  ...['é', 'ß', 'Ж', '语', 'ع', '😀', '\u0301'],
  ...Array.from('{}=~#:%\\/<>&"\'`;,|[]()!?.-_$@^+'),
  ...[
    '::',
    '####',
    '->',
    '//',
    '&amp;',
    '<b>',
    '</p>',
    ']]>',
    '<!--',
    '<![CDATA[',
    '\\n',
    '{{',
    '%50%',
    'ANSWER: ',
    '$$',
    "=cmd|' /C calc'!A0",
  ],
];
const run = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 14 }).map((all) => all.join('').replaceAll('*', ''));
const word = fc.constantFrom('privileges', 'the board', 'NPDB', 'days');
const line = fc.tuple(word, run).map(([first, rest]) => onOneLine(tidy(`${first} ${rest}`)));
const bold = line.map((text) => `${text} **NOT** ${text}`);
const list = fc.array(line, { minLength: 1, maxLength: 3 });
const chunk = fc.oneof(
  { weight: 4, arbitrary: line },
  bold,
  fc.array(line, { minLength: 2, maxLength: 3 }).map((all) => all.join('\n')),
  list.map((all) => all.map((text) => `- ${text}`).join('\n')),
  list.map((all) => all.map((text, at) => `${String(at + 1)}. ${text}`).join('\n')),
);
export const text = fc.array(chunk, { minLength: 1, maxLength: 3 }).map((all) => tidy(all.join('\n\n')));
const flat = line;

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const simple = fc.stringMatching(/^[A-Z][a-z]{1,8}(?: [a-z]{1,8}){0,2}$/);
const source = fc.record({
  title: flat.map((words) => words.replaceAll('|', '').replace(/ {2,}/g, ' ').trim()),
  publisher: simple,
  url: fc.constantFrom('', 'https://example.org/a?b=c&d=1'),
  date: fc.constantFrom('', '2026-01-31', '6th edition'),
});

/** An item; its options differ from each other. */
const item: fc.Arbitrary<QuizItem> = fc
  .record({
    id: fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:-[a-z0-9]{1,5}){0,2}$/),
    stem: text,
    options: fc.uniqueArray(fc.record({ text: fc.oneof({ weight: 3, arbitrary: line }, text), reason: maybe(text) }), {
      minLength: 2,
      maxLength: 6,
      selector: (option) => withoutBold(option.text).toLowerCase().replace(/\s+/g, ' '),
    }),
    key: fc.nat(),
    general: maybe(text),
    point: maybe(flat),
    tags: fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,5})?$/), { maxLength: 3 }),
    topic: maybe(simple),
    sources: maybe(fc.array(source, { minLength: 1, maxLength: 2 })),
    shuffle: maybe(fc.constant(false)),
  })
  .map(({ options, key, general, point, topic, sources, shuffle, ...rest }) => ({
    ...rest,
    options: options.map(({ text: words, reason }, at) => ({
      text: words,
      correct: at === key % options.length,
      ...(reason === undefined ? {} : { reason }),
    })),
    ...(general === undefined ? {} : { general }),
    ...(point === undefined ? {} : { point }),
    ...(topic === undefined ? {} : { topic }),
    ...(sources === undefined ? {} : { sources }),
    ...(shuffle === undefined ? {} : { shuffle }),
  }));

export const anyQuiz: fc.Arbitrary<Quiz> = fc.record({
  title: simple,
  items: fc.uniqueArray(item, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
});
