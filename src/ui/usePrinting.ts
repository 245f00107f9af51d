import { useEffect, useRef } from 'preact/hooks';

/** Says when the page goes to the printer and when it is back. What is drawn in answer is drawn in time: both are told before layout. */
export function usePrinting(turn: (printing: boolean) => void): void {
  const latest = useRef(turn);
  latest.current = turn;
  useEffect(() => {
    const before = () => {
      latest.current(true);
    };
    const after = () => {
      latest.current(false);
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
}
