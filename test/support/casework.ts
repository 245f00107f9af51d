/** Practice files for tests: the content's data, and seeds by number. */
import { readCasework } from '../../src/content-model/casework.ts';
import { seedFromBytes } from '../../src/features/exam/seed.ts';
import { caseCycles, caseLevels, caseSettings, type CaseSetting } from '../../src/schemas/casework.ts';
import type { CaseRequest } from '../../src/features/casework/make.ts';

const read = readCasework(process.cwd());
if (!read.data) throw new Error(read.problems.map(({ file, field, message }) => `${file} ${field} ${message}`).join('\n'));
export const casework = read.data;

/** A seed for a number, always the same. */
export const seedOf = (place: number): string =>
  seedFromBytes(new Uint8Array(10).map((_, at) => (Math.imul(place + 1, 2654435761 + at * 40503) >>> ((at % 4) * 8)) & 255));

/** So many requests of a setting, over cycles and levels in turn. */
export const requests = (setting: CaseSetting, count: number): CaseRequest[] =>
  Array.from({ length: count }, (_, place) => ({
    seed: seedOf(place + caseSettings.indexOf(setting) * 1_000_003),
    setting,
    cycle: caseCycles[place % 2] ?? 'initial',
    level: caseLevels[Math.floor(place / 2) % 3] ?? 1,
  }));
