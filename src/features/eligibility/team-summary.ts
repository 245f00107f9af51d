/** A team's answers as a table. Pure. */
import type { Person } from '../../schemas/work-history.ts';
import { readDay, writeDay, type Day } from './calendar.ts';
import { writeCsv } from './csv.ts';
import type { CertificationData } from './data.ts';
import { answerText } from './explain.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { conditionsText, stateText } from './words.ts';

export interface TeamRow {
  person: Person;
  outcome: Outcome;
}

/** Checks everyone, each on the application date given for them or else today. */
export function teamRows(certifications: readonly CertificationData[], people: readonly Person[], today: Day): TeamRow[] {
  return people.map((person) => ({
    person,
    outcome: outcomeOf(certifications, person.jobs, (person.applyOn === null ? null : readDay(person.applyOn)) ?? today),
  }));
}

/** One line for each person: the answers, the first dates, and the verdict of every version with what it depends on. */
export function writeSummaryCsv(certifications: readonly CertificationData[], rows: readonly TeamRow[]): string {
  const head = certifications.flatMap(({ abbreviation, ruleSets }) => [
    `${abbreviation} answer`,
    `${abbreviation} any version from`,
    `${abbreviation} every version from`,
    ...ruleSets.map(({ title }) => `${abbreviation}: ${title}`),
  ]);
  const date = (day: Day | null) => (day === null ? 'no later date' : writeDay(day));
  return writeCsv([
    ['person', 'application date', ...head],
    ...rows.map(({ person, outcome }) => [
      person.name,
      writeDay(outcome.applyOn),
      ...outcome.certifications.flatMap(({ result }) => [
        answerText(result),
        date(result.clear.some.first),
        date(result.clear.every.first),
        ...result.ruleSets.map(({ verdict, inForce, dependsOn }) =>
          !inForce
            ? stateText['not-in-force']
            : verdict === 'depends'
              ? `${stateText.depends}: if ${conditionsText(dependsOn)}`
              : stateText[verdict],
        ),
      ]),
    ]),
  ]);
}
