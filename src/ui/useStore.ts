import type { ReadableAtom } from 'nanostores';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * The value of a store, drawn anew when it changes. In place of `@nanostores/preact`, which waits with a timer of its own in each
 * component: an answer was then as many drawings, one after another, as there are places that show it. Here Preact's next drawing takes
 * all of them at once.
 */
export function useStore<T>(store: ReadableAtom<T>): T {
  const [, draw] = useState({});
  const value = store.get();
  const drawn = useRef(value);
  drawn.current = value;
  useLayoutEffect(() => {
    const again = () => {
      draw({});
    };
    const unlisten = store.listen(again);
    // It may have changed between drawing and listening.
    if (store.get() !== drawn.current) again();
    return unlisten;
  }, [store]);
  return value;
}
