/** Making a key, with what losing it means said first, and saving a copy of it under a passphrase. */
import { useState } from 'preact/hooks';
import type { KeyPair } from '../../../schemas/assignment.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { shortestPassphrase } from '../key-file.ts';
import { keyCopy, makeAndSaveKey } from '../store/educator.ts';

/** The same words wherever a key is made or kept. */
export function KeyLoss() {
  return (
    <div class="notice notice-warn">
      <p>
        <strong>If you lose the key, the results are lost.</strong> Students’ results are sealed for one key, made on this device and kept
        in this browser. Nobody else has it, so nobody can replace it. Clearing this browser’s site data, losing the device, or a browser
        that tidies up by itself takes the key along.
      </p>
      <p>Save a copy under a passphrase right after making it, and keep it where you keep other things you cannot replace.</p>
    </div>
  );
}

/** Saves a copy of a key as a file. */
export function SaveKey({ pair, saved }: { pair: KeyPair; saved: (pair: KeyPair) => void }) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [busy, setBusy] = useState(false);
  const short = passphrase.length > 0 && passphrase.length < shortestPassphrase;
  const differs = again !== '' && again !== passphrase;
  const id = `pass-${pair.id}`;
  return (
    <form
      class="stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        setBusy(true);
        void keyCopy(pair, passphrase).then((copy) => {
          void saveFile({
            name: `key-${pair.label.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${pair.id}.json`,
            type: 'application/json',
            content: copy.text,
          });
          setPassphrase('');
          setAgain('');
          setBusy(false);
          saved(copy.pair);
        });
      }}
    >
      <div class="field">
        <label for={id}>Passphrase</label>
        <input
          id={id}
          type="password"
          autocomplete="new-password"
          aria-describedby={`${id}-hint`}
          value={passphrase}
          onInput={(input) => {
            setPassphrase(input.currentTarget.value);
          }}
        />
        <p class="hint" id={`${id}-hint`}>
          {shortestPassphrase} characters or more; four or five words that do not belong together work well. Write it down apart from the
          file.
        </p>
        {short && <p class="error">That is shorter than {shortestPassphrase} characters.</p>}
      </div>
      <div class="field">
        <label for={`${id}-again`}>The same again</label>
        <input
          id={`${id}-again`}
          type="password"
          autocomplete="new-password"
          value={again}
          onInput={(input) => {
            setAgain(input.currentTarget.value);
          }}
        />
        {differs && <p class="error">The two are not the same.</p>}
      </div>
      <div class="row">
        <button class="button button-main" disabled={busy || passphrase.length < shortestPassphrase || again !== passphrase}>
          {busy ? 'Locking the copy' : 'Save a copy of the key'}
        </button>
      </div>
    </form>
  );
}

export function KeyMaker({ made }: { made: (pair: KeyPair) => void }) {
  const [label, setLabel] = useState('');
  const [understood, setUnderstood] = useState(false);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <form
      class="stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        setBusy(true);
        void makeAndSaveKey(label.trim() || 'My classes').then((result) => {
          setBusy(false);
          setProblem(result.ok ? '' : result.problem);
          if (!result.ok) return;
          // As new, so that another press makes no twin of this key.
          setLabel('');
          setUnderstood(false);
          made(result.pair);
        });
      }}
    >
      <KeyLoss />
      <div class="field">
        <label for="key-label">Name of the key</label>
        <input
          id="key-label"
          maxLength={120}
          placeholder="My classes"
          value={label}
          onInput={(input) => {
            setLabel(input.currentTarget.value);
          }}
        />
        <p class="hint">One key can serve all your quizzes. Make another when other co-teachers share it.</p>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={understood}
          onChange={(input) => {
            setUnderstood(input.currentTarget.checked);
          }}
        />
        I understand that results cannot be opened without this key
      </label>
      {problem !== '' && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
      <div class="row">
        <button class="button button-main" disabled={!understood || busy}>
          Make the key
        </button>
      </div>
    </form>
  );
}
