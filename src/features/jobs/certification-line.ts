/**
 * How long a new hire must work before the certification's rules let them sit. Pure.
 *
 * The eligibility rules are asked about two invented histories of a person with so many years in the field: one who came straight
 * from the job before, and one who came after a break of a month. Where rule versions or histories differ, the shortest and the
 * longest wait are both given, and the line for the description takes the longest.
 */
import type { RuleSet } from '../../schemas/certification.ts';
import { addMonths, dayOf, type Day } from '../eligibility/calendar.ts';
import { datesMet } from '../eligibility/dates.ts';
import type { Runs } from '../eligibility/runs.ts';

export interface CertificationFacts {
  id: 'cpcs' | 'cpmsm';
  abbreviation: string;
  eligibility: readonly Pick<RuleSet, 'title' | 'requirements' | 'sources'>[];
}

/** Whole months in the job until eligible, over the rule versions on file. */
export interface Wait {
  least: number;
  most: number;
}

/** Any day will do: waits are counted in whole months from it. */
const hire = dayOf({ year: 2026, month: 1, day: 1 });

/** Work without a doubt, with and without a break before the hire. */
function histories(yearsAtHire: number): Runs[] {
  const months = Math.round(yearsAtHire * 12);
  if (months === 0) return [[{ from: hire, to: Infinity }]];
  const end = addMonths(hire, -1);
  return [
    [{ from: addMonths(hire, -months), to: Infinity }],
    [
      { from: addMonths(end, -months), to: end - 1 },
      { from: hire, to: Infinity },
    ],
  ];
}

/** Months from the hire to a day, a begun month counted whole. A day's difference is the calendar's, not the rule's. */
function monthsTo(day: Day): number {
  let months = 0;
  while (addMonths(hire, months) + 1 < day) months += 1;
  return months;
}

function waitUnder(rules: Pick<RuleSet, 'requirements'>, history: Runs): number | null {
  const stretch = datesMet(rules.requirements, history).find((run) => run.to >= hire);
  return stretch ? monthsTo(Math.max(stretch.from, hire)) : null;
}

/** Null when no rule version on file can be met by waiting. `yearsAtHire` is recent work in the field. */
export function waitFor(certification: CertificationFacts, yearsAtHire: number): Wait | null {
  const waits = certification.eligibility.flatMap((rules) => histories(yearsAtHire).map((history) => waitUnder(rules, history)));
  const known = waits.filter((months) => months !== null);
  return known.length === 0 || known.length < waits.length ? null : { least: Math.min(...known), most: Math.max(...known) };
}

/** Years of work in the field that every version asks for in total; what a certificate holder must have had. */
export function yearsBehind(certification: CertificationFacts): number {
  const years = certification.eligibility.map((rules) =>
    Math.max(0, ...rules.requirements.map((entry) => (entry.kind === 'total-experience' ? entry.years : 0))),
  );
  return years.length === 0 ? 0 : Math.min(...years);
}

/** A line that is true for a person hired with so many years; null when no rule version is on file. */
export function certificationLine(certification: CertificationFacts, yearsAtHire: number): string | null {
  const wait = waitFor(certification, yearsAtHire);
  if (!wait) return null;
  const months = `${String(wait.most)} months`;
  return `${certification.abbreviation} certification, or eligible for ${certification.abbreviation} within ${months} of hire.`;
}
