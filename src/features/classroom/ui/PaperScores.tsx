/** Scoring papers by typing their answers; they join the results bench. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { localDay } from '../../../format/dates.ts';
import { countOf } from '../../../format/plurals.ts';
import type { Bench, Paper, Quiz } from '../../../schemas/assignment.ts';
import { href } from '../../../site.ts';
import { paperForms, type PaperForm } from '../paper.ts';
import { judgePaper, readPaperAnswers, type Sitting } from '../sitting.ts';
import { changeBench, readOrEmptyBench, type BenchChange } from '../store/bench.ts';
import { UndoNotice } from './UndoNotice.tsx';

const samePaper = (a: Paper, b: Paper): boolean =>
  a.at === b.at && a.form === b.form && a.answers === b.answers && a.student.name === b.student.name && a.student.id === b.student.id;

/** Beginning of such a day; null for a field left empty. */
function beginningOf(day: string): number | null {
  const time = day === '' ? NaN : new Date(`${day}T00:00`).getTime();
  return Number.isNaN(time) ? null : time;
}

function Typed({ quiz, papers, remove }: { quiz: Quiz; papers: readonly Paper[]; remove: (paper: Paper) => void }) {
  const [scores, setScores] = useState<Sitting[]>([]);
  useEffect(() => {
    void Promise.all(papers.map((paper, index) => judgePaper(quiz, paper, index))).then(setScores);
  }, [quiz, papers]);
  if (papers.length === 0) return null;
  return (
    <div class="scroll-x" role="region" tabIndex={0} aria-label="Papers typed in">
      <table>
        <caption>{countOf(papers.length, 'paper')} typed in</caption>
        <thead>
          <tr>
            <th scope="col">Student</th>
            <th scope="col">Form</th>
            <th scope="col">Right</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        <tbody>
          {scores.map((score, index) => (
            <tr key={score.id}>
              <th scope="row">{score.student.name || score.student.id}</th>
              <td>{papers[index]?.form}</td>
              <td>
                {score.right} of {score.total}
              </td>
              <td>
                <button
                  type="button"
                  class="button button-plain"
                  onClick={() => {
                    const paper = papers[index];
                    if (paper) remove(paper);
                  }}
                >
                  Remove<span class="visually-hidden"> the paper of {score.student.name || score.student.id}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function PaperScores({ quiz }: { quiz: Quiz }) {
  const [bench, setBench] = useState<Bench | null>(null);
  const [student, setStudent] = useState({ name: '', id: '' });
  const [form, setForm] = useState<PaperForm>('A');
  const [text, setText] = useState('');
  const [day, setDay] = useState(() => localDay(Date.now()));
  const [message, setMessage] = useState('');
  const [removed, setRemoved] = useState<Paper | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = quiz.assignment.id;
  useEffect(() => {
    void readOrEmptyBench(id).then(setBench);
  }, [id]);
  if (!bench) return <p class="hint">Opening the bench.</p>;
  const read = readPaperAnswers(text, quiz.items.length);
  const named = student.name.trim() !== '' || student.id.trim() !== '';
  const keep = async (change: BenchChange, said: string): Promise<boolean> => {
    const kept = await changeBench(bench, change);
    setMessage(kept.problem === '' ? said : kept.problem);
    if (kept.problem === '') setBench(kept.bench);
    return kept.problem === '';
  };
  return (
    <section class="stack no-print" aria-labelledby="type-in">
      <h2 id="type-in" tabIndex={-1} ref={heading}>
        Score a paper
      </h2>
      <p>Type the letters of an answer sheet in order. They are scored with the key of that form and join the results bench.</p>
      <form
        class="stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          if (!read.ok || !named) return;
          const sat = beginningOf(day);
          const paper: Paper = {
            student: { name: student.name.trim(), id: student.id.trim() },
            form,
            answers: read.answers,
            at: Date.now(),
            ...(sat === null ? {} : { sat }),
          };
          void judgePaper(quiz, paper, bench.papers.length).then((score) => {
            void keep(
              ({ papers }) => ({ papers: [...papers, paper] }),
              `${paper.student.name || paper.student.id}: ${String(score.right)} of ${String(score.total)} right.`,
            );
            setStudent({ name: '', id: '' });
            setText('');
          });
        }}
      >
        <div class="row">
          <div class="field">
            <label for="paper-name">Name</label>
            <input
              id="paper-name"
              maxLength={120}
              value={student.name}
              onInput={(input) => {
                setStudent({ ...student, name: input.currentTarget.value });
              }}
            />
          </div>
          <div class="field">
            <label for="paper-id">ID</label>
            <input
              id="paper-id"
              maxLength={60}
              value={student.id}
              onInput={(input) => {
                setStudent({ ...student, id: input.currentTarget.value });
              }}
            />
          </div>
          <div class="field">
            <label for="paper-form">Form</label>
            <select
              id="paper-form"
              value={form}
              onChange={(input) => {
                setForm(paperForms.find((name) => name === input.currentTarget.value) ?? 'A');
              }}
            >
              {paperForms.map((name) => (
                <option value={name} key={name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="paper-day">Sat on</label>
            <input
              id="paper-day"
              type="date"
              aria-describedby={quiz.assignment.closes === null ? undefined : 'paper-day-hint'}
              value={day}
              onInput={(input) => {
                setDay(input.currentTarget.value);
              }}
            />
          </div>
        </div>
        {quiz.assignment.closes !== null && (
          <p class="hint" id="paper-day-hint">
            A paper sat after the quiz closed is marked late. Empty the day if you do not know it.
          </p>
        )}
        <div class="field">
          <label for="paper-answers">Answers</label>
          <textarea
            id="paper-answers"
            class="class-code"
            rows={3}
            autocapitalize="characters"
            spellcheck={false}
            value={text}
            onInput={(input) => {
              setText(input.currentTarget.value);
            }}
          />
          <p class="hint">For example ABDCA -CBDA. Spaces and numbers do not matter; - means no answer.</p>
          {text.trim() !== '' && !read.ok && <p class="hint">{read.problem}</p>}
        </div>
        <div class="row">
          <button class="button button-main" disabled={!read.ok || !named}>
            Score it
          </button>
          <a class="button" href={href(`teach/results/#quiz=${id}`)}>
            Open the results bench
          </a>
        </div>
      </form>
      <p role="status">{message}</p>
      {removed && (
        <UndoNotice
          key={removed.at}
          undo={() => {
            void keep(({ papers }) => ({ papers: [...papers, removed] }), 'The paper is back.').then((kept) => {
              if (!kept) return;
              setRemoved(null);
              heading.current?.focus();
            });
          }}
        >
          The paper of {removed.student.name || removed.student.id} was removed.
        </UndoNotice>
      )}
      <Typed
        quiz={quiz}
        papers={bench.papers}
        remove={(paper) => {
          // By what it holds, not by its place: another tab may have added or removed one since.
          const rest = (papers: readonly Paper[]) => {
            const at = papers.findIndex((each) => samePaper(each, paper));
            return papers.filter((_, place) => place !== at);
          };
          void keep(({ papers }) => ({ papers: rest(papers) }), '').then((kept) => {
            if (kept) setRemoved(paper);
          });
        }}
      />
    </section>
  );
}
