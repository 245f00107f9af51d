/** One stop of the Tab key for all lines of a paper; the arrow keys, Home and End go from line to line. */
import { useState } from 'preact/hooks';

export interface Roving {
  /** The line that Tab comes to; empty where there is none. */
  at: string;
  onFocus: (line: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function useRoving(ids: readonly string[]): Roving {
  const [last, setLast] = useState('');
  const at = ids.includes(last) ? last : (ids[0] ?? '');
  return {
    at,
    onFocus: setLast,
    onKeyDown: (pressed) => {
      if (pressed.altKey || pressed.ctrlKey || pressed.metaKey || pressed.shiftKey) return;
      const place = ids.indexOf(at);
      const next = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: ids.length - 1 }[pressed.key];
      if (next === undefined) return;
      pressed.preventDefault();
      const line = ids[Math.min(ids.length - 1, Math.max(0, next))];
      const button =
        pressed.target instanceof Element
          ? pressed.target.closest('.doc')?.querySelector<HTMLElement>(`[data-line="${line ?? ''}"]`)
          : null;
      button?.focus();
    },
  };
}
