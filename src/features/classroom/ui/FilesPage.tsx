/** Practice files for a class: sets to hand out, files of one's own, and what is made of them. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { FileSet } from '../../../schemas/file-set.ts';
import { href } from '../../../site.ts';
import { FileInput } from '../../../ui/FileInput.tsx';
import { SetAsideNotice } from '../../../ui/SetAsideNotice.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { useStore } from '../../../ui/useStore.ts';
import { quizSlug } from '../file-kind.ts';
import { ownLink } from '../own-link.ts';
import { educatorFile } from '../quiz-file.ts';
import { makeFilesDesk, type FilesDesk } from '../store/files-desk.ts';
import { AddOwn } from './DrawnChoice.tsx';
import { OwnEditor } from './OwnEditor.tsx';
import { SetEditor } from './SetEditor.tsx';
import { SharePanel } from './SharePanel.tsx';
import { when } from './words.ts';
import '../../../styles/tools.css';
import './classroom.css';

type Action = readonly [label: string, act: () => void];

/** What can be done with a card, each named with what it is done to. */
function Actions({ title, actions }: { title: string; actions: readonly Action[] }) {
  return (
    <p class="row">
      {actions.map(([label, act]) => (
        <button type="button" class="button button-plain" key={label} onClick={act}>
          {label}
          <span class="visually-hidden"> “{title}”</span>
        </button>
      ))}
    </p>
  );
}

function Sets({ desk }: { desk: FilesDesk }) {
  const { sets } = useStore(desk.$desk);
  if (sets.length === 0) return <p class="hint">None on this device yet.</p>;
  const actions = (set: FileSet): Action[] => [
    [
      'Link',
      () => {
        desk.share(set);
      },
    ],
    [
      'Edit',
      () => {
        desk.edit(set);
      },
    ],
    [
      'Export',
      () => {
        const name = `files-${quizSlug(set.assignment.title)}-for-educators.json`;
        void saveFile({ name, type: 'application/json', content: educatorFile(set) });
      },
    ],
    ['Delete', () => void desk.remove(set)],
  ];
  return (
    <ul class="cards">
      {sets.map((set) => (
        <li class="card" key={set.assignment.id}>
          <h3>{set.assignment.title}</h3>
          <p class="hint">
            {countOf(set.files.length, 'practice file')}, saved {when(set.madeAt)}
          </p>
          <p class="row">
            <a class="button" href={href(`teach/results/#quiz=${set.assignment.id}`)}>
              Results<span class="visually-hidden"> “{set.assignment.title}”</span>
            </a>
          </p>
          <Actions title={set.assignment.title} actions={actions(set)} />
        </li>
      ))}
    </ul>
  );
}

