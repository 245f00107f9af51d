/** The project's own templates and rules, read once for the tests. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { readLibrary } from '../../../src/audit/library.ts';
import type { JobDescription } from '../../../src/schemas/job-description.ts';
import { hiringRulesSchema, interviewQuestionSchema } from '../../../src/schemas/pay-transparency.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');
export const { library, problems } = readLibrary(root);

export function template(id: string): JobDescription {
  const found = library.jobs.find((job) => job.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
}

const yaml = (path: string): unknown => parse(readFileSync(`${root}/${path}`, 'utf8'));
export const hiringRules = hiringRulesSchema.parse(yaml('content/pay-transparency.yaml'));
export const interviewQuestions = z.array(interviewQuestionSchema).parse(yaml('content/interview-questions.yaml'));
