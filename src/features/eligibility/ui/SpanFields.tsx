/** From, to, and "still": the dates of a job or of a leave. */
import type { LeaveDraft, Problems } from '../job-form.ts';
import { TextField } from './TextField.tsx';

interface Props {
  id: string;
  draft: LeaveDraft;
  /** Words for the three fields. */
  words: { from: string; to: string; present: string };
  problems: Problems;
  /** What is worth a second look at the end of the span. */
  note?: string | undefined;
  prefix: string;
  hint?: string;
  onDraft: (change: Partial<LeaveDraft>) => void;
}

export function SpanFields({ id, draft, words, problems, note, prefix, hint, onDraft }: Props) {
  return (
    <>
      <TextField
        id={`${id}-from`}
        label={words.from}
        value={draft.from}
        hint={hint}
        error={problems[`${prefix}from`]}
        onValue={(from) => {
          onDraft({ from });
        }}
      />
      <div class="until">
        <TextField
          id={`${id}-to`}
          label={words.to}
          value={draft.present ? '' : draft.to}
          disabled={draft.present}
          error={problems[`${prefix}to`]}
          note={note}
          onValue={(to) => {
            onDraft({ to });
          }}
        />
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.present}
            onChange={(box) => {
              onDraft({ present: box.currentTarget.checked });
            }}
          />
          {words.present}
        </label>
      </div>
    </>
  );
}
