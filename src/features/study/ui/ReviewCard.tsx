/** One card: loaded, answered, graded by button or by the keys 1 to 4. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Grade } from '../../../schemas/study.ts';
import { href } from '../../../site.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { previews, type Scheduled } from '../review.ts';
import { loadFace, type Face } from '../store/content.ts';
import { gradeCard, setInQueue } from '../store/review.ts';
import { gradeNames, reasonNames, spanText } from '../words.ts';
import { ItemFace, TextFace, useKeys } from './CardFace.tsx';

const grades: readonly Grade[] = [1, 2, 3, 4];

interface Props {
  entry: Scheduled;
  easyDays: readonly number[];
  /** Single keys answer and grade. */
  keys: boolean;
  /** Called when the card was graded and stored. */
  onGraded: (grade: Grade) => void;
}

export function ReviewCard({ entry, easyDays, keys, onGraded }: Props) {
  const { card, leech, fresh } = entry;
  const [face, setFace] = useState<Face | null>(null);
  const [problem, setProblem] = useState('');
  const [tries, setTries] = useState(0);
  // Null while the answer is hidden; for a text there is no right or wrong but the learner's own.
  const [answer, setAnswer] = useState<{ right: boolean | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const gradeRow = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    let current = true;
    setProblem('');
    void loadFace(card).then((loaded) => {
      if (!current) return;
      if (loaded.ok) setFace(loaded.value);
      else setProblem(loaded.problem);
    });
    return () => {
      current = false;
    };
  }, [card.id, tries]);
  useEffect(() => {
    if (answer) gradeRow.current?.scrollIntoView({ block: 'nearest' });
  }, [answer]);

  const grade = (given: Grade) => {
    if (busy || !answer) return;
    setBusy(true);
    void gradeCard(card.id, given).then((stored) => {
      setBusy(false);
      if (stored) onGraded(given);
    });
  };
  useKeys(keys && answer !== null, (key) => {
    const given = grades.find((each) => String(each) === key);
    if (given) grade(given);
  });

  if (problem !== '')
    return (
      <Notice kind="wrong">
        <p>{problem}</p>
        <button
          type="button"
          class="button"
          onClick={() => {
            setTries(tries + 1);
          }}
        >
          Try again
        </button>
      </Notice>
    );
  if (!face) return <p class="hint">Loading the card.</p>;
  if (face.kind === 'gone')
    return (
      <Notice kind="warn">
        <p>What this card asked is no longer on this site.</p>
        <button type="button" class="button" onClick={() => void setInQueue(card.id, false)}>
          Take it out of the queue
        </button>
      </Notice>
    );
  const when = answer ? previews(card, Date.now(), easyDays) : null;
  return (
    <article class="review-card" aria-labelledby="review-card">
      <h2 id="review-card" class="visually-hidden" tabIndex={-1} ref={heading}>
        {face.kind === 'item' ? 'Question' : 'Card'}
      </h2>
      <p class="hint">
        {fresh ? 'New' : 'Due'}: {card.why.map((reason) => reasonNames[reason]).join(', ')}
      </p>
      {leech && (
        <p class="notice notice-warn">
          This one does not stick: repeating it is not enough. Read its lesson before you answer, or take the card out.
        </p>
      )}
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
        {answer?.right === true ? 'Right. How well did you know it?' : answer?.right === false ? 'Wrong. How well did you know it?' : ''}
      </p>
      {when && (
        <fieldset class="review-grades" ref={gradeRow}>
          <legend>How well did you know it?</legend>
          {grades.map((each) => (
            <button
              type="button"
              key={each}
              class={`button${each === (answer?.right === false ? 1 : 3) ? ' button-main' : ''}`}
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
      )}
      <p class="row no-print">
        {face.kind === 'item' && answer && leech && <a href={href(face.key.lesson.path)}>Read: {face.key.lesson.heading}</a>}
        <button type="button" class="button button-plain" onClick={() => void setInQueue(card.id, false)}>
          Take this card out
        </button>
      </p>
    </article>
  );
}
