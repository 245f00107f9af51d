/** A verdict as a shape beside its word: the shape differs, so that color is never alone. */
import type { State } from '../outcome.ts';
import { stateText } from '../words.ts';

/** A verdict, or that some versions are met and others are not, with nothing open. */
export type Mark = State | 'some';

const shapes: Record<Mark, string> = {
  met: 'M5 12.5l4.5 4.5L19 7.5',
  depends: 'M9 9.2a3 3 0 1 1 4.2 2.9c-.8.4-1.2 1-1.2 1.9M12 17.2v.1',
  'not-met': 'M7 7l10 10M17 7 7 17',
  'not-in-force': 'M6 12h12',
  some: 'M6 13.5c2-4.5 4-4.5 6-1.5s4 3 6-1.5',
};

export function VerdictMark({ state, quiet = false }: { state: Mark; quiet?: boolean }) {
  return (
    <span class={`verdict verdict-${state}`}>
      <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="11" />
        <path d={shapes[state]} />
      </svg>
      <span class={quiet ? 'visually-hidden' : undefined}>{state === 'some' ? 'Some met' : stateText[state]}</span>
    </span>
  );
}
