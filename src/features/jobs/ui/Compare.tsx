/** Two levels side by side. Rendered at build time for the first pair; the choice works once the page is awake. */
import { useEffect, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import type { JobDescription } from '../../../schemas/job-description.ts';
import { compareDuties, compareSkills, countSteps, type ComparedDuty, type Step } from '../compare.ts';
import { Select } from '../../../ui/Select.tsx';
import './jobs.css';

const steps: Readonly<Record<Step, string>> = { appears: 'Appears', grows: 'Changes', stays: 'Stays', goes: 'Goes' };

function Cell({ side }: { side: ComparedDuty['from'] }) {
  if (!side) return <span class="hint">Not at this level</span>;
  return (
    <>
      {side.text} {side.importance === 'very-essential' && <span class="tag">very essential</span>}
    </>
  );
}

function Rows({ duties, from, to }: { duties: readonly ComparedDuty[]; from: string; to: string }) {
  return (
    <ul class="job-compare">
      {duties.map((duty) => (
        <li key={duty.id} class={`job-step job-${duty.step}`}>
          <p class="job-step-name">{duty.step === 'grows' ? 'Grows or changes' : steps[duty.step]}</p>
          <div>
            <span class="job-level">{from}</span>
            <Cell side={duty.from} />
          </div>
          <div>
            <span class="job-level">{to}</span>
            <Cell side={duty.to} />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface Props {
  levels: Pick<JobDescription, 'id' | 'title' | 'responsibilities' | 'skills'>[];
}

export default function Compare({ levels }: Props) {
  const [from, setFrom] = useState('coordinator');
  const [to, setTo] = useState('specialist');
  // A choice made in the page as served would be lost when it comes alive.
  const [ready, setReady] = useState(false);
  useEffect(() => {
    setReady(true);
    const [a, b] = location.hash.slice(1).split('+');
    if (levels.some((level) => level.id === a) && levels.some((level) => level.id === b)) {
      setFrom(a ?? from);
      setTo(b ?? to);
    }
  }, []);
  const choose = (a: string, b: string) => {
    setFrom(a);
    setTo(b);
    history.replaceState(null, '', `#${a}+${b}`);
  };
  const left = levels.find((level) => level.id === from);
  const right = levels.find((level) => level.id === to);
  if (!left || !right) return null;
  const options = levels.map((level) => [level.id, level.title] as const);
  const areas = compareDuties(left, right);
  const count = countSteps(areas);
  return (
    <div>
      <fieldset class="whole job-grid no-print" disabled={!ready}>
        <legend class="visually-hidden">Levels to compare</legend>
        <Select
          label="From"
          value={from}
          options={options}
          onValue={(id) => {
            choose(id, to);
          }}
        />
        <Select
          label="To"
          value={to}
          options={options}
          onValue={(id) => {
            choose(from, id);
          }}
        />
      </fieldset>
      <h2>
        {left.title} to {right.title}
      </h2>
      <p role="status">
        {countOf(count.appears, 'duty appears', 'duties appear')}, {countOf(count.grows, 'grows or changes', 'grow or change')},{' '}
        {countOf(count.stays, 'stays', 'stay')}, {countOf(count.goes, 'goes', 'go')}.
      </p>
      {areas.map((area) => (
        <section key={area.area}>
          <h3>{area.area}</h3>
          <Rows duties={area.duties} from={left.title} to={right.title} />
        </section>
      ))}
      <section>
        <h3>Knowledge and skills</h3>
        <Rows duties={compareSkills(left, right)} from={left.title} to={right.title} />
      </section>
    </div>
  );
}