function Unfinished({ desk }: { desk: FilesDesk }) {
  const { unfinished } = useStore(desk.$desk);
  if (unfinished.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="unfinished">
      <h2 id="unfinished">Not finished</h2>
      <ul class="cards">
        {unfinished.map((kept) => (
          <li class="card" key={kept.id}>
            <h3>{kept.name || 'Without a title'}</h3>
            <p class="hint">
              {countOf(kept.data.files.length, 'practice file')}, last changed {when(kept.savedAt)}
            </p>
            <Actions
              title={kept.name || 'Without a title'}
              actions={[
                [
                  'Go on',
                  () => {
                    desk.goOn(kept);
                  },
                ],
                ['Discard', () => void desk.discard(kept)],
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Own({ desk }: { desk: FilesDesk }) {
  const { own, data } = useStore(desk.$desk);
  return (
    <section class="stack" aria-labelledby="own-files">
      <h2 id="own-files">Files of your own</h2>
      <p>
        Begin with a drawn file, change lines, say what is wrong and what only looks it. Each change is kept on this device; the file can
        then be put into a set.
      </p>
      {own.length > 0 && (
        <ul class="cards">
          {own.map((kept) => {
            const title = kept.name || 'Without a title';
            return (
              <li class="card" key={kept.id}>
                <h3>{title}</h3>
                <p class="hint">
                  {countOf(kept.data.findings.length, 'finding')}, {countOf(kept.data.edits.length, 'line')} changed, last kept{' '}
                  {when(kept.savedAt)}
                </p>
                <p class="row">
                  <a class="button" href={href(`teach/files/print/#${ownLink({ own: kept.id })}`)}>
                    Print<span class="visually-hidden"> “{title}”</span>
                  </a>
                </p>
                <Actions
                  title={title}
                  actions={[
                    [
                      'Edit',
                      () => {
                        desk.editOwn(kept);
                      },
                    ],
                    [
                      'Save as a file',
                      () => {
                        const name = `practice-file-${quizSlug(title)}-for-educators.json`;
                        void saveFile({ name, type: 'application/json', content: `${JSON.stringify(kept.data, null, 1)}\n` });
                      },
                    ],
                    ['Delete', () => void desk.removeOwn(kept)],
                  ]}
                />
              </li>
            );
          })}
        </ul>
      )}
      {data && <AddOwn cases={data.cases} begin={desk.beginOwn} />}
    </section>
  );
}

/** What there is on this device. */
function OnDevice({ desk }: { desk: FilesDesk }) {
  const { message, sharing, data, aside } = useStore(desk.$desk);
  const offer = useStore(desk.undo.$offer);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <div class="stack">
      <p role="status">{message}</p>
      {offer && (
        <UndoNotice key={offer.nth} undo={desk.undo.back} onUndone={() => heading.current?.focus()}>
          {offer.said}
        </UndoNotice>
      )}
      <SetAsideNotice records={aside} fileName="practice-files-of-educators-unreadable.json" clear={() => void desk.clearAside()}>
        {countOf(aside.length, 'draft')} on this device cannot be read by this page. Nothing was thrown away.
      </SetAsideNotice>
      <div class="row">
        <button type="button" class="button button-main" disabled={!data} onClick={desk.begin}>
          New set of files
        </button>
      </div>
      {sharing && (
        <SharePanel
          key={sharing.nth}
          quiz={sharing.work}
          changed={desk.shareChanged}
          close={() => {
            heading.current?.focus();
            desk.endSharing();
          }}
        />
      )}
      <Unfinished desk={desk} />
      <section class="stack" aria-labelledby="saved-sets">
        <h2 id="saved-sets" tabIndex={-1} ref={heading}>
          Your sets
        </h2>
        <Sets desk={desk} />
      </section>
      <Own desk={desk} />
      <FileInput
        id="import-files"
        label="Take over a set, or a file of your own, from a file"
        hint="A file that ends in -for-educators.json. Students cannot use it: it holds the answers."
        accept=".json,application/json"
        take={(files) => void desk.importFiles(files)}
      />
    </div>
  );
}

export default function FilesPage() {
  const [desk] = useState(makeFilesDesk);
  const { ready, making, data, keys, own, message, sharing } = useStore(desk.$desk);
  useEffect(() => void desk.load(), [desk]);
  // What was being made was left: the focus goes to what came in its place.
  const wasMaking = useRef(false);
  useLayoutEffect(() => {
    if (wasMaking.current && !making && !sharing) document.getElementById('saved-sets')?.focus();
    wasMaking.current = making !== null;
  }, [making, sharing]);
  if (!ready) return <p class="hint">Reading what is on this device.</p>;
  if (making && data)
    return (
      <div class="stack">
        <p role="status">{message}</p>
        {making.show === 'set' ? (
          <SetEditor
            key={making.draft.id}
            start={making.draft}
            before={making.before}
            revision={making.revision}
            data={data}
            own={own}
            keys={keys}
            keyMade={desk.keyMade}
            saved={(set) => void desk.saved(set)}
            leave={() => void desk.leave()}
          />
        ) : (
          <OwnEditor
            key={making.id}
            id={making.id}
            start={making.own}
            revision={making.revision}
            data={data}
            leave={() => void desk.leave()}
          />
        )}
      </div>
    );
  return <OnDevice desk={desk} />;
}
