/** What a plan is made from: exam, days, hours, days off, what is known already. */
import { useState } from 'preact/hooks';
import { showDate } from '../../../format/dates.ts';
import type { PlanInput } from '../../../schemas/study.ts';
import { Checks } from '../../../ui/Checks.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Radios } from '../../../ui/Radios.tsx';
import { isDay } from '../calendar.ts';
import type { PlanView } from '../store/plan.ts';
import { weekdayNames } from '../words.ts';

interface Props {
  view: PlanView;
  exams: readonly (readonly [PlanInput['exam'], string])[];
  change: (part: Partial<Omit<PlanInput, 'changedAt'>>) => void;
}

function WeekdaysOff({ days, error, change }: { days: readonly number[]; error: string | undefined; change: (days: number[]) => void }) {
  return (
    <fieldset>
      <legend>Days of the week without study</legend>
      <div class="row">
        <Checks
          options={weekdayNames.map((name, day) => [String(day), name] as const)}
          checked={days.map(String)}
          onChecked={(checked) => {
            change(checked.map(Number));
          }}
        />
      </div>
      {error !== undefined && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function DaysOff({ days, change }: { days: readonly string[]; change: (days: string[]) => void }) {
  const [day, setDay] = useState('');
  return (
    <fieldset>
      <legend>Other days off</legend>
      <div class="row">
        <Field label="Day" type="date" value={day} onValue={setDay} />
        <button
          type="button"
          class="button"
          disabled={!isDay(day)}
          onClick={() => {
            change([...new Set([...days, day])].sort());
            setDay('');
          }}
        >
          Add the day
        </button>
      </div>
      {days.length > 0 && (
        <ul class="row chips">
          {days.map((each) => (
            <li key={each}>
              {showDate(each)}{' '}
              <button
                type="button"
                class="button button-plain"
                onClick={() => {
                  change(days.filter((other) => other !== each));
                }}
              >
                Remove<span class="visually-hidden"> {showDate(each)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

export function PlanForm({ view: { input, problems, lessons, topics }, exams, change }: Props) {
  const [hours, setHours] = useState(String(input.hoursAWeek));
  const serving = new Set(topics[input.exam].map(({ topic }) => topic));
  const options = lessons.filter(({ topic }) => serving.has(topic)).map(({ topic, short }) => [topic, short] as const);
  return (
    <form
      class="stack plan-form no-print"
      onSubmit={(submit) => {
        submit.preventDefault();
      }}
    >
      <Radios
        legend="Exam"
        class="row"
        options={exams}
        value={input.exam}
        onValue={(exam) => {
          change({ exam });
        }}
      />
      <div class="row">
        <Field
          label="First day of the exam window"
          type="date"
          value={input.window}
          error={problems.window}
          onValue={(window) => {
            if (isDay(window)) change({ window });
          }}
        />
        <Field
          label="First day of study"
          type="date"
          value={input.from}
          onValue={(from) => {
            if (isDay(from)) change({ from });
          }}
        />
        <Field
          label="Hours a week"
          type="number"
          min={0.5}
          max={60}
          value={hours}
          error={problems.hoursAWeek}
          onValue={(text) => {
            setHours(text);
            change({ hoursAWeek: text.trim() === '' ? NaN : Number(text) });
          }}
        />
      </div>
      <WeekdaysOff
        days={input.weekdaysOff}
        error={problems.weekdaysOff}
        change={(weekdaysOff) => {
          change({ weekdaysOff });
        }}
      />
      <DaysOff
        days={input.daysOff}
        change={(daysOff) => {
          change({ daysOff });
        }}
      />
      <details>
        <summary>What you know already{input.known.length > 0 && ` (${String(input.known.length)} topics)`}</summary>
        <p class="hint">A topic checked here gets no lesson and no practice of its own; reviews and mocks still ask for it.</p>
        <Checks
          options={options}
          checked={input.known}
          onChecked={(known) => {
            change({ known });
          }}
        />
      </details>
    </form>
  );
}
