/** The rules of a quiz as a form. */
import { localMinute } from '../../../format/dates.ts';
import type { Draft } from '../draft.ts';

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

/** A moment as `datetime-local` writes it, in this device's time zone. */
const localText = (time: number | null): string => (time === null ? '' : localMinute(time));

function momentOf(text: string): number | null {
  const time = text === '' ? NaN : new Date(text).getTime();
  return Number.isNaN(time) ? null : time;
}

const wholeOr = (text: string, most: number): number | null => {
  const value = Math.round(Number(text));
  return text.trim() === '' || !(value >= 1) ? null : Math.min(most, value);
};

function Moment({ id, label, value, change }: { id: string; label: string; value: number | null; change: (time: number | null) => void }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        value={localText(value)}
        onChange={(input) => {
          change(momentOf(input.currentTarget.value));
        }}
      />
    </div>
  );
}

function Timing({ draft, change }: Props) {
  return (
    <fieldset class="stack">
      <legend>Time and attempts</legend>
      <div class="row">
        <div class="field">
          <label for="minutes">Minutes</label>
          <input
            id="minutes"
            type="number"
            min={1}
            max={600}
            placeholder="none"
            value={draft.minutes ?? ''}
            onInput={(input) => {
              change({ minutes: wholeOr(input.currentTarget.value, 600) });
            }}
          />
        </div>
        <div class="field">
          <label for="attempts">Attempts</label>
          <select
            id="attempts"
            value={String(draft.attempts)}
            onChange={(input) => {
              change({ attempts: Number(input.currentTarget.value) });
            }}
          >
            {[1, 2, 3, 4, 5].map((count) => (
              <option value={String(count)} key={count}>
                {count}
              </option>
            ))}
            <option value="0">Any number</option>
          </select>
        </div>
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
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.late}
            onChange={(input) => {
              change({ late: input.currentTarget.checked });
            }}
          />
          May be begun after closing, marked late
        </label>
      )}
      <p class="hint">
        No minutes means no limit. The dates are a courtesy: they follow the clock of the student’s device, and attempts are counted on that
        device only. The results say when each was begun and finished.
      </p>
    </fieldset>
  );
}

function Feedback({ draft, change }: Props) {
  return (
    <fieldset class="stack">
      <legend>Feedback and passing</legend>
      <div class="row">
        <div class="field">
          <label for="feedback">Answers and reasons</label>
          <select
            id="feedback"
            value={draft.feedback}
            onChange={(input) => {
              change({ feedback: input.currentTarget.value as Draft['feedback'] });
            }}
          >
            <option value="each">After each item</option>
            <option value="end">After handing in</option>
            <option value="date">From a date on</option>
            <option value="never">Never</option>
          </select>
        </div>
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
        <div class="field">
          <label for="pass">Percent to pass</label>
          <input
            id="pass"
            type="number"
            min={1}
            max={100}
            placeholder="none"
            value={draft.pass ?? ''}
            onInput={(input) => {
              change({ pass: wholeOr(input.currentTarget.value, 100) });
            }}
          />
        </div>
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.confidence}
          onChange={(input) => {
            change({ confidence: input.currentTarget.checked });
          }}
        />
        Ask how sure the student is of each answer
      </label>
    </fieldset>
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
          <div class="field">
            <label for="form">Order of items and options</label>
            <select
              id="form"
              value={draft.form}
              disabled={formFixed}
              aria-describedby={formFixed ? 'form-fixed' : undefined}
              onChange={(input) => {
                change({ form: input.currentTarget.value === 'same' ? 'same' : 'each' });
              }}
            >
              <option value="each">One for each student</option>
              <option value="same">The same for all</option>
            </select>
          </div>
          <div class="field">
            <label for="identify">Students give</label>
            <select
              id="identify"
              value={draft.identify}
              onChange={(input) => {
                change({ identify: input.currentTarget.value as Draft['identify'] });
              }}
            >
              <option value="both">Name and ID</option>
              <option value="name">Name</option>
              <option value="id">ID</option>
              <option value="none">Nothing</option>
            </select>
          </div>
        </div>
        {formFixed && (
          <p class="hint" id="form-fixed">
            The order stays as it was saved: results from links handed out would no longer fit. To change it, duplicate the quiz.
          </p>
        )}
        <p class="hint">
          Every student gets the same items. The ID matches results to Moodle or Canvas; with nothing given, each attempt counts as a
          student.
        </p>
      </fieldset>
      <Feedback draft={draft} change={change} />
    </>
  );
}
