import type { Highlight } from '../../../schemas/attempt.ts';

/** The stretch of an element's text that is selected, as plain-text positions; null when nothing in it is. */
export function selectedStretch(element: HTMLElement): Highlight | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return [start, start + range.toString().length];
}
