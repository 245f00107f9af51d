/** Which certification to take: one sentence from two results. Pure. */
import { dayText, type Day } from './calendar.ts';
import type { Outcome } from './outcome.ts';

/** The first application date on which every version in force is met, counting only clear work; null when there is none. */
const firstOf = (entry: Outcome['certifications'][number]): Day | null => entry.result.clear.every.first;

/** Advice in at most three sentences. It never says that someone is eligible: only the current handbook decides that. */
export function advice({ certifications, applyOn }: Outcome): string[] {
  const [one, two] = certifications;
  if (!one || !two) return [];
  const [cpcs, cpmsm] = one.data.id === 'cpcs' ? [one, two] : [two, one];
  const [early, late] = [firstOf(cpcs), firstOf(cpmsm)];
  const both = 'No source on file makes one a condition of the other.';
  const fit = 'The CPCS is for people who verify credentials and keep files; the CPMSM is for people who run the department.';
  if (early === null && late === null) return ['With this work alone, no later date meets every version of either.', both];
  if (early === applyOn && late === applyOn)
    return [`On ${dayText(applyOn)} every version of both is met, so the work decides. ${fit}`, both];
  if (early !== null && (late === null || early < late)) {
    const other =
      late === null ? 'with this work alone, no date meets every version of the CPMSM' : `the CPMSM follows on ${dayText(late)}`;
    return [`The CPCS comes first: every version of it is met on ${dayText(early)}; ${other}.`, both];
  }
  if (early === late && early !== null)
    return [`Every version of both is first met on ${dayText(early)}, so the work decides. ${fit}`, both];
  return [
    `The CPMSM comes first: every version of it is met on ${late === null ? '' : dayText(late)}${early === null ? '; with this work alone, no date meets every version of the CPCS' : `; the CPCS follows on ${dayText(early)}`}.`,
    both,
  ];
}
