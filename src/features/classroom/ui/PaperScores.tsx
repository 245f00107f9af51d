/** Scoring papers by typing their answers; they join the results bench. */
import { useEffect, useState } from 'preact/hooks';
import type { Bench, Paper, Quiz } from '../../../schemas/assignment.ts';
import { readBench, saveBench } from '../../../storage/classroom.ts';
import { href } from '../../../site.ts';
import { paperForms, type PaperForm } from '../paper.ts';
import { judgePaper, readPaperAnswers, type Sitting } from '../sitting.ts';
import { storageSentence } from '../store/educator.ts';
import { countOf } from './words.ts';

const emptyBench = (quiz: string): Bench => ({ quiz, papers: [], overrides: {}, notes: {}, counted: 'best' });

function Typed({ quiz, papers, remove }: { quiz: Quiz; papers: readonly Paper[]; remove: (index: number) => void }) {
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
                    remove(index);
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
  const [message, setMessage] = useState('');
  const id = quiz.assignment.id;
  useEffect(() => {
    void readBench(id).then((read) => {
      setBench((read.ok ? read.value : null) ?? emptyBench(id));
    });
  }, [id]);
  if (!bench) return <p class="hint">Opening the bench.</p>;
  const read = readPaperAnswers(text, quiz.items.length);
  const named = student.name.trim() !== '' || student.id.trim() !== '';
  const keep = async (papers: Paper[], said: string) => {
    const next = { ...bench, papers };
    const saved = await saveBench(next);
    setMessage(saved.ok ? said : storageSentence(saved.problem));
    if (saved.ok) setBench(next);
  };
  return (
    <section class="stack no-print" aria-labelledby="type-in">
      <h2 id="type-in">Score a paper</h2>
      <p>Type the letters of an answer sheet in order. They are scored with the key of that form and join the results bench.</p>
      <form
        class="stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          if (!read.ok || !named) return;
          const paper: Paper = {
            student: { name: student.name.trim(), id: student.id.trim() },
            form,
            answers: read.answers,
            at: Date.now(),
          };
          void judgePaper(quiz, paper, bench.papers.length).then((score) => {
            void keep(
              [...bench.papers, paper],
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
        </div>
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
      <Typed
        quiz={quiz}
        papers={bench.papers}
        remove={(index) => {
          void keep(
            bench.papers.filter((_, at) => at !== index),
            'The paper was removed.',
          );
        }}
      />
    </section>
  );
}
