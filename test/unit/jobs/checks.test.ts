import { describe, expect, test } from 'vitest';
import { checkDraft, edit, newDraft, type CertificationFacts, type CheckFacts, type Finding } from '../../../src/features/jobs/index.ts';
import type { JobDraft } from '../../../src/schemas/job-draft.ts';
import { hiringRules, library, template } from './templates.ts';

const cpcs: CertificationFacts = {
  id: 'cpcs',
  abbreviation: 'CPCS',
  eligibility: [
    {
      title: 'A',
      sources: ['namss-cpcs-about'],
      requirements: [
        { kind: 'employed-at-application' },
        { kind: 'consecutive-ending-at-application', months: 12 },
        { kind: 'total-experience', years: 3, lookbackYears: 5 },
      ],
    },
    { title: 'B', sources: ['alliedhealthexam-cpcs'], requirements: [{ kind: 'total-experience', years: 3, lookbackYears: 5 }] },
  ],
};
const cpmsm: CertificationFacts = {
  id: 'cpmsm',
  abbreviation: 'CPMSM',
  eligibility: [
    {
      title: 'A',
      sources: ['army-cool-cpmsm'],
      requirements: [
        { kind: 'consecutive-within', months: 12, withinMonths: 24 },
        { kind: 'total-experience', years: 5, lookbackYears: 8 },
      ],
    },
  ],
};
const facts: CheckFacts = { rules: hiringRules, certifications: [cpcs, cpmsm], today: '2026-11-22' };
const base: JobDraft = {
  ...newDraft(template('specialist'), 'a'),
  state: 'TX',
  pay: { min: 25, max: 32, unit: 'HOUR', other: '' },
  benefits: 'Health',
};
const find = (draft: JobDraft, id: string, more: Partial<CheckFacts> = {}): Finding | undefined =>
  checkDraft(draft, { ...facts, ...more }).find((finding) => finding.id === id);
const words = (text: string): JobDraft => ({ ...base, about: text });

test('every finding has a reason and sources of the bibliography, and blocks nothing', () => {
  const known = new Set(library.sources.map((source) => source.id));
  const bad = 'Young ninja, NAMMS, CPSC, must be able to walk, lift 50 lbs, recent graduate, driver’s license';
  for (const job of library.jobs)
    for (const state of ['', 'TX', 'CA', 'DE', 'NV', 'OH', 'NY'])
      for (const draft of [
        { ...newDraft(job, 'a'), state },
        {
          ...newDraft(job, 'a'),
          state,
          about: bad,
          workplace: 'remote' as const,
          equal: '',
          accommodation: '',
          status: 'exempt' as const,
          pay: { min: 9, max: 90, unit: 'YEAR' as const, other: '' },
        },
      ]) {
        const findings = checkDraft(draft, facts);
        expect(new Set(findings.map((finding) => finding.id)).size, job.id).toBe(findings.length);
        for (const finding of findings) {
          expect(finding.reason.length).toBeGreaterThan(20);
          expect(finding.sources.length, finding.id).toBeGreaterThan(0);
          for (const id of finding.sources) expect(known, finding.id).toContain(id);
          expect(finding.title + finding.reason).not.toMatch(/undefined|null|NaN/);
        }
      }
});

