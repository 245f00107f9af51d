/** The candidate's note on an item, kept as it is typed. */
import { useState } from 'preact/hooks';
import type { Session } from '../store/session.ts';

export function Note({ session, index, stored }: { session: Session; index: number; stored: string }) {
  const [text, setText] = useState<string | null>(null);
  return (
    <details class="exam-note" open={stored !== '' || undefined}>
      <summary>Note</summary>
      <label class="visually-hidden" for="note">
        Your note on this question
      </label>
      <textarea
        id="note"
        rows={3}
        maxLength={20000}
        value={text ?? stored}
        onInput={(input) => {
          setText(input.currentTarget.value);
          session.note(index, input.currentTarget.value);
        }}
      />
      <p class="hint">Saved as you type.</p>
    </details>
  );
}
