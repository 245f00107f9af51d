/**
 * Histories as people keep them in a table, held against every version of the rules. The verdicts were worked out by hand from the rule
 * texts, for an application on November 30, 2026, a Monday: five years back is November 30, 2021, eight years November 30, 2018, and
 * twenty-four months November 30, 2024.
 */
import { expect, test } from 'vitest';
import { firstDayOf } from '../../../src/features/eligibility/calendar.ts';
import { checkRuleSet, type Verdict } from '../../../src/features/eligibility/evaluate.ts';
import { readHistory } from '../../../src/features/eligibility/history.ts';
import { readTeamCsv } from '../../../src/features/eligibility/team-csv.ts';
import { ruleOnFile } from './support/rules.ts';

const rules = ['cpcs-a', 'cpcs-b', 'cpcs-career', 'cpmsm-a', 'cpmsm-b', 'cpmsm-c', 'cpmsm-career'];
const letters: Record<string, Verdict> = { M: 'met', D: 'depends', N: 'not-met' };

/** Who, rows of `from,to,hours,basis,counts,leaves` parted by bars, verdicts in the order of `rules`, and the day where it is another. */
const cases: [who: string, rows: string, verdicts: string, on?: string][] = [
  ['a day short of three years', '2023-12,present,40,employed,yes,', 'NNN NNNN'],
  ['three years to the day', '2023-11-30,present,40,employed,yes,', 'MMM NNNN'],
  ['five years to the day', '11/30/2021,Present,40 hrs,W-2,Y,', 'MMM MMMM'],
  ['a day short of five years', '2021-12,current,40,employed,yes,', 'MMM NNNN'],
  ['two full jobs that overlap', '2020-01,2023-06,40,employed,yes,|2022-01,present,40,employed,yes,', 'MMM MMMM'],
  ['two half jobs at once', '2019-01,present,20,employed,yes,|2019-01,present,20,employed,yes,', 'DDD DDDD'],
  ['full, then part-time', 'Jan 2021,Dec 2024,40,employed,yes,|1/1/2025,to date,24,employed,yes,', 'DDD DDDD'],
  ['a Wednesday between two jobs', '2020-01,2025-06-17,40,employed,yes,|2025-06-19,present,40,employed,yes,', 'MMM MMMM'],
  ['two months out, back for ten', '2019-01,2025-10-31,40,employed,yes,|2026-01-05,,40,employed,yes,', 'NMN NNNN'],
  ['two weeks out, a year before them', '2019-01,2025-11-30,40,employed,yes,|2025-12-15,,40,employed,yes,', 'NMN NMNN'],
  ['a notice that runs out next spring', '2022-01,2027-03,40,employed,yes,', 'MMM NNNN'],
  [
    'a job of one day after a Sunday between jobs',
    '2020-01-01,2025-11-29,40,employed,yes,|2025-12-01,2025-12-01,40,employed,yes,|2025-12-02,present,40,employed,yes,',
    'DMD DMDD',
  ],
  ['back for one day, the day of application', '2015-01,2026-08,40,employed,yes,|2026-11-30,2026-11-30,40,employed,yes,', 'NMN NMNN'],
  ['hired on a leap day', '2024-02-29,present,40,employed,yes,', 'NNN NNNN'],
  ['hired on a leap day after a month out', '2023-09,2024-01-31,40,employed,yes,|2/29/2024,present,40,employed,yes,', 'MMM NNNN'],
  ['the same work abroad', 'March 2019,present,38,employed,unsure,', 'DDD DDDD'],
  ['a consultant', 'May 2018,present,40,consultant,yes,', 'DDD DDDD'],
  [
    'three assignments of an agency, from Monday to Friday',
    '2022-01-03,2022-12-30,40,employed,yes,|2023-01-02,2024-06-28,40,employed,yes,|2024-07-01,present,40,employed,yes,',
    'MMM NNNN',
  ],
  ['the Army, then a hospital', '2016-06,2022-05,40,employed,yes,|2022-06,present,40,employed,yes,', 'MMM MMMM'],
  ['another title, the same duties', '2020-06,present,40,employed,yes,', 'MMM MMMM'],
  ['other work', '2015-01,present,40,employed,no,', 'NNN NNNN'],
  ['enrollment alone', '2017-01,present,40,employed,enrollment,', 'DDD DDDD'],
  ['enrollment, then credentialing', '2018-01,2024-12,40,employed,enrollment-only,|2025-01,present,40,employed,yes,', 'DDD DDDD'],
  ['three months of leave this year', '2020-01,present,40,employed,yes,2026-03 to 2026-05', 'DMD DMDD'],
  ['on leave today', '2019-01,present,40,employed,yes,2026-10 to present', 'DDD DDDD'],
  ['hours not given', '2020-01,present,,employed,yes,', 'DDD DDDD'],
  ['left last month', '2017-01,2026-10,40,employed,yes,', 'NNN NNNN'],
  ['left yesterday', '2017-01,11/29/2026,40,employed,yes,', 'NNN NNNN'],
  ['leaves today', '2019-01,11/30/2026,40,employed,yes,', 'MMM MMMM'],
  ['leaves this month', '2019-01,2026-11,40,employed,yes,', 'MMM MMMM'],
  ['twelve old years, one new', '2005-01,2016-12,40,employed,yes,|2025-11,present,40,employed,yes,', 'NNM NNNM'],
  ['six old years, a year less a day', '2016-01,2021-12,40,employed,yes,|2025-12,present,40,employed,yes,', 'NNN NNNN'],
  ['a year of two digits', "Jan '22,Present.,40,employed,yes,", 'MMM NNNN'],
  ['as a spreadsheet writes a day', '1-Jan-22,9999-12-31,40,employed,yes,', 'MMM NNNN'],
  ['as a database writes a day', '2022-01-01 00:00:00,2099-12-31T00:00:00Z,40,employed,yes,', 'MMM NNNN'],
  ['thirty hours here, ten there', '2018-01,present,30,employed,yes,|2018-01,present,10,1099,yes,', 'DDD DDDD'],
  ['thirty-five hours', '2018-01,present,35,employed,yes,', 'MMM MMMM'],
  ['thirty-four hours', '2018-01,present,34,employed,yes,', 'DDD DDDD'],
  ['an application two months later', '2023-12,present,40,employed,yes,', 'MMM NNNN', '2027-01-15'],
  ['three years on February 29', '2025-02-28,present,40,employed,yes,', 'MMM NNNN', '2028-02-29'],
  ['retired, now helps out', '2010-01,2024-11-30,40,employed,yes,|2025-01,present,10,employed,unsure,', 'DDD DDDD'],
];

test.each(cases)('%s', (_who, rows, verdicts, on = '2026-11-30') => {
  const table = readTeamCsv(
    `person,from,to,hours,basis,counts,leaves\n${rows
      .split('|')
      .map((row) => `Ann,${row}`)
      .join('\n')}`,
    firstDayOf(on),
  );
  if (!table.ok) throw new Error(table.problem);
  const history = readHistory(table.value[0]?.jobs ?? []);
  expect(rules.map((rule) => checkRuleSet(ruleOnFile(rule), history, firstDayOf(on)).verdict)).toEqual(
    Array.from(verdicts.replace(' ', '')).map((letter) => letters[letter]),
  );
});
