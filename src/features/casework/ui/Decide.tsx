/** The decision on the file, and the hand-in. */
import { useState } from 'preact/hooks';
import type { PartVerdict } from '../../../schemas/casework.ts';
import { countOf } from '../../../format/plurals.ts';
import { Radios } from '../../../ui/Radios.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { verdictNames } from '../names.ts';
import type { ReadingSession } from '../store/session.ts';

export function Decide({ session }: { session: ReadingSession }) {
  const { marks, verdict } = useStore(session.$state);
  const [asked, setAsked] = useState(false);
  const open = Object.keys(verdictNames).length - Object.keys(verdict).length;
  const decide = (part: PartVerdict) => void session.record({ type: 'decided', verdict: part });
  return (
    <section aria-labelledby="decide" class="stack">
      <h2 id="decide">Decide on the file</h2>
      <Radios
        {...verdictNames.complete}
        value={verdict.complete ?? null}
        onValue={(complete) => {
          decide({ complete });
        }}
      />
      <Radios
        {...verdictNames.route}
        value={verdict.route ?? null}
        onValue={(route) => {
          decide({ route });
        }}
      />
      <Radios
        {...verdictNames.ready}
        value={verdict.ready ?? null}
        onValue={(ready) => {
          decide({ ready });
        }}
      />
      {asked ? (
        <div class="notice" role="group" aria-label="Hand in">
          <p>
            {countOf(marks.length, 'mark')}
            {open > 0 ? `, and ${countOf(open, 'question')} of the decision still open` : ''}. After this nothing can be changed.
          </p>
          <div class="row">
            <button
              type="button"
              class="button button-main"
              ref={(button) => {
                button?.focus();
              }}
              onClick={() => void session.record({ type: 'finished', reason: 'submitted' })}
            >
              Yes, hand it in
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                setAsked(false);
              }}
            >
              Go on reading
            </button>
          </div>
        </div>
      ) : (
        <div class="row">
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              setAsked(true);
            }}
          >
            Hand in
          </button>
        </div>
      )}
    </section>
  );
}
