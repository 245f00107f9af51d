/** The educator's page: saved quizzes, the builder, and what to hand out. */
import { useEffect, useState } from 'preact/hooks';
import { mostItems, type KeyPair, type Quiz } from '../../../schemas/assignment.ts';
import type { Catalog } from '../../../schemas/bank.ts';
import { listKeys, listQuizzes, removeQuiz, saveQuiz } from '../../../storage/classroom.ts';
import { loadCatalog } from '../../bank/index.ts';
import { readBankFile } from '../../exam/ui/files.ts';
import { readItemIds, type Draft } from '../draft.ts';
import { readQuizFile } from '../quiz-file.ts';
import { draftOf, newDraft, storageSentence } from '../store/educator.ts';
import { FileInput } from './FileInput.tsx';
import type { PickerProps } from './ItemPicker.tsx';
import { QuizEditor } from './QuizEditor.tsx';
import { QuizList } from './QuizList.tsx';
import { SharePanel } from './SharePanel.tsx';
import { countOf } from './words.ts';
import '../../../styles/tools.css';
import './classroom.css';

interface Editing {
  draft: Draft;
  items: readonly string[];
  before: Quiz | null;
}

const bankIds = (quiz: Quiz) => quiz.assignment.items.map((item) => item.id);

export default function TeachPage(picker: PickerProps) {
  const [quizzes, setQuizzes] = useState<Quiz[] | null>(null);
  const [keys, setKeys] = useState<KeyPair[]>([]);
  const [catalog, setCatalog] = useState<Catalog | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [sharing, setSharing] = useState<Quiz | null>(null);
  const [removed, setRemoved] = useState<Quiz | null>(null);
  const [message, setMessage] = useState('');

  useEffect(() => {
    void (async () => {
      const [saved, pairs, list] = await Promise.all([listQuizzes(), listKeys(), loadCatalog(readBankFile)]);
      setQuizzes(saved.ok ? saved.value : []);
      setKeys(pairs.ok ? pairs.value : []);
      if (!saved.ok) setMessage(storageSentence(saved.problem));
      if (!list.ok) {
        setMessage(list.problem);
        return;
      }
      setCatalog(list.value);
      const handed = readItemIds(location.hash, mostItems);
      const known = new Set(list.value.items.map((item) => item.id));
      const items = handed.filter((id) => known.has(id));
      if (handed.length === 0) return;
      setEditing({ draft: newDraft((pairs.ok ? pairs.value : [])[0]?.publicKey ?? ''), items, before: null });
      const lost = handed.length - items.length;
      setMessage(
        `${countOf(items.length, 'item')} taken over from the question browser.${lost > 0 ? ` ${countOf(lost, 'item')} could not be: not in the bank any more.` : ''}`,
      );
    })();
  }, []);

  if (!quizzes) return <p class="hint">Reading what is on this device.</p>;
  const put = (quiz: Quiz) => {
    setQuizzes([quiz, ...quizzes.filter((each) => each.assignment.id !== quiz.assignment.id)]);
  };
  const open = (next: Editing) => {
    setSharing(null);
    setMessage('');
    setEditing(next);
  };
  if (editing && catalog) {
    return (
      <div class="stack">
        <p role="status">{message}</p>
        <QuizEditor
          key={editing.draft.id}
          picker={picker}
          catalog={catalog}
          keys={keys}
          start={editing.draft}
          startItems={editing.items}
          before={editing.before}
          keyMade={(pair) => {
            setKeys([pair, ...keys]);
            setMessage(`Key ${pair.label} was made. Save a copy of it soon, under Keys.`);
          }}
          saved={(quiz) => {
            put(quiz);
            setEditing(null);
            setSharing(quiz);
            setMessage('The quiz is saved on this device.');
          }}
          cancel={() => {
            setEditing(null);
            setMessage('');
          }}
        />
      </div>
    );
  }
  return (
    <div class="stack">
      <p role="status">{message}</p>
      {removed && (
        <p class="notice">
          “{removed.assignment.title}” was deleted from this device.{' '}
          <button
            type="button"
            class="button"
            onClick={() => {
              void saveQuiz(removed).then(() => {
                put(removed);
                setRemoved(null);
              });
            }}
          >
            Undo
          </button>
        </p>
      )}
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={!catalog}
          onClick={() => {
            open({ draft: newDraft(keys[0]?.publicKey ?? ''), items: [], before: null });
          }}
        >
          New quiz
        </button>
      </div>
      {sharing && (
        <SharePanel
          key={sharing.assignment.id}
          quiz={sharing}
          changed={(quiz) => {
            put(quiz);
            setSharing(quiz);
          }}
          close={() => {
            setSharing(null);
          }}
        />
      )}
      <section class="stack" aria-labelledby="saved">
        <h2 id="saved">Your quizzes</h2>
        <QuizList
          quizzes={quizzes}
          share={(quiz) => {
            setSharing(quiz);
            scrollTo({ top: 0 });
          }}
          edit={(quiz) => {
            open({ draft: draftOf(quiz, false), items: bankIds(quiz), before: quiz });
          }}
          duplicate={(quiz) => {
            open({ draft: draftOf(quiz, true), items: bankIds(quiz), before: null });
          }}
          remove={(quiz) => {
            void removeQuiz(quiz.assignment.id).then(() => {
              setQuizzes(quizzes.filter((each) => each !== quiz));
              if (sharing?.assignment.id === quiz.assignment.id) setSharing(null);
              setRemoved(quiz);
            });
          }}
        />
        <FileInput
          id="import-quiz"
          label="Take over a quiz from a file"
          hint="A file that ends in -for-educators.json, from your other device or a co-teacher. Students cannot use it: it holds the answers."
          accept=".json,application/json"
          take={(files) => {
            const read = readQuizFile(files[0]?.text ?? '');
            if (!read.ok) {
              setMessage(read.problem);
              return;
            }
            void saveQuiz(read.quiz).then((saved) => {
              if (saved.ok) put(read.quiz);
              setMessage(saved.ok ? `“${read.quiz.assignment.title}” is on this device.` : storageSentence(saved.problem));
            });
          }}
        />
      </section>
    </div>
  );
}
