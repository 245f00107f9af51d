import { describe, expect, test } from 'vitest';
import { checkReferences } from '../../../src/content-model/references.ts';
import { blankIds } from '../../../src/schemas/job-settings.ts';
import { codedWords, namesToCheck, needlessDemands } from '../../../src/features/jobs/words.ts';
import { hiringRules, interviewQuestions, library, problems, template } from './templates.ts';

const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, index) => `JD-${letter}${String(index + 1).padStart(2, '0')}`);
/** Every fact of the published management-level sample. */
const sampleIds = [...numbered('P', 2), ...numbered('R', 34), ...numbered('K', 14), ...numbered('E', 5)];

const coversOf = (id: string): string[] => {
  const job = template(id);
  return [
    ...job.covers,
    ...job.responsibilities.flatMap((area) => area.duties.flatMap((duty) => duty.covers)),
    ...job.skills.flatMap((skill) => skill.covers),
    ...job.education.flatMap((entry) => entry.covers),
    ...job.experience.covers,
    ...job.certification.flatMap((entry) => entry.covers),
    ...job.aboutFacility.covers,
  ];
};

describe('The job description templates', () => {
  test('hold the eight levels and specialties', () => {
    expect(problems.filter(({ file }) => file.startsWith('content/job-descriptions'))).toEqual([]);
    expect(library.jobs.map((job) => job.id).sort()).toEqual([
      'coordinator',
      'cvo-analyst',
      'director',
      'enrollment-specialist',
      'manager',
      'privileging-coordinator',
      'senior',
      'specialist',
    ]);
  });

  test.each(sampleIds)('cover %s of the published sample at manager level, once', (id) => {
    expect(coversOf('manager').filter((entry) => entry === id)).toEqual([id]);
  });

  test('name the published sample as the source of the manager level, and no other', () => {
    expect(template('manager').origin).toMatchObject({ kind: 'published-sample', source: 'namss-sample-management' });
    for (const job of library.jobs.filter(({ id }) => id !== 'manager')) {
      expect(job.origin.kind).toBe('ours');
      expect(job.origin.note).toMatch(/not from a published sample/i);
    }
  });

  test('state the sample’s own figures', () => {
    expect(template('manager').experience).toMatchObject({ minYears: 15, maxYears: 24 });
    expect(template('manager').experience.text).toContain('10');
  });

  test('name a blueprint task and a topic of the study map for every duty', () => {
    const topics = new Set(library.domains.flatMap((domain) => domain.topics.map((topic) => `${domain.id}/${topic.id}`)));
    for (const job of library.jobs)
      for (const entry of [...job.responsibilities.flatMap((area) => area.duties), ...job.skills])
        if (entry.lesson !== undefined) expect(topics, `${job.id} ${entry.id}`).toContain(entry.lesson);
    // Lessons are checked by the build; here only what the templates themselves name.
    const slips = checkReferences(library, new Set()).filter(
      ({ file, message }) => file.startsWith('content/job-descriptions') && !message.includes('names lesson'),
    );
    expect(slips).toEqual([]);
  });

  test('use an id once in a template, and the same id for the same duty at several levels', () => {
    const levels = new Map<string, number>();
    for (const job of library.jobs) {
      const ids = job.responsibilities.flatMap((area) => area.duties.map((duty) => duty.id));
      expect(new Set(ids).size, job.id).toBe(ids.length);
      for (const id of ids) levels.set(id, (levels.get(id) ?? 0) + 1);
    }
    expect([...levels.values()].filter((count) => count > 1).length).toBeGreaterThan(15);
  });

  test('hold only blanks that can be filled', () => {
    const texts = library.jobs.flatMap((job) => [
      job.purpose,
      ...job.responsibilities.flatMap((area) => [area.area, ...area.duties.map((duty) => duty.text)]),
    ]);
    for (const text of texts) for (const [, blank] of text.matchAll(/\{(\w+)\}/g)) expect(blankIds).toContain(blank);
  });
});

describe('The facts behind the checks', () => {
  test('name sources of the bibliography', () => {
    const known = new Set(library.sources.map((source) => source.id));
    const named = [
      ...hiringRules.pay.flatMap((rule) => rule.sources),
      ...hiringRules.local.flatMap((rule) => rule.sources),
      ...hiringRules.overtime.sources,
      ...[...codedWords, ...needlessDemands, ...namesToCheck].flatMap((word) => word.sources),
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('list each state once', () => {
    const states = hiringRules.pay.map((rule) => rule.state);
    expect(new Set(states).size).toBe(states.length);
  });

  test('tie interview questions to topics of the study map', () => {
    const topics = new Set(library.domains.flatMap((domain) => domain.topics.map((topic) => `${domain.id}/${topic.id}`)));
    for (const question of interviewQuestions) for (const lesson of question.lessons) expect(topics, question.id).toContain(lesson);
    expect(new Set(interviewQuestions.map((question) => question.id)).size).toBe(interviewQuestions.length);
  });
});
