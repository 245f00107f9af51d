/** Which certification to take: a few sentences from two results. Pure. */
import { dayText, type Day } from './calendar.ts';
import type { Outlook } from './evaluate.ts';
import type { Outcome } from './outcome.ts';
import { capital } from './words.ts';

type Entry = Outcome['certifications'][number];

const fit = 'The CPCS is for people who verify credentials and keep files; the CPMSM is for people who run the department.';

/** Compares the first dates on which every version in force is met. `lead` says which work is counted; it may be empty. */
function compared(early: Day | null, late: Day | null, applyOn: Day, lead: string): string {
  const alone = lead === '' ? 'with this work alone, ' : '';
  if (early === null && late === null) return capital(`${lead}${alone}no later date meets every version of either.`);
  if (early === late && early !== null) {
    return early === applyOn
      ? capital(`${lead}on ${dayText(applyOn)} every version of both is met, so the work decides.`)
      : capital(`${lead}every version of both is first met on ${dayText(early)}, so the work decides.`);
  }
  const [first, second, day, after] =
    early !== null && (late === null || early < late) ? ['CPCS', 'CPMSM', early, late] : ['CPMSM', 'CPCS', late ?? applyOn, early];
  const then = after === null ? `${alone}no date meets every version of the ${second}` : `the ${second} follows on ${dayText(after)}`;
  return capital(`${lead}the ${first} comes first: every version of it is met on ${dayText(day)}; ${then}.`);
}

/**
 * Advice in at most four sentences. Where doubtful work would change it, it says so, and what holds if that work counts. It never
 * says that someone is eligible: only the current handbook decides that.
 */
export function advice({ certifications, applyOn }: Outcome): string[] {
  const [one, two] = certifications;
  if (!one || !two) return [];
  const [cpcs, cpmsm] = one.data.id === 'cpcs' ? [one, two] : [two, one];
  const dates = (of: 'clear' | 'open'): [Day | null, Day | null] => {
    const first = ({ result }: Entry) => result[of].every.first;
    return [first(cpcs), first(cpmsm)];
  };
  const [clear, open] = [dates('clear'), dates('open')];
  const differs = clear[0] !== open[0] || clear[1] !== open[1];
  const sentences = [compared(...clear, applyOn, differs ? 'counting only clear work, ' : '')];
  if (differs) sentences.push(compared(...open, applyOn, 'counting all work that may count, '));
  const tie = [clear, open].some(([early, late]) => early !== null && early === late);
  return [...sentences, ...(tie ? [fit] : []), 'No source on file makes one a condition of the other.'];
}

function dateText({ first, since }: Outlook, none: string): string {
  if (since !== null) return `since ${dayText(since)}`;
  return first === null ? none : `from ${dayText(first)}`;
}

/** From when on it is met, counting only clear work; and if doubtful work changes that, from when on with it. */
export function whenText(clear: Outlook, open: Outlook): string {
  if (clear.first === open.first && clear.since === open.since) return dateText(clear, 'on no later date with this work alone');
  return `${dateText(clear, 'on no later date')}, counting only clear work; ${dateText(open, 'on no later date')} if all counts that may`;
}
