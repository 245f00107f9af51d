/** Any draft the editor or a file could hold, hostile text included. */
import fc from 'fast-check';
import type { JobDraft, Line } from '../../../src/schemas/job-draft.ts';
import { importanceIds, settingIds } from '../../../src/schemas/job-settings.ts';

export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[click](javascript:alert(1)) ![x](y) **bold** `code` ~~gone~~ $x$ <b>&lt;',
  '# heading\n- list\n> quote\n1. one\n---\n| a | b |',
  '\u202Eright to left override\u202C \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627',
  '👩🏽‍⚕️ 🏥 e\u0301 \u{1F9D1}\u200D\u{1F4BB}',
  'a\u0000b\u0008c\u001Fd\uD800e\uFFFEf',
  ']]> <!-- --> <?xml?> &amp; &#60; {{x}} ${y} =1+1',
  '</script></style></textarea></title>',
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
);
const id = fc.stringMatching(/^[a-z0-9-]{1,20}$/);
const ref = fc.option(fc.constantFrom('credentialing/primary-sources', 'cpcs-2024/1.3', 'x'));
const money = fc.option(fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100));
const day = fc.constantFrom('', '2026-11-22', '2027-01-31');

const line: fc.Arbitrary<Line> = fc.record({
  id,
  from: fc.option(id),
  kind: fc.constantFrom('duty', 'skill', 'education', 'experience', 'certification', 'condition', 'measure'),
  on: fc.boolean(),
  text,
  importance: fc.constantFrom(...importanceIds),
  must: fc.boolean(),
  lesson: ref,
  task: ref,
});
const lines = fc.uniqueArray(line, { maxLength: 5, selector: (entry) => entry.id });

export const anyDraft: fc.Arbitrary<JobDraft> = fc.record({
  format: fc.constant('primary-source-job/1' as const),
  id,
  template: id,
  name: text.map((value) => value.slice(0, 300)),
  title: text,
  facility: text,
  department: text,
  setting: fc.option(fc.constantFrom(...settingIds)),
  accreditor: text,
  city: text,
  state: fc.constantFrom('', 'TX', 'CA', 'ZZ'),
  workplace: fc.constantFrom('on-site', 'hybrid', 'remote'),
  reportsTo: text,
  employment: fc.constantFrom('FULL_TIME', 'PART_TIME', 'CONTRACTOR', 'TEMPORARY', 'INTERN', 'PER_DIEM'),
  status: fc.constantFrom('exempt', 'non-exempt', 'undecided'),
  schedule: text,
  pay: fc.record({ min: money, max: money, unit: fc.constantFrom('HOUR', 'YEAR'), other: text }),
  benefits: text,
  apply: text,
  about: text,
  purpose: text,
  minYears: fc.option(fc.integer({ min: 0, max: 60 })),
  areas: fc.uniqueArray(fc.record({ id, title: text, duties: lines }), { maxLength: 3, selector: (entry) => entry.id }),
  skills: lines,
  requirements: lines,
  measures: lines,
  conditions: lines,
  sections: fc.uniqueArray(fc.record({ id, title: text, text }), { maxLength: 3, selector: (entry) => entry.id }),
  equal: text,
  accommodation: text,
  disclaimer: text,
  length: fc.constantFrom('fitted', 'whole'),
  vacancy: fc.record({ open: fc.boolean(), posted: day, through: day, reference: text, url: text }),
});

/** A draft with the same text in every field a person can type in. */
export function filledWith(value: string): JobDraft {
  const entry = (kind: Line['kind'], id: string, rest: Partial<Line> = {}): Line => ({
    id,
    from: null,
    kind,
    on: true,
    text: value,
    importance: 'essential',
    must: true,
    lesson: null,
    task: null,
    ...rest,
  });
  return {
    format: 'primary-source-job/1',
    id: 'filled',
    template: 'specialist',
    name: value.slice(0, 300),
    title: value,
    facility: value,
    department: value,
    setting: 'hospital',
    accreditor: value,
    city: value,
    state: 'TX',
    workplace: 'hybrid',
    reportsTo: value,
    employment: 'FULL_TIME',
    status: 'exempt',
    schedule: value,
    pay: { min: 50_000, max: 60_000, unit: 'YEAR', other: value },
    benefits: value,
    apply: value,
    about: value,
    purpose: value,
    minYears: 2,
    areas: [
      {
        id: 'area-1',
        title: value,
        duties: [entry('duty', 'd1', { importance: 'very-essential' }), entry('duty', 'd2', { importance: 'marginal' })],
      },
    ],
    skills: [entry('skill', 's1')],
    requirements: [entry('education', 'r1'), entry('certification', 'r2', { must: false })],
    measures: [entry('measure', 'm1')],
    conditions: [entry('condition', 'c1')],
    sections: [{ id: 'x1', title: value, text: value }],
    equal: value,
    accommodation: value,
    disclaimer: value,
    length: 'fitted',
    vacancy: { open: true, posted: '2026-11-22', through: '2026-12-31', reference: value, url: '' },
  };
}
