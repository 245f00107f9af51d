/** Before a quiz: its rules, who you are, and beginning or resuming it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { Assignment } from '../../../schemas/assignment.ts';
import { href } from '../../../site.ts';
import { useBegin } from '../../../ui/useBegin.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { windowAt, mayTry, type QuizWindow } from '../calendar.ts';
import { plain } from '../form.ts';
import { attemptsAt, beginQuiz, whoOf, type Tried } from '../store/student.ts';
import { FactList, type Fact } from './FactList.tsx';
import { attemptsSentence, feedbackSentence, sealSentence, timeSentence, when, whenHere } from './words.ts';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';

interface Props {
  quiz: Assignment;
  code: string;
  preview: boolean;
}

function Facts({ quiz }: { quiz: Assignment }) {
  const items = quiz.items.length + quiz.own.length;
  const facts: Fact[] = [
    ['Items', String(items)],
    ['Time', timeSentence(quiz)],
    ['Attempts', attemptsSentence(quiz)],
    ['Feedback', feedbackSentence(quiz)],
    ...(quiz.pass === null ? [] : [['To pass', `${String(quiz.pass)}% right`] as Fact]),
    ...(quiz.opens === null ? [] : [['Opens', whenHere(quiz.opens)] as Fact]),
    ...(quiz.closes === null ? [] : [['Closes', whenHere(quiz.closes)] as Fact]),
  ];
  return <FactList facts={facts} />;
}

function WindowNotice({ when, quiz }: { when: QuizWindow; quiz: Assignment }) {
  if (when === 'before')
    return <p class="notice notice-warn">This quiz opens on {whenHere(quiz.opens ?? 0)}. Come back then with the same link.</p>;
  if (when === 'closed')
    return (
      <p class="notice notice-warn">This quiz closed on {whenHere(quiz.closes ?? 0)}. Ask your educator if you still need to sit it.</p>
    );
  if (when === 'late')
    return (
      <p class="notice notice-warn">
        This quiz closed on {whenHere(quiz.closes ?? 0)}. You may still sit it; your result will be marked late.
      </p>
    );
  return null;
}

function Earlier({ tried, leave }: { tried: readonly Tried[]; leave: () => void }) {
  const [newest] = tried;
  if (!newest) return null;
  const { name = '', id = '' } = newest.head.assignment?.student ?? {};
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">Your attempts on this device</h2>
      {(name !== '' || id !== '') && <p>{[name, id].filter(Boolean).join(', ')}</p>}
      <ul class="cards">
        {tried.map(({ head, done }) => (
          <li class="card" key={head.id}>
            <p>Begun {when(head.createdAt)}</p>
            <p>
              <a
                class={done ? 'button' : 'button button-main'}
                href={href(done ? `teach/take/#result=${head.id}` : `practice/sit/#${head.id}`)}
              >
                {done ? 'See and hand in the result' : 'Go on where you stopped'}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button button-plain" onClick={leave}>
          I am someone else
        </button>
      </p>
    </section>
  );
}

export function QuizStart({ quiz, code, preview }: Props) {
  const [name, setName] = useState(quiz.extra?.student ?? '');
  const [id, setId] = useState('');
  const [all, setAll] = useState<Tried[] | null>(null);
  /** Whose attempts are shown: at first those of who sat here last. */
  const [who, setWho] = useState<string | null>(null);
  const { begin, busy, problem } = useBegin();
  /** What was left blank at the last press. */
  const [missing, setMissing] = useState({ name: false, id: false });
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    void attemptsAt(quiz.id).then((found) => {
      setAll(found);
      setWho(found[0]?.who ?? null);
    });
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 10_000);
    return () => {
      clearInterval(timer);
    };
  }, [quiz.id]);

  // The button that was pressed is gone; without this the keyboard would begin again at the top of the page.
  const form = useRef<HTMLFormElement>(null);
  const focusForm = useRef(false);
  useLayoutEffect(() => {
    if (focusForm.current) form.current?.querySelector<HTMLElement>('input, button')?.focus();
    focusForm.current = false;
  }, [who]);

  const when = preview ? 'open' : windowAt(quiz, now);
  const asksName = !preview && (quiz.identify === 'name' || quiz.identify === 'both');
  const asksId = !preview && (quiz.identify === 'id' || quiz.identify === 'both');
  const triedBy = (someone: string | null) => (all ?? []).filter((each) => each.who === someone);
  const tried = triedBy(who);
  const open = tried.some((each) => !each.done);
  const allowed = preview || mayTry(quiz, tried.length);
  const enter = () => {
    const blank = { name: asksName && plain(name) === '', id: asksId && plain(id) === '' };
    setMissing(blank);
    if (blank.name || blank.id) return;
    const student = { name: asksName ? name.trim() : '', id: asksId ? id.trim() : '' };
    // Who has said they are someone else and then gives a name that sat here before goes on with that one's attempts.
    const before = preview || !(asksName || asksId) ? [] : triedBy(whoOf(student));
    if (before.some((each) => !each.done) || !mayTry(quiz, before.length)) {
      setWho(whoOf(student));
      return;
    }
    begin(() => beginQuiz(quiz, code, student, readBankFile, preview));
  };
  return (
    <div class="stack">
      {preview && <p class="notice">This is a preview. You sit the quiz as a student would; nothing is handed in.</p>}
      <h2 class="class-title">{quiz.title}</h2>
      {quiz.instructions !== '' && <p class="class-instructions">{quiz.instructions}</p>}
      <Facts quiz={quiz} />
      <WindowNotice when={when} quiz={quiz} />
      <Earlier
        tried={tried}
        leave={() => {
          setWho(null);
          setName('');
          setId('');
          focusForm.current = true;
        }}
      />
      {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
      {all !== null && !allowed && !open && (
        <p class="notice">
          You have made {countOf(tried.length, 'attempt')} on this device, as many as this quiz allows. Hand in the result above.
        </p>
      )}
      {all !== null && allowed && !open && (when === 'open' || when === 'late') && (
        <form
          class="stack"
          ref={form}
          onSubmit={(submit) => {
            submit.preventDefault();
            enter();
          }}
        >
          {asksName && (
            <Field
              id="student-name"
              error={missing.name ? 'Write your name, so that your educator knows whose result it is.' : undefined}
              label="Your name"
              required
              maxLength={120}
              autocomplete="name"
              value={name}
              onValue={(value) => {
                setName(value);
              }}
            />
          )}
          {asksId && (
            <Field
              id="student-id"
              error={missing.id ? 'Write your ID, as your educator gave it to you.' : undefined}
              label="Your student ID"
              required
              maxLength={60}
              value={id}
              onValue={(value) => {
                setId(value);
              }}
              hint="As your educator gave it to you."
            />
          )}
          <p class="hint">{sealSentence}</p>
          <div class="row">
            <button class="button button-main" disabled={busy}>
              {busy ? 'Loading the items' : 'Go to the quiz'}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}
