/** The frame of every screen of a sitting, an exam's or a practice file's, beside its part. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A screen with a heading that takes the focus when it appears. */
export function Screen({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [title]);
  return (
    <section class="exam-screen">
      <h1 class="exam-number" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </section>
  );
}
