/** The project's own templates and rules, read once for the tests. */
import { resolve } from 'node:path';
import { readLibrary } from '../../../src/content-model/library.ts';
import type { JobDescription } from '../../../src/schemas/job-description.ts';

export const { library, problems } = readLibrary(resolve(import.meta.dirname, '../../..'));

export function template(id: string): JobDescription {
  const found = library.jobs.find((job) => job.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
}

if (!library.hiringRules) throw new Error('no hiring rules');
export const { hiringRules } = library;
export const { interviewQuestions } = library;
