/** Reads `content/casework/` into what practice files are made of, and checks its references. Used by the build, the audit and the tests. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { z as zod } from 'astro/zod';
import {
  decoyEntrySchema,
  findingEntrySchema,
  namedCaseSchema,
  peopleSchema,
  placesSchema,
  policyEntrySchema,
  specialtySchema,
  wordsSchema,
  type CaseworkData,
} from '../schemas/casework-content.ts';
import type { Library, Problem } from './library.ts';
import { headingIds } from './mdx.ts';
import { readContentFile } from './read-files.ts';

const folder = 'content/casework';

/** The data of practice files, or null where a file does not parse; each fault is named. */
export function readCasework(root: string): { data: CaseworkData | null; problems: Problem[] } {
  const problems: Problem[] = [];
  function read<S extends z.ZodType>(name: string, schema: S): z.output<S> | undefined {
    const file = `${folder}/${name}.yaml`;
    if (!existsSync(join(root, file))) {
      problems.push({ file, field: '', message: 'is missing' });
      return undefined;
    }
    const parsed = readContentFile(root, file);
    if (!parsed.ok) {
      problems.push({ file, field: '', message: parsed.problem });
      return undefined;
    }
    const result = schema.safeParse(parsed.value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) problems.push({ file, field: issue.path.map(String).join('.'), message: issue.message });
    return undefined;
  }
  const findings = read('findings', zod.array(findingEntrySchema));
  const decoys = read('decoys', zod.array(decoyEntrySchema));
  const policies = read('policies', zod.array(policyEntrySchema));
  const people = read('people', peopleSchema);
  const places = read('places', placesSchema);
  const specialties = read('specialties', zod.array(specialtySchema));
  const words = read('words', wordsSchema);
  const cases = read('cases', zod.array(namedCaseSchema));
  const whole = findings && decoys && policies && people && places && specialties && words && cases;
  return { data: whole ? { findings, decoys, policies, people, places, specialties, words, cases } : null, problems };
}

/** Names every id that the catalogue uses and nobody has, and every id used twice. */
export function checkCasework(data: CaseworkData, library: Library): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, field: string, message: string) => problems.push({ file: `${folder}/${file}.yaml`, field, message });
  const sources = new Set(library.sources.map(({ id }) => id));
  const sections = new Set(
    library.lessons.flatMap(({ domain, topic, body }) => headingIds(body).map((section) => `${domain}/${topic}#${section}`)),
  );
  for (const [file, entries] of [
    ['findings', data.findings],
    ['decoys', data.decoys],
  ] as const)
    for (const { id, lesson, sources: named } of entries) {
      if (!sections.has(lesson)) report(file, id, `names section "${lesson}", which does not exist`);
      for (const source of named) if (!sources.has(source)) report(file, id, `names source "${source}", which is not in content/sources`);
    }
  const twice = (file: string, ids: readonly string[]) => {
    for (const id of ids.filter((each, place) => ids.indexOf(each) !== place)) report(file, id, 'is used twice');
  };
  twice(
    'findings',
    [...data.findings, ...data.decoys].map(({ id }) => id),
  );
  twice(
    'cases',
    data.cases.map(({ id }) => id),
  );
  const [findings, decoys, specialties] = [data.findings, data.decoys, data.specialties].map((list) => new Set(list.map(({ id }) => id)));
  for (const entry of data.cases) {
    for (const id of entry.findings)
      if (findings?.has(id) !== true) report('cases', entry.id, `names finding "${id}", which is not in the catalogue`);
    for (const id of entry.decoys)
      if (decoys?.has(id) !== true) report('cases', entry.id, `names decoy "${id}", which is not in the catalogue`);
    const { specialty } = entry.traits;
    if (specialty !== undefined && specialties?.has(specialty) !== true)
      report('cases', entry.id, `names specialty "${specialty}", which does not exist`);
  }
  return problems;
}
