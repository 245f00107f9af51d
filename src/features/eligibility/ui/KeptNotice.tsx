/** Where the histories stand: kept, not kept, from a link, or changed in another tab; and the way out of each. */
import { useState } from 'preact/hooks';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import type { OpenBook } from './useBook.ts';

/** Takes a history that was read out of the address, so that a reload shows one's own. */
function dropFragment(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

interface Props {
  open: OpenBook;
  /** Called when the button that was pressed goes away without other histories taking the place of those shown. */
  onLeave: () => void;
}

export function KeptNotice({ open, onLeave }: Props) {
  const { book, kept, undoable, unreadable } = open;
  const [saved, setSaved] = useState(false);
  const unreadableFile = () => ({
    name: 'work-history-unreadable.json',
    type: 'application/json',
    content: `${JSON.stringify(
      unreadable.map(({ savedAt, data }) => ({ savedAt: new Date(savedAt).toISOString(), data })),
      null,
      2,
    )}\n`,
  });
  return (
    <div class="kept no-print">
      {kept.state === 'visiting' && (
        <div class="notice">
          <p>{kept.sentence}</p>
          <p class="row">
            <button
              type="button"
              class="button button-main"
              onClick={() => {
                dropFragment();
                void book.leaveVisited();
              }}
            >
              Back to mine
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                dropFragment();
                book.keepVisited();
              }}
            >
              Keep this one instead of mine
            </button>
          </p>
        </div>
      )}
      {kept.state === 'example' && (
        <div class="notice">
          <p>{kept.sentence}</p>
          <p class="row">
            <button type="button" class="button button-main" onClick={() => void book.leaveVisited()}>
              Clear the example
            </button>
          </p>
        </div>
      )}
      {kept.state === 'elsewhere' && (
        <div class="notice notice-warn">
          <p>{kept.sentence} What you change here is not kept until you choose.</p>
          <p class="row">
            <button type="button" class="button" onClick={() => void book.takeOther()}>
              Show that version
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                onLeave();
                void book.keepMine();
              }}
            >
              Keep this version
            </button>
          </p>
        </div>
      )}
      {unreadable.length > 0 && (
        <div class="notice notice-warn">
          <p>
            What was kept here before cannot be read by this page. It is left on the device as it is, and what you enter now is kept beside
            it. Download it; a newer version of the page, or someone who knows the format, may be able to mend it.
          </p>
          <p class="row">
            <SaveButton
              label="Download what cannot be read"
              file={unreadableFile}
              onHanded={(how) => {
                if (how !== 'cancelled') setSaved(true);
              }}
            />
            {saved && (
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  onLeave();
                  void book.dropUnreadable();
                }}
              >
                Delete it from this device
              </button>
            )}
          </p>
        </div>
      )}
      {kept.state === 'failed' && (
        <p class="notice notice-warn" role="alert">
          {kept.sentence}
        </p>
      )}
      <p class="row">
        {(kept.state === 'kept' || kept.state === 'waiting') && <span class="hint">{kept.sentence}</span>}
        {undoable !== null && (
          <>
            <span>{undoable}</span>
            <button
              type="button"
              class="button"
              onClick={() => {
                book.undo();
              }}
            >
              Undo
            </button>
          </>
        )}
      </p>
    </div>
  );
}
