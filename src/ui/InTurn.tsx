/** Parts of a long screen, drawn one after another, each in a task of its own, so that the first is seen and used while the rest follows. */
import { toChildArray, type ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { breathe } from '../storage/slices.ts';

export function InTurn({ children }: { children: ComponentChildren }) {
  const parts = toChildArray(children);
  const [drawn, setDrawn] = useState(1);
  useEffect(() => {
    if (drawn >= parts.length) return;
    let wanted = true;
    void breathe().then(() => {
      if (wanted) setDrawn(drawn + 1);
    });
    return () => {
      wanted = false;
    };
  }, [drawn, parts.length]);
  return <>{parts.slice(0, drawn)}</>;
}