describe('Pay rules', () => {
  test.each([
    ['CA', {}, 'fine'],
    ['CA', { pay: { min: null, max: null, unit: 'HOUR' as const, other: '' } }, 'mend'],
    ['IL', {}, 'fine'],
    ['IL', { benefits: '' }, 'mend'],
    ['CO', {}, 'mend'],
    ['CO', { pay: { ...base.pay, other: 'None' }, apply: 'Apply by January 5.' }, 'fine'],
    ['NV', {}, 'fine'],
    ['TX', {}, 'fine'],
    ['TX', { pay: { min: null, max: null, unit: 'HOUR' as const, other: '' } }, 'consider'],
    ['', {}, 'consider'],
  ])('in %s with %j: %s', (state, change, tone) => {
    expect(find({ ...base, ...change, state }, 'pay-state')?.tone).toBe(tone);
  });

  test('are asked only from the day they begin', () => {
    const bare = { ...base, state: 'DE', benefits: '' };
    expect(find(bare, 'pay-state', { today: '2027-09-25' })).toMatchObject({
      tone: 'consider',
      title: 'A pay rule begins in Delaware on 2027-09-26',
    });
    expect(find(bare, 'pay-state', { today: '2027-09-26' })).toMatchObject({ tone: 'mend' });
  });

  test('say what is missing, who is covered, and when it was checked', () => {
    const finding = find({ ...base, state: 'NJ', benefits: '' }, 'pay-state');
    expect(finding?.title).toContain('the benefits and bonuses and other pay');
    expect(finding?.reason).toContain('10 or more employees');
    expect(finding?.reason).toContain(hiringRules.reviewed);
  });

  test('name cities with a rule, and several states for remote work', () => {
    expect(find({ ...base, state: 'OH' }, 'pay-local-Cincinnati')?.title).toContain('Cleveland');
    expect(find({ ...base, workplace: 'remote' }, 'pay-remote')).toBeDefined();
  });

  test('look at the range itself', () => {
    expect(find({ ...base, pay: { ...base.pay, min: 40 } }, 'pay-order')?.tone).toBe('mend');
    expect(find({ ...base, pay: { ...base.pay, min: null } }, 'pay-open')).toBeDefined();
    expect(find({ ...base, pay: { ...base.pay, max: 80 } }, 'pay-wide')).toBeDefined();
    expect(find(base, 'pay-wide')).toBeUndefined();
  });
});

describe('Exempt or non-exempt', () => {
  const salary = (min: number | null, status: JobDraft['status'] = 'exempt', unit: 'YEAR' | 'HOUR' = 'YEAR') => ({
    ...base,
    status,
    pay: { min, max: null, unit, other: '' },
  });
  test.each([
    [salary(35_567), 'mend'],
    [salary(35_568), 'fine'],
    [salary(null), 'consider'],
    [salary(30, 'exempt', 'HOUR'), 'mend'],
    [salary(20, 'non-exempt', 'HOUR'), 'fine'],
    [salary(60_000, 'undecided'), 'consider'],
  ])('case %#', (draft, tone) => {
    expect(find(draft, 'status')?.tone).toBe(tone);
  });

  test('names the floor, and states that ask for more', () => {
    expect(find(salary(30_000), 'status')?.reason).toContain('$684 a week ($35,568 a year)');
    expect(find({ ...salary(60_000), state: 'WA' }, 'status-state')).toBeDefined();
    expect(find(salary(60_000), 'status-state')).toBeUndefined();
  });
});

describe('Essential functions and statements', () => {
  test('are missed when none is ticked', () => {
    expect(find({ ...base, areas: [] }, 'essential')?.tone).toBe('mend');
    const marginal = base.areas.map((area) => ({
      ...area,
      duties: area.duties.map((duty) => ({ ...duty, importance: 'marginal' as const })),
    }));
    expect(find({ ...base, areas: marginal }, 'essential')?.tone).toBe('mend');
    expect(find(base, 'essential')?.tone).toBe('fine');
    expect(find(newDraft(template('manager'), 'a'), 'essential')?.tone).toBe('consider');
  });

  test('are missed when they are empty', () => {
    expect(find(base, 'equal')?.tone).toBe('fine');
    expect(find({ ...base, equal: ' ' }, 'equal')?.tone).toBe('consider');
    expect(find(base, 'accommodation')).toBeUndefined();
    expect(find({ ...base, accommodation: '' }, 'accommodation')).toBeDefined();
  });
});

