/** One attempt at a set of practice files: which are read, going on with the rest, and handing in the result. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { href } from '../../../site.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { feedbackDue } from '../calendar.ts';
import { cipherSentence, type Ciphered } from '../seal.ts';
import { beginMissing, openSet, sealSet, type FileStand, type OpenedSet, type SetAttempt } from '../store/set-student.ts';
import { Sealed } from './Sealed.tsx';
import { debriefSentence, fileTimeSentence, when } from './words.ts';

const states = { ready: 'Not begun', open: 'Begun', done: 'Handed in' } as const;
const verbs = { ready: 'Begin', open: 'Go on with', done: 'Debrief of' } as const;

function File({ file, next, debrief }: { file: FileStand; next: boolean; debrief: boolean }) {
  const name = `file ${String(file.place + 1)}`;
  const { reading } = file;
  const state = reading?.state;
  return (
    <li class="card">
      <h3>File {file.place + 1}</h3>
      <p class="hint">
        {reading && state
          ? `${states[state]}${state === 'ready' ? '' : `, ${countOf(reading.marks, 'mark')}`}`
          : 'No longer on this device'}
      </p>
      {reading && state && (state !== 'done' || debrief) && (
        <p>
          <a
            class={next ? 'button button-main' : 'button'}
            href={href(`practice/files/${state === 'done' ? 'debrief' : 'read'}/#${reading.id}`)}
          >
            {verbs[state]} {name}
          </a>
        </p>
      )}
    </li>
  );
}

/** Sealing, once every file was handed in. */
function HandInSet({ open }: { open: SetAttempt }) {
  const [sealed, setSealed] = useState<Ciphered<string> | null>(null);
  useEffect(() => {
    void sealSet(open).then(setSealed);
  }, [open]);
  return (
    <section class="stack" aria-labelledby="hand-in">
      <h2 id="hand-in">Hand in your result</h2>
      {sealed === null && <p class="hint">Sealing the result.</p>}
      {sealed?.ok === false && <Notice kind="wrong">{cipherSentence(sealed.problem, 'your result could not be sealed yet')}</Notice>}
      {sealed?.ok === true && <Sealed title={open.set.title} student={open.student} text={sealed.value} what="Practice files" />}
    </section>
  );
}

export function SetDesk({ attempt }: { attempt: string }) {
  const [opened, setOpened] = useState<OpenedSet | null>(null);
  const [problem, setProblem] = useState('');
  const look = useCallback(() => {
    void openSet(attempt).then(setOpened);
  }, [attempt]);
  useEffect(() => {
    look();
    // Coming back from a file, the browser may show the page as it was left.
    const back = (shown: PageTransitionEvent) => {
      if (shown.persisted) look();
    };
    addEventListener('pageshow', back);
    return () => {
      removeEventListener('pageshow', back);
    };
  }, [look]);
  if (!opened) return <p class="hint">Opening your files.</p>;
  if (!opened.ok) return <Notice kind="warn">{opened.problem}</Notice>;
  const { open } = opened;
  const { set, files, student, preview, finishedAt } = open;
  const who = [student.name, student.id].filter(Boolean).join(', ');
  const debrief = preview || feedbackDue(set, Date.now());
  const next = files.find(({ reading }) => reading !== null && reading.state !== 'done')?.place;
  const gone = files.some(({ reading }) => reading === null);
  const left = files.filter(({ reading }) => reading?.state !== 'done').length;
  return (
    <div class="stack">
      {preview && <p class="notice">This is a preview. You read the files as a student would; nothing is handed in.</p>}
      <h2 class="class-title">{set.title}</h2>
      {set.instructions !== '' && <p class="class-instructions">{set.instructions}</p>}
      <p>
        {who !== '' && `${who}. `}
        {finishedAt === null
          ? `${countOf(left, 'file')} of ${String(files.length)} to read. ${fileTimeSentence(set)}`
          : `Finished ${when(finishedAt)}${set.closes !== null && finishedAt > set.closes ? ', after closing' : ''}.`}
      </p>
      {finishedAt !== null && !preview && <HandInSet open={open} />}
      <section class="stack" aria-labelledby="set-files">
        <h2 id="set-files">{finishedAt === null ? 'The files' : 'What you read'}</h2>
        <p class="hint">
          {debriefSentence(set)}
          {finishedAt === null && ' The result is sealed once all are handed in.'} What you write on a mark goes to your educator with it;
          the notes you take on a file stay on this device.
        </p>
        <ol class="cards">
          {files.map((file) => (
            <File file={file} next={file.place === next} debrief={debrief} key={file.place} />
          ))}
        </ol>
        {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
        {gone && (
          <div class="row">
            <button
              type="button"
              class="button"
              onClick={() => {
                void beginMissing(open).then((begun) => {
                  setProblem(begun.ok ? '' : begun.problem);
                  look();
                });
              }}
            >
              Begin anew what was removed
            </button>
          </div>
        )}
      </section>
    </div>
  );
}
