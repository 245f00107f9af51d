/** From, to, and "still": the dates of a job or of a leave. */
import type { LeaveDraft, Problems } from '../job-form.ts';
import { Check } from '../../../ui/Check.tsx';
import { Field } from '../../../ui/Field.tsx';

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
      <Field
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
        <Field
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
        <Check
          checked={draft.present}
          onChecked={(present) => {
            onDraft({ present });
          }}
        >
          {words.present}
        </Check>
      </div>
    </>
  );
}
