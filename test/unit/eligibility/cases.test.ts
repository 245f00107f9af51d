import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src/schemas/work-history.ts';
import { firstDayOf, writeDay } from '../../../src/features/eligibility/calendar.ts';
import { checkCertification, checkRuleSet, type Answer, type Verdict } from '../../../src/features/eligibility/evaluate.ts';
import { monthsOf } from '../../../src/features/eligibility/explain.ts';
import { readHistory, type Doubt } from '../../../src/features/eligibility/history.ts';
import { plainJob } from './support/histories.ts';
import { certificationOnFile, ruleOnFile } from './support/rules.ts';

const job = (from: string, to: string | null = null, more: Partial<Job> = {}): Job => ({ ...plainJob, from, to, ...more });

interface Case {
  /** What the person is like. */
  who: string;
  jobs: Job[];
  /** Defaults to the day this was written, November 22, 2026, a Sunday. */
  on?: string;
  /** Verdict by rule set; worked out by hand. */
  gives: Record<string, Verdict>;
  /** Doubts the named rule sets depend on. */
  dependsOn?: Doubt[][];
  /** First date, from the application date on, by rule set; null for none. */
  first?: Record<string, string | null>;
  /** Last date of that stretch; null for no end. */
  last?: Record<string, string | null>;
  /** Total months in tenths under a rule set. */
  total?: Record<string, number>;
}

const allCpcs = (verdict: Verdict) => ({ 'cpcs-a': verdict, 'cpcs-b': verdict, 'cpcs-career': verdict });
const allCpmsm = (verdict: Verdict) => ({ 'cpmsm-a': verdict, 'cpmsm-b': verdict, 'cpmsm-c': verdict, 'cpmsm-career': verdict });
const everyone = (verdict: Verdict) => ({ ...allCpcs(verdict), ...allCpmsm(verdict) });

/** The five cases of the facts this checker was built from. */
const five: Case[] = [
  {
    who: 'three years and two months unbroken in one job, still there',
    jobs: [job('2023-09-22')],
    gives: allCpcs('met'),
    total: { 'cpcs-a': 380 },
  },
  {
    who: 'three years in all with a gap of one month that ended eight months ago',
    jobs: [job('2023-10-22', '2026-02-21'), job('2026-03-22')],
    gives: { 'cpcs-a': 'not-met', 'cpcs-b': 'met', 'cpcs-career': 'not-met' },
  },
  {
    who: 'four years in all who left the field two months ago',
    jobs: [job('2022-09-22', '2026-09-21')],
    gives: allCpcs('not-met'),
    first: { 'cpcs-a': null, 'cpcs-b': null },
  },
  {
    who: 'five years earned between nine and four years ago, hired again thirteen months ago',
    jobs: [job('2017-11-22', '2022-11-21'), job('2025-10-22')],
    gives: allCpmsm('met'),
    total: { 'cpmsm-a': 610, 'cpmsm-b': 610 },
  },
  {
    who: 'five years in all, every one older than eight years, now employed for twelve months',
    jobs: [job('2012-01-01', '2016-12-31'), job('2025-11-22')],
    gives: { 'cpmsm-a': 'not-met', 'cpmsm-b': 'not-met', 'cpmsm-c': 'not-met', 'cpmsm-career': 'met' },
    total: { 'cpmsm-a': 120, 'cpmsm-career': 720 },
  },
];

