import { useEffect, useRef } from 'preact/hooks';
import { Check } from '../../../ui/Check.tsx';

const shortcuts: readonly [string, string][] = [
  ['1 to 4, or A to D', 'Choose an option'],
  ['Shift with 1 to 4', 'Strike an option out'],
  ['N or →', 'Next question'],
  ['P or ←', 'Previous question'],
  ['F', 'Flag the question'],
  ['X', 'Strike out the option in focus'],
  ['H', 'Highlight the selected words'],
  ['C', 'Check the answer, in practice with feedback'],
  ['T', 'Say the time and questions left'],
  ['R', 'Review the part'],
  ['+ and −', 'Larger and smaller text'],
  ['?', 'This list'],
];

export function HelpList() {
  return (
    <dl class="exam-keys">
      {shortcuts.map(([key, what]) => (
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
  /** Whether keys of one letter, digit or sign are shortcuts; arrows are in any case. */
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
      <h2 id="help-title">Shortcuts</h2>
      <HelpList />
      <Check checked={letters} onChecked={setLetters}>
        Use single-key shortcuts
      </Check>
      <button type="button" class="button" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
