/** A labelled text field, one line or several, with its sentences. */
import type { InputHTMLAttributes, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { describe, Sentences, type Said } from './describe.tsx';

type OfInput = Pick<
  InputHTMLAttributes,
  'type' | 'inputMode' | 'autocomplete' | 'min' | 'max' | 'step' | 'maxLength' | 'disabled' | 'readOnly' | 'required' | 'spellcheck'
>;

export interface FieldProps extends OfInput, Said {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** Called when the field is left, for what is kept or judged only then. */
  onLeave?: (() => void) | undefined;
  /** For a field that others point to; made up otherwise. */
  id?: string;
  /** Height in lines; without it the field has one line and Enter hands the form in. */
  lines?: number;
  /** Words offered while typing. */
  choices?: readonly string[];
  /** The label is read out and not drawn, where a heading or a table already says it. */
  quietLabel?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

export function Field(props: FieldProps) {
  const { label, value, onValue, onLeave, id: given, lines, choices, quietLabel, inputRef, error, note, hint, ...rest } = props;
  const own = useId();
  const id = given ?? own;
  const said = { error, note, hint };
  const shared = { id, value, dir: 'auto' as const, ...describe(id, said), onBlur: onLeave };
  const { maxLength, disabled, readOnly, required, spellcheck } = rest;
  return (
    <div class="field">
      <label for={id} class={quietLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {lines === undefined ? (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          {...(rest.type === 'number' ? { step: 'any', inputMode: 'decimal' as const } : {})}
          {...rest}
          ref={inputRef ?? null}
          list={choices && `${id}-list`}
          onInput={(input) => {
            onValue(input.currentTarget.value);
          }}
        />
      ) : (
        <textarea
          {...shared}
          {...{ maxLength, disabled, readOnly, required, spellcheck }}
          rows={lines}
          onInput={(input) => {
            onValue(input.currentTarget.value);
          }}
        />
      )}
      {choices && (
        <datalist id={`${id}-list`}>
          {choices.map((choice) => (
            <option value={choice} key={choice} />
          ))}
        </datalist>
      )}
      <Sentences id={id} said={said} />
    </div>
  );
}