const written: Case[] = [
  { who: 'hired three years ago to the day', jobs: [job('2023-11-22')], gives: allCpcs('met'), total: { 'cpcs-a': 360 } },
  {
    who: 'hired three years ago tomorrow',
    jobs: [job('2023-11-23')],
    gives: allCpcs('not-met'),
    first: { 'cpcs-a': '2026-11-23', 'cpcs-b': '2026-11-23', 'cpcs-career': '2026-11-23' },
    total: { 'cpcs-a': 359 },
  },
  { who: 'hired five years ago to the day', jobs: [job('2021-11-22')], gives: { ...allCpmsm('met'), ...allCpcs('met') } },
  { who: 'hired five years ago tomorrow', jobs: [job('2021-11-23')], gives: { ...allCpmsm('not-met'), ...allCpcs('met') } },
  {
    who: 'two older years and exactly twelve months now',
    jobs: [job('2022-01-01', '2023-12-31'), job('2025-11-22')],
    gives: allCpcs('met'),
  },
  {
    who: 'two older years and one day less than twelve months now',
    jobs: [job('2022-01-01', '2023-12-31'), job('2025-11-23')],
    gives: allCpcs('not-met'),
  },
  { who: 'who gives only the month of hire, which means its first day', jobs: [job('2023-11')], on: '2026-11-01', gives: allCpcs('met') },
  { who: 'the same a day earlier', jobs: [job('2023-11')], on: '2026-10-31', gives: allCpcs('not-met'), first: { 'cpcs-a': '2026-11-01' } },
  {
    who: 'whose three full years lie mostly before the look-back',
    jobs: [job('2020-01', '2022-12'), job('2026-11')],
    gives: allCpcs('not-met'),
    total: { 'cpcs-b': 140, 'cpcs-career': 367 },
  },
  {
    who: 'whose last working day is the day of application',
    jobs: [job('2023-01-01', '2026-11-22')],
    gives: allCpcs('met'),
    last: { 'cpcs-a': '2026-11-22' },
  },
  { who: 'whose last working day was yesterday', jobs: [job('2023-01-01', '2026-11-21')], gives: everyone('not-met') },
  {
    who: 'with two jobs at once for two years, which are two years and not four',
    jobs: [job('2024-11-22'), job('2024-11-22', null, { employer: 'Plan' })],
    gives: allCpcs('not-met'),
    total: { 'cpcs-a': 240 },
  },
  {
    who: 'whose jobs overlap for half a year',
    jobs: [job('2023-06', '2025-06'), job('2025-01')],
    gives: allCpcs('met'),
    total: { 'cpcs-career': 417 },
  },
  { who: 'whose jobs follow each other month to month', jobs: [job('2022-01', '2026-06'), job('2026-07')], gives: allCpcs('met') },
  {
    who: 'with a single working day between two jobs',
    jobs: [job('2022-01-01', '2025-11-24'), job('2025-11-26')],
    gives: { 'cpcs-a': 'not-met', 'cpcs-b': 'met', 'cpcs-career': 'not-met', 'cpmsm-b': 'not-met' },
    first: { 'cpcs-a': '2026-11-26' },
  },
  {
    who: 'hired on February 29, three years later on February 28',
    jobs: [job('2024-02-29')],
    on: '2027-02-28',
    gives: allCpcs('not-met'),
    first: { 'cpcs-a': '2027-03-01', 'cpcs-b': '2027-03-01' },
  },
  { who: 'hired on February 29, three years later on March 1', jobs: [job('2024-02-29')], on: '2027-03-01', gives: allCpcs('met') },
  {
    who: 'with two older years, hired on March 1 and applying on the next February 29',
    jobs: [job('2020-03-01', '2022-02-28'), job('2023-03-01')],
    on: '2024-02-29',
    gives: { 'cpcs-a': 'not-met', 'cpcs-b': 'met', 'cpcs-career': 'not-met' },
    first: { 'cpcs-a': '2024-03-01' },
  },
  { who: 'the same on March 1', jobs: [job('2020-03-01', '2022-02-28'), job('2023-03-01')], on: '2024-03-01', gives: allCpcs('met') },
  {
    who: 'hired on January 31, a month that February does not have',
    jobs: [job('2022-01-01', '2023-12-31'), job('2025-01-31')],
    on: '2026-01-31',
    gives: allCpcs('met'),
    total: { 'cpcs-a': 360 },
  },
  {
    who: 'who works twenty hours a week',
    jobs: [job('2021-01', null, { hours: 20 })],
    gives: everyone('depends'),
    dependsOn: [['part-time']],
  },
  {
    who: 'who works thirty-four hours a week',
    jobs: [job('2021-01', null, { hours: 34 })],
    gives: everyone('depends'),
    dependsOn: [['part-time']],
  },
  { who: 'who works thirty-five hours a week', jobs: [job('2021-01', null, { hours: 35 })], gives: everyone('met') },
  {
    who: 'who does not give the hours',
    jobs: [job('2021-01', null, { hours: null })],
    gives: everyone('depends'),
    dependsOn: [['hours-unknown']],
  },
  {
    who: 'who works under contract',
    jobs: [job('2021-01', null, { basis: 'contracted' })],
    gives: everyone('depends'),
    dependsOn: [['contracted']],
  },
  {
    who: 'who does payer enrollment only',
    jobs: [job('2021-01', null, { counts: 'enrollment-only' })],
    gives: everyone('depends'),
    dependsOn: [['enrollment-only']],
  },
  {
    who: 'who is not sure that the work counts',
    jobs: [job('2021-01', null, { counts: 'unsure' })],
    gives: everyone('depends'),
    dependsOn: [['unsure']],
  },
  {
    who: 'whose work does not count',
    jobs: [job('2021-01', null, { counts: 'no' })],
    gives: everyone('not-met'),
    first: { 'cpcs-a': null },
  },
  {
    who: 'who works part-time under contract, which takes two answers',
    jobs: [job('2021-01', null, { hours: 20, basis: 'contracted' })],
    gives: everyone('depends'),
    dependsOn: [['part-time', 'contracted']],
  },
  {
    who: 'with a contracted and an enrollment job at once, of which one answer is enough',
    jobs: [job('2021-01', null, { basis: 'contracted' }), job('2021-01', null, { counts: 'enrollment-only' })],
    gives: everyone('depends'),
    dependsOn: [['contracted'], ['enrollment-only']],
  },
  {
    who: 'with two part-time jobs that make forty hours together, which no text on file settles',
    jobs: [job('2021-01', null, { hours: 20 }), job('2021-01', null, { hours: 20, employer: 'Plan' })],
    gives: everyone('depends'),
    dependsOn: [['part-time']],
  },
  {
    who: 'with three clear years behind and part-time work now',
    jobs: [job('2022-01', '2025-06'), job('2025-07', null, { hours: 24 })],
    gives: allCpcs('depends'),
    dependsOn: [['part-time']],
    first: { 'cpcs-b': null },
  },
  {
    who: 'with five clear years and an old part-time job that is not needed',
    jobs: [job('2015-01', '2020-12', { hours: 10 }), job('2021-01')],
    gives: everyone('met'),
  },
  {
    who: 'with two months of leave within the last twelve',
    jobs: [job('2020-01', null, { leaves: [{ from: '2026-03', to: '2026-04' }] })],
    gives: { 'cpcs-a': 'depends', 'cpcs-career': 'depends', 'cpmsm-a': 'depends', 'cpmsm-c': 'depends', 'cpmsm-career': 'depends' },
    dependsOn: [['leave']],
    first: { 'cpcs-a': '2027-05-01' },
  },
  {
    who: 'with the same leave, where twelve months anywhere or none are asked',
    jobs: [job('2020-01', null, { leaves: [{ from: '2026-03', to: '2026-04' }] })],
    gives: { 'cpcs-b': 'met', 'cpmsm-b': 'met' },
  },
  {
    who: 'with a leave four years ago',
    jobs: [job('2019-01', null, { leaves: [{ from: '2022-03', to: '2022-06' }] })],
    gives: everyone('met'),
  },
  {
    who: 'who is on leave now',
    jobs: [job('2019-01', null, { leaves: [{ from: '2026-10', to: null }] })],
    gives: everyone('depends'),
    dependsOn: [['leave']],
  },
  {
    who: 'with a weekend between two jobs',
    jobs: [job('2020-01-01', '2026-03-27'), job('2026-03-30')],
    gives: { 'cpcs-a': 'depends', 'cpcs-career': 'depends', 'cpmsm-a': 'depends' },
    dependsOn: [['weekend']],
  },
  {
    who: 'with the same weekend, where no twelve months up to now are asked',
    jobs: [job('2020-01-01', '2026-03-27'), job('2026-03-30')],
    gives: { 'cpcs-b': 'met', 'cpmsm-b': 'met' },
  },
  {
    who: 'with a weekend and a holiday between two jobs, which is a gap',
    jobs: [job('2020-01-01', '2026-03-27'), job('2026-03-31')],
    gives: { 'cpcs-a': 'not-met', 'cpcs-b': 'met', 'cpmsm-a': 'not-met' },
    first: { 'cpcs-a': '2027-03-31' },
  },
  {
    who: 'whose last unbroken year within twenty-four months is seven months',
    jobs: [job('2019-01', '2025-06'), job('2026-10')],
    gives: allCpmsm('not-met'),
  },
  {
    who: 'whose last unbroken year within twenty-four months is complete though not the latest',
    jobs: [job('2019-01', '2025-12'), job('2026-06')],
    gives: { 'cpmsm-a': 'not-met', 'cpmsm-b': 'met', 'cpmsm-c': 'not-met', 'cpmsm-career': 'not-met' },
  },
  {
    who: 'whose unbroken year is the first twelve of the twenty-four months, to the day',
    jobs: [job('2019-01', '2025-11-21'), job('2026-11-02')],
    gives: { 'cpmsm-b': 'met', 'cpmsm-a': 'not-met' },
    last: { 'cpmsm-b': '2026-11-22' },
  },
  {
    who: 'the same with a day less',
    jobs: [job('2019-01', '2025-11-20'), job('2026-11-02')],
    gives: { 'cpmsm-b': 'not-met' },
    first: { 'cpmsm-b': '2027-11-02' },
  },
  {
    who: 'with four years at the start of the eight and one at the end',
    jobs: [job('2018-11-22', '2022-11-21'), job('2025-11-22')],
    gives: allCpmsm('met'),
    total: { 'cpmsm-a': 600 },
  },
  {
    who: 'the same with a day less',
    jobs: [job('2018-11-23', '2022-11-21'), job('2025-11-22')],
    gives: allCpmsm('not-met'),
    total: { 'cpmsm-a': 599 },
  },
  {
    who: 'with eight years before the look-back and four in it',
    jobs: [job('2010-11-22', '2018-11-21'), job('2022-11-22')],
    gives: { 'cpmsm-a': 'not-met', 'cpmsm-b': 'not-met', 'cpmsm-c': 'not-met', 'cpmsm-career': 'met' },
    total: { 'cpmsm-a': 480, 'cpmsm-career': 1440 },
    first: { 'cpmsm-a': '2027-11-22' },
  },
  {
    who: 'whose contract ends next month',
    jobs: [job('2022-01', '2026-12-31')],
    gives: allCpcs('met'),
    last: { 'cpcs-a': '2026-12-31', 'cpcs-b': '2026-12-31' },
  },
  { who: 'without any job', jobs: [], gives: everyone('not-met'), first: { 'cpcs-a': null, 'cpmsm-b': null } },
  {
    who: 'hired this month',
    jobs: [job('2026-11')],
    gives: everyone('not-met'),
    first: { 'cpcs-a': '2029-11-01', 'cpcs-b': '2029-11-01', 'cpmsm-a': '2031-11-01', 'cpmsm-b': '2031-11-01' },
    last: { 'cpcs-a': null, 'cpmsm-a': null },
  },
  { who: 'whose job will end too early', jobs: [job('2025-01', '2027-06')], gives: everyone('not-met'), first: { 'cpcs-b': null } },
  {
    who: 'whose older years slide out while new ones come in',
    jobs: [job('2021-12-01', '2023-11-30'), job('2026-10-01')],
    gives: allCpcs('not-met'),
    first: { 'cpcs-b': '2029-10-01', 'cpcs-career': '2027-10-01' },
  },
  {
    who: 'who asks about a day before the job began',
    jobs: [job('2026-06')],
    on: '2026-01-15',
    gives: everyone('not-met'),
    first: { 'cpcs-b': '2029-06-01' },
  },
  {
    who: 'with other work beside the work that counts',
    jobs: [job('2021-01'), job('2020-01', null, { counts: 'no', employer: 'Shop' })],
    gives: everyone('met'),
  },
  {
    who: 'who was on leave for the whole job',
    jobs: [job('2021-01', null, { leaves: [{ from: '2021-01', to: null }] })],
    gives: everyone('depends'),
    dependsOn: [['leave']],
  },
  { who: 'told in the wrong order', jobs: [job('2026-07'), job('2022-01', '2026-06')], gives: allCpcs('met') },
];

