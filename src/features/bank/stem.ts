/** The little markup a stem may hold. Pure. */

/** A stretch of a stem's plain text: start and end character. */
type Stretch = readonly [number, number];

export interface StemPiece {
  text: string;
  strong: boolean;
  marked: boolean;
}

/** A stem's plain text: what the places of marks count in. */
export const stemText = (stem: string): string => stem.replace(/\*\*([^*]+)\*\*/g, '$1');

/** Cuts a stem into pieces of one look each. `**NOT**` is bold; marked stretches are in plain-text positions. */
export function stemPieces(stem: string, marks: readonly Stretch[] = []): StemPiece[] {
  const letters: { letter: string; strong: boolean }[] = [];
  stem.split(/(\*\*[^*]+\*\*)/).forEach((part) => {
    const strong = /^\*\*[^*]+\*\*$/.test(part);
    for (const letter of (strong ? part.slice(2, -2) : part).split('')) letters.push({ letter, strong });
  });
  const pieces: StemPiece[] = [];
  letters.forEach(({ letter, strong }, index) => {
    const marked = marks.some(([start, end]) => index >= start && index < end);
    const last = pieces.at(-1);
    if (last?.strong === strong && last.marked === marked) last.text += letter;
    else pieces.push({ text: letter, strong, marked });
  });
  return pieces;
}
