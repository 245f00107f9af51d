/** The quiz on paper: choose forms and sheets, print, and type answers in. */
import { useEffect, useState } from 'preact/hooks';
import type { Quiz } from '../../../schemas/assignment.ts';
import { listQuizzes } from '../../../storage/classroom.ts';
import { layPaper, paperForms, type PaperForm, type PaperLayout } from '../paper.ts';
import { isFileSet, type Work } from '../work.ts';
import { ChooseQuiz } from './ChooseQuiz.tsx';
import { PaperScores } from './PaperScores.tsx';
import { AnswerSheet, PaperKey, QuestionPaper } from './PaperSheets.tsx';
import '../../../styles/tools.css';
import '../../exam/ui/player.css';
import './classroom.css';

const sheets = [
  ['questions', 'Questions'],
  ['answers', 'Answer sheet'],
  ['key', 'Key'],
] as const;
type SheetName = (typeof sheets)[number][0];

const toggled = <T,>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((each) => each !== value) : [...list, value];

function Papers({ quiz }: { quiz: Quiz }) {
  const [forms, setForms] = useState<PaperForm[]>(['A']);
  const [wanted, setWanted] = useState<SheetName[]>(['questions', 'answers', 'key']);
  const [papers, setPapers] = useState<PaperLayout[]>([]);
  useEffect(() => {
    void Promise.all(paperForms.filter((form) => forms.includes(form)).map((form) => layPaper(quiz, form))).then(setPapers);
  }, [quiz, forms]);
  return (
    <div class="stack settled">
      <div class="stack no-print">
        <p>
          The forms hold the same items in different orders, drawn from the seed of the quiz.{' '}
          {quiz.assignment.form === 'same' ? 'Form A is the form on the screen.' : 'On the screen each student has an order of their own.'}
        </p>
        <div class="row" role="group" aria-label="Forms">
          {paperForms.map((form) => (
            <label class="choice" key={form}>
              <input
                type="checkbox"
                checked={forms.includes(form)}
                onChange={() => {
                  setForms(toggled(forms, form));
                }}
              />
              Form {form}
            </label>
          ))}
        </div>
        <div class="row" role="group" aria-label="Sheets">
          {sheets.map(([name, label]) => (
            <label class="choice" key={name}>
              <input
                type="checkbox"
                checked={wanted.includes(name)}
                onChange={() => {
                  setWanted(toggled(wanted, name));
                }}
              />
              {label}
            </label>
          ))}
        </div>
        <div class="row">
          <button
            type="button"
            class="button button-main"
            disabled={papers.length === 0 || wanted.length === 0}
            onClick={() => {
              print();
            }}
          >
            Print
          </button>
        </div>
      </div>
      <PaperScores quiz={quiz} />
      {papers.map((paper) => (
        <>
          {wanted.includes('questions') && <QuestionPaper quiz={quiz} paper={paper} key={`q${paper.form}`} />}
          {wanted.includes('answers') && <AnswerSheet quiz={quiz} paper={paper} key={`a${paper.form}`} />}
          {wanted.includes('key') && <PaperKey quiz={quiz} paper={paper} key={`k${paper.form}`} />}
        </>
      ))}
    </div>
  );
}

export default function PaperPage() {
  const [quizzes, setQuizzes] = useState<Quiz[] | null>(null);
  const [quiz, setQuiz] = useState<Quiz | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    void listQuizzes().then((found) => {
      const all = found.ok ? found.value.records : [];
      const id = /^#quiz=([0-9a-f]{16})$/.exec(location.hash)?.[1];
      setQuizzes(all);
      setQuiz(all.find((each) => each.assignment.id === id) ?? null);
    });
  }, []);
  if (!quizzes) return <p class="hint">Reading what is on this device.</p>;
  if (quiz) {
    return (
      <>
        <p role="status" class="no-print">
          {said}
        </p>
        <Papers quiz={quiz} />
      </>
    );
  }
  const show = (work: Work) => {
    if (!isFileSet(work)) setQuiz(work);
  };
  return (
    <>
      <p role="status" class="no-print">
        {said}
      </p>
      <ChooseQuiz
        quizzes={quizzes}
        choose={show}
        found={(next, what) => {
          setSaid(isFileSet(next) ? `${what} Practice files are printed from their set, under Practice files for a class.` : what);
          show(next);
        }}
      />
    </>
  );
}
