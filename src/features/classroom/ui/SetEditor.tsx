/** Makes a set of practice files, or changes a saved one. */
import { useEffect, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { KeyPair } from '../../../schemas/assignment.ts';
import type { CaseworkData } from '../../../schemas/casework-content.ts';
import { mostFiles, type FileSet, type OwnFile, type SetFile } from '../../../schemas/file-set.ts';
import type { KeptDraft } from '../../../storage/drafts.ts';
import { useFocusOnArrival } from '../../../ui/useFocusOnArrival.ts';
import type { SetDraft } from '../set-draft.ts';
import { makeAndSaveSet } from '../store/educator.ts';
import { unfinishedSets } from '../store/files-desk.ts';
import { keeperIn } from '../store/keeper.ts';
import { DrawnChoice, drawnName } from './DrawnChoice.tsx';
import { KeyField, keyFor } from './KeyField.tsx';
import { SetRulesForm } from './RulesForm.tsx';
import { SaveWork } from './SaveWork.tsx';
import { TitleFields } from './TitleFields.tsx';
import { useMaking } from './useMaking.ts';

interface Props {
  start: SetDraft;
  before: FileSet | null;
  /** Of what is kept unfinished; 0 when nothing is. */
  revision: number;
  data: CaseworkData;
  own: readonly KeptDraft<OwnFile>[];
  keys: readonly KeyPair[];
  keyMade: (pair: KeyPair) => void;
  saved: (set: FileSet) => void;
  leave: () => void;
}

interface FilesProps {
  files: readonly SetFile[];
  data: CaseworkData;
  change: (files: SetFile[]) => void;
}

function Files({ files, data, change }: FilesProps) {
  if (files.length === 0) return <p class="hint">None yet. A set has up to {mostFiles}.</p>;
  return (
    <ol class="cards">
      {files.map((file, place) => (
        <li class="card" key={place}>
          <p>
            <strong>File {place + 1}.</strong> {'format' in file ? `Your own: ${file.title}` : drawnName(file, data.cases)}
          </p>
          <p>
            <button
              type="button"
              class="button button-plain"
              onClick={() => {
                change(files.filter((_, at) => at !== place));
              }}
            >
              Remove<span class="visually-hidden"> file {place + 1}</span>
            </button>
          </p>
        </li>
      ))}
    </ol>
  );
}

function OwnFiles({ own, room, add }: { own: Props['own']; room: boolean; add: (file: OwnFile) => void }) {
  if (own.length === 0) return null;
  return (
    <div class="row" role="group" aria-label="Your own files">
      {own.map(({ id, name, data }) => (
        <button
          type="button"
          class="button"
          key={id}
          disabled={!room || name.trim() === ''}
          onClick={() => {
            add(data);
          }}
        >
          Add “{name || 'Without a title'}”
        </button>
      ))}
    </div>
  );
}

/** What files the set has, and more of them. */
function FilesPart({ files, data, own, change }: FilesProps & { own: Props['own'] }) {
  return (
    <>
      <fieldset class="stack">
        <legend>Add files</legend>
        <DrawnChoice
          cases={data.cases}
          most={mostFiles - files.length}
          label={(count) => `Add ${countOf(count, 'file')}`}
          add={(more) => {
            change([...files, ...more].slice(0, mostFiles));
          }}
        />
        <OwnFiles
          own={own}
          room={files.length < mostFiles}
          add={(file) => {
            change([...files, file]);
          }}
        />
      </fieldset>
      <section class="stack" aria-labelledby="chosen">
        <h3 id="chosen">{countOf(files.length, 'file')} in the set</h3>
        <Files files={files} data={data} change={change} />
      </section>
    </>
  );
}

export function SetEditor({ start, before, revision, data, own, keys, keyMade, saved, leave }: Props) {
  const [draft, setDraft] = useState(start);
  const [unkept, setUnkept] = useState('');
  const [keeping] = useState(() => keeperIn(unfinishedSets, 'set', revision, setUnkept));
  const { busy, problem, make } = useMaking(() => keeping.end(draft.id), saved);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const change = (part: Partial<SetDraft>) => {
    setDraft((now) => ({ ...now, ...part }));
  };
  useEffect(() => {
    if (draft !== start || revision > 0) keeping.keep(draft.id, draft.title, draft);
  }, [draft, keeping, revision, start]);
  const key = keyFor(keys, draft.key);
  const { files } = draft;
  const save = () => {
    const title = draft.title.trim();
    make(title === '' ? 'Give the set a title first.' : files.length === 0 ? 'Add a file first.' : '', () =>
      makeAndSaveSet({ ...draft, title, key }),
    );
  };
  return (
    <section class="stack" aria-labelledby="editor">
      <h2 id="editor" tabIndex={-1} ref={heading}>
        {before ? 'Change the set' : 'New set of practice files'}
      </h2>
      {before && (
        <p class="notice notice-warn">
          Links you handed out keep the set as it was. Changed rules fit results from the old link; changed files do not, so make a new set
          when students have begun.
        </p>
      )}
      <TitleFields draft={draft} change={change} />
      <FilesPart
        files={files}
        data={data}
        own={own}
        change={(next) => {
          change({ files: next });
        }}
      />
      <p class="hint">
        A student gets a point for each finding found and for each part of the decision that is right, and loses one for each false alarm; a
        file never counts less than 0.
      </p>
      <SetRulesForm draft={draft} change={change} />
      <KeyField
        keys={keys}
        value={key}
        choose={(chosen) => {
          change({ key: chosen });
        }}
        made={keyMade}
      />
      <SaveWork unkept={unkept} problem={problem} busy={busy} ready={key !== ''} save={save}>
        <button type="button" class="button" onClick={leave}>
          Back to your sets
        </button>
      </SaveWork>
      <p class="hint">What you change is kept on this device until you save it.</p>
    </section>
  );
}
