/**
 * Every package the lock file names may be used under a license that is known here. The license is read from the package where it is
 * installed; one for another system is not, and the lock file says it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';

/** Free licenses; those that ask for something say so. */
const known: Readonly<Record<string, string>> = {
  '0BSD': '',
  'Apache-2.0': 'keep its notices',
  'BlueOak-1.0.0': '',
  'BSD-2-Clause': 'keep its notice',
  'BSD-3-Clause': 'keep its notice',
  'CC-BY-4.0': 'data, used while building',
  'CC0-1.0': '',
  ISC: 'keep its notice',
  'LGPL-3.0-or-later': 'used while building, never part of the site',
  MIT: 'keep its notice',
  'MPL-2.0': 'changes to its files must be published; there are none',
  'OFL-1.1': 'a font, drawn into pictures',
  'Python-2.0': 'keep its notice',
  Unlicense: '',
};
/** Licenses that what visitors load may have: nothing that asks more than a notice. */
const served = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT', 'Unlicense']);

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })),
});
const packageSchema = z.object({ license: z.union([z.string(), z.object({ type: z.string() })]).optional() });
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** Whether an SPDX expression can be met: one side of OR, every side of AND. */
function meets(expression: string, allowed: (license: string) => boolean): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' OR ')) return plain.split(' OR ').some((part) => meets(part, allowed));
  return plain.split(' AND ').every((part) => allowed(part.trim()));
}

const problems: string[] = [];
let counted = 0;
for (const [place, locked] of Object.entries(lockSchema.parse(read('package-lock.json')).packages)) {
  if (!place.startsWith('node_modules/')) continue;
  counted += 1;
  const file = `${place}/package.json`;
  const own = existsSync(file) ? packageSchema.safeParse(read(file)).data?.license : undefined;
  const license = (typeof own === 'object' ? own.type : own) ?? locked.license;
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  if (license === undefined) problems.push(`${name} names no license`);
  else if (!meets(license, (one) => one in known)) problems.push(`${name} has the license ${license}, which is not known here`);
  else if (locked.dev !== true && !meets(license, (one) => served.has(one)))
    problems.push(`${name} has the license ${license} and is part of what visitors load`);
}
for (const problem of problems) process.stdout.write(`${problem}\n`);
process.stdout.write(`${String(counted)} packages, ${String(problems.length)} of a license to look at\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
