import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src/schemas/work-history.ts';
import { firstDayOf } from '../../../src/features/eligibility/calendar.ts';
import { draftOf, emptyDraft, notesOn, readApplyOn, readJob, type JobDraft } from '../../../src/features/eligibility/job-form.ts';
import { readWorkDate } from '../../../src/features/eligibility/read-date.ts';
import { chance, plainJob, randomJobs } from './support/histories.ts';

const today = firstDayOf('2026-11-22');
const draft = (more: Partial<JobDraft>): JobDraft => ({ ...emptyDraft, from: 'March 2023', ...more });
const problems = (more: Partial<JobDraft>) => {
  const read = readJob(draft(more), [], today);
  return read.ok ? {} : read.problems;
};

describe('a date', () => {
  it('is read as people type it', () => {
    const same: Record<string, string[]> = {
      '2023-03': [
        '2023-03',
        '2023-3',
        '2023/03',
        '03/2023',
        '3/2023',
        '03-2023',
        '3 2023',
        'March 2023',
        'mar 2023',
        'Mar. 2023',
        'MARCH, 2023',
        ' march  2023 ',
      ],
      '2023-03-15': [
        '2023-03-15',
        '3/15/2023',
        '03/15/2023',
        '3-15-2023',
        'March 15, 2023',
        'Mar 15 2023',
        'march 15th, 2023',
        '15 March 2023',
        '2023/3/15',
      ],
      '2024-02-29': ['2/29/2024', 'February 29, 2024'],
      '2022-09': ['Sept 2022', 'September 2022', 'sep 2022'],
    };
    for (const [value, texts] of Object.entries(same))
      for (const text of texts) expect(readWorkDate(text), text).toEqual({ ok: true, value });
  });

  it('that cannot be meant gets a sentence that says why', () => {
    const problem = (text: string) => {
      const read = readWorkDate(text);
      return read.ok ? read.value : read.problem;
    };
    expect(problem('soon')).toContain('“soon” could not be read');
    expect(problem('2023')).toBe('Add the month to 2023, for example March 2023.');
    expect(problem('3/23')).toContain('year with four digits');
    expect(problem('13/2023')).toBe('There is no month 13; months run from 1 to 12.');
    expect(problem('2/29/2023')).toBe('February 2023 has 28 days, so there is no day 29.');
    expect(problem('March 1949')).toContain('before 1950');
    expect(problem('March 2101')).toContain('after 2100');
    expect(problem('Marchember 2023')).toContain('could not be read');
    expect(problem('1/2/3/2023')).toContain('could not be read');
    expect(problem('')).toContain('could not be read');
  });
});

describe('a job as typed', () => {
  it('is read when it makes sense, and written back the same', () => {
    const draw = chance(51);
    for (let count = 0; count < 500; count += 1) {
      for (const job of randomJobs(draw)) {
        const read = readJob(draftOf(job), [], firstDayOf('2031-01-01'));
        // A random leave may lie outside its job; the form refuses that.
        if (!read.ok) expect(Object.values(read.problems)).toEqual(['This leave lies outside the job. Check its months.']);
        else expect(read.job).toEqual(job);
      }
    }
  });

  it('gets a sentence beside the field that is wrong', () => {
    expect(problems({})).toEqual({});
    expect(problems({ from: '' })).toEqual({ from: 'Give the month the job began, for example March 2023 or 03/2023.' });
    expect(problems({ from: 'x' })['from']).toContain('could not be read');
    expect(problems({ from: 'March 1949' })['from']).toContain('before 1950');
    expect(problems({ from: 'December 2026' })).toEqual({ from: 'This begins after today, November 22, 2026. Add it once it has begun.' });
    expect(problems({ from: '11/22/2026' })).toEqual({});
    expect(problems({ present: false })).toEqual({ to: 'Give the last month of the job, or tick “I still work here”.' });
    expect(problems({ present: false, to: 'February 2023' })).toEqual({
      to: 'The job ends in February 2023, before it begins in March 2023.',
    });
    expect(problems({ present: false, to: 'March 2023' })).toEqual({});
    for (const hours of ['0', '169', '-3', 'forty', '1e2']) expect(Object.keys(problems({ hours })), hours).toEqual(['hours']);
    for (const hours of ['', '40', '37.5', '168']) expect(problems({ hours }), hours).toEqual({});
    expect(problems({ employer: 'x'.repeat(121) })).toEqual({ employer: 'Keep this to 120 characters.' });
    const leave = { from: 'June 2024', to: 'May 2024', present: false };
    expect(problems({ leaves: [leave] })).toEqual({ 'leaves.0.to': 'The leave ends in May 2024, before it begins in June 2024.' });
    expect(problems({ leaves: [{ ...leave, from: '2020-01', to: '2020-02' }] })).toEqual({
      'leaves.0.from': 'This leave lies outside the job. Check its months.',
    });
    expect(problems({ leaves: [{ ...leave, to: '' }] })).toEqual({
      'leaves.0.to': 'Give the last month of the leave, or tick “still on leave”.',
    });
  });

  it('reports every wrong field at once', () => {
    expect(Object.keys(problems({ from: '', present: false, hours: 'x' })).sort()).toEqual(['from', 'hours', 'to']);
  });

  it('gets a note, not an error, when another job is present too', () => {
    const other: Job = { ...plainJob, employer: 'Mercy' };
    const read = readJob(draft({}), [other], today);
    expect(read.ok && read.notes['to']).toBe(
      'Mercy is also marked as a present job. Months they share count once; if one has ended, give its last month.',
    );
    expect(notesOn({ ...plainJob, to: '2024-01' }, [other], today)).toEqual({});
    expect(notesOn({ ...plainJob, to: '2026-12-31' }, [], today)).toEqual({ to: 'This ends after today. It counts up to that day.' });
    expect(notesOn({ ...plainJob, to: '2026-11' }, [], today)['to']).toBe(
      'A month counts to its last day, here November 30, 2026, which is after today. If you leave or left earlier, give the day.',
    );
    expect(notesOn({ ...plainJob, to: '2030-06' }, [], today)['to']).toContain('here June 30, 2030, which is after today');
    expect(notesOn({ ...plainJob, to: '2026-10' }, [], today)['to']).toBe(
      'A month counts to its last day, here October 31, 2026. If you left earlier, give the day.',
    );
    expect(notesOn({ ...plainJob, to: '2026-09' }, [], today)).toEqual({});
  });
});

describe('the day of application', () => {
  it('must be a whole date', () => {
    expect(readApplyOn('2027-03-15')).toEqual({ ok: true, value: '2027-03-15' });
    expect(readApplyOn('March 2027').ok).toBe(false);
    expect(readApplyOn('tomorrow').ok).toBe(false);
  });
});
