import { describe, expect, test } from 'vitest';
import {
  certificationLine,
  competencyChecklist,
  edit,
  interviewGuide,
  newDraft,
  onboardingPlan,
  plain,
  tickedAreas,
  toText,
  waitFor,
  yearsBehind,
  type CertificationFacts,
  type CompanionFacts,
  type Doc,
} from '../../../src/features/jobs/index.ts';
import { interviewQuestions, library, template } from './templates.ts';

const facts: CompanionFacts = {
  questions: interviewQuestions,
  lessons: Object.fromEntries(
    library.domains.flatMap((domain) =>
      domain.topics.map((topic) => [
        `${domain.id}/${topic.id}`,
        { title: topic.title, href: `https://example.org/learn/${domain.id}/${topic.id}/` },
      ]),
    ),
  ),
  tasks: { 'cpcs-2024/1.3': 'Process applications' },
};
const links = (doc: Doc) =>
  doc.blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flat().flatMap((inline) => (typeof inline === 'string' ? [] : [inline.href])) : [],
  );
const headings = (doc: Doc) => doc.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [block.text] : []));

describe.each(library.jobs.map((job) => job.id))('The papers that go with %s', (id) => {
  const draft = newDraft(template(id), 'a');

  test('ask each question once, and only for ticked duties', () => {
    const guide = interviewGuide(draft, facts);
    const asked = headings(guide).filter((text) => !text.startsWith('Tell us about a time you did work'));
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(4);
  });

  test('point to every lesson of the essential duties, once in the plan', () => {
    const plan = onboardingPlan(draft, facts);
    const lessons = new Set(
      tickedAreas(draft).flatMap((area) => area.duties.map((duty) => `https://example.org/learn/${duty.lesson ?? ''}/`)),
    );
    expect(new Set(links(plan))).toEqual(lessons);
    expect(links(plan).length).toBe(lessons.size);
  });

  test('send a newcomer to practice files, each day’s part to its own', () => {
    const files = { practice: 'https://example.org/practice/files/', sample: 'https://example.org/jobs/work-sample/' };
    const added = links(onboardingPlan(draft, { ...facts, files })).filter((link) => !links(onboardingPlan(draft, facts)).includes(link));
    expect(added).toEqual([files.practice, files.sample]);
  });

  test('list every ticked duty and skill to be signed', () => {
    const text = toText(competencyChecklist(draft, facts));
    for (const line of [...tickedAreas(draft).flatMap((area) => area.duties), ...draft.skills]) expect(text).toContain(line.text);
  });
});

test('an unticked duty appears in none of the papers', () => {
  const draft = edit(newDraft(template('specialist'), 'a'), {
    type: 'line',
    list: 'area:area-2',
    id: 'duty-query-data-bank',
    values: { on: false },
  });
  for (const paper of [interviewGuide, onboardingPlan, competencyChecklist]) {
    const doc = paper(draft, facts);
    const text = doc.blocks.map((block) => (block.kind === 'paragraph' ? plain(block.text) : JSON.stringify(block))).join('\n');
    expect(text).not.toContain('Data Bank at the required times');
    expect(text).not.toContain('Which Data Bank queries');
  }
});

describe('The wait for a certification', () => {
  const certification: CertificationFacts = {
    id: 'cpmsm',
    abbreviation: 'CPMSM',
    eligibility: [
      {
        title: 'strict',
        sources: ['a'],
        requirements: [
          { kind: 'employed-at-application' },
          { kind: 'consecutive-ending-at-application', months: 12 },
          { kind: 'total-experience', years: 5, lookbackYears: 8 },
        ],
      },
      { title: 'wide', sources: ['b'], requirements: [{ kind: 'total-experience', years: 4, lookbackYears: null }] },
    ],
  };

  test.each([
    [0, { least: 48, most: 60 }],
    [2, { least: 24, most: 36 }],
    [4.5, { least: 0, most: 12 }],
    [15, { least: 0, most: 12 }],
  ])('of a person hired with %d years', (years, wait) => {
    expect(waitFor(certification, years)).toEqual(wait);
  });

  test('never grows with more experience', () => {
    let last = Infinity;
    for (let months = 0; months <= 120; months += 1) {
      const most = waitFor(certification, months / 12)?.most ?? 0;
      expect(most).toBeLessThanOrEqual(last);
      last = most;
    }
  });

  test('makes a line that names it', () => {
    expect(certificationLine(certification, 2)).toBe('CPMSM certification, or eligible for CPMSM within 36 months of hire.');
    expect(yearsBehind(certification)).toBe(4);
    expect(certificationLine({ ...certification, eligibility: [] }, 2)).toBeNull();
  });
});

describe('The wait by the rule versions on file', () => {
  const onFile = (id: string) => {
    const found = library.certifications.find((certification) => certification.id === id);
    if (!found) throw new Error(`no certification ${id}`);
    return found;
  };

  test.each([
    ['cpcs', 0, { least: 36, most: 36 }],
    ['cpcs', 2, { least: 12, most: 12 }],
    ['cpcs', 5, { least: 0, most: 12 }],
    ['cpmsm', 0, { least: 60, most: 60 }],
    ['cpmsm', 5, { least: 0, most: 12 }],
  ])('for %s with %d years', (id, years, wait) => {
    expect(waitFor(onFile(id), years)).toEqual(wait);
  });
});
