/** The reviewer on work history, hospitals, peers, privileges, and the office's own data at a renewal. */
import { addDays, addMonths, daysFrom, monthEnd, readDay } from './calendar.ts';
import { endsBefore, fieldIn, hit, olderThan, rowsIn, signatureIn, valueIn, type Hit, type Reading, type Row, type Rule } from './read.ts';

interface Stretch {
  row: Row;
  from: string;
  to: string;
}
const present = '9999-12-31';
/** Months as stretches from the first to the last day; what lasts has no end. */
const stretches = (rows: readonly Row[]): Stretch[] =>
  rows
    .flatMap((row) => {
      const from = readDay(row.at('from'));
      const to = readDay(row.at('to'));
      return from === null ? [] : [{ row, from, to: to === null ? present : monthEnd(to) }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));

const gaps: Rule = (reading) => {
  const { gapDays, gapWrittenDays, historyYears } = reading.policy.rules;
  const signed = reading.all('application')[0]?.dated ?? reading.decisionOn;
  const since = addMonths(signed, -12 * historyYears);
  const found: Hit[] = [];
  let reached: Stretch | undefined;
  for (const stretch of stretches([...reading.ownRows('education'), ...reading.ownRows('history')])) {
    if (reached && reached.to !== present && stretch.from > since) {
      const start = addDays(reached.to, 1) > since ? addDays(reached.to, 1) : since;
      const days = stretch.from > start ? daysFrom(start, stretch.from) : 0;
      if (days >= gapDays)
        found.push(...judgeGap(reading, { start, end: addDays(stretch.from, -1), days }, [reached.row, stretch.row], gapWrittenDays));
    }
    if (!reached || stretch.to > reached.to) reached = stretch;
  }
  return found;
};

function judgeGap(reading: Reading, gap: { start: string; end: string; days: number }, rows: Row[], written: number): Hit[] {
  const letters = reading.all('explanation').filter((paper) => {
    const [from, to] = [readDay(valueIn(paper, 'from')), readDay(valueIn(paper, 'to'))];
    return from !== null && to !== null && from <= gap.start && monthEnd(to) >= gap.end;
  });
  if (letters.length === 0) return [hit('gap-unexplained', ...rows, ...reading.rule('gaps'))];
  if (gap.days < written || letters.some((paper) => /^letter/i.test(valueIn(paper, 'received')))) return [];
  return [
    hit(
      'gap-not-in-writing',
      ...letters.flatMap((paper) => [fieldIn(paper, 'received'), fieldIn(paper, 'from')]),
      ...rows,
      ...reading.rule('gaps'),
    ),
  ];
}

/** Full-time posts in two states at once, for more than two months. */
const overlaps: Rule = (reading) => {
  const posts = stretches(reading.ownRows('history')).filter(({ row }) => !/part time/i.test(row.at('role')));
  return posts.flatMap((one, place) =>
    posts
      .slice(place + 1)
      .filter((other) => other.row.at('state') !== one.row.at('state') && daysFrom(other.from, one.to < other.to ? one.to : other.to) > 62)
      .map((other) => hit('history-overlap', one.row, other.row)),
  );
};

const curriculum: Rule = (reading) => {
  const [cv] = reading.all('cv');
  const found: Hit[] = [];
  const own = reading.ownRows('history');
  for (const row of rowsIn(cv, 'history')) {
    const same = own.find((each) => each.at('place') === row.at('place'));
    if (same?.at('from') !== row.at('from') || same.at('to') !== row.at('to')) found.push(hit('history-cv-differs', row, same));
  }
  const hospitals = reading.ownRows('affiliations').map((row) => row.at('hospital'));
  for (const row of rowsIn(cv, 'affiliations'))
    if (!hospitals.includes(row.at('hospital')))
      found.push(hit('affiliation-undisclosed', row, ...reading.rule('affiliations', 'history')));
  return found;
};

const hospitals: Rule = (reading) => {
  const { affiliationYears } = reading.policy.rules;
  if (affiliationYears === 0) return [];
  const since = addMonths(reading.decisionOn, -12 * affiliationYears);
  const letters = reading.all('affiliation-letter');
  return reading.ownRows('affiliations').flatMap((row): Hit[] => {
    const letter = letters.find((each) => valueIn(each, 'hospital') === row.at('hospital'));
    const to = readDay(row.at('to'));
    if (!letter) return to === null || monthEnd(to) >= since ? [hit('affiliation-missing', row, ...reading.rule('affiliations'))] : [];
    const found: Hit[] = [];
    const [from, until, standing] = ['from', 'to', 'standing'].map((key) => fieldIn(letter, key));
    if (from?.value !== row.at('from') || until?.value !== row.at('to')) found.push(hit('affiliation-dates-differ', from, until, row));
    if (!/good standing/i.test(standing?.value ?? '')) {
      const answer = rowsIn(reading.all('disclosure')[0], 'questions').find((each) =>
        /privileges or membership/i.test(each.at('question')),
      );
      found.push(hit('affiliation-left-under-review', standing, answer));
    }
    return found;
  });
};

const physician = (discipline: string) => discipline === 'MD' || discipline === 'DO';

const references: Rule = (reading) => {
  const { rules } = reading.policy;
  if (rules.references === 0) return [];
  const papers = reading.all('peer-reference');
  const found: Hit[] = papers.length < rules.references ? [hit('references-too-few', ...reading.rule('references'))] : [];
  const own = reading.file.applicant.discipline;
  if (rules.outsidePractice && papers.length > 0 && papers.every((paper) => valueIn(paper, 'partner') === 'Yes'))
    found.push(hit('reference-partners-only', ...papers.map((paper) => fieldIn(paper, 'partner')), ...reading.rule('references')));
  for (const paper of papers) {
    const [relative, discipline, worked, recommend, remarks, referee] = [
      'relative',
      'discipline',
      'worked',
      'recommend',
      'remarks',
      'referee',
    ].map((key) => fieldIn(paper, key));
    const same = discipline?.value === own || (physician(own) && physician(discipline?.value ?? ''));
    const ratings = rowsIn(paper, 'ratings');
    const low = ratings.filter((row) => /below|poor|marginal/i.test(row.at('rating')));
    const line = signatureIn(paper);
    if (relative?.value.startsWith('Yes') === true) found.push(hit('reference-relative', relative, referee));
    if (rules.sameDiscipline && !same) found.push(hit('reference-other-discipline', discipline, referee, fieldIn(paper, 'title')));
    if (rules.referenceDays !== null && olderThan(line?.date ?? '', rules.referenceDays, reading.decisionOn))
      found.push(hit('reference-stale', line, worked));
    else if (endsBefore(worked?.value ?? '', addMonths(reading.decisionOn, -rules.knownMonths - 1)))
      found.push(hit('reference-not-recent', worked));
    if (low.length > 0 || !/without reservation/i.test(recommend?.value ?? ''))
      found.push(hit('reference-guarded', recommend, remarks, ...low));
    for (const row of ratings) if (row.at('rating') === '') found.push(hit('reference-blank', row));
  }
  return found;
};

const privileges: Rule = (reading) => {
  const { policy } = reading;
  if (!policy.rules.privileges) return [];
  const [paper] = reading.all('privilege-request');
  if (!paper) return [hit('privilege-request-missing', ...reading.rule('privileges'))];
  const trained = reading.ownRows('education').map((row) => row.at('kind'));
  return rowsIn(paper, 'requested').flatMap((row): Hit[] => {
    const criteria = policy.privileges.find(({ name }) => name === row.at('privilege'));
    if (!criteria) return [];
    const evidence = row.at('evidence');
    const found: Hit[] = [];
    if (criteria.training !== null && !trained.includes(criteria.training))
      found.push(hit('privilege-beyond-training', row, ...reading.rule('privileges')));
    if (criteria.cases > 0 && Number(row.at('cases')) < criteria.cases)
      found.push(hit('privilege-below-minimum', row, ...reading.rule('privileges')));
    const current = criteria.credential === null || (evidence.startsWith(criteria.credential) && !endsBefore(evidence, reading.decisionOn));
    if (!current) found.push(hit('privilege-credential-missing', row, ...reading.rule('privileges')));
    return found;
  });
};

const renewal: Rule = (reading) => {
  if (reading.first) return [];
  const { rules } = reading.policy;
  const found: Hit[] = [];
  const [summary] = reading.all('oppe-summary');
  if (rules.oppe && !summary) found.push(hit('oppe-missing', ...reading.rule('oppe')));
  if (rules.oppe && summary) {
    const outside = rowsIn(summary, 'measures').filter((row) => row.at('result') === 'Outside');
    if (outside.length > 0 && /^none/i.test(valueIn(summary, 'review')))
      found.push(hit('oppe-not-followed-up', ...outside, fieldIn(summary, 'review')));
  }
  for (const paper of reading.all('activity'))
    if (Number(valueIn(paper, 'cases')) < rules.activity && /^not requested/i.test(valueIn(paper, 'outside')))
      found.push(hit('activity-low', fieldIn(paper, 'cases'), fieldIn(paper, 'outside'), ...reading.rule('activity')));
  for (const paper of reading.all('cme'))
    if (Number(valueIn(paper, 'hours')) < rules.cmeHours)
      found.push(hit('education-short', fieldIn(paper, 'hours'), ...reading.rule('cme')));
  return found;
};

/** A privilege that was added between two appointments was asked about when it was granted. */
const addedPrivileges: Rule = (reading) => {
  if (reading.policy.rules.query !== 'hospital') return [];
  const queries = rowsIn(reading.all('query-log')[0], 'queries');
  const enrolled = queries.filter((query) => /continuous/i.test(query.at('type'))).map((query) => readDay(query.at('date')) ?? '9');
  return reading.all('previous-page').flatMap((page) => {
    const decided = readDay(valueIn(page, 'decided')) ?? '';
    return rowsIn(page, 'granted').flatMap((row) => {
      const added = readDay(row.at('date')) ?? decided;
      const asked = queries.some((query) => {
        const on = readDay(query.at('date')) ?? '';
        return on <= added && on >= addDays(added, -180) && /new privilege/i.test(query.at('reason'));
      });
      return added > decided && !asked && !enrolled.some((since) => since <= added)
        ? [hit('privilege-not-queried', row, ...queries, ...reading.rule('npdb'))]
        : [];
    });
  });
};

export const workRules: Rule[] = [gaps, overlaps, curriculum, hospitals, references, privileges, renewal, addedPrivileges];
