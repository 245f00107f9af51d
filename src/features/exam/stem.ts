/** The places a candidate marked in a stem. Pure. */
import type { Highlight } from '../../schemas/attempt.ts';

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
