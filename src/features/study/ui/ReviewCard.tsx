/** One card: loaded, answered, graded by button or by the keys 1 to 4. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card, Grade } from '../../../schemas/study.ts';
import { href } from '../../../site.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { previews, type Scheduled } from '../review.ts';
import { loadFace, type Face } from '../store/faces.ts';
import { gradeCard, setInQueue } from '../store/review.ts';
import { gradeNames, reasonNames, spanText } from '../words.ts';
import { ItemFace, TextFace, useShortcuts } from './CardFace.tsx';

const grades: readonly Grade[] = [1, 2, 3, 4];

interface Props {
  entry: Scheduled;
  easyDays: readonly number[];
  /** Single keys answer and grade. */
  keys: boolean;
  /** Called when the card was graded and stored. */
  onGraded: (grade: Grade) => void;
}

/** Loads what the card shows; `again` tries once more after a failure. */
function useFace({ kind, ref }: Pick<Card, 'kind' | 'ref'>): { face: Face | null; problem: string; again: () => void } {
  const [face, setFace] = useState<Face | null>(null);
  const [problem, setProblem] = useState('');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    setProblem('');
    void loadFace({ kind, ref }).then((loaded) => {
      if (!current) return;
      if (loaded.ok) setFace(loaded.value);
      else setProblem(loaded.problem);
    });
    return () => {
      current = false;
    };
  }, [kind, ref, tries]);
  return {
    face,
    problem,
    again: () => {
      setTries(tries + 1);
    },
  };
}

interface GradesProps {
  when: Readonly<Record<Grade, number>>;
  /** The grade that the answer suggests. */
  likely: Grade;
  busy: boolean;
  keys: boolean;
  grade: (grade: Grade) => void;
}

function Grades({ when, likely, busy, keys, grade }: GradesProps) {
  const row = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    row.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <fieldset class="review-grades" ref={row}>
      <legend>How well did you know it?</legend>
      {grades.map((each) => (
        <button
          type="button"
          key={each}
          class={`button${each === likely ? ' button-main' : ''}`}
          aria-disabled={busy}
          aria-keyshortcuts={keys ? String(each) : undefined}
          onClick={() => {
            grade(each);
          }}
        >
          {keys && <kbd aria-hidden="true">{each}</kbd>} {gradeNames[each]} <small>in {spanText(when[each])}</small>
        </button>
      ))}
    </fieldset>
  );
}

function About({ entry: { card, leech, fresh } }: { entry: Scheduled }) {
  return (
    <>
      <p class="hint">
        {fresh ? 'New' : 'Due'}: {card.why.map((reason) => reasonNames[reason]).join(', ')}
      </p>
      {leech && (
        <p class="notice notice-warn">
          This one does not stick: repeating it is not enough. Read its lesson before you answer, or take the card out.
        </p>
      )}
    </>
  );
}

/** What is wrong with a card, and the one thing to do about it. */
function CardProblem({ text, label, act }: { text: string; label: string; act: () => void }) {
  return (
    <Notice kind="warn" alert>
      <p>{text}</p>
      <button type="button" class="button" onClick={act}>
        {label}
      </button>
    </Notice>
  );
}

export function ReviewCard({ entry, easyDays, keys, onGraded }: Props) {
  const { card } = entry;
  const { face, problem, again } = useFace(card);
  // Null while the answer is hidden; for a text there is no right or wrong but the learner's own.
  const [answer, setAnswer] = useState<{ right: boolean | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const takeOut = () => void setInQueue(card.id, false);
  const grade = (given: Grade) => {
    if (busy || !answer) return;
    setBusy(true);
    void gradeCard(card.id, given).then((stored) => {
      setBusy(false);
      if (stored) onGraded(given);
    });
  };
  useShortcuts(keys && answer !== null, (key) => {
    const given = grades.find((each) => String(each) === key);
    if (given) grade(given);
  });
  if (problem !== '') return <CardProblem text={problem} label="Try again" act={again} />;
  if (!face) return <p class="hint">Loading the card.</p>;
  if (face.kind === 'gone') return <CardProblem text={face.why} label="Take it out of the queue" act={takeOut} />;
  const lesson =
    face.kind === 'item' && face.key.lesson.path !== '' ? { path: face.key.lesson.path, title: face.key.lesson.heading } : null;
  return (
    <article class="review-card" aria-labelledby="review-card">
      <h2 id="review-card" class="visually-hidden">
        {face.kind === 'item' ? 'Question' : 'Card'}
      </h2>
      <About entry={entry} />
      {face.kind === 'item' ? (
        <ItemFace
          item={face.item}
          itemKey={face.key}
          keys={keys}
          right={answer?.right ?? null}
          onAnswer={(right) => {
            setAnswer({ right });
          }}
        />
      ) : (
        <TextFace
          text={face.text}
          open={answer !== null}
          onOpen={() => {
            setAnswer({ right: null });
          }}
        />
      )}
      <p role="status" class="visually-hidden">
        {answer?.right === true && 'Right. How well did you know it?'}
        {answer?.right === false && 'Wrong. How well did you know it?'}
      </p>
      {face.kind === 'item' && answer && face.note !== undefined && <p class="review-note">{face.note}</p>}
      {answer && (
        <Grades when={previews(card, Date.now(), easyDays)} likely={answer.right === false ? 1 : 3} busy={busy} keys={keys} grade={grade} />
      )}
      <p class="row no-print">
        {lesson && (entry.leech || answer !== null) && <a href={href(lesson.path)}>Read: {lesson.title}</a>}
        <button type="button" class="button button-plain" onClick={takeOut}>
          Take this card out
        </button>
      </p>
    </article>
  );
}
