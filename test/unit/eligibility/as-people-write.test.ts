/** Dates, tables and names as people write them. */
import { describe, expect, it, test } from 'vitest';
import { firstDayOf } from '../../../src/features/eligibility/calendar.ts';
import { checkRuleSet } from '../../../src/features/eligibility/evaluate.ts';
import { explainRequirement } from '../../../src/features/eligibility/explain.ts';
import { readHistory, weekendsBetween } from '../../../src/features/eligibility/history.ts';
import { decodeText } from '../../../src/features/eligibility/file.ts';
import { emptyDraft, readJob } from '../../../src/features/eligibility/job-form.ts';
import { isPresent, readWorkDate } from '../../../src/features/eligibility/read-date.ts';
import { likeNames, mergePeople } from '../../../src/features/eligibility/same-people.ts';
import { fileColumns } from '../../../src/features/eligibility/team-columns.ts';
import { readTeamCsv } from '../../../src/features/eligibility/team-csv.ts';
import { plainJob } from './support/histories.ts';

const today = firstDayOf('2026-11-22');

describe('Work that goes on', () => {
  test.each([
    'present',
    'Present.',
    'Current',
    'currently',
    'CURRENT ',
    'to date',
    'To-date',
    'till date',
    'now',
    '(ongoing)',
    'today',
    'to present',
    'through present',
    'current position',
    'active',
    '9999-12-31',
    '12/31/9999',
  ])('is what “%s” means, in the form and in a table', (word) => {
    expect(isPresent(word)).toBe(true);
    const read = readJob({ ...emptyDraft, from: 'March 2023', to: word, present: false }, [], today);
    expect(read.ok && read.job.to).toBe(null);
    const table = readTeamCsv(`person,from,to,leaves\nAnn,2023-03,${word},2024-01 to ${word}`, today);
    expect(table.ok && table.value[0]?.jobs[0]).toMatchObject({ to: null, leaves: [{ from: '2024-01', to: null }] });
  });

  test.each(['', 'presently unemployed', 'March', 'date', 'no'])('is not what “%s” means', (word) => {
    expect(isPresent(word)).toBe(false);
  });
});

describe('A year of two digits', () => {
  test.each([
    ["Jan '22", '2022-01'],
    ['Jan ’22', '2022-01'],
    ['January’99', '1999-01'],
    ["3/'15", '2015-03'],
    ["Mar 15, '22", '2022-03-15'],
  ])('with an apostrophe is a year: %s', (text, value) => {
    expect(readWorkDate(text)).toEqual({ ok: true, value });
  });

  test.each(['Jan 22', 'Jan-22', 'Sept. 08'])('without one is asked about: %s', (text) => {
    const read = readWorkDate(text);
    expect(read.ok ? '' : read.problem).toMatch(/^Does \d\d mean the year\? Then write \w+ ’\d\d, or the year with four digits\.$/);
  });
});

describe('A table with columns of its own', () => {
  const table = 'Employee Name,Company,Start Date,End Date,Notes\nAnn Lee,Mercy,2020-01,Current,on nights\nBob,Grace,2021-02,2022-03,';

  it('is guessed from its names, and each unknown one is said at once', () => {
    const found = fileColumns(table);
    expect(found.ok && found.columns.map(({ guess, sample }) => [guess, sample])).toEqual([
      ['person', 'Ann Lee'],
      ['employer', 'Mercy'],
      ['from', '2020-01'],
      ['to', 'Current'],
      [null, 'on nights'],
    ]);
    expect(found.ok && found.ready).toBe(false);
    expect(found.ok && found.unknown).toHaveLength(5);
    expect(found.ok && found.unknown[0]).toBe('Line 1, column 1: “Employee Name” is not a column of this table.');
  });

  it('is read once its columns are settled', () => {
    const read = readTeamCsv(table, today, ['person', 'employer', 'from', 'to', null]);
    expect(read.ok && read.value.map(({ name, jobs }) => [name, jobs[0]?.employer, jobs[0]?.from, jobs[0]?.to])).toEqual([
      ['Ann Lee', 'Mercy', '2020-01', null],
      ['Bob', 'Grace', '2021-02', '2022-03'],
    ]);
    expect(readTeamCsv(table, today, ['person', 'employer', 'employer', null, null])).toMatchObject({
      problems: [
        'Line 1, column 3 (employer): the column is there twice.',
        'Line 1: the column “from” is missing. The columns are person, employer, role, setting, from, to, hours, basis, counts, leaves.',
      ],
    });
  });

  it('gives a column of ours to one of theirs only', () => {
    const found = fileColumns('name,person,start,hired\nA,B,2020-01,2020-02');
    expect(found.ok && found.columns.map(({ guess }) => guess)).toEqual([null, 'person', 'from', null]);
  });

  it('with our names has nothing to settle', () => {
    const found = fileColumns('Person,FROM,,\nAnn,2020-01,,');
    expect(found.ok && found.ready).toBe(true);
  });
});

