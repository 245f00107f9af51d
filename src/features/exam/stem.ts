/** The little markup a stem may hold, and the places a candidate marked in it. Pure. */
import type { Highlight } from '../../schemas/attempt.ts';

export interface StemPiece {
  text: string;
  strong: boolean;
  marked: boolean;
}

/** A stem's plain text: what `Highlight` positions count in. */
export const stemText = (stem: string): string => stem.replace(/\*\*([^*]+)\*\*/g, '$1');

/** Cuts a stem into pieces of one look each. `**NOT**` is bold; marked stretches are in plain-text positions. */
export function stemPieces(stem: string, highlights: readonly Highlight[] = []): StemPiece[] {
  const letters: { letter: string; strong: boolean }[] = [];
  stem.split(/(\*\*[^*]+\*\*)/).forEach((part) => {
    const strong = /^\*\*[^*]+\*\*$/.test(part);
    for (const letter of (strong ? part.slice(2, -2) : part).split('')) letters.push({ letter, strong });
  });
  const pieces: StemPiece[] = [];
  letters.forEach(({ letter, strong }, index) => {
    const marked = highlights.some(([start, end]) => index >= start && index < end);
    const last = pieces.at(-1);
    if (last?.strong === strong && last.marked === marked) last.text += letter;
    else pieces.push({ text: letter, strong, marked });
  });
  return pieces;
}

/** Marks with one more stretch; stretches that touch become one. A stretch that is wholly marked is cleared instead. */
export function toggleHighlight(highlights: readonly Highlight[], [start, end]: Highlight): Highlight[] {
  if (end <= start) return [...highlights];
  const covered = highlights.some(([from, to]) => from <= start && to >= end);
  const kept = highlights.flatMap(([from, to]): Highlight[] => {
    if (!covered || to <= start || from >= end) return [[from, to]];
    return [
      [from, start],
      [end, to],
    ];
  });
  const all = (covered ? kept : [...kept, [start, end] as Highlight]).filter(([from, to]) => to > from).sort((a, b) => a[0] - b[0]);
  const merged: Highlight[] = [];
  for (const [from, to] of all) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
