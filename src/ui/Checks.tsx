/** A list of boxes to check, such as topics, tasks or levels. */
import { Check } from './Check.tsx';

interface Props<T extends string> {
  options: readonly (readonly [id: T, text: string])[];
  checked: readonly T[];
  onChecked: (checked: T[]) => void;
}

export function Checks<T extends string>({ options, checked, onChecked }: Props<T>) {
  return (
    <>
      {options.map(([id, text]) => (
        <Check
          key={id}
          checked={checked.includes(id)}
          onChecked={(on) => {
            onChecked(on ? [...checked, id] : checked.filter((entry) => entry !== id));
          }}
        >
          {text}
        </Check>
      ))}
    </>
  );
}
