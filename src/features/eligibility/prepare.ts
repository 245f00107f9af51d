/** What to gather, what to do and what to ask before applying. Pure; each line has an id that stays, so that a tick can be kept. */
import type { Job } from '../../schemas/work-history.ts';
import { addMonths, dayText, workDateText } from './calendar.ts';
import type { officialSources } from './data.ts';
import { doubtsOf, fullTimeHours, type Doubt } from './history.ts';
import type { Outcome } from './outcome.ts';
import { intersect } from './runs.ts';
import { jobName, listText } from './words.ts';

export interface Line {
  id: string;
  text: string;
  /** A source that says so. */
  source?: keyof typeof officialSources;
}

/** Days in which work may matter under any version: the longest look-back, or always where a version has none. */
function reach({ certifications }: Outcome): 'always' | number {
  const lookbacks = certifications.flatMap(({ data }) =>
    data.ruleSets.flatMap(({ requirements }) =>
      requirements.flatMap((rule) => (rule.kind === 'total-experience' ? [rule.lookbackYears] : [])),
    ),
  );
  return lookbacks.includes(null) ? 'always' : Math.max(0, ...lookbacks.map((years) => years ?? 0));
}

function jobEvidence(job: Job, index: number): Line[] {
  const name = jobName(job, index);
  // A tick belongs to the job, not to its place in the list.
  const idOf = (kind: string) => `${kind}:${job.from}:${name}`.slice(0, 60);
  const dates = `${workDateText(job.from)} to ${job.to === null ? 'now' : workDateText(job.to)}`;
  const lines: Line[] = [
    {
      id: idOf('letter'),
      text: `${name}: a letter or record that gives your title, duties, first and last day${job.to === null ? ', and that you still work there' : ''} (${dates}).`,
    },
  ];
  const found = doubtsOf(job);
  const proofs: Partial<Record<Doubt, string>> = {
    'part-time': `a record of the hours you worked each week (you gave ${String(job.hours ?? '')}).`,
    'hours-unknown': 'a record of the hours you worked each week.',
    contracted: 'the contract, with its dates, the work and the place where it was done.',
    'enrollment-only': 'a description of the enrollment work, with anything in it that verifies credentials.',
    unsure: 'the job description, so that the certifying body can say whether the duties count.',
  };
  for (const doubt of found) {
    const text = proofs[doubt];
    if (text !== undefined) lines.push({ id: idOf(doubt), text: `${name}: ${text}` });
  }
  if (job.leaves.length > 0)
    lines.push({
      id: idOf('leave'),
      text: `${name}: the first and last day of each leave, and that the job was kept meanwhile.`,
    });
  return lines;
}

/** What to gather as evidence, for every job that may matter. */
export function evidence(outcome: Outcome): Line[] {
  const years = reach(outcome);
  const from = years === 'always' ? -Infinity : addMonths(outcome.applyOn, -years * 12);
  const window = [{ from, to: outcome.applyOn }];
  return outcome.jobs.flatMap((job, index) =>
    intersect(
      outcome.history.spans.filter((span) => span.job === index),
      window,
    ).length > 0
      ? jobEvidence(job, index)
      : [],
  );
}

/** Steps before an application, the same for everyone. */
export const steps: readonly Line[] = [
  { id: 'handbook', text: 'Read the eligibility part of the current Candidate Handbook, and its definitions.', source: 'handbook' },
  {
    id: 'window',
    text: 'Note the application deadline of the testing window you choose.',
  },
  { id: 'account', text: 'Apply from your own account; an application sent from someone else’s does not register you.', source: 'faq' },
  { id: 'membership', text: 'If you want the member price, have the membership active before you send the application.', source: 'faq' },
  {
    id: 'accommodations',
    text: 'Ask for accommodations with the application, at least eight weeks before the window opens.',
    source: 'accommodations',
  },
  { id: 'complete', text: 'Send the application complete; an incomplete one may be reviewed or cost more.', source: 'registration' },
  { id: 'proof', text: 'Keep proof of your work at hand; one prep site says applications are audited.', source: 'audits' },
];

