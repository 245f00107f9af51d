/** The words for rules, doubts and answers. Pure. */
import { countOf } from '../../format/plurals.ts';
import type { Requirement } from '../../schemas/certification.ts';
import type { Confidence } from '../../schemas/common.ts';
import type { Counts, Job, Setting } from '../../schemas/work-history.ts';
import { tenthsText } from './experience.ts';
import type { Doubt } from './history.ts';
import type { State } from './outcome.ts';

/** `36 months`, `35.9 months`, `1 month`, from tenths. */
export const monthsText = (tenths: number): string => `${tenthsText(tenths)} ${tenths === 10 ? 'month' : 'months'}`;

/** `A`, `A and B`, `A, B and C`. */
export function listText(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** A requirement as a sentence without its full stop. */
export function requirementText(requirement: Requirement): string {
  switch (requirement.kind) {
    case 'employed-at-application':
      return 'working in the field on the day of application';
    case 'consecutive-ending-at-application':
      return `${countOf(requirement.months, 'month')} without a break up to the day of application`;
    case 'consecutive-within':
      return `any ${countOf(requirement.months, 'month')} without a break within the last ${countOf(requirement.withinMonths, 'month')}`;
    case 'total-experience':
      return requirement.lookbackYears === null
        ? `${countOf(requirement.years, 'year')} of work in all, however long ago`
        : `${countOf(requirement.years, 'year')} of work in all within the last ${countOf(requirement.lookbackYears, 'year')}`;
  }
}

/** The first letter as a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const stateText: Record<State, string> = { met: 'Met', depends: 'Depends', 'not-met': 'Not met', 'not-in-force': 'Not in force' };

/** What would have to be so for doubtful work to count: follows "if". */
export const doubtCondition: Record<Doubt, string> = {
  'part-time': 'part-time work counts',
  'hours-unknown': 'work without stated hours counts',
  contracted: 'contracted work counts',
  'enrollment-only': 'enrollment work alone counts',
  leave: 'time on leave counts',
  unsure: 'the work you are not sure of counts',
  weekend: 'a weekend between two jobs is no break',
};

/** `part-time work counts and time on leave counts; or if contracted work counts`. */
export const conditionsText = (sets: readonly (readonly Doubt[])[]): string =>
  sets.map((set) => listText(set.map((doubt) => doubtCondition[doubt]))).join('; or if ');

/** A doubt in two or three words, for tags and legends. */
export const doubtName: Record<Doubt, string> = {
  'part-time': 'part-time',
  'hours-unknown': 'hours not given',
  contracted: 'contracted',
  'enrollment-only': 'enrollment only',
  leave: 'leave',
  unsure: 'not sure',
  weekend: 'weekend between jobs',
};

export const settingName: Record<Setting, string> = {
  hospital: 'Hospital or health system',
  ambulatory: 'Ambulatory or surgery center',
  'group-practice': 'Group practice',
  'health-plan': 'Health plan',
  cvo: 'Credentials verification organization',
  military: 'Military or government',
  other: 'Other',
};

export const countsName: Record<Counts, string> = {
  yes: 'Yes',
  'enrollment-only': 'Payer enrollment only',
  unsure: 'Not sure',
  no: 'No: other work',
};

export const basisName: Record<Job['basis'], string> = { employed: 'Employee', contracted: 'Contractor or self-employed' };

/** How sure we are of a rule, in words a reader needs. */
export const confidenceText: Record<Confidence, string> = {
  verified: 'Seen on an official or government page',
  'partly-verified': 'Seen on an official page, in part or without its date',
  secondary: 'Stated by another site, not by the certifying body',
  derived: 'Worked out from other facts',
  unconfirmed: 'Not confirmed',
};

/** A job as people would name it. */
export function jobName(job: Job, index: number): string {
  if (job.employer !== '') return job.employer;
  return job.role !== '' ? job.role : `Job ${String(index + 1)}`;
}

/** Names by value as the choices of a list, in their order. */
export const choicesOf = <T extends string>(names: Readonly<Record<T, string>>): [T, string][] => Object.entries(names) as [T, string][];
