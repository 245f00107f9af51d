import { useEffect, useRef } from 'preact/hooks';

const keys: readonly [string, string][] = [
  ['1 to 4, or A to D', 'Choose an option'],
  ['Shift with 1 to 4', 'Strike an option out'],
  ['N or →', 'Next item'],
  ['P or ←', 'Previous item'],
  ['F', 'Flag the item'],
  ['X', 'Strike out the option in focus'],
  ['H', 'Highlight the selected words'],
  ['C', 'Check the answer, in practice with feedback'],
  ['T', 'Read the time and items left'],
  ['R', 'Review the part'],
  ['+ and −', 'Larger and smaller text'],
  ['?', 'This list'],
];

export function HelpList() {
  return (
    <dl class="exam-keys">
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}

interface Props {
  close: () => void;
  /** Whether keys of one letter or sign work; arrows do in any case. */
  letters: boolean;
  setLetters: (on: boolean) => void;
}

export function Help({ close, letters, setLetters }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="help-title">
      <h2 id="help-title">Keys</h2>
      <HelpList />
      <label class="choice">
        <input
          type="checkbox"
          checked={letters}
          onChange={(input) => {
            setLetters(input.currentTarget.checked);
          }}
        />
        Keys of one letter, digit or sign work
      </label>
      <button type="button" class="button" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
