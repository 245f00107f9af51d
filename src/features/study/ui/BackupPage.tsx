/** Keep a copy: everything on this device in one file, joined with what another device has; what is here, kind by kind, to clear. */
import { useEffect, useState } from 'preact/hooks';
import { localDay, showDate } from '../../../format/dates.ts';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { StorageLine } from '../../../ui/StorageLine.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import { useAnnouncer } from '../../../ui/useAnnouncer.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import type { KindId, ReadDevice } from '../backup.ts';
import {
  $backup,
  $backupProblem,
  clearKind,
  copied,
  copyLink,
  forgetReplaced,
  makeCopy,
  openBackup,
  putBackCleared,
  readCopyLink,
  takeCopy,
  takeFile,
  type BackupView,
  type Cleared,
} from '../store/backup.ts';
import { askToKeep } from '../../../storage/keeping.ts';
import { useStore } from '../../../ui/useStore.ts';
import '../../../styles/tools.css';
import './study.css';

/** A copy that came by link: taken in only when that is asked for. */
function Arrived({ copy, take }: { copy: ReadDevice; take: () => void }) {
  if (!copy.ok) return <Notice kind="warn">{copy.problem}</Notice>;
  return (
    <Notice>
      <p>
        This link carries {countOf(Object.keys(copy.records).length, 'record')} from another device, of {showDate(localDay(copy.savedAt))}.
        They are joined with what is here; nothing here is lost.
      </p>
      <button type="button" class="button button-main" onClick={take}>
        Take it in
      </button>
    </Notice>
  );
}

function Save({ view }: { view: BackupView }) {
  return (
    <section aria-labelledby="save">
      <h2 id="save">Save a copy</h2>
      <p>
        {view.lastCopy === null ? 'No copy was made on this device yet.' : `Last copy: ${showDate(localDay(view.lastCopy))}.`} The file
        holds everything listed below. Whoever has it can read it, also your answer keys and what students handed in.
      </p>
      <div class="row">
        <SaveButton
          label="Download a copy of everything"
          class="button-main"
          file={async () => ({
            name: `primary-source-copy-${localDay(Date.now())}.json`,
            type: 'application/json',
            content: JSON.stringify(await makeCopy()),
          })}
          onHanded={(how) => {
            if (how !== 'cancelled') void copied();
          }}
        />
      </div>
      <StorageLine of={view.turn} />
      {view.kept === false && view.kinds.length > 0 && (
        <button type="button" class="button" onClick={() => void askToKeep().then(openBackup)}>
          Ask the browser to keep it
        </button>
      )}
    </section>
  );
}

function ByLink() {
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  return (
    <details>
      <summary>To a phone without a file: plan, bookmarks, reading and reviews</summary>
      <div class="stack">
        <p>The code carries them inside a link; nothing goes through a server. Attempts and drafts are too large for it: use the file.</p>
        {link === null ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              copyLink(new URL(href('progress/backup/'), location.href).href).then(setLink, () => {
                setProblem('The link could not be made. Reload the page and try again.');
              });
            }}
          >
            Make the link
          </button>
        ) : (
          <>
            <QrCode link={link} what="the link with your plan and reviews" instead="Copy the link, or use the file." />
            <CopyButton text={link} label="Copy the link" />
          </>
        )}
        {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      </div>
    </details>
  );
}

function Held({ view, clear }: { view: BackupView; clear: (id: KindId | 'all', name: string) => void }) {
  if (view.kinds.length === 0) return <p>Nothing yet.</p>;
  return (
    <>
      <ul class="kept-kinds">
        {view.kinds.map(({ id, name, text }) => (
          <li key={id} class="row">
            <span>
              {name} <span class="hint">{text}</span>
            </span>
            <button
              type="button"
              class="button button-danger"
              onClick={() => {
                clear(id, name);
              }}
            >
              Clear<span class="visually-hidden"> {name}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button
          type="button"
          class="button button-danger"
          onClick={() => {
            clear('all', 'Everything');
          }}
        >
          Clear everything on this device
        </button>
      </p>
      <p class="hint">A clearing can be undone until you leave this page. Pages kept for use without a network stay.</p>
    </>
  );
}

/** What a record is called, as far as it has a name. */
const nameOf = (at: string, record: unknown): string => {
  const said = (record as { name?: unknown; title?: unknown } | null) ?? {};
  const head = (record as { head?: { title?: unknown } } | null)?.head;
  return [said.name, said.title, head?.title].find((each) => typeof each === 'string') ?? at;
};

function Replaced({ view, forget }: { view: BackupView; forget: (place: string) => void }) {
  if (view.replaced.length === 0) return null;
  return (
    <section aria-labelledby="replaced">
      <h2 id="replaced">Versions that lost their place</h2>
      <p>The same thing was changed on two devices. The later version, or the longer log, stands; the other is kept here.</p>
      <ul class="kept-kinds">
        {view.replaced.map(({ place, at, record }) => (
          <li key={place} class="row">
            <span>{nameOf(at, record)}</span>
            <SaveButton
              label="Download"
              file={() => ({
                name: 'replaced-version.json',
                type: 'application/json',
                content: `${JSON.stringify({ at, record }, null, 1)}\n`,
              })}
            />
            <button
              type="button"
              class="button button-plain"
              onClick={() => {
                forget(place);
              }}
            >
              Remove<span class="visually-hidden"> the other version of {nameOf(at, record)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function BackupPage() {
  const view = useStore($backup);
  const problem = useStore($backupProblem);
  const [message, say] = useAnnouncer();
  const [cleared, setCleared] = useState<Cleared[]>([]);
  const [arrived, setArrived] = useState<ReadDevice | null>(null);
  useEffect(() => {
    void openBackup();
    const look = () => void readCopyLink(location.hash.slice(1)).then(setArrived);
    look();
    addEventListener('hashchange', look);
    return () => {
      removeEventListener('hashchange', look);
    };
  }, []);
  const hold = (gone: Cleared | null) => {
    if (gone) setCleared((before) => [...before, gone]);
  };
  const clear = (id: KindId | 'all', name: string) =>
    void clearKind(id, name).then((done) => {
      if (done.ok) hold(done.cleared);
      else say(done.problem);
    });
  if (!view) return problem === '' ? <p class="hint">Reading this device.</p> : <Notice kind="wrong">{problem}</Notice>;
  return (
    <div class="stack settled">
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      <p role="status">{message}</p>
      {arrived && (
        <Arrived
          copy={arrived}
          take={() => {
            void takeCopy(arrived).then((said) => {
              say(said);
              setArrived(null);
              history.replaceState(null, '', location.pathname);
            });
          }}
        />
      )}
      {cleared.map((gone) => (
        <UndoNotice
          key={gone.name}
          undo={() => putBackCleared(gone)}
          onUndone={() => {
            setCleared((before) => before.filter((each) => each !== gone));
          }}
        >
          {gone.name}: cleared from this device.
        </UndoNotice>
      ))}
      <Save view={view} />
      <section aria-labelledby="load">
        <h2 id="load">Load a copy</h2>
        <FileInput
          label="Copy of everything, or of attempts"
          hint="It is joined with what is here, as often and in whatever order you like: nothing is doubled, and nothing here is lost. What you deleted here comes back if the file has it."
          accept="application/json,.json"
          take={([file]) => {
            if (file) void takeFile(file).then(say);
          }}
        />
        <ByLink />
      </section>
      <Replaced view={view} forget={(place) => void forgetReplaced(place).then(hold)} />
      <section aria-labelledby="here">
        <h2 id="here">On this device</h2>
        <Held view={view} clear={clear} />
      </section>
    </div>
  );
}
