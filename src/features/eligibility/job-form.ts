/** A job as it is being typed, and what is wrong with it: one sentence for the field it belongs to. Pure. */
import { oneLine } from '../../format/typed-text.ts';
import { longestName, type Job } from '../../schemas/work-history.ts';
import { dayText, firstDayOf, lastDayOf, workDateText, type Day } from './calendar.ts';
import { isPresent, readWorkDate } from './read-date.ts';
import { jobName } from './words.ts';

export interface LeaveDraft {
  from: string;
  to: string;
  present: boolean;
}

/** Field values as text. */
export interface JobDraft extends Pick<Job, 'employer' | 'role' | 'setting' | 'basis' | 'counts'> {
  from: string;
  to: string;
  present: boolean;
  hours: string;
  leaves: LeaveDraft[];
}

export const emptyDraft: JobDraft = {
  employer: '',
  role: '',
  setting: 'hospital',
  from: '',
  to: '',
  present: true,
  hours: '40',
  basis: 'employed',
  counts: 'yes',
  leaves: [],
};

export function draftOf(job: Job): JobDraft {
  const date = (text: string | null) => (text === null ? '' : workDateText(text));
  return {
    ...job,
    from: date(job.from),
    to: date(job.to),
    present: job.to === null,
    hours: job.hours === null ? '' : String(job.hours),
    leaves: job.leaves.map((leave) => ({ from: date(leave.from), to: date(leave.to), present: leave.to === null })),
  };
}

/** Sentences by field: `from`, `to`, `hours`, `employer`, `role`, or `leaves.0.from` for the first leave's start. */
export type Problems = Record<string, string>;
export type JobReading = { ok: true; job: Job; notes: Problems } | { ok: false; problems: Problems };

const present = { job: '“I still work here”', leave: '“still on leave”' };

/** Reads a span; the problems carry the given prefix. */
function readSpan(
  draft: LeaveDraft,
  what: 'job' | 'leave',
  prefix: string,
  problems: Problems,
): { from: string; to: string | null } | null {
  const from = draft.from.trim() === '' ? null : readWorkDate(draft.from);
  // “Current” typed as the end says what the box beside it says.
  const lasts = draft.present || isPresent(draft.to);
  const to = lasts || draft.to.trim() === '' ? null : readWorkDate(draft.to);
  if (from === null) problems[`${prefix}from`] = `Give the month the ${what} began, for example March 2023 or 03/2023.`;
  else if (!from.ok) problems[`${prefix}from`] = from.problem;
  if (to && !to.ok) problems[`${prefix}to`] = to.problem;
  else if (to === null && !lasts) problems[`${prefix}to`] = `Give the last month of the ${what}, or tick ${present[what]}.`;
  if (from?.ok !== true || to?.ok === false || (to === null && !lasts)) return null;
  if (to && lastDayOf(to.value) < firstDayOf(from.value)) {
    problems[`${prefix}to`] = `The ${what} ends in ${workDateText(to.value)}, before it begins in ${workDateText(from.value)}.`;
    return null;
  }
  return { from: from.value, to: to ? to.value : null };
}

/** The sentence for a start that lies after today; null when it does not. */
export function futureStart(from: string, today: Day): string | null {
  return firstDayOf(from) > today ? `This begins after today, ${dayText(today)}. Add it once it has begun.` : null;
}

/** Hours a week as typed: null when left empty, a sentence when they are none. */
export function readHours(text: string): { ok: true; hours: number | null } | { ok: false; problem: string } {
  const given = text.trim();
  if (given === '') return { ok: true, hours: null };
  const hours = /^\d{1,3}(?:[.,]\d{1,2})?$/.test(given) ? Number(given.replace(',', '.')) : NaN;
  return hours > 0 && hours <= 168
    ? { ok: true, hours }
    : { ok: false, problem: 'Hours a week must be a number above 0 and up to 168; leave the field empty if you do not know.' };
}

/** Reads a job as typed. `others` are the jobs already in the history; what concerns them is a note and stops nothing. */
export function readJob(draft: JobDraft, others: readonly Job[], today: Day): JobReading {
  const problems: Problems = {};
  for (const field of ['employer', 'role'] as const) {
    if (draft[field].trim().length > longestName) problems[field] = `Keep this to ${String(longestName)} characters.`;
  }
  const hours = readHours(draft.hours);
  if (!hours.ok) problems['hours'] = hours.problem;
  const span = readSpan(draft, 'job', '', problems);
  const future = span && futureStart(span.from, today);
  if (future) problems['from'] = future;
  const leaves = draft.leaves.map((leave, index) => {
    const prefix = `leaves.${String(index)}.`;
    const read = readSpan(leave, 'leave', prefix, problems);
    const outside =
      read &&
      span &&
      ((span.to !== null && firstDayOf(read.from) > lastDayOf(span.to)) ||
        (read.to !== null && lastDayOf(read.to) < firstDayOf(span.from)));
    if (outside) problems[`${prefix}from`] = 'This leave lies outside the job. Check its months.';
    return read;
  });
  if (!span || !hours.ok || Object.keys(problems).length > 0) return { ok: false, problems };

  const job: Job = {
    employer: oneLine(draft.employer),
    role: oneLine(draft.role),
    setting: draft.setting,
    ...span,
    hours: hours.hours,
    basis: draft.basis,
    counts: draft.counts,
    leaves: leaves.filter((leave) => leave !== null),
  };
  return { ok: true, job, notes: notesOn(job, others, today) };
}

/** A month that ended no longer ago than this is asked about: its last days may decide whether a run of work was broken. */
const nearMonths = 31;

/** What is worth a second look without being wrong. */
export function notesOn(job: Job, others: readonly Job[], today: Day): Problems {
  const notes: Problems = {};
  const alsoPresent = job.to === null ? others.findIndex((other) => other.to === null) : -1;
  const other = others[alsoPresent];
  if (other) {
    notes['to'] =
      `${jobName(other, alsoPresent)} is also marked as a present job. Months they share count once; if one has ended, give its last month.`;
  } else if (job.to !== null && lastDayOf(job.to) > today) {
    notes['to'] =
      job.to.length === 10
        ? 'This ends after today. It counts up to that day.'
        : `A month counts to its last day, here ${dayText(lastDayOf(job.to))}, which is after today. If you leave or left earlier, give the day.`;
  } else if (job.to !== null && job.to.length === 7 && lastDayOf(job.to) >= today - nearMonths) {
    notes['to'] = `A month counts to its last day, here ${dayText(lastDayOf(job.to))}. If you left earlier, give the day.`;
  }
  return notes;
}

/** Reads the day of application from a date field; null means today. */
export function readApplyOn(text: string): { ok: true; value: string } | { ok: false; problem: string } {
  const read = readWorkDate(text);
  if (!read.ok) return read;
  return read.value.length === 10 ? read : { ok: false, problem: 'Give the day of application in full, for example 3/15/2027.' };
}