/** Most ticks that a kept history may hold. */
export const mostChecked = 200;

/**
 * The ticks after one line was ticked or unticked. When there is no room, ticks of lines that are not shown any more make it; null
 * when there is still none.
 */
export function checkedOff(done: readonly string[], id: string, on: boolean, shown: readonly Line[]): string[] | null {
  const others = done.filter((other) => other !== id);
  if (!on) return others;
  const next = [...others, id];
  if (next.length <= mostChecked) return next;
  const pruned = next.filter((tick) => shown.some((line) => line.id === tick));
  return pruned.length <= mostChecked ? pruned : null;
}

const questionFor: Record<Doubt, (jobs: string) => string> = {
  'part-time': (jobs) =>
    `Does part-time work count (${jobs}, under ${String(fullTimeHours)} hours a week), and if so in full or by its hours?`,
  'hours-unknown': (jobs) => `Is there a least number of hours a week? I do not have the hours for ${jobs}.`,
  contracted: (jobs) => `Does contracted or self-employed work count as employment (${jobs})?`,
  'enrollment-only': (jobs) => `Does payer enrollment without credentialing count as work in the field (${jobs})?`,
  leave: (jobs) => `Does time on leave count as employment, and does it break the twelve months (${jobs})?`,
  unsure: (jobs) => `Do these duties count as work in the field: ${jobs}?`,
  weekend: () => 'Do twelve months without a break allow for a weekend between two jobs?',
};

/** Questions to put to the certifying body: what this history raises and what the versions disagree on. */
export function questions(outcome: Outcome): Line[] {
  const raised = (Object.keys(questionFor) as Doubt[]).flatMap((doubt): Line[] => {
    if (doubt === 'weekend') {
      const decides = outcome.certifications.some(({ result }) =>
        result.ruleSets.some(({ dependsOn }) => dependsOn.flat().includes('weekend')),
      );
      return decides ? [{ id: 'ask-weekend', text: questionFor.weekend('') }] : [];
    }
    const jobs = [...new Set(outcome.history.spans.filter((span) => span.doubts.includes(doubt)).map((span) => span.job))].flatMap(
      (index) => {
        const job = outcome.jobs[index];
        return job ? [job.role !== '' && doubt === 'unsure' ? `${job.role} at ${jobName(job, index)}` : jobName(job, index)] : [];
      },
    );
    return jobs.length === 0 ? [] : [{ id: `ask-${doubt}`, text: questionFor[doubt](listText([...new Set(jobs)])) }];
  });
  const disagree = outcome.certifications.flatMap(({ data }): Line[] => {
    const kinds = new Set(data.ruleSets.flatMap(({ requirements }) => requirements.map((rule) => rule.kind)));
    const lookbacks = new Set(
      data.ruleSets.flatMap(({ requirements }) =>
        requirements.flatMap((rule) => (rule.kind === 'total-experience' ? [rule.lookbackYears] : [])),
      ),
    );
    const always = (kind: string) => data.ruleSets.every(({ requirements }) => requirements.some((rule) => rule.kind === kind));
    const lines: Line[] = [];
    const ending = 'consecutive-ending-at-application';
    if (kinds.has('consecutive-within') && kinds.has(ending)) {
      lines.push({
        id: `ask-${data.id}-twelve`,
        text: `${data.abbreviation}: must the twelve consecutive months run up to the application, or may they lie anywhere in the last twenty-four months?`,
      });
    } else if (kinds.has(ending) && !always(ending)) {
      lines.push({
        id: `ask-${data.id}-twelve`,
        text: `${data.abbreviation}: must I have worked for twelve consecutive months up to the application, or is working on that day enough?`,
      });
    }
    if (lookbacks.size > 1) {
      lines.push({
        id: `ask-${data.id}-lookback`,
        text: `${data.abbreviation}: within how many years before the application must the experience lie?`,
      });
    }
    return lines;
  });
  const always: Line = {
    id: 'ask-date',
    text: `Which date is experience counted to: the day I apply (${dayText(outcome.applyOn)} in this check), the deadline or the day I sit?`,
  };
  return [...raised, ...disagree, always];
}
