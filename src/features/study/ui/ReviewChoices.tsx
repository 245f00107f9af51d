/** The learner's limits: cards a day, easy days. Kept as they are changed. */
import { useState } from 'preact/hooks';
import type { Choices } from '../../../schemas/study.ts';
import { Checks } from '../../../ui/Checks.tsx';
import { Field } from '../../../ui/Field.tsx';
import { choose } from '../store/review.ts';
import { weekdayNames } from '../words.ts';

/** A field for a whole number: what cannot be kept is said, and stays in the field. */
function NumberField(props: { label: string; value: number; most: number; least: number; onNumber: (value: number) => void }) {
  const { label, value, least, most, onNumber } = props;
  const [text, setText] = useState(String(value));
  const number = Number(text);
  const good = text.trim() !== '' && Number.isInteger(number) && number >= least && number <= most;
  return (
    <Field
      label={label}
      type="number"
      value={text}
      min={least}
      max={most}
      error={good ? undefined : `A whole number from ${String(least)} to ${String(most)}.`}
      onValue={setText}
      onLeave={() => {
        if (good && number !== value) onNumber(number);
      }}
    />
  );
}

export function ReviewChoices({ choices }: { choices: Choices }) {
  return (
    <details>
      <summary>Daily limits and easy days</summary>
      <div class="stack">
        <div class="row">
          <NumberField
            label="New cards a day"
            value={choices.newADay}
            least={0}
            most={500}
            onNumber={(newADay) => void choose({ newADay })}
          />
          <NumberField
            label="Reviews a day at most"
            value={choices.reviewsADay}
            least={1}
            most={2000}
            onNumber={(reviewsADay) => void choose({ reviewsADay })}
          />
        </div>
        <fieldset>
          <legend>Easy days: reviews move to the days around them</legend>
          <div class="row">
            <Checks
              options={weekdayNames.map((name, day) => [String(day), name] as const)}
              checked={choices.easyDays.map(String)}
              onChecked={(days) => void choose({ easyDays: days.map(Number) })}
            />
          </div>
        </fieldset>
        <p class="hint">
          Cards are spaced by FSRS-6 with its default parameters, so that nine in ten are still known when they come back. Fitting the
          parameters to your own log needs an optimizer that does not run in a page; the defaults come from some hundred million reviews of
          others.
        </p>
      </div>
    </details>
  );
}