it('A table with many faults names all of them at once', () => {
  const read = readTeamCsv(
    'person,setting,from,to,hours\nAnn,moon,2020-13,,lots\nBob,,,,\nCat,,2021-01,2020-01,40,x\nDee,,2022-01,,40',
    today,
  );
  expect(read.ok).toBe(false);
  expect(read.ok ? [] : read.problems.map((problem) => problem.replace(/:.*/, ''))).toEqual([
    'Line 2, column 2 (setting)',
    'Line 2, column 3 (from)',
    'Line 2, column 5 (hours)',
    'Line 4, column 6 (none)',
    'Line 4, column 4 (to)',
  ]);
});

describe('“Ann Lee” and “ann  lee”', () => {
  const read = readTeamCsv('person,from\nAnn Lee,2020-01\nBob,2021-01\nann  lee,2022-01\nAnn Lee,2023-01', today);
  const people = read.ok ? read.value : [];

  it('are asked about, and others are not', () => {
    expect(likeNames(people)).toEqual([['Ann Lee', 'ann  lee']]);
    expect(likeNames(people.map((person, index) => ({ ...person, name: ' '.repeat(index) })))).toEqual([]);
  });

  it('are one person with all the jobs once that is said, and stay two otherwise', () => {
    const merged = mergePeople(people, [['Ann Lee', 'ann  lee']]);
    expect(merged.map(({ name, jobs }) => [name, jobs.map(({ from }) => from)])).toEqual([
      ['Ann Lee', ['2020-01', '2023-01', '2022-01']],
      ['Bob', ['2021-01']],
    ]);
    expect(mergePeople(people, [])).toEqual(people);
    expect(people[0]?.jobs).toHaveLength(2);
  });
});

describe('The weekend between two jobs', () => {
  // February 28, 2025 is a Friday, March 3 a Monday.
  const jobs = [
    { ...plainJob, from: '2023-03-01', to: '2025-02-28' },
    { ...plainJob, from: '2025-03-03', to: null },
  ];
  const history = readHistory(jobs);
  const lines = (kind: 'total' | 'day', applyOn: string) => {
    const requirement =
      kind === 'total'
        ? ({ kind: 'total-experience', years: 3, lookbackYears: null } as const)
        : ({ kind: 'employed-at-application' } as const);
    const rule = { id: 'a', title: 'a', note: '', sources: [], confidence: 'derived' as const, requirements: [requirement] };
    const day = firstDayOf(applyOn);
    const [result] = checkRuleSet(rule, history, day).requirements;
    return result ? explainRequirement(result, history, day).map(({ text }) => text) : [];
  };
  const named = 'This lets the weekend between two jobs count, with no work on it: March 1, 2025 to March 2, 2025.';

  it('is found', () => {
    expect(weekendsBetween(history.spans)).toEqual([{ from: firstDayOf('2025-03-01'), to: firstDayOf('2025-03-02') }]);
  });

  it('is named where it counts in a total, and on the day of application', () => {
    expect(lines('total', '2026-03-01')).toContain(named);
    expect(lines('day', '2025-03-02')).toContain(named);
  });

  it('is not named where it decides nothing', () => {
    expect(lines('total', '2026-06-01')).not.toContain(named);
    expect(lines('day', '2025-03-03')).not.toContain(named);
  });
});

