/** A quiz, or a set of practice files, to hand out: link, QR code, file, and students' own links with extra time. */
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { Assignment, Quiz } from '../../../schemas/assignment.ts';
import type { FileSet, SetFile } from '../../../schemas/file-set.ts';
import { href } from '../../../site.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { Select } from '../../../ui/Select.tsx';
import { quizSlug } from '../file-kind.ts';
import { writeRequest } from '../../casework/link.ts';
import { quizOf } from '../leaving.ts';
import { linkLimit } from '../assignment-code.ts';
import { studentFile } from '../quiz-file.ts';
import { writeAssigned } from '../set-code.ts';
import { isFileSet, sizeOf, type Work } from '../work.ts';
import { grantExtra } from '../store/educator.ts';
import { ownLink } from '../own-link.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { attemptsSentence, datesSentence, debriefSentence, feedbackSentence, fileTimeSentence, timeSentence } from './words.ts';
import { Field } from '../../../ui/Field.tsx';

type Factor = NonNullable<Assignment['extra']>['factor'];
const factors: readonly [Factor, string][] = [
  [1.25, 'Time and a quarter'],
  [1.5, 'Time and a half'],
  [2, 'Double time'],
  [3, 'Triple time'],
  [0, 'No time limit'],
];

const linkOf = (code: string): string => new URL(href(`teach/take/#a=${code}`), location.href).href;

function ExtraTime<W extends Work>({ quiz, changed }: { quiz: W; changed: (quiz: W) => void }) {
  const [student, setStudent] = useState('');
  const [factor, setFactor] = useState<Factor>(1.5);
  const [link, setLink] = useState<{ student: string; text: string } | null>(null);
  const [problem, setProblem] = useState('');
  if (quiz.assignment.minutes === null) return null;
  return (
    <details>
      <summary>Extra time for a student{quiz.granted.length > 0 && ` (${String(quiz.granted.length)} granted)`}</summary>
      <form
        class="stack"
        onSubmit={(submit) => {
          submit.preventDefault();
          const name = student.trim();
          void grantExtra(quiz, factor, name).then(async (granted) => {
            setProblem(granted.ok ? '' : granted.problem);
            if (!granted.ok) return;
            changed(granted.quiz);
            setLink({ student: name, text: linkOf(await writeAssigned({ ...quiz.assignment, extra: { factor, student: name } })) });
          });
        }}
      >
        <div class="row">
          <Field
            id="extra-student"
            label="Student"
            required
            maxLength={120}
            value={student}
            onValue={(value) => {
              setStudent(value);
            }}
          />
          <Select
            id="extra-factor"
            label="Time"
            value={String(factor)}
            options={factors.map(([value, text]) => [String(value), text] as const)}
            onValue={(value) => {
              setFactor(factors.find(([each]) => String(each) === value)?.[0] ?? 1.5);
            }}
          />
        </div>
        <div class="row">
          <button class="button">Make the link</button>
        </div>
        {problem !== '' && <Notice kind="wrong">{problem}</Notice>}
        {link && (
          <div class="field">
            <label for="extra-link">Link for {link.student}</label>
            <textarea id="extra-link" class="class-code" readOnly rows={4} value={link.text} />
            <div class="row">
              <CopyButton text={link.text} label="Copy this link" />
            </div>
          </div>
        )}
        <p class="hint">Send it to that student alone. The result says what time it was sat with, and whether you granted it here.</p>
      </form>
    </details>
  );
}

/** The same items for a learning system, a game or cards; what makes the files is loaded when it is asked for. */
function TakeElsewhere({ quiz }: { quiz: Quiz }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      onToggle={(toggle) => {
        setOpen(toggle.currentTarget.open);
      }}
    >
      <summary>Save the questions for another program</summary>
      {open && (
        <Deferred
          load={async () => (await import('../../interchange/ui/ExportPanel.tsx')).ExportPanel}
          props={{ quiz: quizOf(quiz) }}
          what="What makes such files"
        />
      )}
    </details>
  );
}