describe('What shuts people out', () => {
  test('more than seven musts', () => {
    const musts = (count: number) => ({
      ...base,
      requirements: [],
      skills: Array.from({ length: count }, (_, index) => ({ ...(base.skills[0] ?? fail()), id: String(index), must: true })),
    });
    expect(find(musts(7), 'musts')).toBeUndefined();
    expect(find(musts(8), 'musts')).toBeDefined();
  });

  test('years, and a degree where experience serves', () => {
    expect(find({ ...base, minYears: 10 }, 'years')).toBeUndefined();
    expect(find(newDraft(template('manager'), 'a'), 'years')).toBeDefined();
    const degree = {
      ...base,
      requirements: base.requirements.map((line) =>
        line.id === 'education-education-2' ? { ...line, must: true, text: 'Bachelor’s degree.' } : line,
      ),
    };
    const finding = find(degree, 'degree');
    expect(finding).toBeDefined();
    if (finding?.fix) expect(find(edit(degree, finding.fix.change), 'degree')).toBeUndefined();
    expect(
      find(
        { ...degree, requirements: degree.requirements.map((line) => ({ ...line, text: 'Bachelor’s degree or equivalent experience.' })) },
        'degree',
      ),
    ).toBeUndefined();
  });

  test.each(['a young team', 'Recent graduates welcome', 'credentialing ninja', 'native English speaker', 'he will verify', 'able-bodied'])(
    'the coded words of “%s”',
    (text) => {
      expect(find(words(text), 'coded')).toBeDefined();
    },
  );

  test.each([
    'follow written and oral instructions',
    'Must be able to walk',
    'a valid driver’s license',
    'lifts up to 50 pounds',
    '60 wpm',
  ])('the means, not the result, of “%s”', (text) => {
    expect(find(words(text), 'demands')).toBeDefined();
  });

  test('but not the words of the templates themselves', () => {
    for (const job of library.jobs) {
      const draft = { ...newDraft(job, 'a'), state: 'TX' };
      for (const id of ['coded', 'demands', 'names']) expect(find(draft, id)?.title, `${job.id} ${id}`).toBeUndefined();
    }
  });
});

describe('Names of credentials', () => {
  test.each([
    ['CPSC preferred', 'CPCS'],
    ['Certified Provider Credentials Specialist', 'Credentialing'],
    ['CMSC required', 'CPMSM'],
    ['member of NAMMS', 'NAMSS'],
    ['JCAHO surveys', 'The Joint Commission'],
    ['HIPPA', 'HIPAA'],
  ])('%s', (text, right) => {
    expect(find(words(text), 'names')?.reason).toContain(right);
  });

  test('are left alone when they are right', () => {
    expect(find(words('CPCS, CPMSM, Certified Provider Credentialing Specialist, NAMSS, HIPAA'), 'names')).toBeUndefined();
  });
});

describe('The certification line', () => {
  const asking = (text: string, must: boolean, minYears: number): JobDraft => ({
    ...base,
    minYears,
    requirements: [{ id: 'c', from: null, kind: 'certification', on: true, text, importance: 'essential', must, lesson: null, task: null }],
  });
  const id = 'certification-c';

  test('cannot be required of someone who has too few years to hold it', () => {
    const finding = find(asking('CPCS certification.', true, 2), id);
    expect(finding).toMatchObject({ tone: 'mend' });
    expect(finding?.fix?.label).toBe('Write “CPCS certification, or eligible for CPCS within 12 months of hire.”');
  });

  test('is settled by the line that is offered', () => {
    for (const years of [0, 1, 2, 3, 5, 10])
      for (const name of ['CPCS', 'CPMSM']) {
        const draft = asking(`${name} certification.`, true, years);
        const fix = find(draft, id)?.fix;
        if (fix) expect(find(edit(draft, fix.change), id)).toMatchObject({ tone: 'fine' });
      }
  });

  test('gives the months that the rules give', () => {
    expect(find(asking('CPCS', false, 0), id)?.reason).toContain('36 months');
    expect(find(asking('CPCS', false, 2), id)?.reason).toContain('12 months');
    expect(find(asking('CPMSM', false, 2), id)?.reason).toContain('36 months');
    expect(find(asking('CPCS within 6 months', false, 0), id)?.tone).toBe('mend');
    expect(find(asking('CPCS within 36 months', false, 0), id)?.tone).toBe('fine');
  });

  test('is not judged when no rules or no years are on file', () => {
    expect(find(asking('CPCS', true, 2), id, { certifications: [{ ...cpcs, eligibility: [] }] })).toBeUndefined();
    expect(find({ ...asking('CPCS', true, 2), minYears: null }, id)).toBeUndefined();
  });
});

