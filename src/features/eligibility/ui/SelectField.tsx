/** A labelled choice from a short list. */
interface Props<T extends string> {
  id: string;
  label: string;
  value: T;
  /** Words by value, in the order shown. */
  options: Readonly<Record<T, string>>;
  onValue: (value: T) => void;
  hint?: string;
}

export function SelectField<T extends string>({ id, label, value, options, onValue, hint }: Props<T>) {
  const entries = Object.entries(options) as [T, string][];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={hint && `${id}-hint`}
        onChange={(choice) => {
          const chosen = entries.find(([key]) => key === choice.currentTarget.value);
          if (chosen) onValue(chosen[0]);
        }}
      >
        {entries.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
