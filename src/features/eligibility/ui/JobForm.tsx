/** One job being typed. Nothing is judged before it is handed in; then every field that is wrong says so, and the first gets the focus. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { plural } from '../../../format/plurals.ts';
import type { Job } from '../../../schemas/work-history.ts';
import type { Day } from '../calendar.ts';
import { emptyDraft, readJob, type JobDraft, type LeaveDraft, type Problems } from '../job-form.ts';
import { basisName, choicesOf, countsName, settingName } from '../words.ts';
import { Select } from '../../../ui/Select.tsx';
import { SpanFields } from './SpanFields.tsx';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  id: string;
  start: JobDraft;
  /** The other jobs of the history. */
  others: readonly Job[];
  today: Day;
  /** Words on the button that hands the job in. */
  action: string;
  /** The first field takes the focus when the form opens. */
  focus: boolean;
  onJob: (job: Job) => void;
  onCancel?: (() => void) | undefined;
}

const noLeave: LeaveDraft = { from: '', to: '', present: false };
const jobWords = { from: 'First month or day', to: 'Last month or day', present: 'I still work here' };
const leaveWords = { from: 'Leave began', to: 'Leave ended', present: 'Still on leave' };

export function JobForm({ id, start, others, today, action, focus, onJob, onCancel }: Props) {
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<Problems>({});
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (focus) form.current?.querySelector('input')?.focus();
  }, []);
  const failed = Object.keys(problems).length;
  useLayoutEffect(() => {
    if (failed > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [problems]);

  // What is worth a second look stands beside its field before the job is handed in.
  const looked = readJob(draft, others, today);
  const note = looked.ok ? looked.notes['to'] : undefined;
  const leaveFocus = useRef<number | 'add' | null>(null);
  const addLeave = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const target = leaveFocus.current;
    leaveFocus.current = null;
    if (target === 'add') addLeave.current?.focus();
    else if (target !== null) document.getElementById(`${id}-leave-${String(target)}-from`)?.focus();
  }, [draft.leaves.length]);

  const set = (change: Partial<JobDraft>) => {
    setDraft((before) => ({ ...before, ...change }));
  };
  const setLeave = (index: number, change: Partial<LeaveDraft>) => {
    set({ leaves: draft.leaves.map((leave, place) => (place === index ? { ...leave, ...change } : leave)) });
  };
  const handIn = () => {
    const read = readJob(draft, others, today);
    setProblems(read.ok ? {} : read.problems);
    if (!read.ok) return;
    // The next job often ends where this one began; everything else starts fresh.
    setDraft({ ...emptyDraft, setting: draft.setting, present: false });
    onJob(read.job);
  };

  return (
    <form
      ref={form}
      class="job-form card no-print"
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        handIn();
      }}
    >
      <div class="fields">
        <Field
          id={`${id}-employer`}
          label="Employer (optional)"
          value={draft.employer}
          error={problems['employer']}
          onValue={(employer) => {
            set({ employer });
          }}
        />
        <Field
          id={`${id}-role`}
          label="Role (optional)"
          value={draft.role}
          error={problems['role']}
          onValue={(role) => {
            set({ role });
          }}
        />
        <Select
          id={`${id}-setting`}
          label="Setting"
          value={draft.setting}
          options={choicesOf(settingName)}
          onValue={(setting) => {
            set({ setting });
          }}
        />
        <SpanFields
          id={id}
          draft={draft}
          words={jobWords}
          problems={problems}
          note={note}
          prefix=""
          hint="March 2023, 03/2023 or 3/15/2023. A month alone counts from its first day, or to its last."
          onDraft={set}
        />
        <Field
          id={`${id}-hours`}
          label="Hours a week"
          value={draft.hours}
          inputMode="decimal"
          error={problems['hours']}
          hint="Leave empty if you do not know."
          onValue={(hours) => {
            set({ hours });
          }}
        />
        <Select
          id={`${id}-basis`}
          label="You work there as"
          value={draft.basis}
          options={choicesOf(basisName)}
          onValue={(basis) => {
            set({ basis });
          }}
        />
        <Select
          id={`${id}-counts`}
          label="Is it medical services work?"
          value={draft.counts}
          options={choicesOf(countsName)}
          hint="Credentialing, privileging, medical staff services."
          onValue={(counts) => {
            set({ counts });
          }}
        />
      </div>
      {draft.leaves.map((leave, index) => (
        <fieldset key={index}>
          <legend>Leave {index + 1}</legend>
          <div class="fields">
            <SpanFields
              id={`${id}-leave-${String(index)}`}
              draft={leave}
              words={leaveWords}
              problems={problems}
              prefix={`leaves.${String(index)}.`}
              onDraft={(change) => {
                setLeave(index, change);
              }}
            />
          </div>
          <button
            type="button"
            class="button button-plain"
            onClick={() => {
              leaveFocus.current = 'add';
              set({ leaves: draft.leaves.filter((_, place) => place !== index) });
            }}
          >
            Remove leave {index + 1}
          </button>
        </fieldset>
      ))}
      {failed > 0 && (
        <p class="error" role="alert">
          {plural(failed, 'One field needs', `${String(failed)} fields need`)} another look.
        </p>
      )}
      <div class="row">
        <button type="submit" class="button button-main">
          {action}
        </button>
        {draft.leaves.length < 20 && (
          <button
            type="button"
            ref={addLeave}
            class="button"
            onClick={() => {
              leaveFocus.current = draft.leaves.length;
              set({ leaves: [...draft.leaves, noLeave] });
            }}
          >
            Add a leave
          </button>
        )}
        {onCancel && (
          <button type="button" class="button button-plain" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}
