/** Making a key, with what losing it means said first, and saving a copy of it under a passphrase. */
import { useState } from 'preact/hooks';
import { slug } from '../../../format/slugs.ts';
import type { KeyPair } from '../../../schemas/assignment.ts';
import { Check } from '../../../ui/Check.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { shortestPassphrase } from '../key-file.ts';
import { keyCopy, makeAndSaveSealingKey, noteSealingKeySaved } from '../store/educator.ts';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';

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
  const [problem, setProblem] = useState('');
  const short = passphrase.length > 0 && passphrase.length < shortestPassphrase;
  const differs = again !== '' && again !== passphrase;
  const id = `pass-${pair.id}`;
  const save = async () => {
    setBusy(true);
    const content = await keyCopy(pair, passphrase);
    const how = await saveFile({ name: `key-${slug(pair.label) || 'classes'}-${pair.id}.json`, type: 'application/json', content });
    setBusy(false);
    setProblem(how === 'show' ? 'This app on your device cannot save a file. Open the site in the browser and save the copy there.' : '');
    if (how === 'show' || how === 'cancelled') return;
    setPassphrase('');
    setAgain('');
    const noted = await noteSealingKeySaved(pair);
    if (noted.ok) saved(noted.pair);
    else setProblem(noted.problem);
  };
  return (
    <form
      class="stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        void save();
      }}
    >
      <Field
        id={id}
        label="Passphrase"
        type="password"
        autocomplete="new-password"
        value={passphrase}
        onValue={setPassphrase}
        error={short ? `That is shorter than ${String(shortestPassphrase)} characters.` : undefined}
        hint={`${String(shortestPassphrase)} characters or more; four or five words that do not belong together work well. Write it down apart from the file.`}
      />
      <Field
        id={`${id}-again`}
        label="The same again"
        type="password"
        autocomplete="new-password"
        value={again}
        onValue={setAgain}
        error={differs ? 'The two are not the same.' : undefined}
      />
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      <div class="row">
        <button class="button button-main" disabled={busy || passphrase.length < shortestPassphrase || again !== passphrase}>
          {busy ? 'Locking the copy' : 'Save a copy of the key'}
        </button>
      </div>
    </form>
  );
}

export function SealingKeyMaker({ made }: { made: (pair: KeyPair) => void }) {
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
        void makeAndSaveSealingKey(label.trim() || 'My classes').then((result) => {
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
      <Field
        id="key-label"
        label="Name of the key"
        maxLength={120}
        value={label}
        onValue={setLabel}
        hint="Empty means “My classes”. One key can serve all your quizzes. Make another when other co-teachers share it."
      />
      <Check checked={understood} onChecked={setUnderstood}>
        I understand that results cannot be opened without this key
      </Check>
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      <div class="row">
        <button class="button button-main" disabled={!understood || busy}>
          Make the key
        </button>
      </div>
    </form>
  );
}
