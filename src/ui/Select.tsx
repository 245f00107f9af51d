/** A labelled choice from a list that is too long to lay out. */
import { useId } from 'preact/hooks';
import { describe, Sentences, type Said } from './describe.tsx';

export type Option<T extends string> = readonly [value: T, label: string];

interface Props<T extends string> extends Said {
  label: string;
  value: T;
  options: readonly Option<T>[];
  /** More options below headings of their own. */
  groups?: readonly { label: string; options: readonly Option<T>[] }[];
  onValue: (value: T) => void;
  /** For a field that others point to; made up otherwise. */
  id?: string;
  disabled?: boolean;
}

const drawn = <T extends string>(options: readonly Option<T>[]) =>
  options.map(([value, text]) => (
    <option value={value} key={value}>
      {text}
    </option>
  ));

export function Select<T extends string>({ label, value, options, groups = [], onValue, id: given, disabled, ...said }: Props<T>) {
  const own = useId();
  const id = given ?? own;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        {...describe(id, said)}
        onChange={(input) => {
          const chosen = [options, ...groups.map((group) => group.options)].flat().find(([each]) => each === input.currentTarget.value);
          if (chosen) onValue(chosen[0]);
        }}
      >
        {drawn(options)}
        {groups.map((group) => (
          <optgroup label={group.label} key={group.label}>
            {drawn(group.options)}
          </optgroup>
        ))}
      </select>
      <Sentences id={id} said={said} />
    </div>
  );
}
