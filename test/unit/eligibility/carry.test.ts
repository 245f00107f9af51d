import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job, Person } from '../../../src/schemas/work-history.ts';
import { guarded, spreadsheetCsv, unguarded } from '../../../src/format/csv.ts';
import { readCsv } from '../../../src/format/read-csv.ts';
import { firstDayOf } from '../../../src/features/eligibility/calendar.ts';
import { decodeText, largestFile, readFile, readKept, writeFile } from '../../../src/features/eligibility/file.ts';
import { readShare, writeShare } from '../../../src/features/eligibility/share.ts';
import { readTeamCsv, writeTeamCsv } from '../../../src/features/eligibility/team-csv.ts';
import { plainJob } from './support/histories.ts';

const today = firstDayOf('2026-11-22');

const text = fc.string({ maxLength: 40, unit: 'grapheme' }).map((value) => value.trim());
const month = fc
  .tuple(fc.integer({ min: 1990, max: 2019 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${String(y)}-${String(m).padStart(2, '0')}`);
const start = fc.oneof(
  month,
  month.map((value) => `${value}-15`),
);
const end = fc.option(fc.constantFrom('2020-02-29', '2021-01', '2026-12-31', '2030-06'));
const job: fc.Arbitrary<Job> = fc.record({
  employer: text,
  role: text,
  setting: fc.constantFrom('hospital', 'cvo', 'health-plan', 'other'),
  from: start,
  to: end,
  hours: fc.option(fc.constantFrom(40, 20, 37.5, 1, 168)),
  basis: fc.constantFrom('employed', 'contracted'),
  counts: fc.constantFrom('yes', 'enrollment-only', 'unsure', 'no'),
  leaves: fc.array(fc.record({ from: start, to: end }), { maxLength: 3 }),
});
const person: fc.Arbitrary<Person> = fc.record({
  name: text,
  applyOn: fc.option(fc.constant('2027-03-01')),
  jobs: fc.array(job, { maxLength: 5 }),
  done: fc.constant([] as string[]),
});

describe('a link', () => {
  it('brings back exactly what was put in, in characters a fragment may hold', () => {
    fc.assert(
      fc.property(person, (who) => {
        const fragment = writeShare(who, { names: true });
        expect(fragment).toMatch(/^h=[A-Za-z0-9_-]+\.[0-9a-f]{8}$/);
        expect(readShare(`#${fragment}`, today)).toEqual({ ok: true, value: who });
      }),
    );
  });

  it('leaves out names when asked to, and nothing else', () => {
    fc.assert(
      fc.property(person, (who) => {
        const bare = { ...who, name: '', jobs: who.jobs.map((entry) => ({ ...entry, employer: '', role: '' })) };
        expect(readShare(writeShare(who, { names: false }), today)).toEqual({ ok: true, value: bare });
      }),
    );
  });

  it('that was cut, changed or made up gives a sentence and never an exception', () => {
    const whole = writeShare({ name: 'A', applyOn: null, done: [], jobs: [plainJob, { ...plainJob, hours: 20 }] }, { names: true });
    for (let length = 2; length < whole.length; length += 1) {
      const read = readShare(whole.slice(0, length), today);
      expect(read?.ok, whole.slice(0, length)).toBe(false);
      if (read?.ok === false) expect(read.problem).toMatch(/^(The link|In the link)/);
    }
    fc.assert(
      fc.property(fc.string(), (noise) => {
        const read = readShare(`#h=${noise}`, today);
        expect(read?.ok).toBe(false);
      }),
    );
    expect(readShare('#elsewhere', today)).toBeNull();
    expect(readShare('', today)).toBeNull();
  });

  it('with one letter changed is refused, wherever the letter stands', () => {
    const whole = writeShare({ name: 'Ann Lee', applyOn: null, done: [], jobs: [plainJob] }, { names: true });
    expect(readShare(whole, today)?.ok).toBe(true);
    for (let at = 0; at < whole.length; at += 1) {
      for (const letter of 'aAgQ07_-') {
        if (whole[at] === letter) continue;
        const read = readShare(`${whole.slice(0, at)}${letter}${whole.slice(at + 1)}`, today);
        expect(read?.ok, `${letter} at ${String(at)}`).toBe(false);
        if (read?.ok === false) expect(read.problem).toContain('cut off or was changed');
      }
    }
  });

  // As links were written before they had a checksum.
  const linkOf = (value: unknown) => `h=${Buffer.from(JSON.stringify(value)).toString('base64url')}`;
  const row: unknown[] = ['Mercy', 'Clerk', 'hospital', '2020-01', null, 40, 'employed', 'yes', []];
  const problem = (value: unknown) => {
    const read = readShare(linkOf(value), today);
    return read?.ok === false ? read.problem : 'read';
  };
  it('says which job and field is wrong', () => {
    expect(problem([1, '', null, [row]])).toBe('read');
    expect(problem([1, '', null, [row, row.with(5, 900)]])).toBe('In the link, job 2, hours: must be 168 or fewer.');
    expect(problem([1, '', null, [row.with(3, '2020-13')]])).toBe('In the link, job 1, from: must be a date as YYYY-MM or YYYY-MM-DD.');
    expect(problem([1, '', null, [row.with(3, '2021-02-29')]])).toBe('In the link, job 1, from: is not a day of the calendar.');
    expect(problem([1, '', null, [row.with(3, '1949-12')]])).toBe('In the link, job 1, from: must lie between 1950 and 2100.');
    expect(problem([1, '', null, [row.with(4, '2019-12')]])).toBe('In the link, job 1: it ends (2019-12) before it begins (2020-01).');
    expect(problem([1, '', null, [row.with(8, [['2020-05', '2020-04']])]])).toContain('job 1, leave: it ends');
    expect(problem([1, '', null, [row.with(8, [['2020-05', 'soon']])]])).toContain('job 1, leave 1, to: must be a date');
    expect(problem([3, '', null, []])).toContain('newer version');
    expect(problem([2, '', null, [row]])).toContain('cut off or was changed');
    expect(problem([0, '', null, []])).toContain('cut off or was changed');
    expect(problem(['1', '', null, []])).toContain('cut off or was changed');
    expect(problem([1, '', '2027-03', []])).toContain('applyOn: must be a date as YYYY-MM-DD');
    expect(problem({ jobs: [] })).toContain('cut off or was changed');
    expect(problem([1, '', null, Array.from({ length: 61 }, () => row)])).toContain('may hold 60 jobs');
  });
});

