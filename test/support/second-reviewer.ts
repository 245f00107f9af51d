/**
 * A second reader of practice files, written from the printed policy sheet alone: it takes every number from the sentences of the sheet, not
 * from the rules as data, and reads papers by their printed labels, as a person would. It shares nothing with the product's reviewer but
 * the names of the catalogue, so that the two can be held against each other.
 */
import type { CaseDocument, CaseFile } from '../../src/schemas/casework.ts';

const words = (text: string) => text.toLowerCase();
/** Days since 1970 of a printed date; the end or the beginning of a printed month. */
function dayNumber(text: string, edge: 'start' | 'end' = 'start'): number {
  const full = /(\d\d)\/(\d\d)\/(\d{4})/.exec(text);
  if (full) return Date.UTC(Number(full[3]), Number(full[1]) - 1, Number(full[2])) / 864e5;
  const month = /(\d\d)\/(\d{4})/.exec(text);
  if (!month) return Number.NaN;
  return edge === 'start'
    ? Date.UTC(Number(month[2]), Number(month[1]) - 1, 1) / 864e5
    : Date.UTC(Number(month[2]), Number(month[1]), 0) / 864e5;
}
const isoNumber = (day: string) => Date.parse(day) / 864e5;
function yearsBefore(number: number, months: number): number {
  const date = new Date(number * 864e5);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, Math.min(date.getUTCDate(), last)) / 864e5;
}

/** A paper as label and value pairs, tables as rows under printed column names. */
function printed(paper: CaseDocument) {
  const fields = new Map<string, string>();
  const tables = new Map<string, Record<string, string>[]>();
  const marks: string[] = [];
  let page = '';
  let signature: { name: string; date: string; mark: string } | null = null;
  for (const block of paper.blocks) {
    if (block.type === 'fields') for (const line of block.lines) fields.set(line.label, line.value);
    if (block.type === 'table')
      tables.set(
        block.title ?? '',
        block.lines.map(({ cells }) => Object.fromEntries(block.head.map(({ label }, place) => [label, cells[place] ?? '']))),
      );
    if (block.type === 'stamp') marks.push(...block.lines.map(({ text }) => text));
    if (block.type === 'portal') page = block.lines[0]?.retrieved ?? '';
    if (block.type === 'signature') signature = block.lines[0] ?? null;
  }
  return {
    paper,
    fields,
    tables,
    marks,
    page,
    signature,
    get: (label: string) => fields.get(label) ?? '',
    rows: (title: RegExp) => [...tables].find(([name]) => title.test(name))?.[1] ?? [],
  };
}
type Printed = ReturnType<typeof printed>;

