/** The eligibility checker for a team: everyone in one table, and anyone of it in full. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { longestName, type Person } from '../../../schemas/work-history.ts';
import { dayText, writeDay } from '../calendar.ts';
import type { CheckerData } from '../data.ts';
import { writeFile } from '../file.ts';
import { readApplyOn } from '../job-form.ts';
import { writeTeamCsv } from '../team-csv.ts';
import { teamRows, writeSummaryCsv } from '../team-summary.ts';
import { count } from '../words.ts';
import { applicationDay } from './ApplyOn.tsx';
import { Jobs } from './Jobs.tsx';
import { KeptNotice } from './KeptNotice.tsx';
import { saveFile } from './save-file.ts';
import { TeamIn } from './TeamIn.tsx';
import { nameOf, TeamTable } from './TeamTable.tsx';
import { TextField } from './TextField.tsx';
import { Timeline } from './Timeline.tsx';
import { useAnnouncer, useBook, usePrintOpen, useToday } from './useBook.ts';
import { Verdicts } from './Verdicts.tsx';
import './eligibility.css';

export default function Team({ data }: { data: CheckerData }) {
  const open = useBook('team');
  const today = useToday();
  const [message, say] = useAnnouncer();
  const [chosen, setChosen] = useState<number | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  usePrintOpen();
  const people = open?.people ?? [];
  const rows = useMemo(() => teamRows(data.certifications, people, today), [people, today]);
  useLayoutEffect(() => {
    if (chosen !== null) heading.current?.focus();
  }, [chosen]);
  if (!open) return <p class="hint">Opening…</p>;

  const applyOn = applicationDay(people[0]?.applyOn ?? null, today);
  const date = typed === null ? null : readApplyOn(typed);
  const change = (next: Person[], done: string, undo?: string) => {
    if (undo !== undefined) setChosen(null);
    open.book.change(next, undo);
    say(done);
  };
  const mend = (index: number, changes: Partial<Person>, undo?: string) => {
    open.book.change(
      people.map((person, place) => (place === index ? { ...person, ...changes } : person)),
      undo,
    );
  };
  const row = chosen === null ? undefined : rows[chosen];

  return (
    <div class={people.length > 0 ? 'checker checker-used' : 'checker'}>
      <p class="print-only">
        Printed on {dayText(today)} for applications on {dayText(applyOn)}. Confirm in the current Candidate Handbook; only the certifying
        body decides who is eligible.
      </p>
      <KeptNotice open={open} />
      {rows.length > 0 && (
        <section aria-labelledby="team-table">
          <h2 id="team-table">The team</h2>
          <div class="row no-print">
            <TextField
              id="team-date"
              label="Day of application for everyone"
              value={typed ?? dayText(applyOn)}
              error={date?.ok === false ? date.problem : undefined}
              onValue={(text) => {
                setTyped(text);
                const read = readApplyOn(text);
                if (!read.ok) return;
                const value = read.value === writeDay(today) ? null : read.value;
                open.book.change(people.map((person) => ({ ...person, applyOn: value })));
              }}
            />
          </div>
          <p class="hint">
            {count(people.length, 'person', 'people')}. “Every version from” is the first application date that meets every version on file,
            counting only clear work, if present work goes on.
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
                `${name} removed.`,
              );
            }}
          />
          <div class="row no-print">
            <button
              type="button"
              class="button button-main"
              onClick={() => {
                saveFile('team-summary.csv', 'text/csv', writeSummaryCsv(data.certifications, rows));
              }}
            >
              Download the summary (CSV)
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                saveFile('team-jobs.csv', 'text/csv', writeTeamCsv(people));
              }}
            >
              Download the jobs (CSV)
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                saveFile('team-histories.json', 'application/json', writeFile(people));
              }}
            >
              Download as a file
            </button>
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
              class="button button-plain"
              onClick={() => {
                change([], 'Cleared.', 'The team was cleared.');
              }}
            >
              Clear the team
            </button>
          </div>
        </section>
      )}
      {row && chosen !== null && (
        <section class="one-of-team" aria-labelledby="team-person">
          <h2 id="team-person" tabIndex={-1} ref={heading}>
            {nameOf(row, chosen)}
          </h2>
          <div class="no-print">
            <TextField
              id="team-person-name"
              label="Name or initials"
              value={row.person.name}
              onValue={(name) => {
                mend(chosen, { name: name.slice(0, longestName) });
              }}
            />
          </div>
          <Jobs
            key={chosen}
            id="team-person"
            title="Jobs"
            jobs={row.person.jobs}
            today={today}
            say={say}
            onJobs={(jobs, undo) => {
              mend(chosen, { jobs }, undo);
            }}
          />
          {row.person.jobs.length > 0 && (
            <>
              <h3>Timeline</h3>
              <Timeline outcome={row.outcome} id="team-timeline" whose="The work" />
              <h3>What the rules say</h3>
              <Verdicts outcome={row.outcome} sources={data.sources} level={4} />
            </>
          )}
        </section>
      )}
      <TeamIn people={people} today={today} onPeople={change} />
      <p class="visually-hidden" role="status">
        {message}
      </p>
    </div>
  );
}
