import { useEffect } from 'preact/hooks';

/** Opens every folded part inside `within` (a CSS selector) for printing, and folds it again after. */
export function usePrintOpen(within: string): void {
  useEffect(() => {
    const opened: HTMLDetailsElement[] = [];
    const open = () => {
      for (const part of document.querySelectorAll<HTMLDetailsElement>(`${within} details:not([open])`)) {
        part.open = true;
        opened.push(part);
      }
    };
    const fold = () => {
      for (const part of opened.splice(0)) part.open = false;
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', fold);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', fold);
    };
  }, [within]);
}
