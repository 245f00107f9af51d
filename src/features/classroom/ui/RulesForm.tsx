/** The rules of a quiz, or of a set of practice files, as a form. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { localMinute } from '../../../format/dates.ts';
import { readLocal } from '../../../format/local-time.ts';
import { Check } from '../../../ui/Check.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { WorkRules } from '../../../schemas/assignment.ts';
import type { Draft } from '../draft.ts';
import { whenHere } from './words.ts';

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}
type Shared = Pick<WorkRules, 'minutes' | 'attempts' | 'feedback' | 'feedbackAt' | 'pass' | 'opens' | 'closes' | 'late' | 'identify'>;
interface SharedProps {
  draft: Shared;
  change: (part: Partial<Shared>) => void;
}

const attemptCounts = [...['1', '2', '3', '4', '5'].map((count) => [count, count] as const), ['0', 'Any number'] as const];
const feedbacks = [
  ['each', 'After each item'],
  ['end', 'After handing in'],
  ['date', 'From a date on'],
  ['never', 'Never'],
] as const;
const orders = [
  ['each', 'One for each student'],
  ['same', 'The same for all'],
] as const;
const identities = [
  ['both', 'Name and ID'],
  ['name', 'Name'],
  ['id', 'ID'],
  ['none', 'Nothing'],
] as const;

const wholeOr = (text: string, most: number): number | null => {
  const value = Math.round(Number(text));
  return text.trim() === '' || !(value >= 1) ? null : Math.min(most, value);
};

/** A day and minute on this device's clock. What cannot be meant is said, and changes nothing until it is put right. */
function Moment({ id, label, value, change }: { id: string; label: string; value: number | null; change: (time: number | null) => void }) {
  const [typed, setTyped] = useState(() => (value === null ? '' : localMinute(value)));
  const read = typed === '' ? null : readLocal(typed);
  return (
    <Field
      id={id}
      label={label}
      type="datetime-local"
      min="2000-01-01T00:00"
      max="2199-12-31T23:59"
      value={typed}
      onValue={(text) => {
        setTyped(text);
        const next = text === '' ? null : readLocal(text);
        if (next?.ok !== false) change(next?.time ?? null);
      }}
      error={read?.ok === false ? `${read.problem} ${value === null ? 'No date is set.' : `${whenHere(value)} still holds.`}` : undefined}
      note={read?.ok === true && read.note !== '' ? read.note : undefined}
      hint={read?.ok === true ? `${whenHere(read.time)}. Students see it in their own time zone.` : undefined}
    />
  );
}

function Timing({ draft, change, minutes = 'Minutes' }: SharedProps & { minutes?: string }) {
  return (
    <fieldset class="stack">
      <legend>Time and attempts</legend>
      <div class="row">
        <Field
          id="minutes"
          label={minutes}
          type="number"
          min={1}
          max={600}
          value={draft.minutes === null ? '' : String(draft.minutes)}
          onValue={(value) => {
            change({ minutes: wholeOr(value, 600) });
          }}
        />
        <Select
          id="attempts"
          label="Attempts"
          value={String(draft.attempts)}
          options={attemptCounts}
          onValue={(value) => {
            change({ attempts: Number(value) });
          }}
        />
        <Moment
          id="opens"
          label="Opens"
          value={draft.opens}
          change={(opens) => {
            change({ opens });
          }}
        />
        <Moment
          id="closes"
          label="Closes"
          value={draft.closes}
          change={(closes) => {
            change({ closes });
          }}
        />
      </div>
      {draft.closes !== null && (
        <Check
          checked={draft.late}
          onChecked={(late) => {
            change({ late });
          }}
        >
          May be begun after closing, marked late
        </Check>
      )}
      <p class="hint">
        No minutes means no limit. The dates are a courtesy: they follow the clock of the student’s device, and attempts are counted on that
        device only. The results say when each was begun and finished.
      </p>
    </fieldset>
  );
}

interface FeedbackProps {
  label: string;
  options: readonly (readonly [WorkRules['feedback'], string])[];
  children?: ComponentChildren;
}

function Feedback({ draft, change, label, options, children }: SharedProps & FeedbackProps) {
  return (
    <fieldset class="stack">
      <legend>Feedback and passing</legend>
      <div class="row">
        <Select
          id="feedback"
          label={label}
          value={draft.feedback}
          options={options}
          onValue={(feedback) => {
            change({ feedback });
          }}
        />
        {draft.feedback === 'date' && (
          <Moment
            id="feedback-at"
            label="From"
            value={draft.feedbackAt}
            change={(feedbackAt) => {
              change({ feedbackAt });
            }}
          />
        )}
        <Field
          id="pass"
          label="Percent to pass"
          type="number"
          min={1}
          max={100}
          value={draft.pass === null ? '' : String(draft.pass)}
          onValue={(value) => {
            change({ pass: wholeOr(value, 100) });
          }}
        />
      </div>
      {children}
    </fieldset>
  );
}

function Identify({ draft, change }: SharedProps) {
  return (
    <Select
      id="identify"
      label="Students give"
      value={draft.identify}
      options={identities}
      onValue={(identify) => {
        change({ identify });
      }}
    />
  );
}

/** The rules of a set of practice files; its time is that of each file. */
export function SetRulesForm({ draft, change }: SharedProps) {
  return (
    <>
      <Timing draft={draft} change={change} minutes="Minutes for each file" />
      <fieldset class="stack">
        <legend>Student</legend>
        <Identify draft={draft} change={change} />
        <p class="hint">Every student gets the same files. The ID matches results to Moodle or Canvas.</p>
      </fieldset>
      <Feedback draft={draft} change={change} label="Debrief of each file" options={feedbacks.filter(([when]) => when !== 'each')} />
    </>
  );
}

/** `formFixed`: links were handed out, and each result is checked against the form its student was given. */
export function RulesForm({ draft, change, formFixed }: Props & { formFixed: boolean }) {
  return (
    <>
      <Timing draft={draft} change={change} />
      <fieldset class="stack">
        <legend>Form and student</legend>
        <div class="row">
          <Select
            id="form"
            label="Order of items and options"
            value={draft.form}
            options={orders}
            onValue={(form) => {
              change({ form });
            }}
            disabled={formFixed}
            hint={
              formFixed
                ? 'The order stays as it was saved: results from links handed out would no longer fit. To change it, duplicate the quiz.'
                : undefined
            }
          />
          <Identify draft={draft} change={change} />
        </div>
        <p class="hint">
          Every student gets the same items. The ID matches results to Moodle or Canvas; with nothing given, each attempt counts as a
          student.
        </p>
      </fieldset>
      <Feedback draft={draft} change={change} label="Answers and reasons" options={feedbacks}>
        <Check
          checked={draft.confidence}
          onChecked={(confidence) => {
            change({ confidence });
          }}
        >
          Ask how sure the student is of each answer
        </Check>
      </Feedback>
    </>
  );
}
