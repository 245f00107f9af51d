/** Which quiz: one of this device, an educator's file, or its link. */
import { useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { Quiz } from '../../../schemas/assignment.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { openQuizFile } from '../quiz-file.ts';
import { quizFromLink } from '../store/bench.ts';
import { keepArrived } from '../store/educator.ts';
import { FileInput } from './FileInput.tsx';
import { when } from './words.ts';

interface Props {
  quizzes: readonly Quiz[];
  choose: (quiz: Quiz) => void;
  /** A quiz that came in and is now kept here, with what happened to it in a sentence. */
  found: (quiz: Quiz, said: string) => void;
}

export function ChooseQuiz({ quizzes, choose, found }: Props) {
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState('');
  const arrive = async (read: Awaited<ReturnType<typeof openQuizFile>>, from: 'file' | 'link') => {
    const kept = read.ok ? await keepArrived(read.quiz, from) : read;
    setProblem(kept.ok ? '' : kept.problem);
    if (kept.ok) found(kept.quiz, kept.said);
  };
  return (
    <div class="stack">
      <h2>Which quiz?</h2>
      {quizzes.length === 0 && <p class="hint">None on this device yet.</p>}
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
              {countOf(quiz.items.length, 'item')}, saved {when(quiz.madeAt)}
            </p>
          </li>
        ))}
      </ul>
      {problem !== '' && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
      <details>
        <summary>A quiz that is not on this device</summary>
        <div class="stack">
          <FileInput
            id="educator-file"
            label="Exported quiz"
            hint="A file that ends in -for-educators.json."
            accept=".json,application/json"
            take={(files) => {
              void openQuizFile(files[0]?.text ?? '').then((read) => arrive(read, 'file'));
            }}
          />
          <form
            class="field"
            onSubmit={(submit) => {
              submit.preventDefault();
              void quizFromLink(link, readBankFile).then((read) => arrive(read, 'link'));
            }}
          >
            <label for="bench-link">Its link</label>
            <input
              id="bench-link"
              value={link}
              onInput={(input) => {
                setLink(input.currentTarget.value);
              }}
            />
            <div class="row">
              <button class="button" disabled={link.trim() === ''}>
                Open the quiz
              </button>
            </div>
          </form>
        </div>
      </details>
    </div>
  );
}
