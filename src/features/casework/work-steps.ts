/** What faults of work history, hospitals, peers and privileges have in common: which lines they change, and what follows from it elsewhere. */
import { addDays, addMonths, usDay, usMonth } from './calendar.ts';
import { addPaper, letterhead, paperOf, papersOf, say, type Draft } from './draft.ts';
import { hospitalOn, type Life } from './life.ts';
import { explanation } from './paper-application.ts';
import { addRow, cellOf, fieldOf, rowOf, setCell, setField, tableOf, type Paper } from './paper.ts';
import { lastChange } from './plant.ts';
import { weekday } from './workdays.ts';

export const history = (draft: Draft) => tableOf(paperOf(draft, 'application'), 'history');
/** The two rows around the last change of posts; rows stand newest first. */
export const aroundChange = (draft: Draft) => [rowOf(history(draft), 1), rowOf(history(draft), 0)];
export const monthsOver = (days: number): number => Math.ceil(days / 30.4) + 1;
/** A referee of the applicant's own practice, or of the hospital, by the paper the letter is written on. */
export function setPartner(draft: Draft, paper: Paper, partner: boolean) {
  const { posts, hospitals, home } = draft.life;
  paper.from = letterhead(draft, (partner ? posts : hospitals).at(-1)?.name ?? '', home);
  return setField(paper, 'partner', partner ? 'Yes' : 'No');
}
export const references = (draft: Draft, place: number): Paper =>
  papersOf(draft, 'peer-reference')[place] ?? paperOf(draft, 'peer-reference');
export const letters = (draft: Draft): Paper[] => papersOf(draft, 'affiliation-letter');

/** A letter, or a note of a call, that explains the gap. */
export function explainGap(draft: Draft, received?: string): { id: string }[] {
  const change = lastChange(draft.life);
  if (!change?.before.to) return [];
  const from = addDays(change.before.to, 1);
  const to = addDays(change.after.from, -1);
  const told = { from: usMonth(from), to: usMonth(to) };
  const { gap, letters: written } = draft.data.words;
  const moved = change.before.place !== change.after.place ? (written['gap-moved'] ?? []) : [];
  const says = draft.chance.pick('called', [
    'at home with family',
    'between jobs',
    'some health matter, now over',
    'was abroad for a while',
  ]);
  const body =
    received === undefined
      ? say(draft, 'gap', [...moved, ...gap], told)
      : `Called the applicant about ${told.from} to ${told.to}. Says: ${says}. No letter on file.`;
  const paper = explanation(draft, { subject: 'Gap in work history', from, to, body, ...(received === undefined ? {} : { received }) });
  addPaper(draft, paper);
  return [fieldOf(paper, 'received'), fieldOf(paper, 'from')];
}
export const cvRow = (draft: Draft, place: number) => {
  const list = tableOf(paperOf(draft, 'cv'), 'history');
  return { list, row: rowOf(list, place) };
};
export const formerHospital = (life: Life, years: number): boolean => {
  const left = life.hospitals.at(-2)?.to;
  return left !== undefined && left !== null && left > addMonths(life.decisionOn, -12 * years + 2);
};
export const requested = (draft: Draft) => tableOf(paperOf(draft, 'privilege-request'), 'requested');
/** Asks for one privilege more, with at least so many cases above its minimum. */
export const askFor = (draft: Draft, purpose: string, privilege: { name: string; cases: number }, above: number, evidence: string) =>
  addRow(requested(draft), [privilege.name, String(privilege.cases + draft.chance.whole(purpose, above, 20)), evidence]);
/** Puts a referee where both worked on a day; who still works beside the applicant has gone elsewhere since, if `gone`. */
export function setReferee(draft: Draft, paper: Paper, day: string, gone: boolean): void {
  const { life, data, chance } = draft;
  setPartner(draft, paper, false);
  const stint = hospitalOn(life, day);
  if (!stint) return;
  const taken = life.hospitals.map(({ name }) => name);
  const names = chance.order('elsewhere', data.places.name).map((name) => `${name} ${chance.pick('elsewhere', data.places.hospital)}`);
  const elsewhere = names.find((name) => !taken.includes(name)) ?? stint.name;
  paper.from = letterhead(draft, gone && stint.to === null ? elsewhere : stint.name, stint.place);
  const known = addMonths(day, -26);
  setField(paper, 'known', usMonth(known < stint.from ? stint.from : known));
  setField(paper, 'worked', usMonth(day));
}

/** What was granted in the term is asked for again at its end. */
export function addedInTerm(draft: Draft): { added: string; row: { id: string } } {
  const [, other] = draft.life.specialty.extra;
  const added = weekday(addMonths(draft.life.previousOn, draft.chance.whole('added', 7, 14)));
  const until = usDay(addDays(draft.decisionOn, draft.chance.whole('credential', 20, 400)));
  askFor(draft, 'other', other, 2, `${other.credential}, expires ${until}`);
  return { added, row: addRow(tableOf(paperOf(draft, 'previous-page'), 'granted'), [other.name, usDay(added)]) };
}
/** A handful of cases in the term: rates of so few are all or nothing. */
export function fewCases(draft: Draft): { id: string } {
  const measures = tableOf(paperOf(draft, 'oppe-summary'), 'measures');
  for (const row of measures.lines) setCell(measures, row, 'own', cellOf(measures, row, 'threshold').includes('more') ? '100%' : '0%');
  return setField(paperOf(draft, 'activity'), 'cases', String(draft.chance.whole('low', 1, 6)));
}
/** A measure of the practitioner's own outside the limit, and what the review says of it. */
export function outsideMeasure(draft: Draft, own: string, review: string): { id: string }[] {
  const paper = paperOf(draft, 'oppe-summary');
  const measures = tableOf(paper, 'measures');
  const row = rowOf(measures, 1);
  setCell(measures, row, 'own', own);
  return [setCell(measures, row, 'result', 'Outside'), setField(paper, 'review', review)];
}
