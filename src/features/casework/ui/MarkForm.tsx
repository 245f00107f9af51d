/** What a learner says of a line, of two, or of something that is not there. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { findingKinds, nextSteps, type FindingKind, type NextStep } from '../../../schemas/casework.ts';
import type { Mark } from '../../../schemas/casework-reading.ts';
import { Field } from '../../../ui/Field.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { Select } from '../../../ui/Select.tsx';
import { newAttemptId } from '../../exam/store/fresh.ts';
import type { Found } from '../find.ts';
import { kindNames, stepNames, topicNames } from '../names.ts';
import type { ReadingSession } from '../store/session.ts';

export type Draft = { kind: 'new'; lines: readonly string[] } | { kind: 'missing' } | { kind: 'change'; mark: Mark };

interface Props {
  session: ReadingSession;
  draft: Draft;
  lines: ReadonlyMap<string, Found>;
  /** `done`: what was done, to be said; empty when nothing was. */
  close: (done: string) => void;
}

const titles = { new: 'Mark it', missing: 'Something is missing', change: 'Change the mark' } as const;
const kinds = findingKinds.map((kind) => [kind, kindNames[kind]] as const);
const steps = nextSteps.map((step) => [step, stepNames[step]] as const);

/** The lines that are marked, in words. */
function Quotes({ on, lines }: { on: readonly string[]; lines: Props['lines'] }) {
  return (
    <ul class="files-quotes">
      {on.map((line) => (
        <li key={line}>
          <strong>{lines.get(line)?.title}:</strong> {lines.get(line)?.text}
        </li>
      ))}
    </ul>
  );
}

export function MarkForm({ session, draft, lines, close }: Props) {
  const before = draft.kind === 'change' ? draft.mark : null;
  const rules = session.head.file.policy.lines;
  const [rule, setRule] = useState(rules[0]?.id ?? '');
  const [kind, setKind] = useState<FindingKind | null>(before?.kind ?? (draft.kind === 'missing' ? 'missing' : null));
  const [next, setNext] = useState<NextStep | null>(before?.next ?? null);
  const [note, setNote] = useState(before?.note ?? '');
  const [problem, setProblem] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  const on = draft.kind === 'new' ? draft.lines : draft.kind === 'missing' ? [rule] : draft.mark.lines;
  const submit = async () => {
    if (!kind || !next) {
      setProblem(kind ? 'Say what to do next.' : 'Say what is wrong.');
      return;
    }
    const mark = { id: before?.id ?? newAttemptId(), lines: [...on], kind, next, note: note.slice(0, 4000) };
    const done = await session.record({ type: 'marked', mark });
    if (done) close(`${before ? 'Changed' : 'Marked'}: ${kindNames[kind]}.`);
    else setProblem('This could not be marked. The file may have been handed in or moved to another tab.');
  };
  return (
    <dialog
      ref={dialog}
      class="files-form"
      aria-labelledby={title}
      onClose={() => {
        close('');
      }}
    >
      <form
        class="stack"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void submit();
        }}
      >
        <h2 id={title}>{titles[draft.kind]}</h2>
        {draft.kind === 'missing' ? (
          <Select
            label="What the policy asks for and the file lacks"
            value={rule}
            options={rules.map(({ id, topic }) => [id, topicNames[topic]] as const)}
            hint={lines.get(rule)?.text}
            onValue={setRule}
          />
        ) : (
          <Quotes on={on} lines={lines} />
        )}
        {draft.kind !== 'missing' && (
          <Radios class="files-options" legend="What is wrong?" options={kinds} value={kind} onValue={setKind} />
        )}
        <Radios class="files-options" legend="What next?" options={steps} value={next} onValue={setNext} />
        <Field label="Note (optional)" lines={2} maxLength={4000} value={note} onValue={setNote} />
        <p role="alert" class="error">
          {problem}
        </p>
        <div class="row">
          <button type="submit" class="button button-main">
            {before ? 'Keep the change' : 'Mark'}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              close('');
            }}
          >
            Cancel
          </button>
        </div>
      </form>
    </dialog>
  );
}
