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
import { confirm } from '../team-summary.ts';
import { usePrintOpen } from '../../../ui/usePrintOpen.ts';
import { useAnnouncer } from '../../../ui/useAnnouncer.ts';
import { useBook, useFocusAtTurn, useToday } from './useBook.ts';
import { Verdicts } from './Verdicts.tsx';
import { WhichOne } from './WhichOne.tsx';
import type { How } from '../store/book.ts';
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
  usePrintOpen('.checker');
  useFocusAtTurn(open?.turn, ['me-jobs']);
  const person = open?.people[0] ?? nobody;
  const applyOn = applicationDay(person.applyOn, today);
  const outcome = useMemo(() => outcomeOf(data.certifications, person.jobs, applyOn), [person.jobs, applyOn]);
  if (!open) return <p class="hint">Opening…</p>;

  const set = (change: Partial<Person>, how?: How) => {
    open.book.change([{ ...person, ...change }], how);
  };
  // What is being typed belongs to the history it was begun on.
  const turn = `${open.kept.state === 'visiting' ? 'visiting' : 'own'}-${String(open.turn)}`;
  return (
    <div class={person.jobs.length > 0 ? 'checker checker-used' : 'checker'}>
      <div class="print-only">
        <p class="print-title">Eligibility for CPCS and CPMSM{person.name === '' ? '' : `: ${person.name}`}</p>
        <p>
          Printed on {dayText(today)}. {confirm}
        </p>
      </div>
      <KeptNotice
        open={open}
        onLeave={() => {
          document.getElementById('me-jobs')?.focus();
        }}
      />
      <Jobs
        key={turn}
        id="me"
        jobs={person.jobs}
        today={today}
        say={say}
        onJobs={(jobs, undo) => {
          set({ jobs }, { undo });
        }}
      />
      {person.jobs.length > 0 && (
        <>
          <ApplyOn
            key={`day-${turn}`}
            outcome={outcome}
            today={today}
            chosen={person.applyOn}
            onChosen={(date) => {
              set({ applyOn: date }, { typing: true });
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
        today={today}
        say={say}
        onPerson={set}
        onClear={() => {
          open.book.change([], { undo: 'Everything was cleared.', whole: true });
        }}
      />
      <p class="visually-hidden" role="status">
        {message}
      </p>
    </div>
  );
}
