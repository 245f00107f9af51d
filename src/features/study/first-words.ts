/** The first words of My progress, from what the last visit left: lines of words and links. Pure. */
import { countOf } from '../../format/plurals.ts';
import { percentText } from './words.ts';

interface Known {
  /** Cards due, when they were counted today; null when it is not known. */
  due: number | null;
  /** Topics with most to gain; `known` is null for one not met yet. */
  weak: readonly { topic: string; name: string; known: number | null }[];
}

/** Words, with the address below this site that they lead to. */
export interface Piece {
  text: string;
  to?: string;
}

/** What may have changed since is left to the desk itself. */
export function firstLines({ due, weak }: Known): Piece[][] {
  const reviews: Piece[] = due === null || due === 0 ? [] : [{ text: `${countOf(due, 'card')} to review today`, to: 'progress/review/' }];
  const topics = weak.flatMap(({ topic, name, known }, place): Piece[] => [
    { text: place > 0 ? ', ' : 'Most to gain: ' },
    { text: name, to: `practice/custom/?topics=${topic}` },
    { text: ` (${known === null ? 'not met yet' : `about ${percentText(known)}`})` },
  ]);
  return [reviews, topics].flatMap((line) => (line.length === 0 ? [] : [[...line, { text: '.' }]]));
}