/** The catalogue's names of what this reader would write down, sorted; one for each finding. */
export function secondReview(file: CaseFile): string[] {
  const notes: string[] = [];
  const note = (bad: boolean, name: string) => {
    if (bad) notes.push(name);
  };
  const sheet = (topic: string) => file.policy.lines.find((line) => line.topic === topic)?.text ?? '';
  const numberIn = (topic: string, pattern: RegExp, otherwise = Number.POSITIVE_INFINITY) => {
    const found = pattern.exec(sheet(topic))?.[1];
    return found === undefined ? otherwise : Number(found.replaceAll(',', ''));
  };
  const meeting = isoNumber(file.decisionOn);
  const all = file.documents.map(printed);
  const of = (kind: string) => all.filter(({ paper }) => paper.kind === kind);
  const [form] = of('application');
  const [questions] = of('disclosure');
  if (!form || !questions) return ['no application'];
  const renewal = file.cycle === 'repeat';
  const old = (shown: string, days: number) => meeting - dayNumber(shown) > days;
  const over = (shown: string) => dayNumber(shown) < meeting;
  const asked = questions.rows(/answer each/i);
  const answer = (number: number) => asked[number - 1]?.['Answer'] ?? '';
  const surname = (name: string) =>
    name
      .replace(/,.*/, '')
      .replace(/ [A-Z]\. /, ' ')
      .split(' ')
      .slice(1)
      .join(' ');
  const given = (name: string) => name.split(' ')[0] ?? '';
  const own = form.get('Name');
  const other = form.get('Other names used');
  const former = other === 'None' ? null : surname(other);

  // Names and numbers: the same in every paper.
  const elsewhere = all.filter((paper) => paper !== form);
  const unlike = (label: string, labels: string[]) =>
    elsewhere.some(({ fields }) => labels.some((each) => fields.has(each) && fields.get(each) !== form.get(label)));
  note(unlike('Date of birth', ['Date of birth', 'Date of birth on the card']), 'birth-date-differs');
  note(unlike('Social Security number (last four digits)', ['Social Security number']), 'ssn-differs');
  note(unlike('NPI', ['NPI']), 'npi-differs');
  for (const record of of('npi-record')) note(!/individual/i.test(record.get('Entity type')), 'npi-organization');
  const underFormer = elsewhere.some(({ fields }) =>
    ['Name in our records', 'Name', 'Insured', 'Subject', 'Practitioner'].some((label) => surname(fields.get(label) ?? '') === former),
  );
  note(former !== null && underFormer && of('name-change').length === 0, 'name-change-undocumented');

  // Licenses.
  const licenseLimit = numberIn('license', /no more than (\d+) days/);
  const listed = form.rows(/licenses/i);
  const here = form.get('State where patients are seen');
  for (const lookup of of('license-lookup')) {
    const row = listed.find((each) => each['State'] === lookup.get('State'));
    note(given(lookup.get('Name')) !== given(own) || ![surname(own), former].includes(surname(lookup.get('Name'))), 'license-of-another');
    note(lookup.page === '', 'license-by-copy');
    note(lookup.page !== '' && old(lookup.page, licenseLimit), 'license-stale');
    const status = words(lookup.get('Status'));
    note(status.includes('pending'), 'license-pending');
    note(status.includes('probation'), 'license-restricted');
    note(status === 'active' && over(lookup.get('Expires')), 'license-expired');
    note(row !== undefined && row['Number'] !== lookup.get('License number'), 'license-number-differs');
  }
  for (const row of listed) note(!of('license-lookup').some((lookup) => lookup.get('State') === row['State']), 'license-not-verified');
  const [cv] = of('cv');
  for (const row of cv?.rows(/^licenses/i) ?? []) note(!listed.some((each) => each['State'] === row['State']), 'license-undisclosed');

  // Registrations.
  if (file.applicant.specialty !== 'Pathology') {
    const papers = of('dea');
    const local = papers.find((paper) => paper.get('State of registered address') === here);
    note(papers.length === 0, 'dea-missing');
    note(papers.length > 0 && !local, 'dea-wrong-state');
    note(local !== undefined && over(local.get('Expires')), 'dea-expired');
    note(sheet('dea').includes(here) && of('state-cds').length === 0, 'state-registration-missing');
  }

  // Board.
  const studies = form.rows(/education/i);
  const windowYears = numberIn('board', /within (\d+) years/);
  const [board] = of('board-record');
  if (form.get('Board status') === 'Certified') {
    note(!board, 'board-not-verified');
    if (board) {
      note(old(board.page, numberIn('board', /no more than (\d+) days/)), 'board-stale');
      note(words(board.get('Status')).includes('no record'), 'board-not-found');
      note(words(board.get('Status')).includes('lapsed'), 'board-lapsed');
    }
  } else if (Number.isFinite(windowYears)) {
    const end = Math.max(...studies.map((row) => dayNumber(row['To'] ?? '', 'end')).filter((day) => !Number.isNaN(day)));
    note(yearsBefore(meeting, windowYears * 12) > end, 'board-window-closed');
  }

  // Training and school, at a first application.
  if (!renewal) {
    const programs = studies.filter((row) => /residency|fellowship/i.test(row['Degree or program'] ?? ''));
    const both = /professional school: verified/i.test(sheet('school'));
    for (const row of both ? programs : programs.slice(-1)) {
      const letter = of('training-verification').find(({ paper }) => paper.from.name === row['Institution']);
      note(!letter, 'training-not-verified');
      if (!letter) continue;
      const received = words(letter.get('Received'));
      const copy = received.includes('copy');
      const silent = letter.get('Program completed') === 'Not confirmed';
      note(copy, 'training-by-copy');
      note(silent, 'training-closed');
      note(letter.get('Program completed').startsWith('No:'), 'training-not-completed');
      note(!silent && (letter.get('From') !== row['From'] || letter.get('To') !== row['To']), 'training-dates-differ');
      note(
        /probation/i.test(letter.get('Probation or discipline during training')) && answer(6) === 'No',
        'training-discipline-undisclosed',
      );
    }
    const degree = studies.find((row) => !programs.includes(row));
    const [school] = of('school-verification');
    if (both || programs.length === 0) {
      note(!school, 'school-not-verified');
      note(school !== undefined && school.get('Degree conferred') !== degree?.['To'], 'school-year-differs');
      note(/, [A-Z]/.test(degree?.['Institution'] ?? '') && of('ecfmg').length === 0, 'ecfmg-missing');
    }
    note(sheet('identity') !== '' && of('identity').length === 0, 'identity-missing');
    for (const card of sheet('identity') === '' ? [] : of('identity')) {
      note(!/in person/i.test(card.get('How it was seen')), 'identity-not-in-person');
      note(dayNumber(card.get('Card expires')) < dayNumber(card.get('Seen on')), 'identity-expired');
    }
    note(sheet('background') !== '' && of('background').length === 0, 'background-missing');
  }

  // Data Bank.
  const [bank] = of('npdb-response');
  const reports = bank?.rows(/reports/i) ?? [];
  note(!bank, 'npdb-missing');
  if (bank) {
    const kind = bank.get('Query type');
    note(kind === 'Self-Query', 'npdb-self-query');
    note(kind === 'One-Time Query' && old(bank.get('Processed'), numberIn('npdb', /no more than (\d+) days/)), 'npdb-stale');
    note(kind === 'Continuous Query' && over(bank.get('Enrollment through')), 'continuous-query-lapsed');
  }

  // Exclusions.
  const [lists] = of('exclusion-search');
  note(!lists, 'exclusion-missing');
  if (lists) {
    const searched = lists.rows(/searches/i).map((row) => row['Name searched'] ?? '');
    const checked = lists.rows(/matches/i).map((row) => row['Social Security number check']);
    note(checked.includes('Verified: match'), 'exclusion-match');
    note(checked.includes('Not yet checked'), 'exclusion-unresolved');
    note(old(lists.page, numberIn('exclusion', /no more than (\d+) days/)), 'exclusion-stale');
    note(former !== null && !searched.some((name) => surname(name) === former), 'exclusion-former-name');
  }

  // Insurance and claims.
  const dollars = (text: string) => Number(text.replaceAll(/\D/g, ''));
  const [certificate] = of('insurance-certificate');
  note(!certificate, 'coverage-missing');
  const covers = form.rows(/carriers/i);
  if (certificate) {
    const least = numberIn('insurance', /\$([\d,]+) for a claim/);
    note(
      dollars(certificate.get('Limit, each claim')) < least ||
        dollars(certificate.get('Limit, annual aggregate')) < numberIn('insurance', /\$([\d,]+) for a year/),
      'coverage-low',
    );
    note(over(certificate.get('Policy period to')), 'coverage-expired');
    if (/tail/i.test(sheet('insurance')))
      for (const row of covers)
        note(
          row['Form'] === 'Claims-made' &&
            row['To'] !== 'In force' &&
            row['Tail bought'] === 'No' &&
            !(dayNumber(certificate.get('Retroactive date')) <= dayNumber(row['From'] ?? '')),
          'tail-missing',
        );
  }
  const since = yearsBefore(meeting, 12 * numberIn('claims', /last (\d+) years/));
  const [history] = of('claims-history');
  const payments = reports.filter((row) => /malpractice/i.test(row['Report'] ?? '') && dayNumber(row['Date'] ?? '') >= since);
  const told = (history?.rows(/^claims$/i) ?? []).filter((row) => row['Status'] === 'Settled' && dayNumber(row['Occurred'] ?? '') >= since);
  note(Math.max(payments.length, told.length) >= 3, 'claims-pattern');
  const large = numberIn('claims', /payment of \$([\d,]+)/);
  note(
    [...payments.map((row) => row['Amount'] ?? ''), ...told.map((row) => row['Paid'] ?? '')].some((amount) => dollars(amount) >= large),
    'claims-large',
  );
  if (/every carrier/i.test(sheet('claims')))
    for (const row of covers) {
      const counts = row['To'] === 'In force' || dayNumber(row['To'] ?? '') >= since;
      note(counts && !history?.rows(/carriers/i).some((each) => each['Carrier'] === row['Carrier']), 'claims-carrier-missing');
    }

  // Answers.
  const anyClaim = reports.some((row) => /malpractice/i.test(row['Report'] ?? '')) || (history?.rows(/^claims$/i).length ?? 0) > 0;
  note(answer(3) === 'No' && anyClaim, 'disclosure-claims');
  note(
    answer(1) === 'No' && of('license-lookup').some((lookup) => !['', 'None'].includes(lookup.get('Public actions'))),
    'disclosure-license',
  );
  note(answer(2) === 'No' && reports.some((row) => /privileges/i.test(row['Report'] ?? '')), 'disclosure-privileges');
  const courts = of('background').flatMap((paper) => paper.rows(/records/i));
  note(
    answer(4) === 'No' &&
      courts.some((row) => row['Date of birth in the record'] === form.get('Date of birth') && !/traffic/i.test(row['Charge'] ?? '')),
    'disclosure-criminal',
  );
  for (const [place, row] of asked.entries()) {
    note(row['Answer'] === '', 'disclosure-blank');
    note(
      row['Answer'] === 'Yes' && !of('explanation').some((letter) => letter.get('Disclosure question') === String(place + 1)),
      'disclosure-unexplained',
    );
  }
  const sign = questions.signature;
  note(sign?.mark === 'none', 'attestation-unsigned');
  note(sign?.mark === 'stamp', 'attestation-stamped');
  note(sign?.mark !== 'none' && sign?.date === '', 'attestation-undated');
  note(sign?.mark !== 'none' && old(sign?.date ?? '', numberIn('attestation', /no more than (\d+) days/)), 'attestation-stale');
  note(
    form.marks.some((mark) => /corrected by office/i.test(mark)),
    'application-altered',
  );

  // Work history.
  const signed = isoNumber(form.paper.dated ?? file.decisionOn);
  const from = yearsBefore(signed, 12 * numberIn('history', /the (\d+) years/));
  const posts = form.rows(/work history/i);
  const months = [...studies, ...posts]
    .map((row) => ({ start: dayNumber(row['From'] ?? ''), end: row['To'] === 'Present' ? signed : dayNumber(row['To'] ?? '', 'end') }))
    .sort((a, b) => a.start - b.start);
  const limit = numberIn('gaps', /(\d+) days/);
  const written = /(\d+) days or more\)? in writing/.exec(sheet('gaps'))?.[1] ?? limit;
  let covered = Number.NEGATIVE_INFINITY;
  for (const { start, end } of months) {
    const first = Math.max(covered + 1, from);
    if (Number.isFinite(covered) && start - first >= limit && start > from) {
      const letters = of('explanation').filter(
        (letter) => dayNumber(letter.get('From')) <= first && dayNumber(letter.get('To'), 'end') >= start - 1,
      );
      note(letters.length === 0, 'gap-unexplained');
      note(
        letters.length > 0 && start - first >= Number(written) && letters.every((letter) => !/letter/i.test(letter.get('Received as'))),
        'gap-not-in-writing',
      );
    }
    covered = Math.max(covered, end);
  }
  const full = posts.filter((row) => !/part time/i.test(row['Position'] ?? ''));
  for (const [place, one] of full.entries())
    for (const two of full.slice(place + 1)) {
      const end = (row: Record<string, string>) => (row['To'] === 'Present' ? signed : dayNumber(row['To'] ?? '', 'end'));
      const shared = Math.min(end(one), end(two)) - Math.max(dayNumber(one['From'] ?? ''), dayNumber(two['From'] ?? ''));
      note(one['State'] !== two['State'] && shared > 62, 'history-overlap');
    }
  for (const row of cv?.rows(/experience/i) ?? []) {
    const same = posts.find((each) => each['Practice or employer'] === row['Practice or employer']);
    note(same?.['From'] !== row['From'] || same?.['To'] !== row['To'], 'history-cv-differs');
  }

  // Hospitals.
  const houses = form.rows(/affiliations/i);
  for (const row of cv?.rows(/appointments/i) ?? [])
    note(!houses.some((each) => each['Hospital'] === row['Hospital']), 'affiliation-undisclosed');
  const houseYears = numberIn('affiliations', /last (\d+) years/, 0);
  for (const row of houseYears === 0 ? [] : houses) {
    const letter = of('affiliation-letter').find((each) => each.get('Hospital') === row['Hospital']);
    const recent = row['To'] === 'Present' || dayNumber(row['To'] ?? '', 'end') >= yearsBefore(meeting, 12 * houseYears);
    note(!letter && recent, 'affiliation-missing');
    note(letter !== undefined && (letter.get('From') !== row['From'] || letter.get('To') !== row['To']), 'affiliation-dates-differ');
    note(letter !== undefined && !/good standing/i.test(letter.get('Standing')), 'affiliation-left-under-review');
  }

  // Peers.
  if (sheet('references') !== '') {
    const letters = of('peer-reference');
    note(letters.length < 2, 'references-too-few');
    note(
      /outside the practice/i.test(sheet('references')) &&
        letters.length > 0 &&
        letters.every((each) => each.get('In the same practice as the applicant') === 'Yes'),
      'reference-partners-only',
    );
    const doctor = (letters_: string) => (letters_ === 'DO' ? 'MD' : letters_);
    for (const letter of letters) judgeReference(letter);
    function judgeReference(letter: Printed): void {
      const stale = old(letter.signature?.date ?? '', numberIn('references', /no more than (\d+) days/));
      note(letter.get('Related to the applicant by blood or marriage') !== 'No', 'reference-relative');
      note(doctor(letter.get('Profession')) !== doctor(file.applicant.discipline), 'reference-other-discipline');
      note(stale, 'reference-stale');
      note(
        !stale &&
          dayNumber(letter.get('Last worked with the applicant'), 'end') <
            yearsBefore(meeting, numberIn('references', /last (\d+) months/)),
        'reference-not-recent',
      );
      const ratings = letter.rows(/ratings/i);
      note(
        ratings.some((row) => /below/i.test(row['Rating'] ?? '')) || letter.get('Recommendation').includes('reservation;'),
        'reference-guarded',
      );
      for (const row of ratings) note(row['Rating'] === '', 'reference-blank');
    }
  }

  // Privileges, by the criteria that the office prints beside its sheet.
  if (sheet('privileges') !== '') {
    const [request] = of('privilege-request');
    note(!request, 'privilege-request-missing');
    for (const row of request?.rows(/requested/i) ?? []) {
      const criteria = file.policy.privileges.find(({ name }) => name === row['Privilege']);
      const evidence = row['Training and other evidence'] ?? '';
      note(
        Boolean(criteria?.training) && !studies.some((each) => each['Degree or program'] === criteria?.training),
        'privilege-beyond-training',
      );
      note(Number(row['Cases in the last 24 months']) < (criteria?.cases ?? 0), 'privilege-below-minimum');
      note(
        Boolean(criteria?.credential) && !(evidence.includes('expires') && dayNumber(evidence) >= meeting),
        'privilege-credential-missing',
      );
    }
  }

  // Supervision.
  if (['NP', 'PA'].includes(file.applicant.discipline)) {
    const [agreement] = of('supervision-agreement');
    note(!agreement, 'supervision-missing');
    note(agreement !== undefined && over(agreement.get('To')), 'supervision-expired');
  }

  // Renewal.
  if (renewal) {
    const [summary] = of('oppe-summary');
    note(sheet('oppe') !== '' && !summary, 'oppe-missing');
    // By the figures, not by the word beside them.
    const beyond = (summary?.rows(/measures/i) ?? []).some((row) => {
      const bound = Number.parseInt(row['Threshold'] ?? '', 10);
      const value = Number.parseInt(row['Practitioner'] ?? '', 10);
      return (row['Threshold'] ?? '').includes('more') ? value < bound : value > bound;
    });
    note(sheet('oppe') !== '' && beyond && words(summary?.get('Review') ?? '').includes('none recorded'), 'oppe-not-followed-up');
    for (const paper of of('activity'))
      note(
        Number(paper.get('Cases and admissions here')) < numberIn('activity', /(\d+) cases/, 0) &&
          paper.get('Quality data from elsewhere') === 'Not requested',
        'activity-low',
      );
    for (const paper of of('cme'))
      note(Number(paper.get('Hours, category 1 or equal')) < numberIn('cme', /(\d+) hours/, 0), 'education-short');
    const cycle = numberIn('decides', /(\d+) months/);
    for (const page of of('previous-page')) {
      const decided = dayNumber(page.get('Last decision'));
      note(yearsBefore(meeting, cycle) > decided, 'cycle-overdue');
      const queries = of('query-log').flatMap((log) => log.rows(/queries/i));
      if (/privilege is added/i.test(sheet('npdb')))
        for (const row of page.rows(/privileges/i)) {
          const granted = dayNumber(row['Granted on'] ?? '');
          const before = queries.some(
            (query) =>
              (query['Reason'] === 'New privilege' || query['Type'] === 'Continuous Query') && dayNumber(query['Date'] ?? '') <= granted,
          );
          note(granted > decided && !before, 'privilege-not-queried');
        }
    }
  }
  return notes.sort();
}
