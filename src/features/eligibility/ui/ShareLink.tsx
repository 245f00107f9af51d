/** A link that carries the history in its fragment, which browsers never send to a server. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { Field } from '../../../ui/Field.tsx';
import type { Person } from '../../../schemas/work-history.ts';
import { writeShare } from '../share.ts';

export function ShareLink({ person }: { person: Person }) {
  const [shown, setShown] = useState(false);
  const [names, setNames] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  // The button that asked for the link is gone.
  useLayoutEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  const link = shown ? `${location.origin}${location.pathname}#${writeShare(person, { names })}` : '';
  if (!shown) {
    return (
      <button
        type="button"
        class="button"
        onClick={() => {
          setShown(true);
        }}
      >
        Make a link to share
      </button>
    );
  }
  return (
    <div class="share stack">
      <label class="choice">
        <input
          ref={box}
          type="checkbox"
          checked={names}
          onChange={(box) => {
            setNames(box.currentTarget.checked);
          }}
        />
        Include names, employers and roles
      </label>
      <Field
        id="share-link"
        label="Link with your history"
        readOnly
        value={link}
        onValue={() => undefined}
        hint="The history stands in the link itself, behind the # sign; no server gets it. Whoever has the link can read it."
      />
      <p class="row">
        <CopyButton text={link} label="Copy the link" done="Link copied." />
      </p>
    </div>
  );
}
