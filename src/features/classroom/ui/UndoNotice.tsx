/** Says what was taken away and offers it back. The focus comes here, because what was pressed is gone. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useFocusOnArrival } from './focus.ts';

export function UndoNotice({ children, undo }: { children: ComponentChildren; undo: () => void }) {
  const id = useId();
  const button = useFocusOnArrival<HTMLButtonElement>();
  return (
    <p class="notice no-print">
      <span id={id}>{children}</span>{' '}
      <button type="button" class="button" ref={button} aria-describedby={id} onClick={undo}>
        Undo
      </button>
    </p>
  );
}
