import { useState } from 'preact/hooks';

/** A button that copies a text and says whether it worked; where it cannot, the text can be selected by hand. */
export function CopyText({ text, label, main = false }: { text: string; label: string; main?: boolean }) {
  const [done, setDone] = useState<'' | 'yes' | 'no'>('');
  return (
    <>
      <button
        type="button"
        class={main ? 'button button-main' : 'button'}
        onClick={() => {
          void navigator.clipboard.writeText(text).then(
            () => {
              setDone('yes');
            },
            () => {
              setDone('no');
            },
          );
        }}
      >
        {label}
      </button>
      <span role="status" class="hint">
        {done === 'yes' && 'Copied.'}
        {done === 'no' && 'This browser does not allow copying. Select the text and copy it by hand.'}
      </span>
    </>
  );
}
