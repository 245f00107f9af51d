/** One student: attempts, the educator's own mark with its reason, a note, and the replay. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Bench } from '../../../schemas/assignment.ts';
import { href } from '../../../site.ts';
import type { GradeRow } from '../gradebook.ts';
import { dropResult, type OpenBench } from '../store/bench.ts';
import { nameOf } from './GradeTable.tsx';
import { StudentFeedback } from './PrintedFeedback.tsx';
import { Replay } from './Replay.tsx';
import { percentOf, when } from './words.ts';

interface Props {
  row: GradeRow;
  open: OpenBench;
  change: (part: Partial<Bench>) => void;
  changed: (open: OpenBench) => void;
  close: () => void;
}

const without = <T,>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

function OwnMark({ row, bench, change }: { row: GradeRow; bench: Bench; change: Props['change'] }) {
  const [mark, setMark] = useState(String(row.override?.mark ?? row.counted.right));
  const [reason, setReason] = useState(row.override?.reason ?? '');
  const value = Number(mark);
  const valid = mark.trim() !== '' && value >= 0 && value <= row.total;
  return (
    <form
      class="stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        change({ overrides: { ...bench.overrides, [row.who]: { mark: value, reason: reason.trim() } } });
      }}
    >
      <div class="row">
        <div class="field">
          <label for="mark">Mark out of {row.total}</label>
          <input
            id="mark"
            type="number"
            min={0}
            max={row.total}
            step="any"
            value={mark}
            onInput={(input) => {
              setMark(input.currentTarget.value);
            }}
          />
        </div>
        <div class="field class-wide">
          <label for="reason">Reason</label>
          <input
            id="reason"
            maxLength={500}
            value={reason}
            onInput={(input) => {
              setReason(input.currentTarget.value);
            }}
          />
        </div>
      </div>
      {!valid && <p class="error">A mark lies between 0 and {row.total}.</p>}
      <div class="row">
        <button class="button" disabled={!valid || reason.trim() === ''}>
          Set this mark
        </button>
        {row.override && (
          <button
            type="button"
            class="button"
            onClick={() => {
              change({ overrides: without(bench.overrides, row.who) });
              setMark(String(row.counted.right));
              setReason('');
            }}
          >
            Back to the recomputed mark
          </button>
        )}
      </div>
      <p class="hint">The reason is kept with the mark and goes into every export.</p>
    </form>
  );
}

export function StudentDetail({ row, open, change, changed, close }: Props) {
  const { bench, quiz } = open;
  const [note, setNote] = useState(row.note);
  const [attempt, setAttempt] = useState(row.counted.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
  }, []);
  const shown = row.sittings.find((sitting) => sitting.id === attempt) ?? row.counted;
  return (
    <section class="stack" aria-labelledby="student">
      <div class="row no-print">
        <button type="button" class="button" onClick={close}>
          Back to the table
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            print();
          }}
        >
          Print the feedback
        </button>
      </div>
      <h3 id="student" tabIndex={-1} ref={heading} class="no-print">
        {nameOf(row)}
        {row.student.id !== '' && row.student.name !== '' && `, ${row.student.id}`}
      </h3>
      <div class="stack no-print">
        <p>
          {row.counted.right} of {row.total} right ({percentOf(row.counted.right, row.total)}), recomputed from the log.{' '}
          {row.remarks.join(' ')}
        </p>
        <div class="scroll-x" role="region" tabIndex={0} aria-label="Attempts">
          <table>
            <caption>Attempts</caption>
            <thead>
              <tr>
                <th scope="col">Begun</th>
                <th scope="col">Right</th>
                <th scope="col">Counts</th>
                <th scope="col">Do</th>
              </tr>
            </thead>
            <tbody>
              {row.sittings.map((sitting) => (
                <tr key={sitting.id}>
                  <td>{when(sitting.begunAt)}</td>
                  <td>
                    {sitting.right} of {sitting.total}
                  </td>
                  <td>{sitting.id === row.counted.id ? 'Yes' : ''}</td>
                  <td>
                    {sitting.from === 'screen' ? (
                      <div class="row">
                        <button
                          type="button"
                          class="button"
                          aria-pressed={sitting.id === attempt}
                          onClick={() => {
                            setAttempt(sitting.id);
                          }}
                        >
                          Replay
                        </button>
                        <button
                          type="button"
                          class="button button-plain"
                          onClick={() => {
                            void dropResult(open, sitting.id).then(changed);
                          }}
                        >
                          Take off the bench
                        </button>
                      </div>
                    ) : (
                      <a href={href(`teach/paper/#quiz=${quiz.assignment.id}`)}>Paper</a>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <h4>Your own mark</h4>
        <OwnMark row={row} bench={bench} change={change} />
        <div class="field">
          <label for="note">Note</label>
          <textarea
            id="note"
            rows={2}
            maxLength={2000}
            value={note}
            onInput={(input) => {
              setNote(input.currentTarget.value);
            }}
            onBlur={() => {
              if (note !== row.note) change({ notes: note === '' ? without(bench.notes, row.who) : { ...bench.notes, [row.who]: note } });
            }}
          />
          <p class="hint">Kept when you leave the field. It is printed on the feedback and goes into the exports.</p>
        </div>
        {shown.from === 'screen' && (
          <>
            <h4>Replay</h4>
            <Replay open={open} attempt={attempt} key={attempt} />
          </>
        )}
      </div>
      <StudentFeedback quiz={quiz} row={row} />
    </section>
  );
}
