/** The day of application: a date, a slider over the coming years, and the days on which verdicts change. */
import { useState } from 'preact/hooks';
import { addMonths, dayText, readDay, writeDay, type Day } from '../calendar.ts';
import { readApplyOn } from '../job-form.ts';
import { changesBetween, type Outcome, type State } from '../outcome.ts';
import { listText } from '../words.ts';
import { Strips } from './Strips.tsx';
import { Field } from '../../../ui/Field.tsx';

interface Props {
  outcome: Outcome;
  today: Day;
  /** The date as chosen; null means today, whatever day that is. */
  chosen: string | null;
  onChosen: (date: string | null) => void;
}

/** Years the slider looks ahead; a later date chosen by hand stretches it. */
const yearsAhead = 7;
/** Changes listed under the slider; the strips show them all. */
const mostListed = 12;

const becomes: Record<State, string> = {
  met: 'met',
  depends: 'depends on open questions',
  'not-met': 'not met',
  'not-in-force': 'not in force',
};

function changeText(states: { certification: string; title: string; state: State }[]): string {
  const groups = new Map<string, string[]>();
  for (const { certification, title, state } of states) {
    const key = `${becomes[state]} by ${certification}`;
    groups.set(key, [...(groups.get(key) ?? []), `“${title}”`]);
  }
  return [...groups].map(([key, titles]) => `${key} ${listText(titles)}`).join('; ');
}

export function ApplyOn({ outcome, today, chosen, onChosen }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const { applyOn } = outcome;
  const from = Math.min(today, applyOn);
  const to = Math.max(addMonths(today, yearsAhead * 12), applyOn);
  const changes = changesBetween(outcome, from, to);
  const met = (certification: Outcome['certifications'][number]) => {
    const asked = certification.result.ruleSets.filter(({ inForce }) => inForce);
    return `${certification.data.abbreviation}: ${String(asked.filter(({ verdict }) => verdict === 'met').length)} of ${String(asked.length)} met`;
  };
  const choose = (day: Day) => {
    setTyped(null);
    setProblem(undefined);
    onChosen(day === today ? null : writeDay(day));
  };
  const read = (text: string) => {
    setTyped(text);
    const date = readApplyOn(text);
    setProblem(date.ok ? undefined : date.problem);
    if (date.ok) onChosen(date.value === writeDay(today) ? null : date.value);
  };

  return (
    <section class="apply-on" aria-labelledby="apply-on">
      <h2 id="apply-on">When would you apply?</h2>
      <p class="print-only">
        Checked for an application on {dayText(applyOn)}
        {applyOn > today && ', taking it that present work goes on until then'}.
      </p>
      <div class="no-print">
        <div class="row date-row">
          <Field id="apply-date" label="Day of application" value={typed ?? dayText(applyOn)} error={problem} onValue={read} />
          {chosen !== null && (
            <button
              type="button"
              class="button"
              onClick={() => {
                choose(today);
                // This button goes away; the field beside it stays.
                document.getElementById('apply-date')?.focus();
              }}
            >
              Today
            </button>
          )}
        </div>
        <p class="hint">Work counts up to the day before. For a later day, present jobs are taken to go on.</p>
        <div class="slider">
          <label class="label" for="apply-slider">
            Try other days
          </label>
          <input
            id="apply-slider"
            type="range"
            min={from}
            max={to}
            step={1}
            value={applyOn}
            aria-valuetext={`${dayText(applyOn)}. ${outcome.certifications.map(met).join(', ')}.`}
            onInput={(slider) => {
              choose(Number(slider.currentTarget.value));
            }}
          />
          <p class="slider-ends hint" aria-hidden="true">
            <span>{dayText(from)}</span>
            <span>{dayText(to)}</span>
          </p>
        </div>
      </div>
      <Strips outcome={outcome} from={from} to={to} />
      <h3>When verdicts change</h3>
      {changes.length === 0 ? (
        <p>
          No verdict changes from {dayText(from)} to {dayText(to)}.
        </p>
      ) : (
        <ul class="changes">
          {changes.slice(0, mostListed).map(({ day, states }) => (
            <li key={day}>
              <button
                type="button"
                class="button no-print"
                onClick={() => {
                  choose(day);
                }}
              >
                {dayText(day)}
              </button>
              <span class="print-only">{dayText(day)}: </span>
              <span>{changeText(states)}</span>
            </li>
          ))}
        </ul>
      )}
      {changes.length > mostListed && <p class="hint">And {String(changes.length - mostListed)} later ones; the strips show them.</p>}
    </section>
  );
}

/** The application date of a person: the one chosen, or today. */
export const applicationDay = (chosen: string | null, today: Day): Day => (chosen === null ? today : (readDay(chosen) ?? today));
