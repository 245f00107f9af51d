/** The learner's own target, in percent. Kept when the field is left. */
import { useState } from 'preact/hooks';
import { Field } from '../../../ui/Field.tsx';

export function TargetField({ target, onTarget }: { target: number; onTarget: (target: number) => void }) {
  const [text, setText] = useState(String(Math.round(target * 100)));
  const number = Number(text);
  const good = text.trim() !== '' && Number.isFinite(number) && number >= 30 && number <= 100;
  return (
    <Field
      label="Your target, percent"
      type="number"
      value={text}
      min={30}
      max={100}
      error={good ? undefined : 'A number from 30 to 100.'}
      onValue={setText}
      onLeave={() => {
        if (good && number !== Math.round(target * 100)) onTarget(number / 100);
      }}
    />
  );
}
