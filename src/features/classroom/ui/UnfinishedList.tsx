/** Quizzes that were begun and not saved. */
import { countOf } from '../../../format/plurals.ts';
import type { KeptQuiz } from '../store/unfinished.ts';
import { when } from './words.ts';

interface Props {
  unfinished: readonly KeptQuiz[];
  /** The bank's list is here, so the editor can open. */
  ready: boolean;
  goOn: (kept: KeptQuiz) => void;
  discard: (kept: KeptQuiz) => void;
}

export function UnfinishedList({ unfinished, ready, goOn, discard }: Props) {
  return (
    <section class="stack" aria-labelledby="unfinished">
      <h2 id="unfinished">Not finished</h2>
      <ul class="cards">
        {unfinished.map((kept) => {
          const title = kept.name || 'Without a title';
          const named = <span class="visually-hidden"> “{title}”</span>;
          return (
            <li class="card" key={kept.id}>
              <h3>{title}</h3>
              <p class="hint">
                {countOf(kept.data.items.length + kept.data.draft.own.length, 'item')}, last changed {when(kept.savedAt)}
              </p>
              <p class="row">
                <button
                  type="button"
                  class="button"
                  disabled={!ready}
                  onClick={() => {
                    goOn(kept);
                  }}
                >
                  Go on{named}
                </button>
                <button
                  type="button"
                  class="button button-plain"
                  onClick={() => {
                    discard(kept);
                  }}
                >
                  Discard{named}
                </button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
