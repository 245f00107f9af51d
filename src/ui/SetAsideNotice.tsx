/** Says that something on this device cannot be read, hands it over as it was found, and lets go of it only once it was saved. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from './Notice.tsx';
import { SaveButton } from './SaveButton.tsx';

interface Props {
  /** As they were found. Draws nothing without any. */
  records: readonly unknown[];
  /** What they are and what becomes of them, in a sentence or two. */
  children: ComponentChildren;
  /** Name of the file, with its ending `.json`. */
  fileName: string;
  /** Deletes them; without it they can only be saved. */
  clear?: (() => void) | undefined;
}

export function SetAsideNotice({ records, children, fileName, clear }: Props) {
  const [saved, setSaved] = useState(false);
  if (records.length === 0) return null;
  return (
    <Notice kind="warn">
      <p>{children}</p>
      <div class="row">
        <SaveButton
          label="Download what cannot be read"
          file={() => ({ name: fileName, type: 'application/json', content: `${JSON.stringify(records, null, 1)}\n` })}
          onHanded={(how) => {
            if (how !== 'cancelled') setSaved(true);
          }}
        />
        {saved && clear && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              clear();
              setSaved(false);
            }}
          >
            I have the file: delete it from this device
          </button>
        )}
      </div>
    </Notice>
  );
}
