import { useRef } from 'preact/hooks';
import { usePrinting } from './usePrinting.ts';

/** Opens every folded part inside `within` (a CSS selector) for printing, and folds it again after. */
export function usePrintOpen(within: string): void {
  const opened = useRef<HTMLDetailsElement[]>([]);
  usePrinting((printing) => {
    if (!printing) for (const part of opened.current.splice(0)) part.open = false;
    else
      for (const part of document.querySelectorAll<HTMLDetailsElement>(`${within} details:not([open])`)) {
        part.open = true;
        opened.current.push(part);
      }
  });
}
