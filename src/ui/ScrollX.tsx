/** Something wide, such as a table: a stop of the Tab key with a name only while it really scrolls sideways, so that it can be moved by keyboard. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export function ScrollX({ label, children }: { label: string; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const outer = box.current;
    if (!outer) return;
    const look = () => {
      setScrolls(outer.scrollWidth > outer.clientWidth);
    };
    look();
    const watch = new ResizeObserver(look);
    // What is inside may grow while the place it has stays the same.
    for (const each of [outer, ...outer.children]) watch.observe(each);
    return () => {
      watch.disconnect();
    };
  }, []);
  // A group, not a region: a document has many tables, and each would be a landmark.
  return (
    <div class="scroll-x" ref={box} {...(scrolls ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}
