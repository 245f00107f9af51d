/** The candidate's note on an item, kept as it is typed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Session } from '../store/session.ts';

interface Props {
  session: Session;
  index: number;
  stored: string;
  /** Counts how often it was asked for: each time it takes the focus. */
  asked: number;
}

export function Note({ session, index, stored, asked }: Props) {
  const [text, setText] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);
  return (
    <div class="exam-note field">
      <label for="note">Your note on this question</label>
      <textarea
        id="note"
        ref={field}
        rows={3}
        maxLength={20000}
        value={text ?? stored}
        onInput={(input) => {
          setText(input.currentTarget.value);
          session.note(index, input.currentTarget.value);
        }}
      />
      <p class="hint">Saved as you type.</p>
    </div>
  );
}
