/** A labelled text field with its hint, and beside it the sentence on what is wrong or worth a second look. */
import type { InputHTMLAttributes } from 'preact';

interface Props {
  id: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  note?: string | undefined;
  inputMode?: InputHTMLAttributes['inputMode'];
  autocomplete?: InputHTMLAttributes['autocomplete'];
  disabled?: boolean;
}

export function TextField({ id, label, value, onValue, hint, error, note, inputMode, autocomplete = 'off', disabled = false }: Props) {
  const described = [error && `${id}-error`, note && `${id}-note`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        disabled={disabled}
        inputMode={inputMode}
        autocomplete={autocomplete}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described === '' ? undefined : described}
        onInput={(input) => {
          onValue(input.currentTarget.value);
        }}
      />
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {note && (
        <p class="hint" id={`${id}-note`}>
          {note}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
