/** The rule sets on file, read from content/ as the site reads them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { certificationSchema, type Certification, type RuleSet } from '../../../../src/schemas/certification.ts';

const root = new URL('../../../../', import.meta.url);
export const certificationOnFile = (id: 'cpcs' | 'cpmsm'): Certification =>
  certificationSchema.parse(parse(readFileSync(new URL(`content/certifications/${id}.yaml`, root), 'utf8')));

export const rulesOnFile: RuleSet[] = (['cpcs', 'cpmsm'] as const).flatMap((id) => certificationOnFile(id).eligibility);

export function ruleOnFile(id: string): RuleSet {
  const found = rulesOnFile.find((rules) => rules.id === id);
  if (!found) throw new Error(`no rule set ${id}`);
  return found;
}
