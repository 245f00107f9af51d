/** Items that came in a file, as items an educator typed in: the poorer form, in which a quiz's link carries them. Pure. */
import type { OwnItem } from '../../schemas/assignment.ts';
import { keyOf, type QuizItem } from '../interchange/model.ts';
import { withoutBold } from '../interchange/text.ts';
import { mostOptions } from './own.ts';

/** Longest texts of an own item, as its schema has them. */
const longest = { stem: 4000, option: 1000, why: 2000 };
/** Most own items of one quiz. */
const mostOwn = 100;

export interface Imported {
  own: OwnItem[];
  /** What did not fit, a sentence each. */
  said: string[];
}

const stemOf = ({ stem, extract }: QuizItem): string => (extract ? `${extract.title}\n\n${extract.text}\n\n${stem}` : stem);

const whyOf = (item: QuizItem): string =>
  withoutBold([item.options[keyOf(item)]?.reason ?? '', item.general ?? '', item.point ?? ''].filter((text) => text !== '').join('\n\n'));

const fits = (item: QuizItem): boolean =>
  item.options.length <= mostOptions &&
  stemOf(item).length <= longest.stem &&
  item.options.every(({ text }) => text.length <= longest.option) &&
  whyOf(item).length <= longest.why;

export function ownFrom(items: readonly QuizItem[]): Imported {
  const fitting = items.filter(fits);
  const own = fitting.slice(0, mostOwn).map((item) => ({
    stem: stemOf(item),
    options: item.options.map(({ text }) => withoutBold(text)),
    key: keyOf(item),
    why: whyOf(item),
  }));
  const said: string[] = [];
  const unfit = items.length - fitting.length;
  if (unfit > 0)
    said.push(
      `${String(unfit)} of them are too long, or have more than ${String(mostOptions)} options, for a quiz that travels in a link.`,
    );
  if (fitting.length > mostOwn)
    said.push(`A quiz has at most ${String(mostOwn)} own items; ${String(fitting.length - mostOwn)} did not fit.`);
  if (fitting.some((item) => item.options.some(({ correct, reason }) => !correct && reason !== undefined)))
    said.push('Reasons for wrong options do not come along; the reason for the right one does.');
  return { own, said };
}
