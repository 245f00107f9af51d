import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * False on the server and until the page has come alive. A field drawn on the server would take a choice before that and lose it, so
 * it stays disabled.
 */
export function useReady(): boolean {
  const [ready, setReady] = useState(false);
  useLayoutEffect(() => {
    setReady(true);
  }, []);
  return ready;
}
