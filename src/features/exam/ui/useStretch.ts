import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Highlight } from '../../../schemas/attempt.ts';
import { selectedStretch } from './selected-stretch.ts';

/**
 * What is selected in an element, asked for by a key or a button. A tap on a button empties the selection on tablets before the button
 * hears of it, so the last one is remembered for a moment.
 */
export function useStretch(element: RefObject<HTMLElement>): () => Highlight | null {
  const last = useRef<{ stretch: Highlight; at: number } | null>(null);
  const read = () => element.current && selectedStretch(element.current);
  useEffect(() => {
    const changed = () => {
      const stretch = read();
      if (stretch) last.current = { stretch, at: performance.now() };
    };
    document.addEventListener('selectionchange', changed);
    return () => {
      document.removeEventListener('selectionchange', changed);
    };
  }, []);
  return () => {
    const kept = last.current;
    last.current = null;
    return read() ?? (kept && performance.now() - kept.at < 10_000 ? kept.stretch : null);
  };
}
