/** The rule sets on file, read from content/ as the site reads them. */
import { resolve } from 'node:path';
import { readLibrary } from '../../../../src/content-model/library.ts';
import type { Certification, RuleSet } from '../../../../src/schemas/certification.ts';

const { certifications } = readLibrary(resolve(import.meta.dirname, '../../../..')).library;

export function certificationOnFile(id: 'cpcs' | 'cpmsm'): Certification {
  const found = certifications.find((certification) => certification.id === id);
  if (!found) throw new Error(`no certification ${id}`);
  return found;
}

export const rulesOnFile: RuleSet[] = (['cpcs', 'cpmsm'] as const).flatMap((id) => certificationOnFile(id).eligibility);

export function ruleOnFile(id: string): RuleSet {
  const found = rulesOnFile.find((rules) => rules.id === id);
  if (!found) throw new Error(`no rule set ${id}`);
  return found;
}