function prove({ who, jobs, on = '2026-11-22', gives, dependsOn, first = {}, last = {}, total = {} }: Case): void {
  it(`someone ${who}`, () => {
    const check = (id: string) => checkRuleSet(ruleOnFile(id), readHistory(jobs), firstDayOf(on));
    const date = (day: number | null) => (day === null || day === Infinity ? null : writeDay(day));
    for (const [id, verdict] of Object.entries(gives)) {
      expect(check(id).verdict, id).toBe(verdict);
      if (dependsOn && verdict === 'depends') expect(check(id).dependsOn, id).toEqual(dependsOn);
    }
    for (const [id, expected] of Object.entries(first)) expect(date(check(id).clear.first), `first of ${id}`).toBe(expected);
    for (const [id, expected] of Object.entries(last)) {
      expect(check(id).clear.first, `${id} has a stretch`).not.toBeNull();
      expect(date(check(id).clear.last), `last of ${id}`).toBe(expected);
    }
    for (const [id, expected] of Object.entries(total)) {
      const found = check(id).requirements.find(({ requirement }) => requirement.kind === 'total-experience');
      expect(found && monthsOf(found.clear)?.have, `months under ${id}`).toBe(expected);
    }
  });
}

describe('the five cases of the facts', () => {
  five.forEach(prove);
});

