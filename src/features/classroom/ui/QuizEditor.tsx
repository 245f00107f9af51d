/** Makes a quiz or changes a saved one. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeyPair, Quiz } from '../../../schemas/assignment.ts';
import type { Catalog } from '../../../schemas/bank.ts';
import { href } from '../../../site.ts';
import { readBankFile } from '../../exam/ui/files.ts';
import type { Draft } from '../draft.ts';
import { makeAndSave } from '../store/educator.ts';
import { ChosenItems } from './ChosenItems.tsx';
import { ItemPicker, type PickerProps } from './ItemPicker.tsx';
import { KeyMaker } from './KeyMaker.tsx';
import { OwnItems } from './OwnItems.tsx';
import { RulesForm } from './RulesForm.tsx';

interface Props {
  picker: PickerProps;
  catalog: Catalog;
  keys: readonly KeyPair[];
  start: Draft;
  startItems: readonly string[];
  /** The saved quiz that is being changed. */
  before: Quiz | null;
  keyMade: (pair: KeyPair) => void;
  saved: (quiz: Quiz) => void;
  cancel: () => void;
}

export function QuizEditor({ picker, catalog, keys, start, startItems, before, keyMade, saved, cancel }: Props) {
  const [draft, setDraft] = useState(start);
  const [chosen, setChosen] = useState(startItems);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  const change = (part: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...part }));
  };
  const key = keys.some((pair) => pair.publicKey === draft.key) ? draft.key : (keys[0]?.publicKey ?? '');
  const save = () => {
    const title = draft.title.trim();
    if (title === '') {
      setProblem('Give the quiz a title first.');
      return;
    }
    if (chosen.length + draft.own.length === 0) {
      setProblem('Add an item first.');
      return;
    }
    setBusy(true);
    setProblem('');
    void makeAndSave({ ...draft, title, key }, chosen, before, readBankFile).then((made) => {
      setBusy(false);
      if (made.ok) saved(made.quiz);
      else setProblem(made.problem);
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
          instead when students have begun.
        </p>
      )}
      <div class="field">
        <label for="title">Title</label>
        <input
          id="title"
          maxLength={120}
          value={draft.title}
          onInput={(input) => {
            change({ title: input.currentTarget.value });
          }}
        />
      </div>
      <div class="field">
        <label for="instructions">Instructions</label>
        <textarea
          id="instructions"
          rows={3}
          maxLength={2000}
          value={draft.instructions}
          onInput={(input) => {
            change({ instructions: input.currentTarget.value });
          }}
        />
        <p class="hint">Optional. They travel in the link, so keep them short.</p>
      </div>
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
      <RulesForm draft={draft} change={change} />
      {keys.length === 0 ? (
        <fieldset class="stack">
          <legend>Your key</legend>
          <KeyMaker made={keyMade} />
        </fieldset>
      ) : (
        <div class="field">
          <label for="quiz-key">Results are sealed for</label>
          <select
            id="quiz-key"
            value={key}
            onChange={(input) => {
              change({ key: input.currentTarget.value });
            }}
          >
            {keys.map((pair) => (
              <option value={pair.publicKey} key={pair.id}>
                {pair.label} ({pair.id})
              </option>
            ))}
          </select>
          {keys.find((pair) => pair.publicKey === key)?.savedAt === null && (
            <p class="notice notice-warn">
              No copy of this key was saved yet. If this browser loses it, nobody can open the results.{' '}
              <a href={href('teach/keys/')}>Save a copy</a>
            </p>
          )}
        </div>
      )}
      {problem !== '' && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
      <div class="row">
        <button type="button" class="button button-main" disabled={busy || key === ''} onClick={save}>
          {busy ? 'Saving' : 'Save and get the link'}
        </button>
        <button type="button" class="button" onClick={cancel}>
          Cancel
        </button>
      </div>
    </section>
  );
}
