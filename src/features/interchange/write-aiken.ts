/** Writes Aiken: the question on one line, options by letter, the answer. All else is lost. Pure. */
import { optionLetter } from '../../format/letters.ts';
import { wholeStem } from './feedback.ts';
import { keyOf, type Quiz } from './model.ts';
import { onOneLine, withoutBold } from './text.ts';

const line = (text: string): string => onOneLine(withoutBold(text));

export const writeAiken = (quiz: Quiz): string =>
  quiz.items
    .map(
      (item) =>
        `${line(wholeStem(item))}\n${item.options.map(({ text }, at) => `${optionLetter(at)}. ${line(text)}\n`).join('')}ANSWER: ${optionLetter(keyOf(item))}\n`,
    )
    .join('\n');
