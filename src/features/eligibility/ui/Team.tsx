/** The eligibility checker for a team: everyone in one table, and anyone of it in full. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countOf } from '../../../format/plurals.ts';
import { longestName, type Person } from '../../../schemas/work-history.ts';
import { dayText, writeDay } from '../calendar.ts';
import { officialSources, type CheckerData } from '../data.ts';
import { exampleTeam } from '../example.ts';
import { writeFile } from '../file.ts';
import { readApplyOn } from '../job-form.ts';
import type { How } from '../store/book.ts';
import { writeTeamCsv } from '../team-csv.ts';
import { confirm, datesDiffer, teamCheck, writeSummaryCsv } from '../team-summary.ts';
import { applicationDay } from './ApplyOn.tsx';
import { Jobs } from './Jobs.tsx';
import { KeptNotice } from './KeptNotice.tsx';
import { SaveButton } from '../../../ui/SaveButton.tsx';
import { TeamIn } from './TeamIn.tsx';
import { nameOf, TeamTable } from './TeamTable.tsx';
import { Field } from '../../../ui/Field.tsx';
import { Timeline } from './Timeline.tsx';
import { usePrintOpen } from '../../../ui/usePrintOpen.ts';
import { useAnnouncer } from '../../../ui/useAnnouncer.ts';
import { useBook, useFocusAtTurn, useToday } from './useBook.ts';
import { Verdicts } from './Verdicts.tsx';
import './eligibility.css';

/** Headings in the order in which the focus looks for a place. */
const headings = ['team-table', 'team-in'];

interface TeamDateProps {
  /** The day all share; null when they differ. */
  shown: string | null;
  onDate: (date: string) => void;
}

/** One day of application for all. Where theirs differ the field is empty, and the table gives each. */
function TeamDate({ shown, onDate }: TeamDateProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null || typed.trim() === '' ? null : readApplyOn(typed);
  return (
    <div class="row no-print">
      <Field
        id="team-date"
        label="Day of application for everyone"
        value={typed ?? shown ?? ''}
        hint={shown === null ? 'The days differ; the table gives each. A day here is set for everyone.' : undefined}
        error={read?.ok === false ? read.problem : undefined}
        onValue={(text) => {
          setTyped(text);
          const date = readApplyOn(text);
          if (date.ok) onDate(date.value);
        }}
      />
    </div>
  );
}

