/** The student's page: what the quiz is, beginning and resuming it, and handing in the result. */
import { useEffect, useState } from 'preact/hooks';
import { Deferred } from '../../../ui/Deferred.tsx';
import { Field } from '../../../ui/Field.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useStore } from '../../../ui/useStore.ts';
import { makeTake, type Take } from '../store/take.ts';
import { HandIn } from './HandIn.tsx';
import { QuizStart, SetStart } from './QuizStart.tsx';
import '../../../styles/tools.css';
import '../../exam/ui/player.css';
import '../../exam/ui/report.css';
import './classroom.css';

const loadSetDesk = async () => (await import('./SetDesk.tsx')).SetDesk;

/** For a quiz that came as a file, or a link that did not open. */
function Choose({ problem, take }: { problem: string; take: Take }) {
  const [link, setLink] = useState('');
  return (
    <div class="stack">
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      <p>Open the link your educator gave you. If you got a file instead, or the link did not open, use one of these.</p>
      <FileInput
        id="quiz-file"
        label="Quiz file"
        hint="The file is read on this device and sent nowhere."
        accept=".json,application/json"
        take={(files) => void take.openFiles(files)}
      />
      <form
        class="stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          void take.open(link);
        }}
      >
        <Field id="quiz-link" label="Quiz link" value={link} onValue={setLink} />
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
  const [take] = useState(makeTake);
  const view = useStore(take.$view);
  useEffect(() => {
    const arrive = () => void take.arrive(location.hash);
    arrive();
    addEventListener('hashchange', arrive);
    return () => {
      removeEventListener('hashchange', arrive);
    };
  }, [take]);
  switch (view.show) {
    case 'loading':
      return <p class="hint">Opening the quiz.</p>;
    case 'choose':
      return <Choose problem={view.problem} take={take} />;
    case 'start': {
      const { assigned, code, preview } = view;
      return assigned.kind === 'quiz' ? (
        <QuizStart quiz={assigned.assignment} code={code} preview={preview} key={code} />
      ) : (
        <SetStart set={assigned.assignment} code={code} preview={preview} key={code} />
      );
    }
    case 'result':
      return <HandIn attempt={view.attempt} key={view.attempt} />;
    case 'files':
      return <Deferred load={loadSetDesk} props={{ attempt: view.attempt }} what="What these files need" key={view.attempt} />;
  }
}
