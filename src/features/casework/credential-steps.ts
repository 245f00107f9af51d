/** What faults of licenses, boards and training have in common: which line they change, and what follows from it elsewhere in the file. */
import { addDays, addMonths, monthStart, usDay } from './calendar.ts';
import { dropPapers, onDay, paperOf, papersOf, type Draft } from './draft.ts';
import { trainedBy, type Life } from './life.ts';
import { addRow, portalOf, rowOf, setCell, setField, tableOf, type Paper } from './paper.ts';
import { weekday } from './workdays.ts';

export const application = (draft: Draft) => paperOf(draft, 'application');
/** The license where patients are seen, as the applicant lists it. */
export const ownLicense = (draft: Draft) => rowOf(tableOf(application(draft), 'licenses'), 0);
export const listed = (draft: Draft, key: string, value: string) =>
  setCell(tableOf(application(draft), 'licenses'), ownLicense(draft), key, value);
export const question = (draft: Draft, number: number) => rowOf(tableOf(paperOf(draft, 'disclosure'), 'questions'), number - 1);
export const answer = (draft: Draft, number: number, value: string) =>
  setCell(tableOf(paperOf(draft, 'disclosure'), 'questions'), question(draft, number), 'answer', value);
/** The highest training's verification: the last program, or the professional school. */
export const highest = (draft: Draft): Paper => papersOf(draft, 'training-verification').at(-1) ?? paperOf(draft, 'school-verification');
export const highestRow = (draft: Draft) => rowOf(tableOf(application(draft), 'education'), -1);
export const retrieved = (paper: Paper, day: string) => {
  portalOf(paper).retrieved = onDay(portalOf(paper).retrieved, day);
  return portalOf(paper);
};
export const noBoard = (draft: Draft, status: string) => {
  dropPapers(draft, ({ kind }) => kind === 'board-record');
  return [setField(application(draft), 'board-status', status), setField(application(draft), 'board-through', 'Not applicable')];
};
export const trained = (life: { training: unknown[] }) => life.training.length > 0;
export const prescribes = (life: { specialty: { dea: boolean } }) => life.specialty.dea;
export const sinceTraining = (life: Parameters<typeof trainedBy>[0], years: number) => addMonths(trainedBy(life), 12 * years);

/** A day on which the board of the state of practice acted: not before it had licensed the applicant. */
export function actedOn({ life, chance }: Draft, purpose: string, low: number, high: number): string {
  const drawn = addDays(life.signedOn, -chance.whole(purpose, low, high));
  const licensed = addDays(life.licenses[0]?.issued ?? drawn, 90);
  return weekday(drawn < licensed ? licensed : drawn);
}
/** A board's action is reported to the Data Bank, and stands in its answer. */
export const reported = (draft: Draft, day: string, basis: string) =>
  addRow(tableOf(paperOf(draft, 'npdb-response'), 'reports'), [
    'State licensure action',
    usDay(weekday(addDays(day, draft.chance.whole('reported', 4, 25)))),
    `State of ${draft.life.home.state}, Professional Licensing`,
    basis,
    'Not applicable',
  ]);

/** Someone who moves here: the post begins with this month. Until now the work was in another state, and so are those who know it. */
export function arriving(life: Life): void {
  const from = monthStart(life.signedOn);
  const [before, now] = [life.posts.at(-2), life.posts.at(-1)];
  life.hospitals.pop();
  const hospital = life.hospitals.at(-1);
  if (!before || !now || !hospital) return;
  for (const stint of [before, hospital]) stint.to = addDays(from, -1);
  now.from = from;
  for (const [place, referee] of life.referees.entries())
    Object.assign(referee, {
      institution: referee.partner ? before.name : hospital.name,
      place: hospital.place,
      knownFrom: addDays(before.from, 31 * (place + 1)),
      lastWorked: addDays(from, -4 - 9 * place),
    });
}

/** What stands in the form for a registration that nothing shows: applied for by whoever has just come, run out for whoever has been here. */
export const appliedFor = ({ life }: Draft): string =>
  life.cycle === 'initial' && life.licenses.length > 1 && (life.posts.at(-1)?.from ?? '') > addMonths(life.signedOn, -30)
    ? 'Applied for'
    : 'Ran out; applied for again';
