/** The educator's page: saved quizzes, the builder, and what to hand out. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { mostItems, type KeyPair, type Quiz } from '../../../schemas/assignment.ts';
import type { Catalog } from '../../../schemas/bank.ts';
import { deleteQuiz, listKeys, listQuizzes, restoreQuiz } from '../../../storage/classroom.ts';
import { storageSentence } from '../../../storage/problems.ts';
import { loadCatalog } from '../../bank/index.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { readItemIds, type Draft } from '../draft.ts';
import { openQuizFile } from '../quiz-file.ts';
import { draftOf, keepArrived, newDraft } from '../store/educator.ts';
import { discardUnfinished, keepUnfinished, listUnfinished, type KeptQuiz } from '../store/unfinished.ts';
import { FileInput } from './FileInput.tsx';
import { HandedOver } from './HandedOver.tsx';
import type { PickerProps } from './ItemPicker.tsx';
import { QuizEditor } from './QuizEditor.tsx';
import { QuizList } from './QuizList.tsx';
import { SharePanel } from './SharePanel.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import { UnfinishedList } from './UnfinishedList.tsx';
import '../../../styles/tools.css';
import './classroom.css';

interface Editing {
  draft: Draft;
  items: readonly string[];
  before: Quiz | null;
  /** Of what is kept unfinished; 0 when nothing is. */
  revision: number;
}

/** Something that was taken away, and its way back. */
interface Gone {
  nth: number;
  said: string;
  back: () => Promise<void>;
}

const bankIds = (quiz: Quiz) => quiz.assignment.items.map((item) => item.id);
const named = (title: string) => (title === '' ? 'A quiz without a title' : `“${title}”`);

