/** A team's answers as a table. Pure. */
import type { Job, Person } from '../../schemas/work-history.ts';
import { readDay, writeDay, type Day } from './calendar.ts';
import { spreadsheetCsv } from '../../format/csv.ts';
import type { CertificationData } from './data.ts';
import type { Outlook } from './evaluate.ts';
import { answerText } from './explain.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { conditionsText, stateText } from './words.ts';

export interface TeamRow {
  person: Person;
  applyOn: Day;
  /** Worked out when first asked for: of hundreds only those in view are. */
  readonly outcome: Outcome;
}

/** Checks everyone, each on the application date given for them or else today. */
export type TeamCheck = (people: readonly Person[], today: Day) => TeamRow[];

/**
 * A check that remembers: who did not change is not checked again and gets the very same row, which need not be drawn again, so that
 * typing in a large team stays quick.
 */
export function teamCheck(certifications: readonly CertificationData[]): TeamCheck {
  const known = new WeakMap<readonly Job[], Outcome>();
  const outcome = (jobs: readonly Job[], applyOn: Day): Outcome => {
    const before = known.get(jobs);
    if (before?.applyOn === applyOn) return before;
    const worked = outcomeOf(certifications, jobs, applyOn);
    known.set(jobs, worked);
    return worked;
  };
  const drawn = new WeakMap<Person, TeamRow>();
  return (people, today) =>
    people.map((person) => {
      const applyOn = (person.applyOn === null ? null : readDay(person.applyOn)) ?? today;
      const last = drawn.get(person);
      if (last?.applyOn === applyOn) return last;
      const row = {
        person,
        applyOn,
        get outcome() {
          return outcome(person.jobs, applyOn);
        },
      };
      drawn.set(person, row);
      return row;
    });
}

/** The application dates of a team differ. */
export const datesDiffer = (rows: readonly TeamRow[]): boolean => new Set(rows.map(({ applyOn }) => applyOn)).size > 1;

/** What stands on every page and in every file with answers. */
export const confirm = 'Confirm in the current Candidate Handbook; only the certifying body decides who is eligible.';

/** One line for each person: the answers, the first dates, and the verdict of every version with what it depends on. */
export function writeSummaryCsv(certifications: readonly CertificationData[], rows: readonly TeamRow[]): string {
  const head = certifications.flatMap(({ abbreviation, ruleSets }) => [
    `${abbreviation} answer`,
    `${abbreviation} any version from`,
    `${abbreviation} every version from`,
    ...ruleSets.map(({ title }) => `${abbreviation}: ${title}`),
  ]);
  const date = ({ first: clear }: Outlook, { first: open }: Outlook) => {
    const text = clear === null ? 'no later date' : writeDay(clear);
    return clear === open
      ? text
      : `${text} counting only clear work; ${open === null ? 'no later date' : writeDay(open)} if all counts that may`;
  };
  return spreadsheetCsv([
    ['person', 'application date', ...head, 'note'],
    ...rows.map(({ person, outcome }) => [
      person.name,
      writeDay(outcome.applyOn),
      ...outcome.certifications.flatMap(({ result }) => [
        answerText(result),
        date(result.clear.some, result.open.some),
        date(result.clear.every, result.open.every),
        ...result.ruleSets.map(({ verdict, inForce, dependsOn }) =>
          !inForce
            ? stateText['not-in-force']
            : verdict === 'depends'
              ? `${stateText.depends}: if ${conditionsText(dependsOn)}`
              : stateText[verdict],
        ),
      ]),
      confirm,
    ]),
  ]);
}
