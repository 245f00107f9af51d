/** Which quiz or set of practice files: one of this device, an educator's file, or its link. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { openWorkFile } from '../quiz-file.ts';
import { workFromLink } from '../store/bench.ts';
import { keepArrived } from '../store/educator.ts';
import { href } from '../../../site.ts';
import { Field } from '../../../ui/Field.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { readSources } from '../store/sources.ts';
import { sizeOf, type Work } from '../work.ts';
import { when } from './words.ts';

interface Props {
  /** Quizzes and sets of practice files. */
  quizzes: readonly Work[];
  choose: (quiz: Work) => void;
  heading?: string;
  /** Shows a made-up class; only where results are read. */
  showExample?: () => void;
  /** A quiz that came in and is now kept here, with what happened to it in a sentence. */
  found: (quiz: Work, said: string) => void;
}

type Read = Awaited<ReturnType<typeof openWorkFile>>;

/** One that is not on this device: from its file, or by its link. */
function Elsewhere({ arrive }: { arrive: (read: Read, from: 'file' | 'link') => void }) {
  const [link, setLink] = useState('');
  return (
    <details>
      <summary>One that is not on this device</summary>
      <div class="stack">
        <FileInput
          id="educator-file"
          label="Exported quiz or set"
          hint="A file that ends in -for-educators.json."
          accept=".json,application/json"
          take={(files) => {
            void readSources(files)
              .then(([file]) => openWorkFile(file?.text ?? ''))
              .then((read) => {
                arrive(read, 'file');
              });
          }}
        />
        <form
          class="stack"
          onSubmit={(submit) => {
            submit.preventDefault();
            void workFromLink(link, readBankFile).then((read) => {
              arrive(read, 'link');
            });
          }}
        >
          <Field id="bench-link" label="Its link" value={link} onValue={setLink} />
          <div class="row">
            <button class="button" disabled={link.trim() === ''}>
              Open it
            </button>
          </div>
        </form>
      </div>
    </details>
  );
}

export function ChooseQuiz({ quizzes, choose, found, heading = 'Which quiz?', showExample }: Props) {
  const [problem, setProblem] = useState('');
  const arrive = async (read: Read, from: 'file' | 'link') => {
    const kept = read.ok ? await keepArrived(read.work, from) : read;
    setProblem(kept.ok ? '' : kept.problem);
    if (kept.ok) found(kept.quiz, kept.said);
  };
  return (
    <div class="stack settled">
      <h2>{quizzes.length === 0 ? 'No quiz on this device yet' : heading}</h2>
      {quizzes.length === 0 && showExample && (
        <p>
          Here you will see grades, what each item did, and who may need help. Create a quiz, send its link, and drop the results students
          hand in on this page.
        </p>
      )}
      <div class="row">
        <a class={quizzes.length === 0 ? 'button button-main' : 'button'} href={href('teach/')}>
          Create a quiz
        </a>
        {showExample && (
          <button type="button" class="button" onClick={showExample}>
            See an example class
          </button>
        )}
      </div>
      <ul class="cards">
        {quizzes.map((quiz) => (
          <li class="card" key={quiz.assignment.id}>
            <p>
              <button
                type="button"
                class="button"
                onClick={() => {
                  choose(quiz);
                }}
              >
                {quiz.assignment.title}
              </button>
            </p>
            <p class="hint">
              {countOf(sizeOf(quiz).count, sizeOf(quiz).thing)}, saved {when(quiz.madeAt)}
            </p>
          </li>
        ))}
      </ul>
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      <Elsewhere arrive={(read, from) => void arrive(read, from)} />
    </div>
  );
}
