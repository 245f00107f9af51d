/**
 * A person's history as the fragment of a link: `#h=`, base64url of a short JSON array, and its checksum. A fragment is never sent to
 * a server; only someone who has the link can read it. Pure.
 */
import { fromBase64url, fromUtf8, toBase64url, utf8 } from '../../format/bytes.ts';
import { readChecksum, withChecksum } from '../../format/checksum.ts';
import { personSchema, type Job, type Leave, type Person } from '../../schemas/work-history.ts';
import type { Day } from './calendar.ts';
import { futureStart } from './job-form.ts';
import { readJson, validate, type Reading } from './validate.ts';

const version = 2;
/** Links of the first version had no checksum. */
const unchecked = 1;
/** Longest fragment taken, in characters: sixty jobs with all their leaves and names in any script stay below. */
const longest = 300_000;

const leaveRow = ({ from, to }: Leave) => [from, to];
const jobRow = (job: Job) => [
  job.employer,
  job.role,
  job.setting,
  job.from,
  job.to,
  job.hours,
  job.basis,
  job.counts,
  job.leaves.map(leaveRow),
];

/** The fragment for a person, without `#`. Without names, the person's, employers' and roles' names are left out. */
export function writeShare(person: Person, options: { names: boolean }): string {
  const jobs = person.jobs.map((job) => jobRow(options.names ? job : { ...job, employer: '', role: '' }));
  const json = JSON.stringify([version, options.names ? person.name : '', person.applyOn, jobs]);
  return `h=${withChecksum(toBase64url(utf8(json)))}`;
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Reads a fragment, with or without `#`. Null when it carries no history at all. */
export function readShare(fragment: string, today: Day): Reading<Person> | null {
  // Where a letter of its mark was changed, a history is known by its end.
  const match = /^#?(h=|..(?=[\w-]+\.[0-9a-f]{8}$))([\s\S]*)$/.exec(fragment);
  if (!match) return null;
  const cut = { ok: false, problem: 'The link cannot be read; it is cut off or was changed. Ask for it again.' } as const;
  const [, mark, data = ''] = match;
  const carried = mark !== 'h=' || data.length > longest ? null : readChecksum(data);
  const bytes = carried && fromBase64url(carried.text);
  const json = bytes && fromUtf8(bytes);
  if (!carried || json === null) return cut;
  const [stated, name, applyOn, jobs] = list(readJson(json));
  if (typeof stated === 'number' && stated > version) {
    return { ok: false, problem: 'The link was made by a newer version of this page. Reload the page and open the link again.' };
  }
  if (stated !== (carried.checked ? version : unchecked) || !Array.isArray(jobs)) return cut;
  const person = {
    name,
    applyOn,
    done: [],
    jobs: (jobs as unknown[]).map((row) => {
      const [employer, role, setting, from, to, hours, basis, counts, leaves] = list(row);
      // What is no list is left as it is, so that the check refuses it.
      const rows = Array.isArray(leaves) ? leaves.map(list).map(([start, end]) => ({ from: start, to: end })) : leaves;
      return { employer, role, setting, from, to, hours, basis, counts, leaves: rows };
    }),
  };
  const checked = validate(personSchema, person, 'the link');
  if (!checked.ok) return checked;
  const inOrder = ordered(checked.value, 'the link');
  return inOrder.ok ? begun(inOrder.value, 'the link', today) : inOrder;
}

/** Spans that end before they begin have the shape of data and make no sense. */
export function ordered(person: Person, what: string, place = ''): Reading<Person> {
  for (const [index, job] of person.jobs.entries()) {
    for (const [name, span] of [['', job] as const, ...job.leaves.map((leave) => [', leave', leave] as const)]) {
      if (span.to !== null && span.to.slice(0, span.from.length) < span.from.slice(0, span.to.length)) {
        return {
          ok: false,
          problem: `In ${what}, ${place}job ${String(index + 1)}${name}: it ends (${span.to}) before it begins (${span.from}).`,
        };
      }
    }
  }
  return { ok: true, value: person };
}

/** Work that is still to begin is refused, as in the form. */
export function begun(person: Person, what: string, today: Day, place = ''): Reading<Person> {
  for (const [index, job] of person.jobs.entries()) {
    const future = futureStart(job.from, today);
    if (future !== null) return { ok: false, problem: `In ${what}, ${place}job ${String(index + 1)}: ${job.from}. ${future}` };
  }
  return { ok: true, value: person };
}
