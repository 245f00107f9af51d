/** Whether a typed query names an entry. Pure. */

/** Text as it is compared: small letters and digits, accents dropped, everything else a space. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const closed = (text: string): string => text.replaceAll(' ', '');

/**
 * True when every word of the query begins a word of one of the names, in any order, or when the query written without its
 * spaces begins a name written without them (`F.P.P.E.`, `42 CFR 482`). An empty query matches everything.
 */
export function matches(query: string, names: readonly string[]): boolean {
  const asked = fold(query);
  if (asked === '') return true;
  const words = asked.split(' ');
  return names.some((name) => {
    const folded = fold(name);
    const parts = folded.split(' ');
    return words.every((word) => parts.some((part) => part.startsWith(word))) || closed(folded).startsWith(closed(asked));
  });
}
