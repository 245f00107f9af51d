/** Glossary terms and rows of the standards grid to repeat, chosen by the learner. The lists travel when this part is opened. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { TextCard } from '../../../schemas/study-content.ts';
import { href } from '../../../site.ts';
import { Field } from '../../../ui/Field.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { loadRows, loadTerms } from '../store/site-content.ts';
import { addChosen } from '../store/review.ts';

const shown = 12;

export function AddCards() {
  const [kind, setKind] = useState<'term' | 'row'>('term');
  const [texts, setTexts] = useState<Record<'term' | 'row', readonly TextCard[]>>({ term: [], row: [] });
  const [words, setWords] = useState('');
  const [message, setMessage] = useState('');
  const open = (which: 'term' | 'row') => {
    setKind(which);
    if (texts[which].length > 0) return;
    void (which === 'term' ? loadTerms() : loadRows()).then((loaded) => {
      if (loaded.ok) setTexts((before) => ({ ...before, [which]: loaded.value }));
      else setMessage(loaded.problem);
    });
  };
  const sought = words.trim().toLowerCase();
  const found = texts[kind].filter(({ front, lesson }) => `${front} ${lesson?.title ?? ''}`.toLowerCase().includes(sought));
  const add = (cards: readonly TextCard[]) => {
    void addChosen(
      kind,
      cards.map((card) => card.id),
    ).then((added) => {
      setMessage(added ? `${countOf(cards.length, 'card')} added: they come as new cards within your daily limit.` : '');
    });
  };
  return (
    <details
      onToggle={(toggle) => {
        if (toggle.currentTarget.open) open(kind);
      }}
    >
      <summary>Add glossary terms or rows of the standards grid</summary>
      <div class="stack">
        <p>
          Questions and cards from a file: <a href={href('progress/own/')}>your own questions</a>.
        </p>
        <Radios
          legend="Add"
          class="row"
          options={[
            ['term', 'Glossary terms'],
            ['row', 'Rows of the grid: who asks for it'],
          ]}
          value={kind}
          onValue={open}
        />
        <Field label="Find by name or lesson" type="search" value={words} onValue={setWords} />
        <p role="status" class="hint">
          {message === '' ? `${countOf(found.length, 'match', 'matches')}.` : message}
        </p>
        <ul class="review-found">
          {found.slice(0, shown).map((card) => (
            <li key={card.id} class="row">
              <span>{card.front}</span>
              <button
                type="button"
                class="button"
                onClick={() => {
                  add([card]);
                }}
              >
                Add<span class="visually-hidden"> {card.front}</span>
              </button>
            </li>
          ))}
        </ul>
        {sought !== '' && found.length > 1 && found.length <= 60 && (
          <p>
            <button
              type="button"
              class="button"
              onClick={() => {
                add(found);
              }}
            >
              Add all {found.length}
            </button>
          </p>
        )}
      </div>
    </details>
  );
}
