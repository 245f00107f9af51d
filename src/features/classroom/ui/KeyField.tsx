/** For which key results are sealed; the first key is made here. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { KeyPair } from '../../../schemas/assignment.ts';
import { href } from '../../../site.ts';
import { SealingKeyMaker } from './SealingKeyMaker.tsx';

/** The public key a draft names, or the newest of this device; empty where there is none. */
export const keyFor = (keys: readonly KeyPair[], wanted: string): string =>
  keys.some((pair) => pair.publicKey === wanted) ? wanted : (keys[0]?.publicKey ?? '');

interface Props {
  keys: readonly KeyPair[];
  value: string;
  choose: (publicKey: string) => void;
  made: (pair: KeyPair) => void;
}

export function KeyField({ keys, value, choose, made }: Props) {
  // Making the first key takes the button that made it off the screen.
  const field = useRef<HTMLSelectElement>(null);
  const atFirst = useRef(keys.length);
  useLayoutEffect(() => {
    if (keys.length > atFirst.current) field.current?.focus();
    atFirst.current = keys.length;
  }, [keys.length]);
  if (keys.length === 0)
    return (
      <fieldset class="stack">
        <legend>Your key</legend>
        <SealingKeyMaker made={made} />
      </fieldset>
    );
  return (
    <div class="field">
      <label for="quiz-key">Results are sealed for</label>
      <select
        id="quiz-key"
        ref={field}
        value={value}
        onChange={(input) => {
          choose(input.currentTarget.value);
        }}
      >
        {keys.map((pair) => (
          <option value={pair.publicKey} key={pair.id}>
            {pair.label} ({pair.id})
          </option>
        ))}
      </select>
      {keys.find((pair) => pair.publicKey === value)?.savedAt === null && (
        <p class="notice notice-warn">
          No copy of this key was saved yet. If this browser loses it, nobody can open the results.{' '}
          <a href={href('teach/keys/')}>Save a copy</a>
        </p>
      )}
    </div>
  );
}
