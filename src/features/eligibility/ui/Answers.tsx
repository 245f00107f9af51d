/** What the rules say of one history: the answer first, then other days, the timeline, and what to do next. */
import { useMemo } from 'preact/hooks';
import type { Person } from '../../../schemas/work-history.ts';
import { dayText, type Day } from '../calendar.ts';
import { officialSources, type CheckerData } from '../data.ts';
import { outcomeOf } from '../outcome.ts';
import type { How } from '../store/book.ts';
import { applicationDay, ApplyOn } from './ApplyOn.tsx';
import { Prepare } from './Prepare.tsx';
import { Timeline } from './Timeline.tsx';
import { Verdicts } from './Verdicts.tsx';
import { WhichOne } from './WhichOne.tsx';

export interface AnswersProps {
  data: CheckerData;
  person: Person;
  today: Day;
  /** Names the history; a day being typed belongs to one. */
  turn: string;
  onPerson: (change: Partial<Person>, how?: How) => void;
}

export function Answers({ data, person, today, turn, onPerson }: AnswersProps) {
  const applyOn = applicationDay(person.applyOn, today);
  const outcome = useMemo(() => outcomeOf(data.certifications, person.jobs, applyOn), [person.jobs, applyOn]);
  return (
    <>
      <section class="answers settled" aria-labelledby="answers">
        <h2 id="answers">What the rules say</h2>
        <Verdicts outcome={outcome} sources={data.sources} />
        <p class="notice">
          For an application on <strong>{dayText(applyOn)}</strong>. No version here is the current handbook’s own text:{' '}
          <a href={data.sources[officialSources.handbook]?.url} rel="external noopener">
            confirm in the current Candidate Handbook
          </a>
          .
        </p>
      </section>
      <ApplyOn
        key={`day-${turn}`}
        outcome={outcome}
        today={today}
        chosen={person.applyOn}
        onChosen={(date) => {
          onPerson({ applyOn: date }, { typing: true });
        }}
      />
      <section aria-labelledby="timeline">
        <h2 id="timeline">Your timeline</h2>
        <Timeline outcome={outcome} id="mine" />
      </section>
      <WhichOne outcome={outcome} />
      <Prepare
        outcome={outcome}
        sources={data.sources}
        done={person.done}
        onDone={(done) => {
          onPerson({ done });
        }}
      />
    </>
  );
}