describe('a file', () => {
  it('brings back exactly what was put in', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (people) => {
        expect(readFile(writeFile(people), today)).toEqual({ ok: true, value: people });
      }),
    );
  });

  it('that cannot be read is refused with what is wrong and where', () => {
    const problem = (content: string) => {
      const read = readFile(content, today);
      return read.ok ? 'read' : read.problem;
    };
    const file = (people: unknown) => JSON.stringify({ format: 'primary-source-work-history/1', people });
    const who = { name: 'A', applyOn: null, jobs: [plainJob], done: [] };
    expect(problem(file([who]))).toBe('read');
    expect(problem('PK\u0003\u0004')).toContain('cannot be read');
    expect(problem('[]')).toContain('not a work history');
    expect(problem('{"format":"primary-source-work-history/9"}')).toContain('newer version');
    expect(problem(file([who, { ...who, jobs: [{ ...plainJob, setting: 'moon' }] }]))).toMatch(/^In the file, person 2, job 1, setting: /);
    expect(problem(file([who, { ...who, jobs: [plainJob, { ...plainJob, to: '2019-12-31' }] }]))).toBe(
      'In the file, person 2, job 2: it ends (2019-12-31) before it begins (2020-01).',
    );
    expect(problem(file([]))).toContain('at least one person');
    expect(problem(file([{ ...who, extra: 1 }]))).toContain('person 1');
    expect(problem('x'.repeat(largestFile + 1))).toContain('too large');
  });
});

