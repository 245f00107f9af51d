/** Where the histories stand: kept, not kept, from a link, or changed in another tab; and the way out of each. */
import type { OpenBook } from './useBook.ts';

/** Takes a history that was read out of the address, so that a reload shows one's own. */
function dropFragment(): void {
  history.replaceState(null, '', location.pathname + location.search);
}

export function KeptNotice({ open }: { open: OpenBook }) {
  const { book, kept, undoable } = open;
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
      {kept.state === 'elsewhere' && (
        <div class="notice notice-warn">
          <p>{kept.sentence} What you change here is not kept until you choose.</p>
          <p class="row">
            <button type="button" class="button" onClick={() => void book.takeOther()}>
              Show that version
            </button>
            <button type="button" class="button" onClick={() => void book.keepMine()}>
              Keep this version
            </button>
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
