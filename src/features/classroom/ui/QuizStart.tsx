/** Before a quiz or a set of practice files: its rules, who you are, and beginning or resuming it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { Assignment, Student, WorkRules } from '../../../schemas/assignment.ts';
import type { SetAssignment } from '../../../schemas/file-set.ts';
import { href } from '../../../site.ts';
import { useBegin, type Begun } from '../../../ui/useBegin.ts';
import { readBankFile } from '../../bank/store/files.ts';
import { windowAt, mayTry, type QuizWindow } from '../calendar.ts';
import { plain } from '../form.ts';
import { attemptsAt, beginQuiz, whoOf, type Tried } from '../store/student.ts';
import { FactList, type Fact } from './FactList.tsx';
import {
  attemptsSentence,
  debriefSentence,
  feedbackSentence,
  fileTimeSentence,
  sealSentence,
  timeSentence,
  when,
  whenHere,
} from './words.ts';
import { Field } from '../../../ui/Field.tsx';
import { Notice } from '../../../ui/Notice.tsx';

/** What differs by what was assigned. */
interface Kind {
  /** As a student calls it: `quiz`. */
  noun: string;
  facts: readonly Fact[];
  /** On the button that begins, and while it is being prepared. */
  go: string;
  busy: string;
  attempts: () => Promise<Tried[]>;
  begin: (student: Student) => Promise<Begun>;
  /** Address of an attempt. */
  address: (attempt: string, done: boolean) => string;
}
interface Props {
  rules: WorkRules;
  kind: Kind;
  preview: boolean;
}

/** Attempts, feedback, passing and dates. */
const sharedFacts = (rules: WorkRules, feedback: Fact): Fact[] => [
  ['Attempts', attemptsSentence(rules)],
  feedback,
  ...(rules.pass === null ? [] : [['To pass', `${String(rules.pass)}% right`] as Fact]),
  ...(rules.opens === null ? [] : [['Opens', whenHere(rules.opens)] as Fact]),
  ...(rules.closes === null ? [] : [['Closes', whenHere(rules.closes)] as Fact]),
];

function WindowNotice({ when, quiz, noun }: { when: QuizWindow; quiz: WorkRules; noun: string }) {
  if (when === 'before')
    return (
      <p class="notice notice-warn">
        This {noun} opens on {whenHere(quiz.opens ?? 0)}. Come back then with the same link.
      </p>
    );
  if (when === 'closed')
    return (
      <p class="notice notice-warn">
        This {noun} closed on {whenHere(quiz.closes ?? 0)}. Ask your educator if you still need to sit it.
      </p>
    );
  if (when === 'late')
    return (
      <p class="notice notice-warn">
        This {noun} closed on {whenHere(quiz.closes ?? 0)}. You may still sit it; your result will be marked late.
      </p>
    );
  return null;
}

function Earlier({ tried, address, leave }: { tried: readonly Tried[]; address: Kind['address']; leave: () => void }) {
  const [newest] = tried;
  if (!newest) return null;
  const { name, id } = newest.student;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">Your attempts on this device</h2>
      {(name !== '' || id !== '') && <p>{[name, id].filter(Boolean).join(', ')}</p>}
      <ul class="cards">
        {tried.map((each) => (
          <li class="card" key={each.id}>
            <p>Begun {when(each.createdAt)}</p>
            <p>
              <a class={each.done ? 'button' : 'button button-main'} href={address(each.id, each.done)}>
                {each.done ? 'See and hand in the result' : 'Go on where you stopped'}
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

function WorkStart({ rules: quiz, kind, preview }: Props) {
  const [name, setName] = useState(quiz.extra?.student ?? '');
  const [id, setId] = useState('');
  const [all, setAll] = useState<Tried[] | null>(null);
  /** Whose attempts are shown: at first those of who sat here last. */
  const [who, setWho] = useState<string | null>(null);
  const { begin, busy, problem } = useBegin();
  /** What was left blank at the last press. */
  const [missing, setMissing] = useState({ name: false, id: false });
  const [now, setNow] = useState(() => Date.now());
  const attempts = useRef(kind.attempts);
  useEffect(() => {
    void attempts.current().then((found) => {
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
    begin(() => kind.begin(student));
  };
  return (
    <div class="stack">
      {preview && <p class="notice">This is a preview. You sit the {kind.noun} as a student would; nothing is handed in.</p>}
      <h2 class="class-title">{quiz.title}</h2>
      {quiz.instructions !== '' && <p class="class-instructions">{quiz.instructions}</p>}
      <FactList facts={kind.facts} />
      <WindowNotice when={when} quiz={quiz} noun={kind.noun} />
      <Earlier
        tried={tried}
        address={kind.address}
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
          You have made {countOf(tried.length, 'attempt')} on this device, as many as this {kind.noun} allows. Hand in the result above.
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
              {busy ? kind.busy : kind.go}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}

export function QuizStart({ quiz, code, preview }: { quiz: Assignment; code: string; preview: boolean }) {
  const kind: Kind = {
    noun: 'quiz',
    facts: [
      ['Items', String(quiz.items.length + quiz.own.length)],
      ['Time', timeSentence(quiz)],
      ...sharedFacts(quiz, ['Feedback', feedbackSentence(quiz)]),
    ],
    go: 'Go to the quiz',
    busy: 'Loading the items',
    attempts: () => attemptsAt(quiz.id),
    begin: (student) => beginQuiz(quiz, code, student, readBankFile, preview),
    address: (attempt, done) => href(done ? `teach/take/#result=${attempt}` : `practice/sit/#${attempt}`),
  };
  return <WorkStart rules={quiz} kind={kind} preview={preview} />;
}

export function SetStart({ set, code, preview }: { set: SetAssignment; code: string; preview: boolean }) {
  const kind: Kind = {
    noun: 'set',
    facts: [
      ['Practice files', String(set.files.length)],
      ['Time', fileTimeSentence(set)],
      ...sharedFacts(set, ['Debrief', debriefSentence(set)]),
    ],
    go: 'Go to the files',
    busy: 'Making the files',
    attempts: async () => (await import('../store/set-student.ts')).attemptsAtSet(set),
    // What draws files is loaded when a set is begun.
    begin: async (student) => (await import('../store/set-student.ts')).beginSet(set, code, student, preview),
    address: (attempt) => href(`teach/take/#files=${attempt}`),
  };
  return <WorkStart rules={set} kind={kind} preview={preview} />;
}
