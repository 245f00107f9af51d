/** The results bench: pick a quiz, drop results, read grades and item analysis. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Quiz } from '../../../schemas/assignment.ts';
import { listQuizzes } from '../../../storage/classroom.ts';
import { href } from '../../../site.ts';
import { gradebook } from '../gradebook.ts';
import { openBench, type OpenBench } from '../store/bench.ts';
import { AnalysisView } from './AnalysisView.tsx';
import { ChooseQuiz } from './ChooseQuiz.tsx';
import { Exports } from './Exports.tsx';
import { useFocusOnArrival } from './focus.ts';
import { GradeTable, nameOf } from './GradeTable.tsx';
import { Intake } from './Intake.tsx';
import { ItemTable } from './ItemTable.tsx';
import { PrintedFeedback } from './PrintedFeedback.tsx';
import { StudentDetail } from './StudentDetail.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { useBench } from './useBench.ts';
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
type ViewName = (typeof views)[number][0];

function Bench({ start, said }: { start: OpenBench; said: string }) {
  const { open, busy, message, dropped, change, take, drop, undo } = useBench(start, said);
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
  }, [chosen]);
  // A sheet for a student carries its own title, and nothing of the bench.
  const sheets = chosen !== undefined || view === 'feedback';
  return (
    <div class="stack">
      <h2 class={sheets ? 'class-title no-print' : 'class-title'} tabIndex={-1} ref={heading}>
        {quiz.assignment.title}
      </h2>
      <Intake open={open} busy={busy} take={take} />
      <p role="status" class="no-print">
        {message}
      </p>
      {dropped && (
        <UndoNotice
          key={dropped.sitting.id}
          undo={() => {
            undo();
            heading.current?.focus();
          }}
        >
          The result of {nameOf(dropped.sitting)} was taken off the bench and deleted from this device.
        </UndoNotice>
      )}
      {rows.length === 0 ? (
        <p class="hint">No results yet.</p>
      ) : chosen ? (
        <StudentDetail
          key={chosen.who}
          row={chosen}
          open={open}
          change={change}
          drop={(attempt) => {
            // With the last attempt the student leaves the bench.
            if (chosen.sittings.length === 1) setWho(null);
            drop(attempt);
          }}
          close={() => {
            left.current = chosen.who;
            setWho(null);
          }}
        />
      ) : (
        <div class="stack" ref={bodyOfViews}>
          <div class="row no-print" role="group" aria-label="View">
            {views.map(([name, label]) => (
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
          {view === 'grades' && <GradeTable quiz={quiz} rows={rows} bench={bench} change={change} open={setWho} />}
          {view === 'items' && <ItemTable quiz={quiz} rows={rows} />}
          {view === 'analysis' && <AnalysisView quiz={quiz} rows={rows} />}
          {view === 'export' && <Exports quiz={quiz} rows={rows} />}
          {view === 'feedback' && <PrintedFeedback quiz={quiz} rows={rows} />}
        </div>
      )}
    </div>
  );
}

export default function ResultsPage() {
  const [quizzes, setQuizzes] = useState<Quiz[] | null>(null);
  const [open, setOpen] = useState<OpenBench | null>(null);
  const [said, setSaid] = useState('');
  const [progress, setProgress] = useState<[number, number] | null>(null);
  const show = (quiz: Quiz) => {
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
    void listQuizzes().then((found) => {
      const all = found.ok ? found.value.records : [];
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
  if (open) {
    return (
      <>
        <p class="no-print">
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              history.replaceState(null, '', location.pathname);
              setOpen(null);
              setSaid('');
            }}
          >
            Another quiz
          </button>{' '}
          <a href={href('teach/')}>Your quizzes</a>
        </p>
        <Bench start={open} said={said} key={open.quiz.assignment.id} />
      </>
    );
  }
  return (
    <ChooseQuiz
      quizzes={quizzes}
      choose={show}
      found={(quiz, what) => {
        setQuizzes([quiz, ...quizzes.filter((each) => each.assignment.id !== quiz.assignment.id)]);
        setSaid(what);
        show(quiz);
      }}
    />
  );
}
