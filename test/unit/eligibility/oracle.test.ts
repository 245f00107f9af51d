import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../../src/schemas/certification.ts';
import { firstDayOf, writeDay } from '../../../src/features/eligibility/calendar.ts';
import { checkRuleSet } from '../../../src/features/eligibility/evaluate.ts';
import { doubts, readHistory } from '../../../src/features/eligibility/history.ts';
import { chance, randomApplication, randomJobs } from './support/histories.ts';
import { daysWorked, metOn, placeOf } from './support/oracle.ts';
import { rulesOnFile } from './support/rules.ts';
import { runs } from '../../runs.ts';

const histories = runs(4000, 100_000);

/** Each question once, and the questions of each rule set by number: the same one is asked by several. */
const keyOf = (requirement: Requirement) => JSON.stringify({ ...requirement, source: '', confidence: '' });
const questions = [
  ...new Map(rulesOnFile.flatMap((rules) => rules.requirements).map((requirement) => [keyOf(requirement), requirement])).values(),
];
const asks = rulesOnFile.map((rules) =>
  rules.requirements.map((requirement) => questions.findIndex((question) => keyOf(question) === keyOf(requirement))),
);

describe('a day-by-day oracle', () => {
  it(`gives the same verdict as the model on ${String(histories)} random histories under every rule set on file`, () => {
    const draw = chance(20261122);
    const seen = new Map(rulesOnFile.map((rules) => [rules.id, { met: 0, depends: 0, 'not-met': 0 }]));
    for (let count = 0; count < histories; count += 1) {
      const jobs = randomJobs(draw);
      const applyOn = randomApplication(draw, jobs);
      const place = placeOf(applyOn);
      const [clear, open] = [daysWorked(jobs, new Set(), place), daysWorked(jobs, new Set(doubts), place)];
      const history = readHistory(jobs);
      const answers = questions.map((requirement) => [metOn(requirement, clear, place), metOn(requirement, open, place)] as const);
      for (const [index, rules] of rulesOnFile.entries()) {
        const result = checkRuleSet(rules, history, firstDayOf(applyOn));
        const asked = asks[index] ?? [];
        const [allClear, allOpen] = [asked.every((question) => answers[question]?.[0]), asked.every((question) => answers[question]?.[1])];
        const expected = allClear ? 'met' : allOpen ? 'depends' : 'not-met';
        if (result.verdict !== expected)
          expect.fail(
            `${rules.id} on ${writeDay(firstDayOf(applyOn))}: oracle ${expected}, model ${result.verdict}\n${JSON.stringify(jobs)}`,
          );
        const tally = seen.get(rules.id);
        if (tally) tally[expected] += 1;
      }
    }
    // The sample must put the rules to the test, not only pass them by.
    for (const [id, tally] of seen)
      for (const [verdict, times] of Object.entries(tally)) expect(times, `${id} ${verdict}`).toBeGreaterThan(histories / 100);
  });
});
