import { useEffect, useRef } from 'preact/hooks';

/** Rest after which a text is kept, in milliseconds. */
const quiet = 500;

/**
 * Keeps a text while it is typed: when typing rests, when the field is left, when the page goes and when the field does. A tab that is
 * killed in the middle takes half a second of typing along and no more. Gives what to call when the field is left.
 */
export function useKeptText(text: string, stored: string, keep: (text: string) => void): () => void {
  const now = useRef<() => void>(() => undefined);
  now.current = () => {
    if (text !== stored) keep(text);
  };
  useEffect(() => {
    if (text === stored) return;
    const timer = setTimeout(() => {
      now.current();
    }, quiet);
    return () => {
      clearTimeout(timer);
    };
  }, [text, stored]);
  useEffect(() => {
    const leave = () => {
      now.current();
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return () => {
    now.current();
  };
}
