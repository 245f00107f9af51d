/**
 * How long a new hire must work before the certification's rules let them sit, from the rule versions on file. Pure.
 * Work before the hire counts toward the total; unbroken employment is counted from the hire, because a new hire may come after a
 * break. Where versions differ, the shortest and the longest are both given.
 */
import type { Requirement, RuleSet } from '../../schemas/certification.ts';

export interface CertificationFacts {
  id: 'cpcs' | 'cpmsm';
  abbreviation: string;
  eligibility: readonly Pick<RuleSet, 'title' | 'requirements' | 'sources'>[];
}

/** Months in the job until eligible, over the rule versions on file. */
export interface Wait {
  least: number;
  most: number;
}

function monthsFor(requirement: Requirement, yearsAtHire: number): number {
  switch (requirement.kind) {
    case 'employed-at-application':
      return 0;
    case 'consecutive-ending-at-application':
    case 'consecutive-within':
      return requirement.months;
    case 'total-experience':
      return Math.max(0, Math.ceil((requirement.years - yearsAtHire) * 12));
  }
}

/** Null when no rule version is on file. `yearsAtHire` is recent work in the field. */
export function waitFor(certification: CertificationFacts, yearsAtHire: number): Wait | null {
  if (certification.eligibility.length === 0) return null;
  const waits = certification.eligibility.map((rules) => Math.max(...rules.requirements.map((entry) => monthsFor(entry, yearsAtHire))));
  return { least: Math.min(...waits), most: Math.max(...waits) };
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
