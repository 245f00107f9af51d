/** The results bench: pick a quiz, drop results, read grades and item analysis. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import { listQuizzes, listSets } from '../../../storage/classroom.ts';
import { href } from '../../../site.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { SetAsideNotice } from '../../../ui/SetAsideNotice.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import { useFocusOnArrival } from '../../../ui/useFocusOnArrival.ts';
import { correctedWith } from '../corrections.ts';
import { gradebook, type GradeRow } from '../gradebook.ts';
import { makeBenchStore, type BenchStore } from '../store/bench-store.ts';
import { openBench, type OpenBench } from '../store/bench.ts';
import { AnalysisView } from './AnalysisView.tsx';
import { Deferred } from '../../../ui/Deferred.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { readBankFile } from '../../bank/store/files.ts';
import type { ExampleClass } from '../example.ts';
import { ChooseQuiz } from './ChooseQuiz.tsx';
import type { ExampleProps } from './ExampleBench.tsx';
import { Exports } from './Exports.tsx';
import { GradeTable, nameOf } from './GradeTable.tsx';
import { Intake } from './Intake.tsx';
import { ItemTable } from './ItemTable.tsx';
import { PrintedFeedback } from './PrintedFeedback.tsx';
import { SetFindings } from './SetFindings.tsx';
import { StudentDetail } from './StudentDetail.tsx';
import { isFileSet, type Work } from '../work.ts';
import '../../../styles/tools.css';
import '../../exam/ui/player.css';
import '../../exam/ui/report.css';
import './classroom.css';

const views = [
  ['grades', 'Grades'],
  ['items', 'By item'],
  ['analysis', 'Item analysis'],
  ['export', 'Export'],
  ['feedback', 'Feedback to print'],
] as const;
type ViewName = (typeof views)[number][0] | 'findings';
/** Practice files have findings where a quiz has items. */
const viewsOf = (work: Work): readonly (readonly [ViewName, string])[] =>
  isFileSet(work)
    ? [
        ['grades', 'Grades'],
        ['findings', 'By finding'],
        ['export', 'Export'],
      ]
    : views;

interface ViewsProps {
  store: BenchStore;
  rows: readonly GradeRow[];
  view: ViewName;
  setView: (view: ViewName) => void;
  open: (who: string) => void;
}

