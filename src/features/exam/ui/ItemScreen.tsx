/** One item: stem, options, flag, strike-out, marks, note, confidence. */
import { useStore } from '@nanostores/preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { optionLetter } from '../../../format/letters.ts';
import type { Confidence } from '../../../schemas/attempt.ts';
import { optionOrder } from '../seed.ts';
import { toggleHighlight } from '../stem.ts';
import type { Session } from '../store/session.ts';
import { Late } from './Late.tsx';
import { Stem } from '../../bank/ui/Stem.tsx';
import { selectedStretch } from './selected-stretch.ts';

const levels: readonly [Confidence, string][] = [
  ['sure', 'Sure'],
  ['likely', 'Likely'],
  ['guess', 'Guess'],
];

const loadFeedback = async () => (await import('./Feedback.tsx')).Feedback;

interface Props {
  session: Session;
  /** Index of the item in the form. */
  index: number;
  /** `Item 5 of 75`. */
  label: string;
}

export function ItemScreen({ session, index, label }: Props) {
  const { head } = session;
  const state = useStore(session.$state);
  const heading = useRef<HTMLHeadingElement>(null);
  const stem = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState<string | null>(null);
  const item = head.items[index];
  const response = state.responses[index];
  useLayoutEffect(() => {
    heading.current?.focus();
    setNote(null);
  }, [index]);
  if (!item || !response) return null;
  const order = optionOrder(item, head.seed);
  const record = session.record;
  return (
    <div class="exam-item">
      <h1 class="exam-number" tabIndex={-1} ref={heading}>
        {label}
        {response.flagged && <span class="tag exam-flagged">Flagged</span>}
      </h1>
      <div ref={stem}>
        <Stem stem={item.stem} highlights={response.highlights} id="stem" />
      </div>
      <fieldset class="exam-options" aria-labelledby="stem" disabled={response.revealed}>
        {order.map((option, place) => {
          const struck = response.struck.includes(option);
          const name = optionLetter(place);
          return (
            <div class={`exam-option${struck ? ' exam-struck' : ''}${response.option === option ? ' exam-chosen' : ''}`} key={option}>
              <label>
                <input
                  type="radio"
                  name={`item-${String(index)}`}
                  checked={response.option === option}
                  onChange={() => {
                    void record({ type: 'answered', item: index, option });
                  }}
                />
                <span class="exam-letter" aria-hidden="true">
                  {name}
                </span>
                <span class="exam-text">{item.options[option]}</span>
              </label>
              <button
                type="button"
                class="exam-strike"
                aria-pressed={struck}
                aria-label={`Strike out option ${name}`}
                onClick={() => {
                  void record({ type: 'struck', item: index, option, on: !struck });
                }}
              >
                ✕
              </button>
            </div>
          );
        })}
      </fieldset>
      {head.rules.confidence && (
        <fieldset class="exam-confidence" disabled={response.revealed}>
          <legend>How sure are you?</legend>
          {levels.map(([level, text]) => (
            <label class="choice" key={level}>
              <input
                type="radio"
                name={`sure-${String(index)}`}
                checked={response.confidence === level}
                onChange={() => {
                  void record({ type: 'confidence', item: index, level });
                }}
              />
              {text}
            </label>
          ))}
        </fieldset>
      )}
      {head.rules.feedback === 'each' && (
        <Late
          load={loadFeedback}
          props={{ session, index, order }}
          failed={
            <p class="notice notice-warn">
              The reasons could not be loaded. Your answers are kept; reload the page when there is a connection.
            </p>
          }
        />
      )}
      <div class="row exam-tools">
        <button
          type="button"
          class="button"
          data-key="highlight"
          onClick={() => {
            const stretch = stem.current && selectedStretch(stem.current);
            if (stretch) void record({ type: 'highlighted', item: index, ranges: toggleHighlight(response.highlights, stretch) });
          }}
        >
          Highlight selection
        </button>
        {response.option !== null && !response.revealed && (
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              void record({ type: 'answered', item: index, option: null });
            }}
          >
            Clear answer
          </button>
        )}
      </div>
      <details class="exam-note" open={response.note !== '' || undefined}>
        <summary>Note</summary>
        <label class="visually-hidden" for="note">
          Your note on this item
        </label>
        <textarea
          id="note"
          rows={3}
          maxLength={20000}
          value={note ?? response.note}
          onInput={(input) => {
            setNote(input.currentTarget.value);
            session.note(index, input.currentTarget.value);
          }}
        />
        <p class="hint">Saved as you type.</p>
      </details>
    </div>
  );
}
