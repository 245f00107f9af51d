/** The eligibility checker for one person. */
import { useMemo } from 'preact/hooks';
import type { Person } from '../../../schemas/work-history.ts';
import { dayText } from '../calendar.ts';
import { officialSources, type CheckerData } from '../data.ts';
import { outcomeOf } from '../outcome.ts';
import { applicationDay, ApplyOn } from './ApplyOn.tsx';
import { Jobs } from './Jobs.tsx';
import { Keep } from './Keep.tsx';
import { KeptNotice } from './KeptNotice.tsx';
import { Prepare } from './Prepare.tsx';
import { Timeline } from './Timeline.tsx';
import { useAnnouncer, useBook, usePrintOpen, useToday } from './useBook.ts';
import { Verdicts } from './Verdicts.tsx';
import { WhichOne } from './WhichOne.tsx';
import './eligibility.css';

interface Props {
  data: CheckerData;
  teamHref: string;
}

const nobody: Person = { name: '', applyOn: null, jobs: [], done: [] };

export default function Checker({ data, teamHref }: Props) {
  const open = useBook('me');
  const today = useToday();
  const [message, say] = useAnnouncer();
  usePrintOpen();
  const person = open?.people[0] ?? nobody;
  const applyOn = applicationDay(person.applyOn, today);
  const outcome = useMemo(() => outcomeOf(data.certifications, person.jobs, applyOn), [person.jobs, applyOn]);
  if (!open) return <p class="hint">Opening…</p>;

  const set = (change: Partial<Person>, undo?: string) => {
    open.book.change([{ ...person, ...change }], undo);
  };
  return (
    <div class={person.jobs.length > 0 ? 'checker checker-used' : 'checker'}>
      <div class="print-only">
        <p class="print-title">Eligibility for CPCS and CPMSM{person.name === '' ? '' : `: ${person.name}`}</p>
        <p>Printed on {dayText(today)}. Confirm in the current Candidate Handbook; only the certifying body decides who is eligible.</p>
      </div>
      <KeptNotice open={open} />
      <Jobs
        key={open.kept.state === 'visiting' ? 'visiting' : 'own'}
        id="me"
        jobs={person.jobs}
        today={today}
        say={say}
        onJobs={(jobs, undo) => {
          set({ jobs }, undo);
        }}
      />
      {person.jobs.length > 0 && (
        <>
          <ApplyOn
            outcome={outcome}
            today={today}
            chosen={person.applyOn}
            onChosen={(date) => {
              set({ applyOn: date });
            }}
          />
          <section aria-labelledby="answers">
            <h2 id="answers">What the rules say</h2>
            <p class="notice">
              For an application on <strong>{dayText(applyOn)}</strong>. No version below is the current handbook’s own text:{' '}
              <a href={data.sources[officialSources.handbook]?.url} rel="external noopener">
                confirm in the current Candidate Handbook
              </a>
              .
            </p>
            <Verdicts outcome={outcome} sources={data.sources} />
          </section>
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
              set({ done });
            }}
          />
        </>
      )}
      <Keep
        person={person}
        teamHref={teamHref}
        say={say}
        onPerson={set}
        onClear={() => {
          open.book.change([], 'Everything was cleared.');
        }}
      />
      <p class="visually-hidden" role="status">
        {message}
      </p>
    </div>
  );
}
