import { describe, expect, it } from 'vitest';
import type { RuleSet } from '../../../src/schemas/certification.ts';
import type { Job } from '../../../src/schemas/work-history.ts';
import { firstDayOf, writeDay } from '../../../src/features/eligibility/calendar.ts';
import { checkRuleSet } from '../../../src/features/eligibility/evaluate.ts';
import { doubts, readHistory } from '../../../src/features/eligibility/history.ts';
import type { Runs } from '../../../src/features/eligibility/runs.ts';
import { chance, pick, plainJob, randomApplication, randomJobs } from './support/histories.ts';
import { dayCount, daysWorked, metOnEach, placeOf, textOf } from './support/oracle.ts';
import { ruleOnFile, rulesOnFile } from './support/rules.ts';
import { runs } from '../../runs.ts';

const rule = (id: string, requirements: RuleSet['requirements']): RuleSet => ({
  id,
  title: id,
  note: 'For the tests',
  sources: ['none'],
  confidence: 'derived',
  requirements,
});
/** Editions nobody has published, to try the edges of the rule kinds. */
const others = [
  rule('window-as-long-as-the-years', [{ kind: 'total-experience', years: 3, lookbackYears: 3 }]),
  rule('window-equal-to-the-months', [{ kind: 'consecutive-within', months: 12, withinMonths: 12 }]),
  rule('past-work-will-do', [
    { kind: 'consecutive-within', months: 6, withinMonths: 60 },
    { kind: 'total-experience', years: 2, lookbackYears: 5 },
  ]),
  rule('total-alone', [{ kind: 'total-experience', years: 3, lookbackYears: null }]),
];

/** Both walkers and the model start from day marks; the first eight years of the oracle's calendar only feed look-backs. */
const firstAsked = placeOf('2014-01-01');
/** Beyond this the model's "for good" would need a longer calendar to be refuted. */
const lastAsked = dayCount - 1;

function disagreement(rules: RuleSet, dates: Runs, worked: Uint8Array): string | null {
  const each = rules.requirements.map((requirement) => metOnEach(requirement, worked));
  let next = 0;
  for (let place = firstAsked; place <= lastAsked; place += 1) {
    const day = firstDayOf('2014-01-01') + place - firstAsked;
    const expected = each.every((met) => met[place] === 1);
    while ((dates[next]?.to ?? Infinity) < day) next += 1;
    if (expected !== (dates[next]?.from ?? Infinity) <= day) return `${rules.id} on ${textOf(place)}: oracle ${String(expected)}`;
  }
  return null;
}

describe('the dates on which a rule set is met', () => {
  it('are those of the day-by-day walker, for every application date of 29 years', () => {
    const draw = chance(7);
    for (let count = 0; count < runs(12, 100); count += 1) {
      const jobs = randomJobs(draw);
      const [clear, open] = [daysWorked(jobs, new Set()), daysWorked(jobs, new Set(doubts))];
      for (const rules of [...rulesOnFile, ...others]) {
        const { dates } = checkRuleSet(rules, readHistory(jobs), firstDayOf('2026-11-22'));
        const wrong = disagreement(rules, dates.clear, clear) ?? disagreement(rules, dates.open, open);
        if (wrong) expect.fail(`${wrong}\n${JSON.stringify(jobs)}`);
      }
    }
  });

  it('name the first date, the last date and the start that the walker finds', () => {
    const draw = chance(11);
    for (let count = 0; count < runs(150, 1000); count += 1) {
      const jobs = randomJobs(draw);
      const applyOn = randomApplication(draw, jobs);
      const place = placeOf(applyOn);
      const rules = pick(draw, [ruleOnFile('cpcs-a'), ...rulesOnFile, ...others]);
      const { clear } = checkRuleSet(rules, readHistory(jobs), firstDayOf(applyOn));
      const worked = daysWorked(jobs, new Set());
      const each = rules.requirements.map((requirement) => metOnEach(requirement, worked));
      const met = (at: number) => each.every((days) => days[at] === 1);

      let first = place;
      while (first < dayCount && !met(first)) first += 1;
      let last = first;
      while (last + 1 < dayCount && met(last + 1)) last += 1;
      let since = place;
      while (since > 0 && met(since - 1)) since -= 1;
      const found = {
        first: clear.first === null ? null : writeDay(clear.first),
        last: clear.last === null ? null : clear.last === Infinity ? 'no end' : writeDay(clear.last),
        since: clear.since === null ? null : writeDay(clear.since),
      };
      const expected =
        first === dayCount
          ? { first: null, last: null, since: null }
          : { first: textOf(first), last: last === dayCount - 1 ? 'no end' : textOf(last), since: met(place) ? textOf(since) : null };
      expect(found, `${rules.id} from ${applyOn}\n${JSON.stringify(jobs)}`).toEqual(expected);
    }
  });

  it('agree with the verdict on the date asked about', () => {
    const draw = chance(13);
    for (let count = 0; count < runs(500, 5000); count += 1) {
      const jobs = randomJobs(draw);
      const applyOn = firstDayOf(randomApplication(draw, jobs));
      const result = checkRuleSet(pick(draw, [ruleOnFile('cpmsm-b'), ...rulesOnFile]), readHistory(jobs), applyOn);
      expect(result.clear.since !== null).toBe(result.verdict === 'met');
      expect(result.open.since !== null).toBe(result.verdict !== 'not-met');
    }
  });

  it('on February 29 look back as far as on March 1: what is met that day is met the day after', () => {
    // Five years before February 29, 2028 lies no February 29. From February 28 the look-back would be a day longer than on any other day.
    const lookback = rule('x', [{ kind: 'total-experience', years: 3, lookbackYears: 5 }]);
    const verdictOn = (jobs: readonly Job[], day: string) => checkRuleSet(lookback, readHistory(jobs), firstDayOf(day)).verdict;
    const reported = [
      { ...plainJob, from: '2021-11-29', to: '2023-11-27' },
      { ...plainJob, from: '2025-11-29', to: null },
    ];
    expect(['2028-02-28', '2028-02-29', '2028-03-01'].map((day) => verdictOn(reported, day))).toEqual(['not-met', 'not-met', 'not-met']);
    // Three years less one day of February: never enough, and no single day on which it is.
    const short = [
      { ...plainJob, from: '2023-01-01', to: '2024-02-27' },
      { ...plainJob, from: '2026-03-01', to: null },
    ];
    const { dates } = checkRuleSet(lookback, readHistory(short), firstDayOf('2028-02-29'));
    expect(dates.clear.map(({ from, to }) => [writeDay(from), to === Infinity ? null : writeDay(to)])).toEqual([['2029-03-01', null]]);
  });
});