test('reading grade and length are measured on the text an applicant reads', () => {
  const hard = words(
    Array.from(
      { length: 12 },
      () =>
        'Interdisciplinary organizational accountability necessitates comprehensive documentation methodologies notwithstanding operational considerations.',
    ).join(' '),
  );
  expect(find(hard, 'grade')?.title).not.toBe(find(base, 'grade')?.title);
  expect(find({ ...words('word '.repeat(1200)) }, 'length')?.tone).toBe('consider');
  expect(find(base, 'length')?.tone).toBe('fine');
});

function fail(): never {
  throw new Error('missing');
}

describe('demands that a law stands against', () => {
  const against = (text: string, state = 'TX') =>
    checkDraft({ ...words(text), state }, facts).filter(({ id }) => id.startsWith('unlawful'));
  test.each([
    'Candidates under 40 preferred',
    'Not older than 35',
    'Ages 25 to 40',
    'Must not be pregnant',
    'Unmarried women welcome',
    'U.S. citizens only',
    'Must be a US citizen',
    'Must be a practicing Christian',
    'Send a recent photo with your resume',
    'Include your date of birth',
    'Social Security number required with the application',
    'List all medications you take',
    'No prior workers’ compensation claims',
    'Workers compensation history will be reviewed',
    'No felons',
    'Applicants must never have been arrested',
    'Polygraph at hire',
    'Two-week unpaid trial',
    'No overtime pay',
    'A family medical history is required',
    'We prefer candidates who are not expecting a child',
    'Male candidates preferred',
    'Green card holders need not apply',
    'Christian applicants only',
    'Christian faith required',
    'Must share our Catholic faith',
    'Headshot required',
    'No paid overtime',
    'No accents',
  ])('%s', (text) => {
    const found = against(text);
    expect(found.map(({ tone }) => tone)).toContain('mend');
    expect(found[0]?.reason).toMatch(/law|U\.S\.C\.|EEOC|Title VII/);
  });

  test.each([
    ['Give your salary history', 'CA', 'TX'],
    ['A good credit score is required', 'IL', 'TX'],
    ['The unemployed need not apply', 'NJ', 'TX'],
    ['Must be currently employed', 'OR', 'TX'],
  ])('%s: by the state', (text, barred, open) => {
    expect(against(text, barred).map(({ tone }) => tone)).toEqual(['mend']);
    expect(against(text, open).map(({ tone }) => tone)).toEqual(['consider']);
  });

  test.each([
    'Processes under 40 files a week',
    'Up to 40 hours a week',
    'Authorized to work in the United States',
    'Tracks the compensation of medical directors',
    'Verifies photo identification, date of birth and Social Security number of practitioners at the source',
    'Checks practitioners against exclusion lists and criminal background reports',
    'A background check follows the offer',
    'Reviews credit hours of continuing education',
    'Hospital with 24 to 40 beds',
    'Christian Medical Center is a faith-based hospital',
    'Reviews applicants from Catholic hospitals only once a year',
    'Expecting a high volume of files',
    'Writes minutes with correct accents and names',
    'Checks that the photo required by the accreditor is on file',
  ])('nothing against: %s', (text) => {
    expect(against(text)).toEqual([]);
  });

  test('no sample has one', () => {
    for (const job of library.jobs)
      for (const state of ['CA', 'NJ', 'TX'])
        expect(checkDraft({ ...newDraft(job, 'a'), state }, facts).filter(({ id }) => id.startsWith('unlawful') || id === 'coded')).toEqual(
          [],
        );
  });

  test('words that put people off are named; a hospital or a person of that name is not', () => {
    for (const text of [
      'Housewives welcome',
      'One of our girls',
      'gals',
      'mans the desk',
      'grandfathered',
      'blacklist',
      'crazy days',
      'wheelchair-bound',
      'handicapped',
      'standing for hours',
      'Standing for 8 hours',
      'Prolonged standing',
      'work hard and play hard',
      'dominate the field',
    ])
      // prettier-ignore
      expect(find(words(text), 'coded'), text).toBeDefined();
    for (const text of [
      'Young Memorial Hospital',
      'Reports to Mr. Young',
      'Signed by He Wang, MD',
      'Reports to Dr. He',
      'Apply to Ming He',
    ])
      expect(find(words(text), 'coded'), text).toBeUndefined();
  });
});