describe('more cases, worked out by hand', () => {
  written.forEach(prove);
  it('are forty or more', () => {
    expect(written.length).toBeGreaterThanOrEqual(40);
  });
});

describe('a certification', () => {
  const answer = (id: 'cpcs' | 'cpmsm', jobs: Job[]): [Answer, Answer] => {
    const result = checkCertification(certificationOnFile(id).eligibility, readHistory(jobs), firstDayOf('2026-11-22'));
    return [result.answer, result.ifCounted];
  };
  it('has three answers, each also for the case that open questions go well', () => {
    expect(answer('cpcs', [job('2022-01')])).toEqual(['every', 'every']);
    expect(answer('cpcs', [job('2022-01', '2026-02'), job('2026-04')])).toEqual(['some', 'some']);
    expect(answer('cpcs', [job('2022-01', '2026-02')])).toEqual(['none', 'none']);
    expect(answer('cpcs', [job('2022-01', null, { hours: 20 })])).toEqual(['none', 'every']);
    expect(answer('cpmsm', [job('2020-01', null, { leaves: [{ from: '2026-03', to: '2026-04' }] })])).toEqual(['some', 'every']);
  });

  it('asks only the versions that govern the day of application', () => {
    const old = { ...ruleOnFile('cpcs-b'), to: '2026' };
    const fresh = { ...ruleOnFile('cpcs-a'), from: '2027-01-01' };
    const jobs = [job('2022-01', '2026-02'), job('2026-04')];
    const check = (on: string) => checkCertification([old, fresh], readHistory(jobs), firstDayOf(on));
    expect(check('2026-12-31').answer).toBe('every');
    expect(check('2026-12-31').ruleSets.map(({ inForce }) => inForce)).toEqual([true, false]);
    expect(check('2027-01-01').answer).toBe('none');
    expect(check('2027-04-01').answer).toBe('every');
    expect(check('2026-11-22').clear.every).toEqual({
      since: firstDayOf('2026-04-01'),
      first: firstDayOf('2026-11-22'),
      last: firstDayOf('2026-12-31'),
    });
  });
});
