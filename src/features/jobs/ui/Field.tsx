/** A labelled text field, one line or several. */
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string;
  lines?: number;
  type?: 'text' | 'date' | 'url' | 'number';
  /** Words offered while typing. */
  choices?: readonly string[];
  autocomplete?: string;
}

export function Field({ label, value, onValue, hint, lines, type = 'text', choices, autocomplete = 'off' }: Props) {
  const id = useId();
  const described = hint === undefined ? {} : { 'aria-describedby': `${id}-hint` };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {lines === undefined ? (
        <input
          id={id}
          type={type}
          value={value}
          dir="auto"
          autocomplete={autocomplete}
          {...(choices === undefined ? {} : { list: `${id}-list` })}
          {...(type === 'number' ? { min: 0, step: 'any', inputMode: 'decimal' as const } : {})}
          {...described}
          onInput={(input) => {
            onValue(input.currentTarget.value);
          }}
        />
      ) : (
        <textarea
          id={id}
          rows={lines}
          value={value}
          dir="auto"
          {...described}
          onInput={(input) => {
            onValue(input.currentTarget.value);
          }}
        />
      )}
      {choices !== undefined && (
        <datalist id={`${id}-list`}>
          {choices.map((choice) => (
            <option value={choice} key={choice} />
          ))}
        </datalist>
      )}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [value: T, label: string])[];
  onValue: (value: T) => void;
  hint?: string;
}

export function Choice<T extends string>({ label, value, options, onValue, hint }: ChoiceProps<T>) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(input) => {
          const chosen = options.find(([option]) => option === input.currentTarget.value);
          if (chosen) onValue(chosen[0]);
        }}
      >
        {options.map(([option, text]) => (
          <option value={option} key={option}>
            {text}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
