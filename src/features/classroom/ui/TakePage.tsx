/** The student's page: what the quiz is, beginning and resuming it, and handing in the result. */
import { useEffect, useState } from 'preact/hooks';
import type { Assignment } from '../../../schemas/assignment.ts';
import { fileProblem } from '../file-kind.ts';
import { readForStudent } from '../quiz-file.ts';
import { isEducators } from '../store/student.ts';
import { FileInput } from './FileInput.tsx';
import { HandIn } from './HandIn.tsx';
import { QuizDoor } from './QuizDoor.tsx';
import '../../../styles/tools.css';
import '../../exam/ui/player.css';
import '../../exam/ui/report.css';
import './classroom.css';

type View =
  | { show: 'loading' }
  | { show: 'choose'; problem: string }
  | { show: 'quiz'; quiz: Assignment; code: string; preview: boolean }
  | { show: 'result'; attempt: string };

async function viewOf(fragment: string): Promise<View> {
  const result = /^#result=([A-Za-z0-9-]{8,64})$/.exec(fragment)?.[1];
  if (result !== undefined) return { show: 'result', attempt: result };
  if (!/^#(?:a|preview)=/.test(fragment)) return { show: 'choose', problem: '' };
  const read = await readForStudent(fragment);
  if (!read.ok) return { show: 'choose', problem: read.problem };
  const preview = fragment.startsWith('#preview=') && (await isEducators(read.assignment));
  return { show: 'quiz', quiz: read.assignment, code: read.code ?? '', preview };
}

/** For a quiz that came as a file, or a link that did not open. */
function Choose({ problem, open, refuse }: { problem: string; open: (text: string) => void; refuse: (problem: string) => void }) {
  const [link, setLink] = useState('');
  return (
    <div class="stack">
      {problem !== '' && (
        <p class="notice notice-wrong" role="alert">
          {problem}
        </p>
      )}
      <p>Open the link your educator gave you. If you got a file instead, or the link did not open, use one of these.</p>
      <FileInput
        id="quiz-file"
        label="Quiz file"
        hint="The file is read on this device and sent nowhere."
        accept=".json,application/json"
        take={(files) => {
          const [file] = files;
          const wrong = file === undefined ? null : fileProblem(file, 'quiz');
          if (wrong === null) open(file?.text ?? '');
          else refuse(wrong);
        }}
      />
      <form
        class="field"
        onSubmit={(submit) => {
          submit.preventDefault();
          open(link);
        }}
      >
        <label for="quiz-link">Quiz link</label>
        <input
          id="quiz-link"
          value={link}
          onInput={(input) => {
            setLink(input.currentTarget.value);
          }}
        />
        <div class="row">
          <button class="button" disabled={link.trim() === ''}>
            Open the link
          </button>
        </div>
      </form>
    </div>
  );
}

export default function TakePage() {
  const [view, setView] = useState<View>({ show: 'loading' });
  useEffect(() => {
    const open = () => {
      void viewOf(location.hash).then(setView);
    };
    open();
    addEventListener('hashchange', open);
    return () => {
      removeEventListener('hashchange', open);
    };
  }, []);
  switch (view.show) {
    case 'loading':
      return <p class="hint">Opening the quiz.</p>;
    case 'choose':
      return (
        <Choose
          problem={view.problem}
          refuse={(problem) => {
            setView({ show: 'choose', problem });
          }}
          open={(text) => {
            void readForStudent(text).then((read) => {
              setView(
                read.ok
                  ? { show: 'quiz', quiz: read.assignment, code: read.code ?? '', preview: false }
                  : { show: 'choose', problem: read.problem },
              );
            });
          }}
        />
      );
    case 'quiz':
      return <QuizDoor quiz={view.quiz} code={view.code} preview={view.preview} key={view.code} />;
    case 'result':
      return <HandIn attempt={view.attempt} key={view.attempt} />;
  }
}