export default function Team({ data }: { data: CheckerData }) {
  const open = useBook('team');
  const today = useToday();
  const [message, say] = useAnnouncer();
  const [chosen, setChosen] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  /** A drawing later than what is kept: what appears and moves at once is seen to move. */
  const [stood, setStood] = useState(false);
  const there = open !== null;
  useEffect(() => {
    if (there) setStood(true);
  }, [there]);
  usePrintOpen('.checker');
  const people = open?.people ?? [];
  const check = useMemo(() => teamCheck(data.certifications), []);
  const rows = useMemo(() => check(people, today), [people, today]);
  // Whom the panel showed may stand in another place now, or be gone.
  const turn = open?.turn;
  useLayoutEffect(() => {
    setChosen(null);
  }, [turn]);
  useLayoutEffect(() => {
    if (chosen !== null) heading.current?.focus();
  }, [chosen]);
  useFocusAtTurn(turn, headings);
  const applyOn = applicationDay(people[0]?.applyOn ?? null, today);
  const differ = datesDiffer(rows);
  const change = (next: Person[], done: string, how?: How) => {
    open?.book.change(next, how);
    say(done);
  };
  const mend = (index: number, changes: Partial<Person>, how: How) => {
    open?.book.change(
      people.map((person, place) => (place === index ? { ...person, ...changes } : person)),
      how,
    );
  };
  const handbook = (
    <a href={data.sources[officialSources.handbook]?.url} rel="external noopener">
      confirm in the current Candidate Handbook
    </a>
  );
  const row = chosen === null ? undefined : rows[chosen];

  return (
    // Drawn in its place from the first paint; nothing is taken in before what is kept was read.
    <fieldset
      class={`whole checker${people.length > 0 ? ' checker-used' : ''}${open ? ' settled' : ''}${stood ? '' : ' held'}`}
      disabled={!open}
    >
      {open && (
        <>
          <p class="print-only">
            Printed on {dayText(today)} for applications on {differ ? 'the dates in the table' : dayText(applyOn)}. {confirm}
          </p>
          <KeptNotice
            open={open}
            onLeave={() => {
              headings
                .map((id) => document.getElementById(id))
                .find((found) => found !== null)
                ?.focus();
            }}
          />
        </>
      )}
      {open && rows.length > 0 && (
        <section aria-labelledby="team-table">
          <h2 id="team-table" tabIndex={-1}>
            The team
          </h2>
          <p class="notice">No version of the rules on file is the current handbook’s own text: {handbook}.</p>
          <TeamDate
            key={open.turn}
            shown={differ ? null : dayText(applyOn)}
            onDate={(date) => {
              const value = date === writeDay(today) ? null : date;
              open.book.change(
                people.map((person) => ({ ...person, applyOn: value })),
                { typing: true, undo: differ ? 'Everyone was given one day of application.' : undefined },
              );
            }}
          />
          <p class="hint">
            {countOf(people.length, 'person', 'people')}. “Every version from” is the first application date that meets every version on
            file, counting only clear work, if present work goes on.
          </p>
          <TeamTable
            rows={rows}
            chosen={chosen}
            onOpen={setChosen}
            onRemove={(index) => {
              const name = nameOf(rows[index], index);
              change(
                people.filter((_, place) => place !== index),
                `${name} removed.`,
                { undo: `${name} removed.`, whole: true },
              );
            }}
          />
          <div class="row no-print">
            <SaveButton
              class="button-main"
              label="Download the summary (CSV)"
              file={() => ({ name: 'team-summary.csv', type: 'text/csv', content: writeSummaryCsv(data.certifications, rows) })}
            />
            <SaveButton
              label="Download the jobs (CSV)"
              file={() => ({ name: 'team-jobs.csv', type: 'text/csv', content: writeTeamCsv(people) })}
            />
            <SaveButton
              label="Download as a file"
              file={() => ({ name: 'team-histories.json', type: 'application/json', content: writeFile(people) })}
            />
            <button
              type="button"
              class="button"
              onClick={() => {
                print();
              }}
            >
              Print
            </button>
            <button
              type="button"
              class="button button-danger"
              onClick={() => {
                change([], 'Cleared.', { undo: 'The team was cleared.', whole: true });
              }}
            >
              Clear the team
            </button>
          </div>
        </section>
      )}
      {open && row && chosen !== null && (
        <section class="one-of-team" aria-labelledby="team-person">
          <h2 id="team-person" tabIndex={-1} ref={heading}>
            {nameOf(row, chosen)}
          </h2>
          <div class="no-print">
            <Field
              id="team-person-name"
              label="Name or initials"
              value={row.person.name}
              onValue={(name) => {
                mend(chosen, { name: name.slice(0, longestName) }, { typing: true });
              }}
            />
          </div>
          <Jobs
            key={`${String(open.turn)}-${String(chosen)}`}
            id="team-person"
            title="Jobs"
            jobs={row.person.jobs}
            today={today}
            say={say}
            onJobs={(jobs, undo) => {
              mend(chosen, { jobs }, { undo });
            }}
          />
          {row.person.jobs.length > 0 && (
            <>
              <h3>Timeline</h3>
              <Timeline outcome={row.outcome} id="team-timeline" whose="The work" />
              <h3>What the rules say</h3>
              <p class="notice">
                For an application on <strong>{dayText(row.outcome.applyOn)}</strong>: {handbook}.
              </p>
              <Verdicts outcome={row.outcome} sources={data.sources} level={4} />
            </>
          )}
        </section>
      )}
      <TeamIn people={people} today={today} onPeople={change} onExample={() => void open?.book.showExample(exampleTeam)} />
      <p class="visually-hidden" role="status">
        {message}
      </p>
    </fieldset>
  );
}
