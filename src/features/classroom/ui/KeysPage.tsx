/** Keys of this device: make, save a copy, restore or take over a colleague's, remove. */
import { useEffect, useState } from 'preact/hooks';
import type { KeyPair } from '../../../schemas/assignment.ts';
import { listKeys, removeKey, saveKey } from '../../../storage/classroom.ts';
import { readKeyFile } from '../key-file.ts';
import { storageSentence } from '../store/educator.ts';
import { FileInput } from './FileInput.tsx';
import { KeyMaker, SaveKey } from './KeyMaker.tsx';
import { when } from './words.ts';
import '../../../styles/tools.css';
import './classroom.css';

function Restore({ restored }: { restored: (pair: KeyPair) => void }) {
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <form
      class="stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        if (!file) return;
        setBusy(true);
        void readKeyFile(file.text, passphrase, Date.now()).then(async (read) => {
          setBusy(false);
          if (!read.ok) {
            setProblem(read.problem);
            return;
          }
          const saved = await saveKey(read.pair);
          setProblem(saved.ok ? '' : storageSentence(saved.problem));
          if (!saved.ok) return;
          setFile(null);
          setPassphrase('');
          restored(read.pair);
        });
      }}
    >
      <FileInput
        id="key-file"
        label="Saved copy of a key"
        hint="A file that begins with key-. It is read on this device."
        accept=".json,application/json"
        take={(files) => {
          setFile(files[0] ?? null);
          setProblem('');
        }}
      />
      {file && <p>Chosen: {file.name}</p>}
      <div class="field">
        <label for="restore-pass">Its passphrase</label>
        <input
          id="restore-pass"
          type="password"
          autocomplete="off"
          value={passphrase}
          onInput={(input) => {
            setPassphrase(input.currentTarget.value);
          }}
        />
      </div>
      {problem !== '' && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
      <div class="row">
        <button class="button" disabled={busy || !file || passphrase === ''}>
          {busy ? 'Opening the copy' : 'Restore the key'}
        </button>
      </div>
    </form>
  );
}

function KeyCard({ pair, changed, remove }: { pair: KeyPair; changed: (pair: KeyPair) => void; remove: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <li class="card stack">
      <h3>{pair.label}</h3>
      <p class="hint">
        Key {pair.id}, here since {when(pair.madeAt)}.
      </p>
      <p class={pair.savedAt === null ? 'notice notice-warn' : 'hint'}>
        {pair.savedAt === null
          ? 'No copy was saved yet. If this browser loses it, results for it cannot be opened.'
          : `Copy saved ${when(pair.savedAt)}.`}
      </p>
      <details>
        <summary>Save a copy</summary>
        <SaveKey pair={pair} saved={changed} />
      </details>
      {asked ? (
        <div class="notice notice-wrong">
          <p>Remove key {pair.id} from this device? Results sealed for it can then be opened only after restoring it from a saved copy.</p>
          <div class="row">
            <button type="button" class="button" onClick={remove}>
              Remove it
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                setAsked(false);
              }}
            >
              Keep it
            </button>
          </div>
        </div>
      ) : (
        <div class="row">
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              setAsked(true);
            }}
          >
            Remove
          </button>
        </div>
      )}
    </li>
  );
}

export default function KeysPage() {
  const [keys, setKeys] = useState<KeyPair[] | null>(null);
  const [removed, setRemoved] = useState<KeyPair | null>(null);
  const [message, setMessage] = useState('');
  useEffect(() => {
    void listKeys().then((found) => {
      setKeys(found.ok ? found.value : []);
      if (!found.ok) setMessage(storageSentence(found.problem));
    });
  }, []);
  if (!keys) return <p class="hint">Reading the keys of this device.</p>;
  const put = (pair: KeyPair) => {
    setKeys([pair, ...keys.filter((each) => each.id !== pair.id)]);
  };
  return (
    <div class="stack">
      <p role="status">{message}</p>
      {removed && (
        <p class="notice">
          Key {removed.label} was removed.{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              void saveKey(removed).then(() => {
                put(removed);
                setRemoved(null);
              });
            }}
          >
            Undo
          </button>
        </p>
      )}
      <section class="stack" aria-labelledby="here">
        <h2 id="here">Keys on this device</h2>
        {keys.length === 0 && <p class="hint">None yet.</p>}
        <ul class="cards">
          {keys.map((pair) => (
            <KeyCard
              pair={pair}
              key={pair.id}
              changed={(saved) => {
                put(saved);
                setMessage(`The copy of ${saved.label} was handed to your downloads.`);
              }}
              remove={() => {
                void removeKey(pair.id).then(() => {
                  setKeys(keys.filter((each) => each.id !== pair.id));
                  setRemoved(pair);
                });
              }}
            />
          ))}
        </ul>
      </section>
      <section class="stack" aria-labelledby="new">
        <h2 id="new">Make a key</h2>
        <KeyMaker
          made={(pair) => {
            put(pair);
            setMessage(`Key ${pair.label} was made. Save a copy of it now.`);
          }}
        />
      </section>
      <section class="stack" aria-labelledby="restore">
        <h2 id="restore">Restore a key, or take one over from a co-teacher</h2>
        <p>A co-teacher saves a copy of the key, sends you the file, and tells you the passphrase by another way, such as the phone.</p>
        <Restore
          restored={(pair) => {
            put(pair);
            setMessage(`Key ${pair.label} is on this device.`);
          }}
        />
      </section>
    </div>
  );
}
