/** A link that carries the history in its fragment, which browsers never send to a server. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Person } from '../../../schemas/work-history.ts';
import { writeShare } from '../share.ts';

export function ShareLink({ person, say }: { person: Person; say: (text: string) => void }) {
  const [shown, setShown] = useState(false);
  const [names, setNames] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  // The button that asked for the link is gone.
  useLayoutEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  const link = shown ? `${location.origin}${location.pathname}#${writeShare(person, { names })}` : '';
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      say('Link copied.');
    } catch {
      say('Copying is not allowed here. Select the link and copy it.');
    }
  };
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
      <div class="field">
        <label for="share-link">Link with your history</label>
        <input
          id="share-link"
          type="text"
          readOnly
          value={link}
          aria-describedby="share-hint"
          onFocus={(field) => {
            field.currentTarget.select();
          }}
        />
        <p class="hint" id="share-hint">
          The history stands in the link itself, behind the # sign; no server gets it. Whoever has the link can read it.
        </p>
      </div>
      <p>
        <button type="button" class="button" onClick={() => void copy()}>
          Copy the link
        </button>
      </p>
    </div>
  );
}