describe('a table', () => {
  it('brings back exactly the cells that were put in', () => {
    // A row without anything in it is left out, so each row starts with a mark.
    const rows = fc.array(
      fc
        .array(fc.string({ unit: fc.constantFrom('a', 'B', ',', ';', '"', '\n', '\r', '\t', ' ', '=', "'", '-', 'é') }), {
          minLength: 1,
          maxLength: 4,
        })
        .map((cells) => ['x', ...cells]),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, (cells) => {
        const read = readCsv(spreadsheetCsv([['h', 'i', 'j'], ...cells]));
        expect(read.ok).toBe(true);
        if (read.ok) expect(read.rows.slice(1).map((line) => line.map((cell) => unguarded(cell.text)))).toEqual(cells);
      }),
    );
  });

  it('never hands a spreadsheet a formula', () => {
    for (const bad of ['=1+1', '+1+1', '-1-1', '@x', '\t=1', "'=1"]) {
      expect(guarded(bad)).toBe(`'${bad}`);
      expect(unguarded(guarded(bad))).toBe(bad);
    }
    expect(guarded("O'Neil")).toBe("O'Neil");
    expect(unguarded("'tis")).toBe("'tis");
  });

  it('knows on which line of the file a cell stands, quoted line breaks included', () => {
    const read = readCsv('a,b\r\n"one\ntwo",c\r\n\r\nd,e\n');
    expect(read.ok && read.rows.map((line) => line.map((cell) => [cell.text, cell.line, cell.column]))).toEqual([
      [
        ['a', 1, 1],
        ['b', 1, 2],
      ],
      [
        ['one\ntwo', 2, 1],
        ['c', 3, 2],
      ],
      [
        ['d', 5, 1],
        ['e', 5, 2],
      ],
    ]);
    expect(readCsv('\uFEFFa;b\n1;2,5').ok).toBe(true);
    expect(readCsv('a;b\n1;"2').ok).toBe(false);
    expect(readCsv('')).toEqual({ ok: true, rows: [] });
  });

  it('carries a team of histories out and back', () => {
    const team = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[A-Za-z][A-Za-z ,.'-]{0,18}[A-Za-z.]$/),
        applyOn: fc.constant(null),
        jobs: fc.array(job, { minLength: 1, maxLength: 4 }),
        done: fc.constant([] as string[]),
      }),
      { minLength: 1, maxLength: 4, selector: ({ name }) => name },
    );
    fc.assert(
      fc.property(team, (people) => {
        // Spreadsheets trim nothing, but a leave that ends before it begins is refused, so those are left out.
        const sound = people.map((who) => ({ ...who, jobs: who.jobs.map((entry) => ({ ...entry, leaves: entry.leaves.slice(0, 2) })) }));
        expect(readTeamCsv(writeTeamCsv(sound), today)).toEqual({ ok: true, value: sound });
      }),
    );
  });

  const problem = (content: string) => {
    const read = readTeamCsv(content, today);
    return read.ok ? 'read' : read.problem;
  };
  const head = 'person,employer,role,setting,from,to,hours,basis,counts,leaves';
  it('that is bad names the line and the column', () => {
    expect(problem(`${head}\nAnn,Mercy,Clerk,hospital,2020-01,present,40,employed,yes,`)).toBe('read');
    expect(problem('')).toContain('empty');
    expect(problem(head)).toContain('no rows');
    expect(problem('person,employer\nAnn,Mercy')).toBe(
      `Line 1: the column “from” is missing. The columns are ${head.replaceAll(',', ', ')}.`,
    );
    expect(problem('person,from,hourz\nAnn,2020-01,40')).toMatch(/^Line 1, column 3: “hourz” is not a column of this table\./);
    expect(problem('person,from,from\nAnn,2020-01,40')).toBe('Line 1, column 3 (from): the column is there twice.');
    const rows = (row: string) => problem(`${head}\nAnn,Mercy,Clerk,hospital,2020-01,,40,employed,yes,\n${row}`);
    expect(rows('Bob,,,hospital,2020-13,,40,,,')).toBe('Line 3, column 5 (from): There is no month 13; months run from 1 to 12.');
    expect(rows('Bob,,,hospital,,,40,,,')).toBe('Line 3, column 5 (from): the date is missing.');
    expect(rows('Bob,,,hospital,2020-05,2020-04,40,,,')).toBe('Line 3, column 6 (to): it ends (2020-04) before it begins (2020-05).');
    expect(rows('Bob,,,hospital,2027-01,,40,,,')).toMatch(/^Line 3, column 5 \(from\): This begins after today, November 22, 2026\./);
    expect(rows('Bob,,,hospital,1949-01,,40,,,')).toMatch(/^Line 3, column 5 \(from\): Dates before 1950/);
    expect(rows('Bob,,,moon,2020-05,,40,,,')).toMatch(/^Line 3, column 4 \(setting\): “moon” is not one of hospital,/);
    expect(rows('Bob,,,,2020-05,,lots,,,')).toMatch(/^Line 3, column 7 \(hours\): Hours a week/);
    expect(rows('Bob,,,,2020-05,,,slave,,')).toMatch(/^Line 3, column 8 \(basis\): /);
    expect(rows('Bob,,,,2020-05,,,,maybe,')).toMatch(/^Line 3, column 9 \(counts\): /);
    expect(rows('Bob,,,,2020-05,,,,,spring')).toMatch(/^Line 3, column 10 \(leaves\): “spring” is not a leave\./);
    expect(rows('Bob,,,,2020-05,,,,,2021-01 to 2020-12')).toMatch(/^Line 3, column 10 \(leaves\): it ends/);
    expect(rows(',,,,2020-05,,,,,')).toBe('Line 3, column 1 (person): the name or initials are missing.');
    expect(rows('Bob,,,,2020-05,,,,,,more')).toMatch(/^Line 3, column 11 \(none\): the row has more cells/);
    expect(rows('Bob,"Mercy,,,2020-05')).toBe('Line 3, column 2: a quotation mark is opened and never closed.');
    expect(rows('Bob,"Mercy"s,,,2020-05')).toBe('Line 3, column 2: text follows a closing quotation mark.');
    expect(rows(`Bob,${'x'.repeat(121)},,,2020-05`)).toBe('In the table, line 3, job 1, employer: must be 120 characters or fewer.');
  });

  it('takes dates and words as people write them, and decides nothing for an empty cell', () => {
    const read = readTeamCsv(
      'Person,FROM,to,counts,basis,leaves\nAnn,March 2020,,,contractor,\nAnn,3/15/2018,02/2020,Enrollment only,Self-employed,2019-01 to 2019-02; 2019-05 to present',
      today,
    );
    expect(read).toEqual({
      ok: true,
      value: [
        {
          name: 'Ann',
          applyOn: null,
          done: [],
          jobs: [
            {
              employer: '',
              role: '',
              setting: 'other',
              from: '2020-03',
              to: null,
              hours: null,
              basis: 'contracted',
              counts: 'unsure',
              leaves: [],
            },
            {
              employer: '',
              role: '',
              setting: 'other',
              from: '2018-03-15',
              to: '2020-02',
              hours: null,
              basis: 'contracted',
              counts: 'enrollment-only',
              leaves: [
                { from: '2019-01', to: '2019-02' },
                { from: '2019-05', to: null },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('what is written', () => {
  const sound: Person = { name: 'Ann', applyOn: null, done: [], jobs: [plainJob] };
  const full = (name: string, jobs: number): Person => ({
    name,
    applyOn: null,
    done: [],
    jobs: Array.from({ length: jobs }, () => ({
      ...plainJob,
      employer: 'ł'.repeat(120),
      role: 'ż'.repeat(120),
      from: '2001-01-01',
      leaves: Array.from({ length: 20 }, () => ({ from: '2002-01-01', to: '2002-02-01' })),
    })),
  });

  it('is read again, however much it is', () => {
    const team = Array.from({ length: 500 }, (_, place) => ({ ...full(String(place), 4), done: [] }));
    expect(readFile(writeFile(team), today)).toEqual({ ok: true, value: team });
    const person = full('Zoë', 60);
    expect(readShare(writeShare(person, { names: true }), today)).toEqual({ ok: true, value: person });
  });

  it('is a table that keeps people apart, and keeps those without a job or a name', () => {
    const job = (employer: string): Job => ({ ...plainJob, employer });
    const team: Person[] = [
      { ...sound, name: 'Ann', jobs: [job('One')] },
      { ...sound, name: 'Bob', jobs: [] },
      { ...sound, name: 'Ann', jobs: [job('Two')] },
      { ...sound, name: '', jobs: [job('Three')] },
      { ...sound, name: 'Ann (2)', jobs: [job('Four')] },
      { ...sound, name: '', jobs: [] },
    ];
    const read = readTeamCsv(writeTeamCsv(team), today);
    expect(read.ok && read.value.map(({ name, jobs }) => [name, jobs.map(({ employer }) => employer)])).toEqual([
      ['Ann', ['One']],
      ['Bob', []],
      ['Ann (3)', ['Two']],
      ['Person 4', ['Three']],
      ['Ann (2)', ['Four']],
      ['Person 6', []],
    ]);
  });
});

describe('what is kept on the device', () => {
  const sound: Person = { name: 'Ann', applyOn: null, done: [], jobs: [plainJob] };
  it('is taken only when it is sound', () => {
    expect(readKept([sound])).toEqual([sound]);
    for (const bad of [
      null,
      {},
      [{ ...sound, extra: 1 }],
      [{ ...sound, jobs: [{ ...plainJob, from: '2020-13' }] }],
      [{ ...sound, jobs: [{ ...plainJob, from: '2021-01', to: '2020-01' }] }],
      [{ ...sound, jobs: [{ ...plainJob, leaves: [{ from: '2021-03', to: '2021-02' }] }] }],
    ]) {
      expect(readKept(bad), JSON.stringify(bad)).toBeNull();
    }
  });
});

describe('what comes from outside', () => {
  const sound: Person = { name: 'Ann', applyOn: null, done: [], jobs: [plainJob] };
  const future: Person = { ...sound, jobs: [{ ...plainJob, from: '2027-03' }] };
  const said = (read: { ok: true } | { ok: false; problem: string } | null) => (read?.ok === false ? read.problem : 'read');

  it('may not begin after today, whichever way it comes', () => {
    expect(said(readFile(writeFile([sound, future]), today))).toBe(
      'In the file, person 2, job 1: 2027-03. This begins after today, November 22, 2026. Add it once it has begun.',
    );
    expect(said(readShare(writeShare(future, { names: true }), today))).toMatch(/^In the link, job 1: 2027-03\. This begins after today/);
  });

  it('is refused in words of this page', () => {
    const file = (value: unknown) => said(readFile(JSON.stringify({ format: 'primary-source-work-history/1', people: [value] }), today));
    expect(file({ ...sound, extra: 1 })).toBe('In the file, person 1, extra: is not a field this page knows.');
    expect(file({ ...sound, jobs: [{ ...plainJob, hours: undefined }] })).toBe('In the file, person 1, job 1, hours: is missing.');
    expect(file(7)).toBe('In the file, person 1: is not a set of fields.');
    const format = (version: string) => said(readFile(JSON.stringify({ format: `primary-source-work-history/${version}` }), today));
    expect(format('2')).toContain('newer version');
    expect(format('0')).toContain('not a work history');
    const link = `h=${Buffer.from(JSON.stringify([1, '', null, [['', '', 'hospital', '2020-01', null, 40, 'employed', 'yes', 5]]])).toString('base64url')}`;
    expect(said(readShare(link, today))).toBe('In the link, job 1, leaves: must be a list.');
  });

  it('may be a table as spreadsheets mangle it', () => {
    const read = readTeamCsv('person;from;to;hours;;\r\nAnn;Mar-99;Feb-23;37,5;;\r\nBob;Jan-24;;;;;\r\n', today);
    expect(read.ok && read.value.flatMap(({ jobs }) => jobs.map(({ from, to, hours }) => [from, to, hours]))).toEqual([
      ['1999-03', '2023-02', 37.5],
      ['2024-01', null, null],
    ]);
    const latin = Uint8Array.from('person,from\nZo\u00eb,2020-01', (letter) => letter.charCodeAt(0));
    expect(said(decodeText(latin))).toContain('not saved as UTF-8');
    expect(decodeText(new TextEncoder().encode('\uFEFFZo\u00eb'))).toEqual({ ok: true, value: 'Zo\u00eb' });
  });
});
