/** Scoring papers by typing their answers; they join the results bench. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { today } from '../../../format/dates.ts';
import { readLocal } from '../../../format/local-time.ts';
import { countOf } from '../../../format/plurals.ts';
import type { Paper, Quiz } from '../../../schemas/assignment.ts';
import { href } from '../../../site.ts';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import { UndoNotice } from '../../../ui/UndoNotice.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { paperForms, type PaperForm } from '../paper.ts';
import { judgePaper, readPaperAnswers, type Sitting } from '../sitting.ts';
import { makePapers, type Papers } from '../store/papers.ts';

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

const noStudent = { name: '', id: '' };

function PaperForm({ quiz, papers }: { quiz: Quiz; papers: Papers }) {
  const [student, setStudent] = useState(noStudent);
  const [form, setForm] = useState<PaperForm>('A');
  const [text, setText] = useState('');
  const [day, setDay] = useState(today);
  const [busy, setBusy] = useState(false);
  const read = readPaperAnswers(text, quiz.items.length);
  const sat = day === '' ? null : readLocal(day);
  const named = student.name.trim() !== '' || student.id.trim() !== '';
  const score = async () => {
    if (!read.ok || !named || sat?.ok === false || busy) return;
    setBusy(true);
    const kept = await papers.add({
      student: { name: student.name.trim(), id: student.id.trim() },
      form,
      answers: read.answers,
      at: Date.now(),
      ...(sat === null ? {} : { sat: sat.time }),
    });
    setBusy(false);
    // What could not be kept stays typed.
    if (!kept.ok) return;
    setStudent(noStudent);
    setText('');
  };
  return (
    <form
      class="stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        void score();
      }}
    >
      <div class="row">
        <Field
          id="paper-name"
          label="Name"
          maxLength={120}
          value={student.name}
          onValue={(name) => {
            setStudent({ ...student, name });
          }}
        />
        <Field
          id="paper-id"
          label="ID"
          maxLength={60}
          value={student.id}
          onValue={(id) => {
            setStudent({ ...student, id });
          }}
        />
        <Select id="paper-form" label="Form" value={form} options={paperForms.map((name) => [name, name] as const)} onValue={setForm} />
        <Field
          id="paper-day"
          label="Sat on"
          type="date"
          min="2000-01-01"
          max="2199-12-31"
          value={day}
          onValue={setDay}
          error={sat?.ok === false ? sat.problem : undefined}
          hint={
            quiz.assignment.closes === null
              ? undefined
              : 'A paper sat after the quiz closed is marked late. Empty the day if you do not know it.'
          }
        />
      </div>
      <Field
        id="paper-answers"
        label="Answers"
        lines={3}
        spellcheck={false}
        value={text}
        onValue={setText}
        note={text.trim() !== '' && !read.ok ? read.problem : undefined}
        hint="For example ABDCA -CBDA. Spaces and numbers do not matter; - means no answer."
      />
      <div class="row">
        <button class="button button-main" disabled={!read.ok || !named || sat?.ok === false || busy}>
          Score it
        </button>
        <a class="button" href={href(`teach/results/#quiz=${quiz.assignment.id}`)}>
          Open the results
        </a>
      </div>
    </form>
  );
}

export function PaperScores({ quiz }: { quiz: Quiz }) {
  const [papers] = useState(() => makePapers(quiz));
  const typed = useStore(papers.$papers);
  const message = useStore(papers.$message);
  const offer = useStore(papers.undo.$offer);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => void papers.load(), [papers]);
  if (!typed) return <p class="hint">Opening the results.</p>;
  return (
    <section class="stack no-print" aria-labelledby="type-in">
      <h2 id="type-in" tabIndex={-1} ref={heading}>
        Score a paper
      </h2>
      <p>Type the letters of an answer sheet in order. They are scored with the key of that form and join the results of the quiz.</p>
      <PaperForm quiz={quiz} papers={papers} />
      <p role="status">{message}</p>
      {offer && (
        <UndoNotice key={offer.nth} undo={papers.undo.back} onUndone={() => heading.current?.focus()}>
          {offer.said}
        </UndoNotice>
      )}
      <Typed quiz={quiz} papers={typed} remove={(paper) => void papers.remove(paper)} />
    </section>
  );
}
