import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds now. For what CSS alone cannot decide: which of two parts of a screen is the chosen one. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => typeof matchMedia === 'function' && matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const look = () => {
      setHolds(list.matches);
    };
    look();
    list.addEventListener('change', look);
    return () => {
      list.removeEventListener('change', look);
    };
  }, [query]);
  return holds;
}
