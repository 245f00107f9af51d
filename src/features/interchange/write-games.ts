/** Writes the spreadsheet layouts of two classroom games: Kahoot!, and Wayground (which was Quizizz). Pure. */
import { joinGeneral, wholeStem } from './feedback.ts';
import { keyOf, type Quiz } from './model.ts';
import { onOneLine, withoutBold } from './text.ts';
import { writeXlsx } from './xlsx.ts';

/** Longest texts, most options: what each game takes. Its own template states them. */
export const kahootLimits = { stem: 120, option: 75, options: 4 };
export const waygroundLimits = { options: 5 };

const plain = (text: string): string => onOneLine(withoutBold(text));

/** Kahoot's template: a title, hints, and from row 8 on the header and the questions, in columns B to H. */
export function writeKahoot(quiz: Quiz): Uint8Array<ArrayBuffer> {
  const head = [
    '',
    'Question - max 120 characters',
    ...[1, 2, 3, 4].map((n) => `Answer ${String(n)} - max 75 characters`),
    'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
    'Correct answer(s) - choose at least one',
  ];
  const items = quiz.items.filter(({ options }) => options.length <= kahootLimits.options);
  const rows = items.map((item, at) => [
    at + 1,
    plain(wholeStem(item)),
    ...[0, 1, 2, 3].map((place) => plain(item.options[place]?.text ?? '')),
    60,
    keyOf(item) + 1,
  ]);
  return writeXlsx('Sheet1', [['', 'Quiz template'], ['', plain(quiz.title)], [], [], [], [], [], head, ...rows]);
}

export function writeWayground(quiz: Quiz): Uint8Array<ArrayBuffer> {
  const head = [
    'Question Text',
    'Question Type',
    ...[1, 2, 3, 4, 5].map((n) => `Option ${String(n)}`),
    'Correct Answer',
    'Time in seconds',
    'Image Link',
    'Answer explanation',
  ];
  const items = quiz.items.filter(({ options }) => options.length <= waygroundLimits.options);
  const rows = items.map((item) => [
    plain(wholeStem(item)),
    'Multiple Choice',
    ...[0, 1, 2, 3, 4].map((place) => plain(item.options[place]?.text ?? '')),
    keyOf(item) + 1,
    60,
    '',
    plain([item.options[keyOf(item)]?.reason ?? '', joinGeneral(item)].join(' ')),
  ]);
  return writeXlsx('Sheet1', [head, ...rows]);
}
