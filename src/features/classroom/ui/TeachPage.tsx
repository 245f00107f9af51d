/** The educator's page: saved quizzes, the builder, and what to hand out. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SetAsideNotice } from '../../../ui/SetAsideNotice.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import type { Quiz } from '../../../schemas/assignment.ts';
import { useStore } from '../../../ui/useStore.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { makeTeach, type Editing, type Teach } from '../store/teach.ts';
import { HandedOver } from './HandedOver.tsx';
import type { PickerProps } from './ItemPicker.tsx';
import type { EditorProps } from './QuizEditor.tsx';
import { QuizList } from './QuizList.tsx';
import type { ShareProps } from './SharePanel.tsx';
import { UnfinishedList } from './UnfinishedList.tsx';
import '../../../styles/tools.css';
import './classroom.css';

/** The builder and the links travel when they are asked for: the list of quizzes needs neither. */
const loadEditor = async () => (await import('./QuizEditor.tsx')).QuizEditor;
const loadShare = async () => (await import('./SharePanel.tsx')).SharePanel;

/** What was taken away, what cannot be read, and what a newer site has written. */
function Notices({ teach, onUndone }: { teach: Teach; onUndone: () => void }) {
  const { aside, newer, message } = useStore(teach.$desk);
  const offer = useStore(teach.undo.$offer);
  return (
    <>
      <p role="status">{message}</p>
      {offer && (
        <UndoNotice key={offer.nth} undo={teach.undo.back} onUndone={onUndone}>
          {offer.said}
        </UndoNotice>
      )}
      <SetAsideNotice records={aside} fileName="classroom-unreadable.json" clear={() => void teach.clearAside()}>
        {plural(aside.length, 'One record', `${String(aside.length)} records`)} of your quizzes, keys or results on this device cannot be
        read by this page. Nothing was thrown away: {plural(aside.length, 'it is', 'they are')} kept as found. Download{' '}
        {plural(aside.length, 'it', 'them')}; someone who knows the format may be able to mend {plural(aside.length, 'it', 'them')}.
      </SetAsideNotice>
      {newer > 0 && (
        <Notice>
          {`${plural(newer, 'One record', `${String(newer)} records`)} on this device ${plural(newer, 'was', 'were')} made by a newer version of this site and ${plural(newer, 'is', 'are')} left alone. Reload the page to get that version.`}
        </Notice>
      )}
    </>
  );
}

function Editor({ teach, editing, picker }: { teach: Teach; editing: Editing; picker: PickerProps }) {
  const { keys, catalog, message } = useStore(teach.$desk);
  if (!catalog) return null;
  return (
    <div class="stack settled">
      <p role="status">{message}</p>
      <Deferred<EditorProps>
        key={editing.draft.id}
        load={loadEditor}
        what="The builder"
        props={{
          picker,
          catalog,
          keys,
          start: editing.draft,
          startItems: editing.items,
          before: editing.before,
          revision: editing.revision,
          keyMade: teach.keyMade,
          saved: (quiz) => void teach.saved(quiz),
          cancel: (made, touched) => void teach.cancelled(made, touched),
        }}
      />
    </div>
  );
}

/** The quizzes made here, and the way in for one that was made elsewhere. */
function Saved({ teach }: { teach: Teach }) {
  const { quizzes } = useStore(teach.$desk);
  return (
    <>
      <QuizList
        quizzes={quizzes}
        share={teach.share}
        edit={teach.edit}
        duplicate={teach.duplicate}
        remove={(quiz) => void teach.remove(quiz)}
      />
      {/* Below a list whose length is not known before, it would be drawn only to be pushed away. */}
      <FileInput
        id="import-quiz"
        label="Import a quiz"
        hint="A file that ends in -for-educators.json, from your other device or a co-teacher. Students cannot use it: it holds the answers."
        accept=".json,application/json"
        take={(files) => void teach.importFiles(files)}
      />
    </>
  );
}

/** What there is on this device, and where it begins. */
function MyQuizzes({ teach }: { teach: Teach }) {
  const { ready, quizzes, unfinished, catalog, handed, sharing } = useStore(teach.$desk);
  const list = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    // In its place from the first paint; it takes nothing in before this device was read.
    <fieldset class={`whole stack${ready ? ' settled' : ''}`} disabled={!ready}>
      <Notices teach={teach} onUndone={() => heading.current?.focus()} />
      {handed.length > 0 && (
        <HandedOver
          count={handed.length}
          unfinished={unfinished}
          quizzes={quizzes.filter((quiz) => !unfinished.some((each) => each.id === quiz.assignment.id))}
          begin={() => {
            teach.begin(handed);
          }}
          addToUnfinished={(kept) => {
            teach.goOn(kept, handed);
          }}
          addToSaved={(quiz) => {
            teach.edit(quiz, handed);
          }}
        />
      )}
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={!catalog}
          onClick={() => {
            teach.begin();
          }}
        >
          New quiz
        </button>
      </div>
      {sharing && (
        <Deferred<ShareProps<Quiz>>
          key={sharing.nth}
          load={loadShare}
          what="The link"
          props={{
            quiz: sharing.quiz,
            changed: teach.shareChanged,
            close: () => {
              list.current?.querySelector<HTMLElement>(`[data-action="Link ${sharing.quiz.assignment.id}"]`)?.focus();
              teach.endSharing();
            },
          }}
        />
      )}
      {unfinished.length > 0 && (
        <UnfinishedList unfinished={unfinished} ready={catalog !== null} goOn={teach.goOn} discard={(kept) => void teach.discard(kept)} />
      )}
      <section class="stack" aria-labelledby="saved" ref={list}>
        <h2 id="saved" tabIndex={-1} ref={heading}>
          Your quizzes
        </h2>
        {ready ? <Saved teach={teach} /> : <p class="hint">Reading what is on this device.</p>}
      </section>
    </fieldset>
  );
}

export default function TeachPage(picker: PickerProps) {
  const [teach] = useState(makeTeach);
  const { editing, catalog, sharing } = useStore(teach.$desk);
  useEffect(() => {
    void teach.load(location.hash, readBankFile, () => {
      history.replaceState(null, '', location.pathname);
    });
  }, [teach]);
  // The editor was closed without saving: the focus goes to what came in its place, an undo or else the list.
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !editing && !sharing && teach.undo.$offer.get() === null) document.getElementById('saved')?.focus();
    wasEditing.current = editing !== null;
  }, [editing, sharing, teach]);
  return editing && catalog ? <Editor teach={teach} editing={editing} picker={picker} /> : <MyQuizzes teach={teach} />;
}
