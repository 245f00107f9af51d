/** The reviewer on licenses, registrations, board, training and school. */
import { addMonths, monthEnd, readDay } from './calendar.ts';
import { endsBefore, fieldIn, hit, olderThan, portalIn, rowsIn, valueIn, type Hit, type Reading, type Row, type Rule } from './read.ts';
import { answerTo } from './review-answers.ts';

const practiceState = (reading: Reading) => reading.own('practice-state')?.value ?? '';

const license: Rule = (reading) => {
  const found: Hit[] = [];
  const { rules } = reading.policy;
  const listed = reading.ownRows('licenses');
  const lookups = reading.all('license-lookup');
  for (const lookup of lookups) {
    const [status, expires, number, actions] = ['status', 'expires', 'number', 'actions'].map((key) => fieldIn(lookup, key));
    const page = portalIn(lookup);
    const row = listed.find((each) => each.at('state') === valueIn(lookup, 'state'));
    const shown = status?.value ?? '';
    if (!page) {
      const copy = lookup.blocks.flatMap((block) => (block.type === 'stamp' ? block.lines : []));
      found.push(hit('license-by-copy', ...copy, number));
    } else if (olderThan(page.retrieved, rules.verificationDays, reading.decisionOn)) found.push(hit('license-stale', page));
    if (/pending/i.test(shown)) found.push(hit('license-pending', status, row));
    else if (/probation|restrict|limit|suspend/i.test(shown)) found.push(hit('license-restricted', status, actions, row));
    else if (/^active/i.test(shown) && endsBefore(expires?.value ?? '', reading.decisionOn))
      found.push(hit('license-expired', expires, row));
    if (number && row && row.at('number') !== number.value) found.push(hit('license-number-differs', number, row));
  }
  for (const row of listed)
    if (!lookups.some((lookup) => valueIn(lookup, 'state') === row.at('state')))
      found.push(hit('license-not-verified', row, ...reading.rule('license')));
  for (const row of rowsIn(reading.all('cv')[0], 'licenses'))
    if (!listed.some((each) => each.at('state') === row.at('state')))
      found.push(hit('license-undisclosed', row, ...reading.rule('license')));
  return found;
};

const registrations: Rule = (reading) => {
  if (reading.file.applicant.specialty === 'Pathology') return [];
  const found: Hit[] = [];
  const state = practiceState(reading);
  const papers = reading.all('dea');
  const here = papers.find((paper) => valueIn(paper, 'state') === state);
  if (papers.length === 0) found.push(hit('dea-missing', reading.own('dea'), ...reading.rule('dea')));
  else if (!here) found.push(hit('dea-wrong-state', ...papers.map((paper) => fieldIn(paper, 'state')), reading.own('practice-state')));
  else if (endsBefore(valueIn(here, 'expires'), reading.decisionOn)) found.push(hit('dea-expired', fieldIn(here, 'expires')));
  if (reading.policy.rules.registrationStates.includes(state) && reading.all('state-cds').length === 0)
    found.push(hit('state-registration-missing', reading.own('registration'), ...reading.rule('dea')));
  return found;
};

const lastTraining = (reading: Reading): string =>
  reading
    .ownRows('education')
    .map((row) => readDay(row.at('to')) ?? '')
    .reduce((latest, day) => (day > latest ? day : latest), '');

const board: Rule = (reading) => {
  const claimed = reading.own('board-status');
  const { board: window, verificationDays } = reading.policy.rules;
  if (claimed?.value !== 'Certified')
    return window && addMonths(monthEnd(lastTraining(reading)), 12 * window.years) < reading.decisionOn
      ? [hit('board-window-closed', claimed, reading.own('board-through'), ...reading.rule('board'))]
      : [];
  const [record] = reading.all('board-record');
  if (!record) return [hit('board-not-verified', claimed, ...reading.rule('board'))];
  const page = portalIn(record);
  const [status, through] = [fieldIn(record, 'status'), fieldIn(record, 'through')];
  const found: Hit[] = [];
  if (olderThan(page?.retrieved ?? '', verificationDays, reading.decisionOn)) found.push(hit('board-stale', page));
  if (/no record/i.test(status?.value ?? '')) found.push(hit('board-not-found', status, claimed));
  else if (/lapsed|not certified/i.test(status?.value ?? '') || endsBefore(through?.value ?? '', reading.decisionOn))
    found.push(hit('board-lapsed', status, through, claimed, reading.own('board-through')));
  return found;
};

const isProgram = (row: Row) => /residency|fellowship/i.test(row.at('kind'));

const training: Rule = (reading) => {
  if (!reading.first) return [];
  const programs = reading.ownRows('education').filter(isProgram);
  // Where the school is not verified beside it, the highest level stands for all.
  const asked = reading.policy.rules.school ? programs : programs.slice(-1);
  const papers = reading.all('training-verification');
  const disclosed = answerTo(reading, /training program/i);
  return asked.flatMap((row): Hit[] => {
    const paper = papers.find(({ from }) => from.name === row.at('place'));
    if (!paper) return [hit('training-not-verified', row, ...reading.rule('training'))];
    const [from, to, completed, received, discipline] = ['from', 'to', 'completed', 'received', 'discipline'].map((key) =>
      fieldIn(paper, key),
    );
    if (/copy/i.test(received?.value ?? '')) return [hit('training-by-copy', received)];
    if (/not confirmed/i.test(completed?.value ?? ''))
      return [hit('training-closed', received, completed, from, to, row, ...reading.rule('training'))];
    const found: Hit[] = [];
    if (/^no/i.test(completed?.value ?? '') && row.at('completed') === 'Yes') found.push(hit('training-not-completed', completed, row));
    if (from?.value !== row.at('from') || to?.value !== row.at('to')) found.push(hit('training-dates-differ', from, to, row));
    if (!/^none/i.test(discipline?.value ?? '') && disclosed?.at('answer') === 'No')
      found.push(hit('training-discipline-undisclosed', discipline, disclosed));
    return found;
  });
};

const school: Rule = (reading) => {
  if (!reading.first) return [];
  const rows = reading.ownRows('education');
  const own = rows.find((row) => !isProgram(row));
  const { school: beside } = reading.policy.rules;
  if (!own || (!beside && rows.some(isProgram))) return [];
  const found: Hit[] = [];
  const [paper] = reading.all('school-verification');
  if (!paper) found.push(hit('school-not-verified', own, ...reading.rule('school', 'training')));
  else if (valueIn(paper, 'to') !== own.at('to')) found.push(hit('school-year-differs', fieldIn(paper, 'to'), own));
  // A school abroad is named with its country.
  if (own.at('place').includes(', ') && reading.all('ecfmg').length === 0) found.push(hit('ecfmg-missing', own, ...reading.rule('school')));
  return found;
};

export const credentialRules: Rule[] = [license, registrations, board, training, school];
