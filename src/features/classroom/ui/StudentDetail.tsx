/** One student: attempts, the educator's own mark with its reason, a note, and the replay. */
import { useRef, useState } from 'preact/hooks';
import { href } from '../../../site.ts';
import type { GradeRow } from '../gradebook.ts';
import type { BenchChange, OpenBench } from '../store/bench.ts';
import { useFocusOnArrival } from '../../../ui/useFocusOnArrival.ts';
import { useKeptText } from '../../../ui/useKeptText.ts';
import { nameOf } from './GradeTable.tsx';
import { StudentFeedback } from './PrintedFeedback.tsx';
import { Deferred } from '../../../ui/Deferred.tsx';
import { isFileSet } from '../work.ts';
import { Replay } from './Replay.tsx';
import { percentOf, when } from './words.ts';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  row: GradeRow;
  open: OpenBench;
  change: (change: BenchChange) => void;
  /** Takes one attempt off the bench. */
  drop: (attempt: string) => void;
  close: () => void;
}

const loadFiles = async () => (await import('./SetStudent.tsx')).SetStudent;

const without = <T,>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

function OwnMark({ row, change }: { row: GradeRow; change: Props['change'] }) {
  const [mark, setMark] = useState(String(row.override?.mark ?? row.counted.right));
  const [reason, setReason] = useState(row.override?.reason ?? '');
  const markField = useRef<HTMLInputElement>(null);
  const value = Number(mark);
  const valid = mark.trim() !== '' && value >= 0 && value <= row.total;
  return (
    <form
      class="stack"
      onSubmit={(submit) => {
        submit.preventDefault();
        const override = { mark: value, reason: reason.trim() };
        change((bench) => ({ overrides: { ...bench.overrides, [row.who]: override } }));
      }}
    >
      <div class="row">
        <div class="field">
          <label for="mark">Mark out of {row.total}</label>
          <input
            id="mark"
            ref={markField}
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
        <Field
          id="reason"
          label="Reason"
          maxLength={500}
          value={reason}
          onValue={(value) => {
            setReason(value);
          }}
        />
      </div>
      {!valid && <p class="error">A mark is a number from 0 to {row.total}.</p>}
      <div class="row">
        <button class="button" disabled={!valid || reason.trim() === ''}>
          Set this mark
        </button>
        {row.override && (
          <button
            type="button"
            class="button"
            onClick={() => {
              change((bench) => ({ overrides: without(bench.overrides, row.who) }));
              setMark(String(row.counted.right));
              setReason('');
              markField.current?.focus();
            }}
          >
            Back to the recomputed mark
          </button>
        )}
      </div>
      <p class="hint">
        The reason is kept with the mark, printed on the feedback, and goes into the files for a spreadsheet and for Moodle. Canvas has no
        place for it.
      </p>
    </form>
  );
}

export function StudentDetail({ row, open, change, drop, close }: Props) {
  const { quiz } = open;
  const [note, setNote] = useState(row.note);
  const keepNote = useKeptText(note, row.note, (text) => {
    change(({ notes }) => ({ notes: text === '' ? without(notes, row.who) : { ...notes, [row.who]: text } }));
  });
  const [attempt, setAttempt] = useState(row.counted.id);
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const shown = row.sittings.find((sitting) => sitting.id === attempt) ?? row.counted;
  return (
    <section class="stack" aria-labelledby="student">
      <div class="row no-print">
        <button type="button" class="button" onClick={close}>
          Back to the table
        </button>
        {!isFileSet(quiz) && (
          <button
            type="button"
            class="button"
            onClick={() => {
              print();
            }}
          >
            Print the feedback
          </button>
        )}
      </div>
      <h3 id="student" tabIndex={-1} ref={heading} class="no-print">
        {nameOf(row)}
        {row.student.id !== '' && row.student.name !== '' && `, ${row.student.id}`}
      </h3>
      <div class="stack no-print">
        <p>
          {row.counted.right} of {row.total} {isFileSet(quiz) ? 'points' : 'right'} ({percentOf(row.counted.right, row.total)}), recomputed
          from the log. {row.remarks.join(' ')}
        </p>
        <div class="scroll-x" role="region" tabIndex={0} aria-label="Attempts">
          <table>
            <caption>Attempts</caption>
            <thead>
              <tr>
                <th scope="col">Begun</th>
                <th scope="col">{isFileSet(quiz) ? 'Points' : 'Right'}</th>
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
                          aria-pressed={sitting.id === shown.id}
                          onClick={() => {
                            setAttempt(sitting.id);
                          }}
                        >
                          {isFileSet(quiz) ? 'Read' : 'Replay'}
                        </button>
                        <button
                          type="button"
                          class="button button-plain"
                          onClick={() => {
                            drop(sitting.id);
                          }}
                        >
                          Remove this result
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
        <OwnMark row={row} change={change} />
        <Field
          id="note"
          label="Note"
          lines={2}
          maxLength={2000}
          value={note}
          onValue={(value) => {
            setNote(value);
          }}
          onLeave={keepNote}
          hint="Kept as you type. It is printed on the feedback and goes into the files for a spreadsheet and for Moodle."
        />
        {isFileSet(quiz) && (
          <Deferred load={loadFiles} props={{ open, sitting: shown }} what="What this student made of the files" key={shown.id} />
        )}
        {shown.from === 'screen' && !isFileSet(quiz) && (
          <>
            <h4>Replay</h4>
            <Replay open={open} attempt={shown.id} key={shown.id} />
          </>
        )}
      </div>
      {!isFileSet(quiz) && <StudentFeedback quiz={quiz} row={row} />}
    </section>
  );
}
