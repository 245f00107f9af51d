/** A labelled box to check. */
import type { ComponentChildren } from 'preact';

interface Props {
  checked: boolean;
  onChecked: (checked: boolean) => void;
  disabled?: boolean | undefined;
  /** The label. */
  children: ComponentChildren;
}

export function Check({ checked, onChecked, disabled, children }: Props) {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(input) => {
          onChecked(input.currentTarget.checked);
        }}
      />
      {children}
    </label>
  );
}
