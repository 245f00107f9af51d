/** The part of a text that says most of what was asked. Pure. */
import { plainWords, stem } from './words.ts';

export type Excerpt = { text: string; marked: boolean }[];

/** Stands in the index between what an entry is called and what it says: nobody wants to read a list of its other names. */
export const beginsText = '¶';

/** Characters that fill two lines of the list. */
const room = 150;
/** How far an excerpt goes back to begin with its sentence. */
const lead = 50;

interface Piece {
  text: string;
  /** Stems of the question it has. */
  has: string[];
  from: number;
}

function pieces(text: string, asked: ReadonlySet<string>): Piece[] {
  let from = 0;
  return (text.match(/\S+\s*/g) ?? []).map((piece) => {
    const stems = plainWords(piece).flatMap((word) => [word, ...word.split('-')].map(stem));
    const made = { text: piece, has: stems.filter((each) => asked.has(each)), from };
    from += piece.length;
    return made;
  });
}

/** First and last piece of the stretch that has most different words of the question, the earliest of several. */
function bestStretch(list: readonly Piece[]): [number, number] {
  let best: [number, number] = [0, 0];
  let most = -1;
  for (let first = 0; first < list.length; first += 1) {
    const begins = list[first];
    if (!begins || (first > 0 && begins.has.length === 0)) continue;
    const found = new Set<string>();
    let last = first;
    for (let at = first; at < list.length; at += 1) {
      const piece = list[at];
      if (!piece || piece.from + piece.text.length - begins.from > room) break;
      for (const each of piece.has) found.add(each);
      last = at;
    }
    if (found.size > most) {
      most = found.size;
      best = [first, last];
    }
  }
  return best;
}

/** Goes back to where the sentence begins, when that is near. */
function sentenceStart(list: readonly Piece[], first: number): number {
  for (let at = first; at >= 0; at -= 1) {
    const before = list[at - 1];
    if (!before || /[.!?:;]["”)]?\s*$/.test(before.text)) return at;
    if ((list[first]?.from ?? 0) - before.from > lead) return first;
  }
  return first;
}

/** Two lines of `text`, with the words of the question marked. `asked` holds their stems. */
export function excerptOf(text: string, asked: ReadonlySet<string>): Excerpt {
  const list = pieces(text.replace(/\s+/g, ' ').trim(), asked);
  const [found] = bestStretch(list);
  const first = sentenceStart(list, found);
  const start = list[first]?.from ?? 0;
  const shown = list.slice(first).filter((piece) => piece.from + piece.text.length - start <= room + lead);
  const parts: Excerpt = first > 0 ? [{ text: '… ', marked: false }] : [];
  for (const { text: word, has } of shown) {
    if (has.length > 0) {
      const bare = word.trimEnd();
      parts.push({ text: bare, marked: true }, { text: word.slice(bare.length), marked: false });
      continue;
    }
    const before = parts.at(-1);
    if (before?.marked === false) before.text += word;
    else parts.push({ text: word, marked: false });
  }
  if (first + shown.length < list.length) parts.push({ text: '…', marked: false });
  return parts;
}

/** What an entry says, without what it is called. */
export const textOf = (content: string): string => content.slice(content.indexOf(beginsText) + 1);
