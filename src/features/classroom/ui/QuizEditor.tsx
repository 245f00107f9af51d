/** Makes a quiz or changes a saved one. */
import { useEffect, useState } from 'preact/hooks';
import type { KeyPair, Quiz } from '../../../schemas/assignment.ts';
import type { Catalog } from '../../../schemas/bank.ts';
import { readBankFile } from '../../bank/store/files.ts';
import type { Draft } from '../draft.ts';
import { makeAndSave } from '../store/educator.ts';
import { keeper, type Unfinished } from '../store/unfinished.ts';
import { ChosenItems } from './ChosenItems.tsx';
import { useFocusOnArrival } from '../../../ui/useFocusOnArrival.ts';
import { ItemPicker, type PickerProps } from './ItemPicker.tsx';
import { KeyField, keyFor } from './KeyField.tsx';
import { OwnItems } from './OwnItems.tsx';
import { RulesForm } from './RulesForm.tsx';
import { SaveWork } from './SaveWork.tsx';
import { TitleFields } from './TitleFields.tsx';
import { useMaking } from './useMaking.ts';

export interface EditorProps {
  picker: PickerProps;
  catalog: Catalog;
  keys: readonly KeyPair[];
  start: Draft;
  startItems: readonly string[];
  /** The saved quiz that is being changed. */
  before: Quiz | null;
  /** Of what is kept unfinished; 0 when nothing is. */
  revision: number;
  keyMade: (pair: KeyPair) => void;
  saved: (quiz: Quiz) => void;
  /** Given up. What was made so far comes along for the undo, if there was anything. */
  cancel: (made: Unfinished, touched: boolean) => void;
}

export function QuizEditor({ picker, catalog, keys, start, startItems, before, revision, keyMade, saved, cancel }: EditorProps) {
  const [draft, setDraft] = useState(start);
  const [chosen, setChosen] = useState(startItems);
  const [unkept, setUnkept] = useState('');
  const [keeping] = useState(() => keeper(revision, setUnkept));
  const { busy, problem, make } = useMaking<Quiz>(() => keeping.end(draft.id), saved);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  // A new quiz without items, or a saved one as it was, is nothing to keep.
  const savedItems = before?.assignment.items.map((item) => item.id) ?? [];
  const touched = draft !== start || revision > 0 || chosen.join() !== savedItems.join();
  useEffect(() => {
    if (touched) keeping.keep(draft.id, draft.title, { draft, items: [...chosen] });
  }, [draft, chosen]);
  const change = (part: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...part }));
  };
  const key = keyFor(keys, draft.key);
  const save = () => {
    const title = draft.title.trim();
    const missing = title === '' ? 'Give the quiz a title first.' : chosen.length + draft.own.length === 0 ? 'Add an item first.' : '';
    make(missing, async () => {
      const made = await makeAndSave({ ...draft, title, key }, chosen, readBankFile);
      return made.ok ? { ok: true, work: made.quiz } : made;
    });
  };
  return (
    <section class="stack" aria-labelledby="editor">
      <h2 id="editor" tabIndex={-1} ref={heading}>
        {before ? 'Change the quiz' : 'New quiz'}
      </h2>
      {before && (
        <p class="notice notice-warn">
          Links you handed out keep the quiz as it was. Changed rules fit results from the old link; changed items do not, so make a copy
          instead when students have begun. A wrong key is put right with the results, under Item analysis.
        </p>
      )}
      <h3>1. Name it</h3>
      <TitleFields draft={draft} change={change} />
      <h3>2. Choose the questions</h3>
      <ItemPicker
        {...picker}
        catalog={catalog}
        chosen={chosen}
        add={(ids) => {
          setChosen([...chosen, ...ids]);
        }}
      />
      <ChosenItems chosen={chosen} catalog={catalog} change={setChosen} />
      <OwnItems
        own={draft.own}
        change={(own) => {
          change({ own });
        }}
      />
      <h3>3. Set the rules</h3>
      <RulesForm draft={draft} change={change} formFixed={before !== null} />
      <h3>4. {keys.length === 0 ? 'Make your key' : 'Choose your key'}</h3>
      <KeyField
        keys={keys}
        value={key}
        choose={(chosenKey) => {
          change({ key: chosenKey });
        }}
        made={keyMade}
      />
      <SaveWork unkept={unkept} problem={problem} busy={busy} ready={key !== ''} save={save}>
        <button
          type="button"
          class="button"
          onClick={() => {
            void keeping.end(draft.id).then(() => {
              cancel({ draft, items: [...chosen] }, touched);
            });
          }}
        >
          Cancel
        </button>
      </SaveWork>
    </section>
  );
}
