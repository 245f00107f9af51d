/** One of a few choices, all in view. */
import { useId } from 'preact/hooks';

interface Props<T extends string> {
  legend: string;
  options: readonly (readonly [value: T, label: string])[];
  /** Null while nothing is chosen. */
  value: T | null;
  onValue: (value: T) => void;
  disabled?: boolean;
  /** Classes of the group: `row` sets the choices side by side. */
  class?: string;
}

export function Radios<T extends string>({ legend, options, value, onValue, disabled = false, class: looks }: Props<T>) {
  const name = useId();
  return (
    <fieldset class={looks} disabled={disabled}>
      <legend>{legend}</legend>
      {options.map(([each, text]) => (
        <label class="choice" key={each}>
          <input
            type="radio"
            name={name}
            checked={each === value}
            onChange={() => {
              onValue(each);
            }}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
