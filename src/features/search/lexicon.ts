/**
 * What the search knows of words beyond the index itself: every word the index has, for spelling, and the abbreviations and other
 * names of the glossary. Written by the build, loaded with the first search. Pure.
 */
import { plainWords, stem } from './words.ts';

/** `/pagefind/words.json`. */
export interface LexiconFile {
  /** Number of entries in the index. */
  entries: number;
  /** Number of entries that have the word. */
  words: Record<string, number>;
  /** Names of one thing, the shortest first: an abbreviation, its term, other names. */
  names: string[][];
}

export interface Lexicon {
  entries: number;
  words: ReadonlyMap<string, number>;
  stems: ReadonlySet<string>;
  names: readonly (readonly string[][])[];
}

/** Reads the file; a file of another shape gives an empty lexicon, with which the search still works. */
export function readLexicon(file: unknown): Lexicon {
  const { entries, words, names } = (typeof file === 'object' && file !== null ? file : {}) as Partial<LexiconFile>;
  const counts = new Map(Object.entries(words ?? {}));
  return {
    entries: typeof entries === 'number' ? entries : 1000,
    words: counts,
    stems: new Set([...counts.keys()].map(stem)),
    names: Array.isArray(names) ? names.map((group) => group.map(plainWords)) : [],
  };
}

/** Edits (a letter added, left out, changed, or two swapped) from one word to another, or `most + 1` when there are more. */
export function distance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1] ? 0 : 1;
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = last;
    last = current;
  }
  return Math.min(last[to.length] ?? most + 1, most + 1);
}

const letters = (word: string): string => Array.from(word).sort().join('');

const knows = (lexicon: Lexicon, word: string) => lexicon.words.has(word) || lexicon.stems.has(stem(word));

/**
 * The word itself when the index has it, or has a longer word that begins so (someone still typing); otherwise the nearest word
 * the index has: of equals the one that the text joins to the `next` word ("oppt out" is "opt-out", not "OPPE out"), then the more
 * frequent. Null when nothing is near.
 */
export function spelled(lexicon: Lexicon, word: string, typing = false, next = ''): string | null {
  if (lexicon.words.size === 0 || knows(lexicon, word) || /\d/.test(word)) return word;
  if (typing && word.length >= 3 && [...lexicon.words.keys()].some((known) => known.startsWith(word))) return word;
  if (word.length < 4) return null;
  const most = word.length < 8 ? 1 : word.length < 11 ? 2 : 3;
  let best: { word: string; cost: number; count: number } | null = null;
  for (const [known, count] of lexicon.words) {
    const edits = distance(word, known, most);
    if (edits > most) continue;
    // In a short word another letter makes another word: "flood" is not a slip of "floor", as "npbd" is of "npdb".
    if (word.length < 7 && known.length === word.length && letters(known) !== letters(word)) continue;
    // A wrong first letter is rare.
    const cost = edits + (known.startsWith(word.charAt(0)) ? 0 : 1) - (next !== '' && lexicon.words.has(`${known}-${next}`) ? 0.5 : 0);
    if (cost <= most && (!best || cost < best.cost || (cost === best.cost && count > best.count))) best = { word: known, cost, count };
  }
  return best?.word ?? null;
}
