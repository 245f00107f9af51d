import type { Highlight } from '../../../schemas/attempt.ts';

/**
 * The stretch of an element's text that is selected, as plain-text positions; null when nothing in it is. A selection that begins
 * before the element or goes on behind it (a triple click ends in the next paragraph) counts as far as it lies inside.
 */
export function selectedStretch(element: HTMLElement): Highlight | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
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
