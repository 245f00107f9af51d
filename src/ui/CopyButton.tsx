/** A button that copies a text and says whether it worked; where the browser does not allow it, the text is shown to copy by hand. */
import { useId, useState } from 'preact/hooks';

interface Props {
  /** The text, or what makes it once it is asked for. */
  text: string | (() => string);
  label: string;
  main?: boolean;
  /** Said beside the button once the text is on the clipboard. */
  done?: string;
}

export function CopyButton({ text, label, main = false, done = 'Copied.' }: Props) {
  const id = useId();
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const copy = async () => {
    const content = typeof text === 'string' ? text : text();
    try {
      // Absent, not refused, on a page without https.
      await navigator.clipboard.writeText(content);
      setSaid(done);
      setShown(null);
    } catch {
      setSaid('This browser does not allow copying here. Copy the text below by hand.');
      setShown(content);
    }
  };
  return (
    <>
      <button type="button" class={main ? 'button button-main' : 'button'} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" class="hint">
        {said}
      </span>
      {shown !== null && (
        <div class="field field-wide">
          <label for={id} class="visually-hidden">
            {label}
          </label>
          <textarea
            id={id}
            rows={4}
            readOnly
            value={shown}
            onFocus={(focus) => {
              focus.currentTarget.select();
            }}
          />
        </div>
      )}
    </>
  );
}
