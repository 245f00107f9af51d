/** The eligibility checker for one person. */
import type { Person } from '../../../schemas/work-history.ts';
import { dayText } from '../calendar.ts';
import type { CheckerData } from '../data.ts';
import { Deferred } from '../../../ui/Deferred.tsx';
import type { AnswersProps } from './Answers.tsx';
import { Jobs } from './Jobs.tsx';
import { Keep } from './Keep.tsx';
import { KeptNotice } from './KeptNotice.tsx';
import { confirm } from '../team-summary.ts';
import { usePrintOpen } from '../../../ui/usePrintOpen.ts';
import { useAnnouncer } from '../../../ui/useAnnouncer.ts';
import { useBook, useFocusAtTurn, useToday } from './useBook.ts';
import type { How } from '../store/book.ts';
import './eligibility.css';

interface Props {
  data: CheckerData;
  teamHref: string;
}

/** The rules travel when there is work to hold against them. */
const loadAnswers = async () => (await import('./Answers.tsx')).Answers;
const nobody: Person = { name: '', applyOn: null, jobs: [], done: [] };

export default function Checker({ data, teamHref }: Props) {
  const open = useBook('me');
  const today = useToday();
  const [message, say] = useAnnouncer();
  usePrintOpen('.checker');
  useFocusAtTurn(open?.turn, ['me-jobs']);
  const person = open?.people[0] ?? nobody;

  const set = (change: Partial<Person>, how?: How) => {
    open?.book.change([{ ...person, ...change }], how);
  };
  // What is being typed belongs to the history it was begun on.
  const turn = !open ? 'opening' : `${open.kept.state === 'visiting' ? 'visiting' : 'own'}-${String(open.turn)}`;
  return (
    // The form stands in its place from the first paint; it takes no words before what is kept was read.
    <fieldset
      class={`whole checker${person.jobs.length > 0 ? ' checker-used' : ''}${open && person.jobs.length === 0 ? ' settled' : ''}`}
      disabled={!open}
    >
      {open && (
        <>
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
        </>
      )}
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
      {open && person.jobs.length > 0 && (
        <Deferred<AnswersProps> load={loadAnswers} what="The answers" props={{ data, person, today, turn, onPerson: set }} />
      )}
      <Keep
        person={person}
        teamHref={teamHref}
        today={today}
        say={say}
        onPerson={set}
        onClear={() => {
          open?.book.change([], { undo: 'Everything was cleared.', whole: true });
        }}
      />
      <p class="visually-hidden" role="status">
        {message}
      </p>
    </fieldset>
  );
}
