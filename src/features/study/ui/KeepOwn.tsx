/** Questions and cards of a file become the learner's own, and come up in the review where that is wished. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { keepOwn, type Incoming, type Kept } from '../store/own.ts';

interface Props {
  incoming: Incoming;
  toReview: boolean;
  /** Called once they are stored. */
  onKept?: () => void;
}

export function KeepOwn({ incoming, toReview, onKept }: Props) {
  const { items, terms } = incoming;
  const [kept, setKept] = useState<Kept | null>(null);
  const [busy, setBusy] = useState(false);
  const what = [items.length > 0 && countOf(items.length, 'question'), terms.length > 0 && countOf(terms.length, 'card')].filter(Boolean);
  const keep = () => {
    if (busy) return;
    setBusy(true);
    setKept(null);
    void keepOwn(incoming, toReview).then((done) => {
      setBusy(false);
      setKept(done);
      if (done.ok) onKept?.();
    });
  };
  return (
    <div class="stack">
      <p class="hint">
        {toReview
          ? 'They are kept on this device and come back as new cards, with options in another order each time.'
          : 'They are kept on this device. You can bring them into your review later.'}
      </p>
      <div class="row">
        <button type="button" class="button button-main" aria-disabled={busy} onClick={keep}>
          Add {what.join(' and ')} to {toReview ? 'my review' : 'my questions'}
        </button>
      </div>
      {kept?.ok === false && <Notice kind="wrong">{kept.said}</Notice>}
      {kept?.ok === true && (
        <Notice alert>
          <p>
            {kept.said} <a href={href('progress/own/')}>Your own questions</a>
            {toReview && (
              <>
                {' · '}
                <a href={href('progress/review/')}>Review</a>
              </>
            )}
          </p>
        </Notice>
      )}
    </div>
  );
}