describe('Dates as systems hand them over', () => {
  test.each([
    ['2023-03-15 00:00:00', '2023-03-15'],
    ['2023-03-15T00:00:00.000Z', '2023-03-15'],
    ['3/15/2023 0:00', '2023-03-15'],
    ['3/15/2023 12:00:00 AM', '2023-03-15'],
    ['Wednesday, March 15, 2023', '2023-03-15'],
    ['\u200e3/15/2023\u200e', '2023-03-15'],
    ['２０２３-０３', '2023-03'],
    ['202303', '2023-03'],
    ['20230315', '2023-03-15'],
  ])('“%s” is %s', (text, value) => {
    expect(readWorkDate(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['44256', 'how a spreadsheet counts the day March 1, 2021.'],
    ['45000.0', 'how a spreadsheet counts the day March 15, 2023.'],
    ['15/03/2023', 'Numbers are read month first: March 15 is 3/15/2023.'],
    ['2/29/2023', 'February 2023 has 28 days'],
    ['3/15/2023 14:30', 'could not be read as a date'],
  ])('“%s” is answered with a sentence that says what to do', (text, problem) => {
    const read = readWorkDate(text);
    expect(read.ok ? '' : read.problem).toContain(problem);
  });
});

describe('Tables as other systems write them', () => {
  const jobOf = (table: string) => {
    const found = fileColumns(table);
    const read = readTeamCsv(table, today, found.ok ? found.columns.map(({ guess }) => guess) : undefined);
    return read.ok ? read.value[0]?.jobs[0] : read.problems;
  };
  it('names of columns of personnel systems are guessed, the end of the job above all', () => {
    expect(
      jobOf('Employee Name,Original Hire Date,Term Date,Position Title,Company Name\nAnn,3/15/2021,1/31/2023,Coordinator,Mercy'),
    ).toMatchObject({
      from: '2021-03-15',
      to: '2023-01-31',
      role: 'Coordinator',
      employer: 'Mercy',
    });
    expect(jobOf('Name (Last, First)\tHire Date (mm/dd/yyyy)\nLee, Ann\t3/15/2021')).toMatchObject({ from: '2021-03-15' });
  });
  it('a first line that only names the separator, and empty lines before the names, are passed over', () => {
    expect(jobOf('sep=;\nperson;from\nAnn;2021-03')).toMatchObject({ from: '2021-03' });
    expect(jobOf('\n\nperson,from\nAnn,2021-03')).toMatchObject({ from: '2021-03' });
    expect(jobOf('sep=;\nperson;from\nAnn;no')).toEqual([expect.stringMatching(/^Line 3, column 2 /)]);
  });
  it('a day as Excel writes it, hours with their unit, words for the basis and the setting', () => {
    expect(jobOf('person,from,to,hours,basis,setting,counts\nAnn,1-Mar-21,15-Jun-23,40 hrs/wk,W-2,Surgery center,Y')).toMatchObject({
      from: '2021-03-01',
      to: '2023-06-15',
      hours: 40,
      basis: 'employed',
      setting: 'ambulatory',
      counts: 'yes',
    });
  });
  it('a share of a post is not taken for hours, and both ends of a job are looked at', () => {
    expect(jobOf('name,from,weekly hours\nAnn,2021-03,1.0')).toEqual([expect.stringContaining('such as 40 for 1.0 FTE')]);
    expect(jobOf('person,from,to\nAnn,44256,45000')).toHaveLength(2);
    expect(jobOf('person,from,to\nAnn,2021-03,N/A')).toEqual([expect.stringContaining('For work that goes on write present.')]);
  });
  it('is read in UTF-16 where its first bytes say so', () => {
    const wide = (text: string) =>
      new Uint8Array([0xff, 0xfe, ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])]);
    expect(decodeText(wide('person\tfrom\nJosé\t2021-03\n'))).toEqual({ ok: true, value: 'person\tfrom\nJosé\t2021-03\n' });
  });
});
