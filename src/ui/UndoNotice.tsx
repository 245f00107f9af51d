/**
 * Says what was taken away and offers it back. The offer stays until putting back has succeeded: a failure is said beside it, and the
 * button may be pressed again. The focus comes here, because what was pressed is gone.
 */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useFocusOnArrival } from './useFocusOnArrival.ts';

export type Undone = { ok: true } | { ok: false; problem: string };

interface Props {
  /** What was taken away. */
  children: ComponentChildren;
  /** Puts it back. */
  undo: () => Promise<Undone>;
  /** Called once it is back; the notice is to be taken off the screen then. */
  onUndone: () => void;
}

export function UndoNotice({ children, undo, onUndone }: Props) {
  const id = useId();
  const button = useFocusOnArrival<HTMLButtonElement>();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (busy) return;
    setBusy(true);
    const undone = await undo().catch((): Undone => ({ ok: false, problem: 'It could not be put back. Try again.' }));
    setBusy(false);
    if (undone.ok) onUndone();
    else setProblem(undone.problem);
  };
  return (
    <div class="notice no-print">
      <p class="row">
        <span id={id}>{children}</span>
        <button type="button" class="button" ref={button} aria-describedby={id} aria-disabled={busy} onClick={() => void press()}>
          Undo
        </button>
      </p>
      <p role="alert" class="error">
        {problem}
      </p>
    </div>
  );
}
