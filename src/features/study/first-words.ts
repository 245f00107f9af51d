/** The first words of My progress, from what the last visit left: links and text. Pure. */
import { countOf } from '../../format/plurals.ts';
import { daysBetween, isDay } from './calendar.ts';
import { percentText } from './words.ts';

export interface Known {
  /** Cards due and the calendar day they were counted; null before the desk was opened. */
  desk: { due: number; day: string; window: string | null } | null;
  /** Topics with most to gain; `known` is null for one not met yet. */
  weak: readonly { topic: string; name: string; known: number | null }[];
}

/** A piece of a line: words, with the address below this site that they lead to. */
export interface Piece {
  text: string;
  to?: string;
  hint?: true;
}

/** Lines of pieces. What may have changed since is left to the desk itself. */
export function firstLines({ desk, weak }: Known, today: string): Piece[][] {
  const left = desk?.window != null && isDay(desk.window) ? daysBetween(today, desk.window) : -1;
  return [
    ...(desk?.day === today && desk.due > 0
      ? [[{ text: `${countOf(desk.due, 'card')} to review today`, to: 'progress/review/' }, { text: '.' }]]
      : []),
    ...(weak.length === 0
      ? []
      : [
          [
            { text: 'Most to gain: ' },
            ...weak.flatMap(({ topic, name, known }, place): Piece[] => [
              ...(place > 0 ? [{ text: ', ' }] : []),
              { text: name, to: `practice/custom/?topics=${topic}` },
              { text: ` (${known === null ? 'not met yet' : `about ${percentText(known)}`})`, hint: true },
            ]),
            { text: '.' },
          ],
        ]),
    ...(left > 0 ? [[{ text: `${countOf(left, 'day')} to your exam window.` }]] : []),
  ];
}
