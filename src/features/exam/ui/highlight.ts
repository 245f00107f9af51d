/** Highlighting words of a stem. It travels when it is first asked for. */
import type { Highlight } from '../../../schemas/attempt.ts';
import { toggleHighlight } from '../stem.ts';
import type { Session } from '../store/session.ts';

/**
 * The stretch of an element's text that a range covers, as plain-text positions; null when it covers none. A range that begins before
 * the element or goes on behind it (a triple click ends in the next paragraph) counts as far as it lies inside.
 */
function stretchIn(element: HTMLElement, range: Range): Highlight | null {
  if (!range.intersectsNode(element)) return null;
  const inside = document.createRange();
  inside.selectNodeContents(element);
  const whole = inside.cloneRange();
  if (range.compareBoundaryPoints(Range.START_TO_START, whole) > 0) inside.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, whole) < 0) inside.setEnd(range.endContainer, range.endOffset);
  whole.setEnd(inside.startContainer, inside.startOffset);
  const start = whole.toString().length;
  const end = start + inside.toString().length;
  return end > start ? [start, end] : null;
}

/** Marks what a range covers of an item's stem, or clears it when it is marked. Gives a sentence when there was nothing to mark. */
export async function highlightRange(session: Session, item: number, stem: HTMLElement, range: Range | null): Promise<string> {
  const stretch = range && stretchIn(stem, range);
  if (!stretch) return 'Nothing is selected. Select words of the question first.';
  const marked = session.$state.get().responses[item]?.highlights ?? [];
  await session.record({ type: 'highlighted', item, ranges: toggleHighlight(marked, stretch) });
  return '';
}
