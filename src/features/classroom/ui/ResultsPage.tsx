/** The results bench: pick a quiz, drop results, read grades and item analysis. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Quiz } from '../../../schemas/assignment.ts';
import { listQuizzes, saveQuiz } from '../../../storage/classroom.ts';
import { href } from '../../../site.ts';
import { gradebook } from '../gradebook.ts';
import { addSources, changeBench, openBench, type OpenBench } from '../store/bench.ts';
import { AnalysisView } from './AnalysisView.tsx';
import { ChooseQuiz } from './ChooseQuiz.tsx';
import { Exports } from './Exports.tsx';
import { GradeTable } from './GradeTable.tsx';
import { Intake } from './Intake.tsx';
import { ItemTable } from './ItemTable.tsx';
import { PrintedFeedback } from './PrintedFeedback.tsx';
import { StudentDetail } from './StudentDetail.tsx';
import { countOf } from './words.ts';
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

function Bench({ start }: { start: OpenBench }) {
  const [open, setOpen] = useState(start);
  const [view, setView] = useState<ViewName>('grades');
  const [who, setWho] = useState<string | null>(null);
  const [busy, setBusy] = useState<[done: number, all: number] | null>(null);
  const [message, setMessage] = useState('');
  const { quiz, bench, kept, papers } = open;
  const rows = useMemo(() => gradebook(quiz, [...kept.map((each) => each.sitting), ...papers], bench), [quiz, kept, papers, bench]);
  const change = (part: Parameters<typeof changeBench>[1]) => {
    void changeBench(open, part).then((next) => {
      setOpen(next.open);
      setMessage(next.problem);
    });
  };
  const chosen = rows.find((row) => row.who === who);
  return (
    <div class="stack">
      <h2 class="class-title">{quiz.assignment.title}</h2>
      <Intake
        open={open}
        busy={busy}
        take={(sources) => {
          setBusy([0, 1]);
          void addSources(open, sources, (done, all) => {
            setBusy([done, all]);
          }).then((next) => {
            setOpen(next.open);
            setBusy(null);
            const set = next.open.aside.length;
            setMessage(`${countOf(next.added, 'result')} added${set > 0 ? `, ${String(set)} set aside` : ''}. ${next.problem}`);
          });
        }}
      />
      <p role="status">{message}</p>
      {rows.length === 0 ? (
        <p class="hint">No results yet.</p>
      ) : chosen ? (
        <StudentDetail
          key={chosen.who}
          row={chosen}
          open={open}
          change={change}
          changed={setOpen}
          close={() => {
            setWho(null);
          }}
        />
      ) : (
        <>
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
        </>
      )}
    </div>
  );
}

export default function ResultsPage() {
  const [quizzes, setQuizzes] = useState<Quiz[] | null>(null);
  const [open, setOpen] = useState<OpenBench | null>(null);
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
      const all = found.ok ? found.value : [];
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
            }}
          >
            Another quiz
          </button>{' '}
          <a href={href('teach/')}>Your quizzes</a>
        </p>
        <Bench start={open} key={open.quiz.assignment.id} />
      </>
    );
  }
  return (
    <ChooseQuiz
      quizzes={quizzes}
      choose={show}
      found={(quiz) => {
        void saveQuiz(quiz).then(() => {
          setQuizzes([quiz, ...quizzes.filter((each) => each.assignment.id !== quiz.assignment.id)]);
          show(quiz);
        });
      }}
    />
  );
}
