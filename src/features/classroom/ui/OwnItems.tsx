/** Single-choice items the educator types in. */
import { useRef, useState } from 'preact/hooks';
import { optionLetter } from '../../../format/letters.ts';
import { pastedLines } from '../../../format/typed-text.ts';
import type { OwnItem } from '../../../schemas/assignment.ts';
import { Field } from '../../../ui/Field.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import { mostOptions, withPastedOptions } from '../own.ts';

interface Props {
  own: readonly OwnItem[];
  change: (own: OwnItem[]) => void;
}

interface OneProps {
  item: OwnItem;
  number: number;
  change: (item: OwnItem) => void;
  remove: () => void;
}

function One({ item, number, change, remove }: OneProps) {
  const id = `own-${String(number)}`;
  return (
    <fieldset class="stack">
      <legend>Your item {number}</legend>
      <Field
        id={`${id}-stem`}
        label="Question"
        lines={3}
        maxLength={4000}
        value={item.stem}
        onValue={(stem) => {
          change({ ...item, stem });
        }}
      />
      <p class="hint">Tick the right answer. Options left empty at the end are dropped.</p>
      {item.options.map((option, at) => (
        <div class="class-option" key={at}>
          <input
            type="radio"
            name={`${id}-key`}
            aria-label={`${optionLetter(at)} is right`}
            checked={item.key === at}
            onChange={() => {
              change({ ...item, key: at });
            }}
          />
          <span class="label" aria-hidden="true">
            {optionLetter(at)}
          </span>
          <input
            aria-label={`Option ${optionLetter(at)}`}
            maxLength={1000}
            value={option}
            onPaste={(clip) => {
              // A field of one line would run the lines together: each is an option of its own.
              const lines = pastedLines(clip.clipboardData?.getData('text/plain') ?? '');
              if (lines.length < 2) return;
              clip.preventDefault();
              change({ ...item, options: withPastedOptions(item.options, at, lines) });
            }}
            onInput={(input) => {
              const text = input.currentTarget.value;
              change({ ...item, options: item.options.map((other, place) => (place === at ? text : other)) });
            }}
          />
        </div>
      ))}
      <div class="row">
        {item.options.length < mostOptions && (
          <button
            type="button"
            class="button"
            onClick={() => {
              change({ ...item, options: [...item.options, ''] });
            }}
          >
            Add an option
          </button>
        )}
        {item.options.length > 2 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              change({ ...item, options: item.options.slice(0, -1), key: Math.min(item.key, item.options.length - 2) });
            }}
          >
            Remove option {optionLetter(item.options.length - 1)}
          </button>
        )}
      </div>
      <Field
        id={`${id}-why`}
        label="Why it is right"
        lines={2}
        maxLength={2000}
        value={item.why}
        onValue={(why) => {
          change({ ...item, why });
        }}
        hint="Optional; shown with the feedback."
      />
      <div class="row">
        <button type="button" class="button button-plain" onClick={remove}>
          Remove this item
        </button>
      </div>
    </fieldset>
  );
}

export function OwnItems({ own, change }: Props) {
  const [removed, setRemoved] = useState<{ item: OwnItem; at: number; nth: number } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="stack" aria-labelledby="own">
      <h3 id="own" tabIndex={-1} ref={heading}>
        Your own items
      </h3>
      {removed && (
        <UndoNotice
          key={removed.nth}
          undo={() => {
            change([...own.slice(0, removed.at), removed.item, ...own.slice(removed.at)]);
            return Promise.resolve({ ok: true });
          }}
          onUndone={() => {
            setRemoved(null);
            heading.current?.focus();
          }}
        >
          Your item {removed.at + 1} was removed{removed.item.stem.trim() !== '' && `: ${removed.item.stem.slice(0, 80)}`}.
        </UndoNotice>
      )}
      {own.map((item, at) => (
        <One
          key={at}
          item={item}
          number={at + 1}
          change={(next) => {
            change(own.map((other, place) => (place === at ? next : other)));
          }}
          remove={() => {
            setRemoved({ item, at, nth: (removed?.nth ?? 0) + 1 });
            change(own.filter((_, place) => place !== at));
          }}
        />
      ))}
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => {
            change([...own, { stem: '', options: ['', '', '', ''], key: 0, why: '' }]);
          }}
        >
          Type in an item
        </button>
      </div>
    </section>
  );
}
