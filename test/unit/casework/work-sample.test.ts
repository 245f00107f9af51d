import { describe, expect, it } from 'vitest';
import { readLink, writeRequest } from '../../../src/features/casework/link.ts';
import { make } from '../../../src/features/casework/make.ts';
import { defaultRules, readSample, rubric, sampleFiles, writeSample, type SampleJob } from '../../../src/features/casework/work-sample.ts';
import { readLibrary } from '../../../src/content-model/library.ts';
import { casework, seedOf } from '../../support/casework.ts';

const jobs: SampleJob[] = readLibrary(process.cwd()).library.jobs.map(({ id, title, rung, responsibilities }) => ({
  id,
  title,
  rung,
  duties: responsibilities.flatMap(({ duties }) => duties.map(({ text, lesson }) => ({ text, lesson }))),
}));
const job = (id: string): SampleJob => {
  const found = jobs.find((each) => each.id === id);
  if (!found) throw new Error(`no job ${id}`);
  return found;
};
const seed = seedOf(7);

describe('a work sample', () => {
  it('is what its address says, for every job', () => {
    for (const each of jobs) {
      const rules = defaultRules(each, seed);
      expect(readSample(`#${writeSample(rules)}`, jobs)).toEqual(rules);
    }
  });

  it('is no sample where the address names no job, no seed, or more files than there may be', () => {
    const good = writeSample(defaultRules(job('specialist'), seed));
    for (const bad of [
      '',
      '#',
      good.replace('specialist', 'nobody'),
      good.replace(/seed=[^&]*/, 'seed=1'),
      good.replace('files=2', 'files=9'),
    ])
      expect(readSample(bad, jobs)).toBeNull();
  });

  it('asks more of a higher rung, and takes the setting from the job', () => {
    expect(defaultRules(job('coordinator'), seed)).toMatchObject({ level: 1, setting: 'hospital' });
    expect(defaultRules(job('manager'), seed)).toMatchObject({ level: 3, files: 1 });
    expect(defaultRules(job('cvo-analyst'), seed).setting).toBe('cvo');
    expect(defaultRules(job('enrollment-specialist'), seed).setting).toBe('plan');
  });

  it('draws its files from one seed, each its own, the first being the seed’s', () => {
    const files = sampleFiles({ ...defaultRules(job('specialist'), seed), files: 3 });
    expect(new Set(files.map((each) => each.seed)).size).toBe(3);
    expect(files[0]?.seed).toBe(seed);
    expect(sampleFiles({ ...defaultRules(job('specialist'), seed), files: 3 })).toEqual(files);
    for (const request of files) expect(readLink(`#${writeRequest(request)}`)).toEqual({ ok: true, request });
  });

  it('says what should be found, from which job on, and which of the job’s duties it shows', () => {
    const rules = { ...defaultRules(job('senior'), seed), files: 3 as const };
    const files = rubric(casework, rules, job('senior'));
    const requests = sampleFiles(rules);
    const shown = new Set<string>();
    files.forEach(({ file, rows }, place) => {
      const request = requests[place];
      if (!request) throw new Error('a file without a request');
      expect(rows.map(({ title }) => title).sort()).toEqual(
        make(casework, request)
          .planted.map(({ type }) => casework.findings.find(({ id }) => id === type)?.title)
          .sort(),
      );
      expect(file.seed).toBe(request.seed);
      for (const { from, duties } of rows) {
        expect([0, 1, 2]).toContain(from);
        for (const duty of duties) shown.add(duty);
      }
    });
    expect(shown.size).toBeGreaterThan(0);
    for (const duty of shown) expect(job('senior').duties.map(({ text }) => text)).toContain(duty);
  });
});