/** The choice of what to read of a class, and what was chosen. */
function Views({ store, rows, view, setView, open }: ViewsProps) {
  const { quiz, original, bench } = useStore(store.$open);
  const [asQuiz, madeAsQuiz] = [isFileSet(quiz) ? null : quiz, isFileSet(original) ? null : original];
  return (
    <>
      <div class="row no-print" role="group" aria-label="View">
        {viewsOf(quiz).map(([name, label]) => (
          <button
            type="button"
            class="button"
            key={name}
            aria-pressed={view === name}
            onClick={() => {
              setView(name);
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {view === 'grades' && <GradeTable quiz={quiz} rows={rows} bench={bench} change={store.change} open={open} />}
      {view === 'items' && <ItemTable quiz={quiz} rows={rows} />}
      {view === 'findings' && isFileSet(quiz) && <SetFindings set={quiz} rows={rows} />}
      {view === 'analysis' && asQuiz && madeAsQuiz && (
        <AnalysisView
          quiz={asQuiz}
          rows={rows}
          correct={(item, place) => {
            store.change((stored) => ({ corrected: correctedWith(madeAsQuiz, stored.corrected, item, place) }));
          }}
        />
      )}
      {view === 'export' && <Exports quiz={quiz} rows={rows} />}
      {view === 'feedback' && asQuiz && <PrintedFeedback quiz={asQuiz} rows={rows} />}
    </>
  );
}

/** What was said last, what can be put back, and what cannot be read. */
function Notices({ store, onUndone }: { store: BenchStore; onUndone: () => void }) {
  const { problem, unreadable } = useStore(store.$open);
  const message = useStore(store.$message);
  const offer = useStore(store.undo.$offer);
  return (
    <>
      <p role="status" class="no-print">
        {message}
      </p>
      {problem !== '' && <Notice kind="warn">{problem}</Notice>}
      <SetAsideNotice records={unreadable} fileName="bench-unreadable.json">
        {plural(unreadable.length, 'One record', `${String(unreadable.length)} records`)} of this bench cannot be read by this page.{' '}
        {plural(unreadable.length, 'It is', 'They are')} kept as found, and what you change now is kept beside{' '}
        {plural(unreadable.length, 'it', 'them')}. Download {plural(unreadable.length, 'it', 'them')}; someone who knows the format may be
        able to mend {plural(unreadable.length, 'it', 'them')}.
      </SetAsideNotice>
      {offer && (
        <UndoNotice key={offer.nth} undo={store.undo.back} onUndone={onUndone}>
          {offer.said}
        </UndoNotice>
      )}
    </>
  );
}

function Bench({ start, said }: { start: OpenBench; said: string }) {
  const [store] = useState(() => makeBenchStore(start, said));
  const open = useStore(store.$open);
  const busy = useStore(store.$busy);
  const [view, setView] = useState<ViewName>('grades');
  const [who, setWho] = useState<string | null>(null);
  const { quiz, bench, kept, papers } = open;
  const rows = useMemo(() => gradebook(quiz, [...kept.map((each) => each.sitting), ...papers], bench), [quiz, kept, papers, bench]);
  const chosen = rows.find((row) => row.who === who);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const bodyOfViews = useRef<HTMLDivElement>(null);
  /** The student whose sheet was closed last: the focus goes back to that line. */
  const left = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (chosen || left.current === null) return;
    const name = [...(bodyOfViews.current?.querySelectorAll<HTMLElement>('[data-who]') ?? [])].find(
      (each) => each.dataset['who'] === left.current,
    );
    left.current = null;
    (name ?? heading.current)?.focus();
  }, [chosen, heading]);
  // A sheet for a student carries its own title, and nothing of the bench.
  const sheets = chosen !== undefined || view === 'feedback';
  return (
    <div class="stack">
      <h2 class={sheets ? 'class-title no-print' : 'class-title'} tabIndex={-1} ref={heading}>
        {quiz.assignment.title}
      </h2>
      <Intake open={open} busy={busy} take={store.take} />
      <Notices store={store} onUndone={() => heading.current?.focus()} />
      {rows.length === 0 ? (
        <p class="hint">No results yet.</p>
      ) : chosen ? (
        <StudentDetail
          key={chosen.who}
          row={chosen}
          open={open}
          change={store.change}
          drop={(attempt) => {
            // With the last attempt the student leaves the bench.
            if (chosen.sittings.length === 1) setWho(null);
            store.drop(attempt, nameOf(chosen));
          }}
          close={() => {
            left.current = chosen.who;
            setWho(null);
          }}
        />
      ) : (
        <div class="stack" ref={bodyOfViews}>
          <Views store={store} rows={rows} view={view} setView={setView} open={setWho} />
        </div>
      )}
    </div>
  );
}

const loadExampleBench = async () => (await import('./ExampleBench.tsx')).ExampleBench;

/** The made-up class, loaded when it is asked for. */
function useExample() {
  const [example, setExample] = useState<ExampleClass | null>(null);
  const [trouble, setTrouble] = useState('');
  const showExample = useCallback(() => {
    void import('../store/example.ts')
      .then(({ loadExample }) => loadExample(readBankFile))
      .catch(() => ({ ok: false as const, problem: 'The example could not be loaded. Check the connection and try again.' }))
      .then((made) => {
        setTrouble(made.ok ? '' : made.problem);
        if (made.ok) setExample(made.value);
      });
  }, []);
  const endExample = () => {
    history.replaceState(null, '', location.pathname);
    setExample(null);
  };
  return { example, trouble, showExample, endExample };
}

/** An open bench, and the ways back. */
function Opened({ open, said, close }: { open: OpenBench; said: string; close: () => void }) {
  const set = isFileSet(open.quiz);
  return (
    <>
      <p class="no-print settled">
        <button type="button" class="button button-plain" onClick={close}>
          Another quiz or set
        </button>{' '}
        <a href={href(set ? 'teach/files/' : 'teach/')}>{set ? 'Your practice files' : 'Your quizzes'}</a>
      </p>
      <Bench start={open} said={said} key={open.quiz.assignment.id} />
    </>
  );
}

export default function ResultsPage() {
  const { example, trouble, showExample, endExample } = useExample();
  const [quizzes, setQuizzes] = useState<Work[] | null>(null);
  const [open, setOpen] = useState<OpenBench | null>(null);
  const [said, setSaid] = useState('');
  const [progress, setProgress] = useState<[number, number] | null>(null);
  const show = (quiz: Work) => {
    // A reload comes back to the same quiz.
    history.replaceState(null, '', `#quiz=${quiz.assignment.id}`);
    setProgress([0, 1]);
    void openBench(quiz, (done, all) => {
      setProgress([done, all]);
    }).then((next) => {
      setProgress(null);
      setOpen(next);
    });
  };
  useEffect(() => {
    if (location.hash === '#example') showExample();
  }, [showExample]);
  useEffect(() => {
    void Promise.all([listQuizzes(), listSets()]).then((found) => {
      const all = found.flatMap((each): Work[] => (each.ok ? each.value.records : []));
      setQuizzes(all);
      const id = /^#quiz=([0-9a-f]{16})$/.exec(location.hash)?.[1];
      const named = all.find((quiz) => quiz.assignment.id === id);
      if (named) show(named);
    });
  }, []);
  if (!quizzes) return <p class="hint">Reading what is on this device.</p>;
  if (progress) {
    return (
      <p class="stack">
        <label for="opening">Opening the results</label>
        <progress id="opening" max={Math.max(1, progress[1])} value={progress[0]} />
      </p>
    );
  }
  if (example) {
    return (
      <Deferred<ExampleProps>
        load={loadExampleBench}
        what="The example"
        props={{
          example,
          clear: endExample,
        }}
      />
    );
  }
  if (open) {
    return (
      <Opened
        open={open}
        said={said}
        close={() => {
          history.replaceState(null, '', location.pathname);
          setOpen(null);
          setSaid('');
        }}
      />
    );
  }
  return (
    <>
      {trouble !== '' && <Notice kind="wrong">{trouble}</Notice>}
      <ChooseQuiz
        heading="Which quiz or set of files?"
        quizzes={quizzes}
        choose={show}
        showExample={showExample}
        found={(quiz, what) => {
          setQuizzes([quiz, ...quizzes.filter((each) => each.assignment.id !== quiz.assignment.id)]);
          setSaid(what);
          show(quiz);
        }}
      />
    </>
  );
}
