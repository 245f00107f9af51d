/** The jobs of one person: a list to mend, and a form to add the next. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../../../schemas/work-history.ts';
import { workDateText, type Day } from '../calendar.ts';
import { doubtsOf } from '../history.ts';
import { draftOf, emptyDraft, notesOn } from '../job-form.ts';
import { basisName, doubtName, jobName, settingName } from '../words.ts';
import { JobForm } from './JobForm.tsx';

interface Props {
  id: string;
  /** Heading: of the second level, or of the third where it is given. */
  title?: string;
  jobs: readonly Job[];
  today: Day;
  /** `undo` names what was done, when it may be taken back. */
  onJobs: (jobs: Job[], undo?: string) => void;
  /** Says something to screen readers. */
  say: (text: string) => void;
}

function JobLine({ job, index, others, today }: { job: Job; index: number; others: readonly Job[]; today: Day }) {
  const name = jobName(job, index);
  const tags = [
    ...doubtsOf(job).map((doubt) => doubtName[doubt]),
    ...(job.leaves.length > 0 ? [doubtName.leave] : []),
    ...(job.counts === 'no' ? ['does not count'] : []),
  ];
  const note = notesOn(job, others, today)['to'];
  const facts = [settingName[job.setting], job.hours === null ? null : `${String(job.hours)} hours a week`, basisName[job.basis]];
  return (
    <div>
      <strong>{name}</strong>
      {job.role !== '' && job.role !== name && `, ${job.role}`}
      <br />
      {workDateText(job.from)} to {job.to === null ? 'now' : workDateText(job.to)}
      <span class="hint"> · {facts.filter((fact) => fact !== null).join(' · ')}</span>
      {job.leaves.map((leave, place) => (
        <span class="hint" key={place}>
          <br />
          On leave {workDateText(leave.from)} to {leave.to === null ? 'now' : workDateText(leave.to)}
        </span>
      ))}
      {tags.length > 0 && (
        <>
          <br />
          {tags.map((tag) => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))}
        </>
      )}
      {note && <p class="hint">{note}</p>}
    </div>
  );
}

export function Jobs({ id, title, jobs, today, onJobs, say }: Props) {
  const [editing, setEditing] = useState<number | null>(null);
  const [adding, setAdding] = useState(jobs.length === 0);
  const heading = useRef<HTMLHeadingElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  // Whoever uses the keyboard goes on where the form was: at the button that adds the next job.
  const leftForm = useRef(false);
  useEffect(() => {
    if (!leftForm.current) return;
    leftForm.current = false;
    (addButton.current ?? heading.current)?.focus();
  });
  const done = (next: Job[], text: string, undo?: string) => {
    setEditing(null);
    setAdding(false);
    leftForm.current = true;
    onJobs(next, undo);
    say(text);
  };
  const Heading = title === undefined ? 'h2' : 'h3';
  const without = (index: number) => jobs.filter((_, place) => place !== index);

  return (
    <section class="jobs" aria-labelledby={`${id}-jobs`}>
      <Heading id={`${id}-jobs`} tabIndex={-1} ref={heading}>
        {title ?? 'Your work'}
      </Heading>
      {jobs.length > 0 && (
        <ol class="job-list">
          {jobs.map((job, index) =>
            editing === index ? (
              <li key={index}>
                <JobForm
                  id={`${id}-edit`}
                  start={draftOf(job)}
                  others={without(index)}
                  today={today}
                  action="Save the job"
                  focus
                  onJob={(changed) => {
                    done(
                      jobs.map((other, place) => (place === index ? changed : other)),
                      `${jobName(changed, index)} saved.`,
                    );
                  }}
                  onCancel={() => {
                    leftForm.current = true;
                    setEditing(null);
                  }}
                />
              </li>
            ) : (
              <li key={index} class="card">
                <JobLine job={job} index={index} others={without(index)} today={today} />
                <div class="row no-print">
                  <button
                    type="button"
                    class="button"
                    aria-label={`Edit ${jobName(job, index)}`}
                    onClick={() => {
                      setAdding(false);
                      setEditing(index);
                    }}
                  >
                    Edit
                  </button>
                  <button
                    type="button"
                    class="button button-danger"
                    aria-label={`Remove ${jobName(job, index)}`}
                    onClick={() => {
                      done(without(index), `${jobName(job, index)} removed.`, `${jobName(job, index)} removed.`);
                    }}
                  >
                    Remove
                  </button>
                </div>
              </li>
            ),
          )}
        </ol>
      )}
      {adding ? (
        <JobForm
          id={`${id}-new`}
          start={{ ...emptyDraft, present: jobs.every((job) => job.to !== null) }}
          others={jobs}
          today={today}
          action="Add this job"
          focus={jobs.length > 0}
          onJob={(job) => {
            done([...jobs, job], `${jobName(job, jobs.length)} added. ${String(jobs.length + 1)} in all.`);
          }}
          onCancel={
            jobs.length > 0
              ? () => {
                  leftForm.current = true;
                  setAdding(false);
                }
              : undefined
          }
        />
      ) : (
        jobs.length < 60 && (
          <button
            type="button"
            ref={addButton}
            class="button no-print"
            onClick={() => {
              setEditing(null);
              setAdding(true);
            }}
          >
            Add {jobs.length === 0 ? 'a' : 'another'} job
          </button>
        )
      )}
    </section>
  );
}
