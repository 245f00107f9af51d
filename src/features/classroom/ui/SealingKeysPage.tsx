/** Keys of this device: make, save a copy, restore or take over a colleague's, remove. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import type { KeyPair } from '../../../schemas/assignment.ts';
import { alterSealingKey, listSealingKeys, removeSealingKey } from '../../../storage/classroom.ts';
import { doneOr, storageSentence } from '../../../storage/problems.ts';
import type { SetAside } from '../../../storage/record.ts';
import { Field } from '../../../ui/Field.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SetAsideNotice } from '../../../ui/SetAsideNotice.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import { useFocusOnArrival } from '../../../ui/useFocusOnArrival.ts';
import { useStore } from '../../../ui/useStore.ts';
import { readKeyFile } from '../key-file.ts';
import { keepRestoredSealingKey } from '../store/educator.ts';
import { readSources } from '../store/sources.ts';
import { makeUndo } from '../store/undo.ts';
import { SealingKeyMaker, SaveKey } from './SealingKeyMaker.tsx';
import { when } from './words.ts';
import '../../../styles/tools.css';
import './classroom.css';

interface SealingKeyListProps {
  keys: readonly KeyPair[];
  /** Id of the key that came last. */
  arrived: string;
  /** Shows a key; `arrives` puts the focus on it. */
  put: (pair: KeyPair, arrives: boolean) => void;
  /** Takes a key off the screen. */
  took: (pair: KeyPair) => void;
  say: (message: string) => void;
}

function Restore({ restored }: { restored: (pair: KeyPair) => void }) {
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const restore = async () => {
    if (!file || busy) return;
    setBusy(true);
    const read = await readKeyFile(file.text, passphrase, Date.now());
    const kept = read.ok ? await keepRestoredSealingKey(read.pair) : read;
    setBusy(false);
    setProblem(kept.ok ? '' : kept.problem);
    if (!kept.ok) return;
    setFile(null);
    setPassphrase('');
    restored(kept.pair);
  };
  return (
    <form
      class="stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        void restore();
      }}
    >
      <FileInput
        id="key-file"
        label="Saved copy of a key"
        hint="A file that begins with key-. It is read on this device."
        accept=".json,application/json"
        take={(files) => {
          void readSources(files).then(([first]) => {
            setFile(first ?? null);
            setProblem('');
          });
        }}
      />
      {file && <p>Chosen: {file.name}</p>}
      <Field id="restore-pass" label="Its passphrase" type="password" value={passphrase} onValue={setPassphrase} />
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
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

/** The keys, and the way back for the one removed last. */
function SealingKeyList({ keys, arrived, put, took, say }: SealingKeyListProps) {
  const [undo] = useState(makeUndo);
  const offer = useStore(undo.$offer);
  const remove = async (pair: KeyPair) => {
    const gone = doneOr(await removeSealingKey(pair.id), 'it could not be removed');
    say(gone.ok ? '' : gone.problem);
    if (!gone.ok) return;
    took(pair);
    undo.offer(`Key ${pair.label} was removed.`, async () => {
      const back = doneOr(await alterSealingKey(pair.id, (here) => here ?? pair), 'it could not be put back');
      if (back.ok) put(pair, true);
      return back;
    });
  };
  return (
    <section class="stack" aria-labelledby="here">
      {offer && (
        <UndoNotice key={offer.nth} undo={undo.back} onUndone={() => undefined}>
          {offer.said}
        </UndoNotice>
      )}
      <h2 id="here">Keys on this device</h2>
      {keys.length === 0 && <p class="hint">None yet.</p>}
      <ul class="cards">
        {keys.map((pair) => (
          <KeyCard
            pair={pair}
            key={pair.id}
            arrived={arrived === pair.id}
            changed={(saved) => {
              put(saved, false);
              say(`The copy of ${saved.label} was handed to your downloads.`);
            }}
            remove={() => void remove(pair)}
          />
        ))}
      </ul>
    </section>
  );
}

export default function SealingKeysPage() {
  const [keys, setKeys] = useState<KeyPair[] | null>(null);
  const [unreadable, setUnreadable] = useState<readonly SetAside[]>([]);
  const [arrived, setArrived] = useState('');
  const [message, setMessage] = useState('');
  useEffect(() => {
    void listSealingKeys().then((found) => {
      setKeys(found.ok ? found.value.records : []);
      if (found.ok) setUnreadable(found.value.unreadable);
      else setMessage(storageSentence(found.problem, 'the keys could not be read'));
    });
  }, []);
  if (!keys) return <p class="hint">Reading the keys of this device.</p>;
  const put = (pair: KeyPair, arrives: boolean) => {
    setKeys((now) => [pair, ...(now ?? []).filter((each) => each.id !== pair.id)]);
    if (arrives) setArrived(pair.id);
  };
  return (
    <div class="stack settled">
      <p role="status">{message}</p>
      <SetAsideNotice records={unreadable} fileName="keys-unreadable.json">
        {plural(unreadable.length, 'One key', `${String(unreadable.length)} keys`)} on this device cannot be read by this page and{' '}
        {plural(unreadable.length, 'is', 'are')} left as found. Restore {plural(unreadable.length, 'it', 'them')} from a saved copy, or
        download what is here.
      </SetAsideNotice>
      <SealingKeyList
        keys={keys}
        arrived={arrived}
        put={put}
        took={(pair) => {
          setKeys((now) => (now ?? []).filter((each) => each.id !== pair.id));
          setArrived('');
        }}
        say={setMessage}
      />
      <section class="stack" aria-labelledby="new">
        <h2 id="new">Make a key</h2>
        <SealingKeyMaker
          made={(pair) => {
            put(pair, true);
            setMessage(`Key ${pair.label} was made. Save a copy of it now.`);
          }}
        />
      </section>
      <section class="stack" aria-labelledby="restore">
        <h2 id="restore">Restore a key, or take one over from a co-teacher</h2>
        <p>A co-teacher saves a copy of the key, sends you the file, and tells you the passphrase by another way, such as the phone.</p>
        <Restore
          restored={(pair) => {
            put(pair, true);
            setMessage(`Key ${pair.label} is on this device.`);
          }}
        />
      </section>
    </div>
  );
}
