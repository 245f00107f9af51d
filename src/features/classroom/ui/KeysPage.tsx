/** Keys of this device: make, save a copy, restore or take over a colleague's, remove. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeyPair } from '../../../schemas/assignment.ts';
import { alterKey, listKeys, removeKey } from '../../../storage/classroom.ts';
import { readKeyFile } from '../key-file.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { FileInput } from './FileInput.tsx';
import { useFocusOnArrival } from './focus.ts';
import { KeyMaker, SaveKey } from './KeyMaker.tsx';
import { UndoNotice } from './UndoNotice.tsx';
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
          const saved = await alterKey(read.pair.id, () => read.pair);
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

/** Asks before a key goes: without a copy, what was sealed for it goes with it. */
function AskToRemove({ pair, remove, keep }: { pair: KeyPair; remove: () => void; keep: () => void }) {
  const question = useFocusOnArrival<HTMLParagraphElement>();
  return (
    <div class="notice notice-wrong">
      <p tabIndex={-1} ref={question}>
        Remove key {pair.id} from this device?{' '}
        {pair.savedAt === null
          ? 'No copy of it was saved, so results sealed for it can then never be opened again, here or anywhere. Save a copy first unless you are sure.'
          : 'Results sealed for it can then be opened only after restoring it from its saved copy.'}
      </p>
      <div class="row">
        <button type="button" class="button" onClick={remove}>
          Remove it
        </button>
        <button type="button" class="button" onClick={keep}>
          Keep it
        </button>
      </div>
    </div>
  );
}

function KeyCard({
  pair,
  arrived,
  changed,
  remove,
}: {
  pair: KeyPair;
  /** Made or restored just now: the focus comes here. */
  arrived: boolean;
  changed: (pair: KeyPair) => void;
  remove: () => void;
}) {
  const [asked, setAsked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (arrived) heading.current?.focus();
  }, [arrived]);
  return (
    <li class="card stack">
      <h3 tabIndex={-1} ref={heading}>
        {pair.label}
      </h3>
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
        <AskToRemove
          pair={pair}
          remove={remove}
          keep={() => {
            setAsked(false);
            heading.current?.focus();
          }}
        />
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
  const [arrived, setArrived] = useState('');
  const [message, setMessage] = useState('');
  useEffect(() => {
    void listKeys().then((found) => {
      setKeys(found.ok ? found.value.records : []);
      if (!found.ok) setMessage(storageSentence(found.problem));
    });
  }, []);
  if (!keys) return <p class="hint">Reading the keys of this device.</p>;
  const put = (pair: KeyPair) => {
    setKeys((now) => [pair, ...(now ?? []).filter((each) => each.id !== pair.id)]);
  };
  return (
    <div class="stack">
      <p role="status">{message}</p>
      {removed && (
        <UndoNotice
          key={removed.id}
          undo={() => {
            void alterKey(removed.id, () => removed).then((saved) => {
              setMessage(saved.ok ? '' : storageSentence(saved.problem));
              if (!saved.ok) return;
              put(removed);
              setArrived(removed.id);
              setRemoved(null);
            });
          }}
        >
          Key {removed.label} was removed.
        </UndoNotice>
      )}
      <section class="stack" aria-labelledby="here">
        <h2 id="here">Keys on this device</h2>
        {keys.length === 0 && <p class="hint">None yet.</p>}
        <ul class="cards">
          {keys.map((pair) => (
            <KeyCard
              pair={pair}
              key={pair.id}
              arrived={arrived === pair.id}
              changed={(saved) => {
                put(saved);
                setMessage(`The copy of ${saved.label} was handed to your downloads.`);
              }}
              remove={() => {
                void removeKey(pair.id).then((gone) => {
                  setMessage(gone.ok ? '' : storageSentence(gone.problem));
                  if (!gone.ok) return;
                  setKeys((now) => (now ?? []).filter((each) => each.id !== pair.id));
                  setArrived('');
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
            setArrived(pair.id);
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
            setArrived(pair.id);
            setMessage(`Key ${pair.label} is on this device.`);
          }}
        />
      </section>
    </div>
  );
}