export default function TeachPage(picker: PickerProps) {
  const [quizzes, setQuizzes] = useState<Quiz[] | null>(null);
  const [unfinished, setUnfinished] = useState<KeptQuiz[]>([]);
  const [keys, setKeys] = useState<KeyPair[]>([]);
  const [catalog, setCatalog] = useState<Catalog | null>(null);
  const [handed, setHanded] = useState<readonly string[]>([]);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [sharing, setSharing] = useState<{ quiz: Quiz; nth: number } | null>(null);
  const [gone, setGone] = useState<Gone | null>(null);
  const [message, setMessage] = useState('');
  const list = useRef<HTMLElement>(null);
  const listHeading = useRef<HTMLHeadingElement>(null);
  /** The editor was closed without saving: the focus goes to the list that came in its place. */
  const leftEditor = useRef(false);

  useEffect(() => {
    void (async () => {
      const [saved, pairs, begun, found] = await Promise.all([listQuizzes(), listKeys(), listUnfinished(), loadCatalog(readBankFile)]);
      const own = pairs.ok ? pairs.value.records : [];
      setQuizzes(saved.ok ? saved.value.records : []);
      setKeys(own);
      setUnfinished(begun);
      if (!saved.ok) setMessage(storageSentence(saved.problem));
      if (!found.ok) {
        setMessage(found.problem);
        return;
      }
      setCatalog(found.value);
      const ids = readItemIds(location.hash, mostItems);
      if (ids.length === 0) return;
      const known = new Set(found.value.items.map((item) => item.id));
      const items = ids.filter((id) => known.has(id));
      const lost = ids.length - items.length;
      setMessage(
        `${countOf(items.length, 'item')} taken over from the question browser.${lost > 0 ? ` ${countOf(lost, 'item')} could not be: not in the bank any more.` : ''}`,
      );
      // With a quiz to add them to, the educator chooses; otherwise they begin a new one.
      if (begun.length > 0 || (saved.ok && saved.value.records.length > 0)) {
        setHanded(items);
        return;
      }
      history.replaceState(null, '', location.pathname);
      setEditing({ draft: newDraft(own[0]?.publicKey ?? ''), items, before: null, revision: 0 });
    })();
  }, []);
  useLayoutEffect(() => {
    if (editing || !leftEditor.current) return;
    leftEditor.current = false;
    listHeading.current?.focus();
  }, [editing]);

  if (!quizzes) return <p class="hint">Reading what is on this device.</p>;
  const put = (quiz: Quiz) => {
    setQuizzes((now) => [quiz, ...(now ?? []).filter((each) => each.assignment.id !== quiz.assignment.id)]);
  };
  const savedOf = (id: string) => quizzes.find((quiz) => quiz.assignment.id === id) ?? null;
  const share = (quiz: Quiz) => {
    setSharing({ quiz, nth: (sharing?.nth ?? 0) + 1 });
  };
  const took = (said: string, back: () => Promise<void>) => {
    setGone({ nth: (gone?.nth ?? 0) + 1, said, back });
  };
  const open = (next: Editing) => {
    // The items of the address are in the quiz now; a reload must not hand them over again.
    if (handed.length > 0) history.replaceState(null, '', location.pathname);
    setHanded([]);
    setSharing(null);
    setMessage('');
    setEditing(next);
  };
  const relist = () => {
    void listUnfinished().then(setUnfinished);
  };
  /** Opens a quiz and adds items to it, each once, as far as they fit. */
  const openWith = (next: Editing, more: readonly string[]) => {
    const all = [...new Set([...next.items, ...more])];
    open(more.length === 0 ? next : { ...next, items: all.slice(0, mostItems) });
    if (all.length > mostItems) {
      setMessage(`A quiz has at most ${String(mostItems)} items; ${countOf(all.length - mostItems, 'item')} did not fit.`);
    }
  };
  /** Goes on with an unfinished quiz, with more items where some were handed over. */
  const goOn = ({ data, revision }: KeptQuiz, more: readonly string[] = []) => {
    openWith({ draft: data.draft, items: data.items, before: savedOf(data.draft.id), revision }, more);
  };
  /** A saved quiz, or what was begun on it and not saved. */
  const edit = (quiz: Quiz, more: readonly string[] = []) => {
    const begun = unfinished.find((each) => each.id === quiz.assignment.id);
    if (begun) {
      goOn(begun, more);
      return;
    }
    openWith({ draft: draftOf(quiz, false), items: bankIds(quiz), before: quiz, revision: 0 }, more);
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
          revision={editing.revision}
          keyMade={(pair) => {
            setKeys([pair, ...keys]);
            setMessage(`Key ${pair.label} was made. Save a copy of it soon, under Keys.`);
          }}
          saved={(quiz) => {
            put(quiz);
            relist();
            setEditing(null);
            share(quiz);
            setMessage('The quiz is saved on this device.');
          }}
          cancel={(made, touched) => {
            leftEditor.current = !touched;
            relist();
            setEditing(null);
            setMessage('');
            if (touched)
              took(`${named(made.draft.title)} was not saved.`, async () => {
                await keepUnfinished(made);
                relist();
              });
          }}
        />
      </div>
    );
  }
  return (
    <div class="stack">
      <p role="status">{message}</p>
      {gone && (
        <UndoNotice
          key={gone.nth}
          undo={() => {
            void gone.back().then(() => {
              setGone(null);
              listHeading.current?.focus();
            });
          }}
        >
          {gone.said}
        </UndoNotice>
      )}
      {handed.length > 0 && (
        <HandedOver
          count={handed.length}
          unfinished={unfinished}
          quizzes={quizzes.filter((quiz) => !unfinished.some((each) => each.id === quiz.assignment.id))}
          begin={() => {
            open({ draft: newDraft(keys[0]?.publicKey ?? ''), items: handed, before: null, revision: 0 });
          }}
          addToUnfinished={(kept) => {
            goOn(kept, handed);
          }}
          addToSaved={(quiz) => {
            edit(quiz, handed);
          }}
        />
      )}
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={!catalog}
          onClick={() => {
            open({ draft: newDraft(keys[0]?.publicKey ?? ''), items: [], before: null, revision: 0 });
          }}
        >
          New quiz
        </button>
      </div>
      {sharing && (
        <SharePanel
          key={sharing.nth}
          quiz={sharing.quiz}
          changed={(quiz) => {
            put(quiz);
            setSharing({ ...sharing, quiz });
          }}
          close={() => {
            list.current?.querySelector<HTMLElement>(`[data-action="Link ${sharing.quiz.assignment.id}"]`)?.focus();
            setSharing(null);
          }}
        />
      )}
      {unfinished.length > 0 && (
        <UnfinishedList
          unfinished={unfinished}
          ready={catalog !== null}
          goOn={goOn}
          discard={(kept) => {
            void discardUnfinished(kept.id).then(() => {
              relist();
              took(`${named(kept.name)}, not finished, was deleted from this device.`, async () => {
                await keepUnfinished(kept.data);
                relist();
              });
            });
          }}
        />
      )}
      <section class="stack" aria-labelledby="saved" ref={list}>
        <h2 id="saved" tabIndex={-1} ref={listHeading}>
          Your quizzes
        </h2>
        <QuizList
          quizzes={quizzes}
          share={share}
          edit={edit}
          duplicate={(quiz) => {
            open({ draft: draftOf(quiz, true), items: bankIds(quiz), before: null, revision: 0 });
          }}
          remove={(quiz) => {
            const { id, title } = quiz.assignment;
            void deleteQuiz(id).then((deleted) => {
              if (!deleted.ok) {
                setMessage(storageSentence(deleted.problem));
                return;
              }
              setQuizzes((now) => (now ?? []).filter((each) => each.assignment.id !== id));
              if (sharing?.quiz.assignment.id === id) setSharing(null);
              const { results } = deleted.value;
              const along = results > 0 ? ` with ${countOf(results, 'result')}` : '';
              took(`${named(title)} was deleted from this device${along}.`, async () => {
                const restored = await restoreQuiz(deleted.value);
                if (restored.ok) put(quiz);
                else setMessage(storageSentence(restored.problem));
              });
            });
          }}
        />
        <FileInput
          id="import-quiz"
          label="Take over a quiz from a file"
          hint="A file that ends in -for-educators.json, from your other device or a co-teacher. Students cannot use it: it holds the answers."
          accept=".json,application/json"
          take={(files) => {
            void openQuizFile(files[0]?.text ?? '').then(async (read) => {
              const kept = read.ok ? await keepArrived(read.quiz, 'file') : read;
              if (kept.ok) put(kept.quiz);
              setMessage(kept.ok ? kept.said : kept.problem);
            });
          }}
        />
      </section>
    </div>
  );
}