/** The rules of what is handed out, in sentences. */
function rulesOf(work: Work): string {
  const { assignment } = work;
  const { count, thing } = sizeOf(work);
  const time = isFileSet(work) ? fileTimeSentence(assignment) : timeSentence(assignment);
  const feedback = isFileSet(work) ? debriefSentence(assignment) : feedbackSentence(assignment);
  return `${countOf(count, thing)}. ${time} ${attemptsSentence(assignment)} ${feedback} ${datesSentence(assignment)}`.trim();
}

/** Files of a set on paper: those that a link can draw, and the educator's own from the set as it is saved on this device. */
function SetOnPaper({ set: { assignment } }: { set: FileSet }) {
  const paper = (file: SetFile, place: number) =>
    'format' in file
      ? `teach/files/print/#${ownLink({ set: assignment.id, file: place })}`
      : `practice/files/print/#${writeRequest({ ...file, minutes: undefined })}`;
  return (
    <p>
      On paper, with an answer sheet and the key apart:{' '}
      {assignment.files.map((file, place) => (
        <Fragment key={place}>
          {place > 0 && ', '}
          <a href={href(paper(file, place))}>file {place + 1}</a>
        </Fragment>
      ))}
      .
    </p>
  );
}

export interface ShareProps<W extends Work> {
  quiz: W;
  changed: (quiz: W) => void;
  close: () => void;
}

export function SharePanel<W extends Work>({ quiz, changed, close }: ShareProps<W>) {
  const [code, setCode] = useState('');
  useEffect(() => {
    void writeAssigned(quiz.assignment).then(setCode);
  }, [quiz]);
  // What opened this panel may be gone, or far below it.
  const heading = useRef<HTMLHeadingElement>(null);
  const made = code !== '';
  useLayoutEffect(() => {
    heading.current?.focus();
  }, [made]);
  if (!made) return <p class="hint">Making the link.</p>;
  const link = linkOf(code);
  const long = link.length > linkLimit;
  const { assignment } = quiz;
  const save = (
    <SaveButton
      label={isFileSet(quiz) ? 'Save the file for students' : 'Save the quiz file'}
      class={long ? 'button-main' : ''}
      file={async () => ({
        name: `${isFileSet(quiz) ? 'files' : 'quiz'}-${quizSlug(assignment.title)}.json`,
        type: 'application/json',
        content: await studentFile(assignment),
      })}
    />
  );
  return (
    <section class="card stack" aria-labelledby="share">
      <h2 id="share" tabIndex={-1} ref={heading}>
        Hand out “{assignment.title}”
      </h2>
      <p>{rulesOf(quiz)}</p>
      {long && (
        <p class="notice notice-warn">
          This link has {link.length.toLocaleString()} characters, and some mail and message programs cut links that long. Hand out the file
          instead; students open it on the same page.
        </p>
      )}
      <div class="field">
        <label for="quiz-link">Link for students</label>
        <textarea id="quiz-link" class="class-code" readOnly rows={5} value={link} />
        <p class="hint">{link.length.toLocaleString()} characters. All of it is in the link; nothing is stored on a server.</p>
      </div>
      <div class="row">
        {long && save}
        <CopyButton text={link} label="Copy the link" main={!long} />
        {!long && save}
        <a class="button" href={href(`teach/take/#preview=${code}`)}>
          Preview as a student
        </a>
      </div>
      <QrCode link={link} what={isFileSet(quiz) ? 'the link' : 'the quiz link'} instead="Hand out the file." />
      <ExtraTime quiz={quiz} changed={changed} />
      <div class="notice">
        <p>
          Only you, with your key, can read what students hand in, and nothing in it can change once it is sealed. The seal does not show
          who made it: anyone with the link can seal a result under any name. The answers are part of the page a student opens, and dates
          follow the student’s clock. Use it for practice and low stakes only.
        </p>
      </div>
      {isFileSet(quiz) ? <SetOnPaper set={quiz} /> : <TakeElsewhere quiz={quiz} />}
      <div class="row">
        <a class="button" href={href(`teach/results/#quiz=${assignment.id}`)}>
          Open the results
        </a>
        {!isFileSet(quiz) && (
          <a class="button" href={href(`teach/paper/#quiz=${assignment.id}`)}>
            Print on paper
          </a>
        )}
        <button type="button" class="button button-plain" onClick={close}>
          Close
        </button>
      </div>
    </section>
  );
}
