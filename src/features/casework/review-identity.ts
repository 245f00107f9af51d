/** The reviewer on who it is: names and numbers the same in every paper, exclusion lists, cards, agreements. */
import { addMonths } from './calendar.ts';
import { deniedOf, reports } from './review-answers.ts';
import { endsBefore, fieldIn, hit, olderThan, person, portalIn, rowsIn, valueIn, type Hit, type Reading, type Rule } from './read.ts';

const otherThan =
  (type: string, key: string): Rule =>
  (reading) => {
    const own = reading.own(key);
    const others = reading.file.documents
      .filter(({ kind }) => kind !== 'application')
      .flatMap((document) => fieldIn(document, key) ?? [])
      .filter((line) => line.value !== own?.value);
    return own && others.length > 0 ? [hit(type, own, ...others)] : [];
  };

/** Surnames the applicant goes by: the present one, and those named on the application. */
function surnames(reading: Reading): { first: string; last: string; former: string | null } {
  const { first, last } = person(reading.file.applicant.name);
  const others = reading.own('other-names')?.value ?? 'None';
  return { first, last, former: others === 'None' ? null : person(others).last };
}

const names: Rule = (reading) => {
  const { first, last, former } = surnames(reading);
  const found: Hit[] = [];
  for (const lookup of reading.all('license-lookup')) {
    const line = fieldIn(lookup, 'name');
    const who = person(line?.value ?? '');
    if (line && (who.first !== first || (who.last !== last && who.last !== former))) found.push(hit('license-of-another', line));
  }
  if (former !== null && reading.all('name-change').length === 0) {
    const shown = reading.file.documents
      .filter(({ kind }) => kind !== 'application')
      .flatMap((document) => fieldIn(document, 'name') ?? [])
      .filter((line) => person(line.value).last === former);
    if (shown.length > 0) found.push(hit('name-change-undocumented', ...shown, reading.own('other-names'), ...reading.rule('changes')));
  }
  return found;
};

const registry: Rule = (reading) =>
  reading
    .all('npi-record')
    .flatMap((record) =>
      valueIn(record, 'entity').startsWith('NPI-1') ? [] : [hit('npi-organization', fieldIn(record, 'entity'), fieldIn(record, 'name'))],
    );

const exclusion: Rule = (reading) => {
  const { first, last, former } = surnames(reading);
  const [paper] = reading.all('exclusion-search');
  if (!paper) return [hit('exclusion-missing', ...reading.rule('exclusion'))];
  const found: Hit[] = [];
  const searches = rowsIn(paper, 'searches');
  const flagged = searches.filter((row) => !row.at('result').startsWith('No match'));
  const matches = rowsIn(paper, 'matches');
  const same = matches.filter((row) => row.at('ssn') === 'Verified: match');
  const open = matches.filter((row) => !row.at('ssn').startsWith('Verified'));
  if (same.length > 0)
    found.push(hit('exclusion-match', ...same, ...flagged, ...reports(reading, /exclusion/i), deniedOf(reading, /excluded from/i)));
  if (open.length > 0) found.push(hit('exclusion-unresolved', ...open, ...flagged));
  const page = portalIn(paper);
  if (olderThan(page?.retrieved ?? '', reading.policy.rules.verificationDays, reading.decisionOn))
    found.push(hit('exclusion-stale', page, ...searches));
  const searched = (surname: string) => searches.some((row) => row.at('name') === `${first} ${surname}`);
  if (former !== null && searched(last) && !searched(former))
    found.push(hit('exclusion-former-name', ...searches, reading.own('other-names'), ...reading.rule('exclusion')));
  return found;
};

const card: Rule = (reading) => {
  if (!reading.policy.rules.identity || !reading.first) return [];
  const [paper] = reading.all('identity');
  if (!paper) return [hit('identity-missing', ...reading.rule('identity'))];
  const found: Hit[] = [];
  if (!valueIn(paper, 'seen').startsWith('In person')) found.push(hit('identity-not-in-person', fieldIn(paper, 'seen')));
  const seen = valueIn(paper, 'seen-on');
  const seenDay = `${seen.slice(6)}-${seen.slice(0, 2)}-${seen.slice(3, 5)}`;
  if (endsBefore(valueIn(paper, 'expires'), seenDay))
    found.push(hit('identity-expired', fieldIn(paper, 'expires'), fieldIn(paper, 'seen-on')));
  return found;
};

const background: Rule = (reading) =>
  reading.policy.rules.background && reading.first && reading.all('background').length === 0
    ? [hit('background-missing', ...reading.rule('background'))]
    : [];

const agreement: Rule = (reading) => {
  if (!['NP', 'PA'].includes(reading.file.applicant.discipline)) return [];
  const [paper] = reading.all('supervision-agreement');
  if (!paper) return [hit('supervision-missing', ...reading.rule('supervision'))];
  return endsBefore(valueIn(paper, 'to'), reading.decisionOn) ? [hit('supervision-expired', fieldIn(paper, 'to'))] : [];
};

const cycle: Rule = (reading) =>
  reading.all('previous-page').flatMap((page) => {
    const decided = valueIn(page, 'decided');
    const day = `${decided.slice(6)}-${decided.slice(0, 2)}-${decided.slice(3, 5)}`;
    return addMonths(day, reading.policy.rules.cycleMonths) < reading.decisionOn
      ? [hit('cycle-overdue', fieldIn(page, 'decided'), fieldIn(page, 'ends'), ...reading.rule('decides'))]
      : [];
  });

export const identityRules: Rule[] = [
  otherThan('birth-date-differs', 'birth-date'),
  otherThan('ssn-differs', 'ssn'),
  otherThan('npi-differs', 'npi'),
  names,
  registry,
  exclusion,
  card,
  background,
  agreement,
  cycle,
];
