import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src/schemas/work-history.ts';
import { firstDayOf, lastDayOf, writeDay, type Day } from '../../../src/features/eligibility/calendar.ts';
import { checkRuleSet, decidingDoubts, type Verdict } from '../../../src/features/eligibility/evaluate.ts';
import { sharesPerMonth, sharesWithin, tenthsOfMonth, tenthsText } from '../../../src/features/eligibility/experience.ts';
import {
  countedRuns,
  doubts,
  gapsBefore,
  noDoubts,
  overlaps,
  readHistory,
  workedSpans,
  type Doubt,
} from '../../../src/features/eligibility/history.ts';
import { complement, gaps, intersect, merge, without, type Span } from '../../../src/features/eligibility/runs.ts';
import { chance, pick, plainJob, randomApplication, randomJob, randomJobs, type Chance } from './support/histories.ts';
import { daysWorked, metOn, placeOf } from './support/oracle.ts';
import { rulesOnFile } from './support/rules.ts';
import { runs } from '../../runs.ts';

const rank: Record<Verdict, number> = { 'not-met': 0, depends: 1, met: 2 };
const onDay = (text: string): Day => firstDayOf(text);

function repeat(seed: number, times: number, prove: (draw: Chance, jobs: Job[], applyOn: Day) => void): void {
  const draw = chance(seed);
  for (let count = 0; count < runs(Math.ceil(times / 10), times); count += 1) {
    const jobs = randomJobs(draw);
    prove(draw, jobs, onDay(randomApplication(draw, jobs)));
  }
}

describe('more experience', () => {
  it('never makes anyone less eligible, on that day or later', () => {
    repeat(1, 1500, (draw, jobs, applyOn) => {
      const more = [...jobs, randomJob(draw, jobs)];
      for (const rules of rulesOnFile) {
        const [before, after] = [checkRuleSet(rules, readHistory(jobs), applyOn), checkRuleSet(rules, readHistory(more), applyOn)];
        expect(rank[after.verdict], `${rules.id} ${JSON.stringify(more)}`).toBeGreaterThanOrEqual(rank[before.verdict]);
        expect(after.clear.first ?? Infinity).toBeLessThanOrEqual(before.clear.first ?? Infinity);
        expect(without(before.dates.clear, after.dates.clear)).toEqual([]);
        expect(without(before.dates.open, after.dates.open)).toEqual([]);
      }
    });
  });

  it('never shortens the months counted, nor does a day added to any job', () => {
    repeat(2, 1500, (_draw, jobs, applyOn) => {
      const longer = jobs.map((job) => ({ ...job, from: writeDay(onDay(job.from) - 1) }));
      for (const rules of rulesOnFile) {
        checkRuleSet(rules, readHistory(jobs), applyOn).requirements.forEach(({ clear }, index) => {
          const after = checkRuleSet(rules, readHistory(longer), applyOn).requirements[index]?.clear;
          if (clear.kind === 'total-experience' && after?.kind === clear.kind) expect(after.shares).toBeGreaterThanOrEqual(clear.shares);
          if (clear.kind === 'consecutive-within' && after?.kind === clear.kind) expect(after.months).toBeGreaterThanOrEqual(clear.months);
          if (clear.kind === 'consecutive-ending-at-application' && after?.kind === clear.kind)
            expect(after.months).toBeGreaterThanOrEqual(clear.months);
        });
      }
    });
  });

  it('counts for more when a doubt is decided in its favor', () => {
    repeat(3, 3000, (_draw, jobs) => {
      const spans = workedSpans(jobs);
      let previous = countedRuns(spans, noDoubts);
      const accepted = new Set<Doubt>();
      for (const doubt of doubts) {
        accepted.add(doubt);
        const next = countedRuns(spans, accepted);
        expect(without(previous, next)).toEqual([]);
        previous = next;
      }
    });
  });
});

/** Cuts a job in two at a random day; the second part starts the day after the first ends. */
function split(draw: Chance, job: Job): Job[] {
  const from = onDay(job.from);
  const to = job.to === null ? from + 4000 : lastDayOf(job.to);
  if (to <= from) return [job];
  const cut = from + Math.floor(draw() * (to - from));
  return [
    { ...job, from: writeDay(from), to: writeDay(cut) },
    { ...job, from: writeDay(cut + 1), to: job.to },
  ];
}

/** What a person is told, without the number of the job it came from. */
const told = (jobs: readonly Job[], applyOn: Day) =>
  rulesOnFile.map((rules) => {
    const { verdict, requirements, dependsOn, clear, open, dates } = checkRuleSet(rules, readHistory(jobs), applyOn);
    return { verdict, requirements, dependsOn, clear, open, dates };
  });

describe('the same days told differently', () => {
  it('give the same answer in any order', () => {
    repeat(4, 2000, (draw, jobs, applyOn) => {
      const mixed = jobs.map((job) => ({ job, key: draw() })).sort((a, b) => a.key - b.key);
      expect(
        told(
          mixed.map(({ job }) => job),
          applyOn,
        ),
      ).toEqual(told(jobs, applyOn));
    });
  });

  it('give the same answer when a job is split, and when it is told twice', () => {
    repeat(5, 1500, (draw, jobs, applyOn) => {
      const answer = told(jobs, applyOn);
      expect(
        told(
          jobs.flatMap((job) => split(draw, job)),
          applyOn,
        ),
      ).toEqual(answer);
      expect(told([...jobs, ...jobs], applyOn)).toEqual(answer);
    });
  });
});

describe('overlapping jobs', () => {
  it('never count twice: the sum is that of the days worked, however many jobs they were worked in', () => {
    repeat(6, 1500, (_draw, jobs, applyOn) => {
      const runs = countedRuns(workedSpans(jobs), noDoubts);
      const window = { from: onDay('2014-01-01'), to: applyOn - 1 };
      const worked = daysWorked(jobs, new Set());
      let days = 0;
      for (let place = placeOf('2014-01-01'); place < placeOf(writeDay(applyOn)); place += 1) days += worked[place] ?? 0;
      expect(intersect(runs, [window]).reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(days);
      expect(sharesWithin(runs, window)).toBeLessThanOrEqual(sharesWithin([window], window));
    });
  });

  it('are named with both jobs, and every named day lies in both', () => {
    repeat(7, 2000, (_draw, jobs) => {
      const spans = workedSpans(jobs);
      for (const { span, jobs: pair } of overlaps(spans)) {
        for (const index of pair) expect(without([span], merge(spans.filter((part) => part.job === index)))).toEqual([]);
      }
    });
  });
});

describe('gaps', () => {
  it('are the days without work that may count, from the first such day to the application date', () => {
    repeat(8, 2000, (_draw, jobs, applyOn) => {
      const runs = merge(workedSpans(jobs));
      const found = gapsBefore(workedSpans(jobs), applyOn);
      for (const gap of found) expect(intersect([gap], runs)).toEqual([]);
      const first = runs[0];
      if (first && first.from <= applyOn) {
        const days = merge([...intersect(runs, [{ from: first.from, to: applyOn }]), ...found, { from: applyOn, to: applyOn }]);
        expect(days).toEqual([{ from: first.from, to: applyOn }]);
      } else expect(found).toEqual([]);
    });
  });
});

describe('the doubts a verdict depends on', () => {
  it('are exactly the smallest sets that the oracle needs accepted', () => {
    const draw = chance(9);
    let asked = 0;
    while (asked < 150) {
      const jobs = randomJobs(draw);
      const applyOn = randomApplication(draw, jobs);
      const rules = pick(draw, [rulesOnFile[0], ...rulesOnFile] as [(typeof rulesOnFile)[number], ...typeof rulesOnFile]);
      const { verdict, dependsOn } = checkRuleSet(rules, readHistory(jobs), onDay(applyOn));
      if (verdict !== 'depends') continue;
      asked += 1;
      const met = (accepted: ReadonlySet<Doubt>) =>
        rules.requirements.every((requirement) => metOn(requirement, daysWorked(jobs, accepted), placeOf(applyOn)));
      expect(dependsOn.length).toBeGreaterThan(0);
      for (const set of dependsOn) {
        expect(met(new Set(set)), `${set.join()} is enough`).toBe(true);
        for (const left of set) expect(met(new Set(set.filter((doubt) => doubt !== left))), `${left} is needed`).toBe(false);
      }
      // Nothing is left out: with one doubt of every named set refused, all the others together are not enough.
      const refused = new Set(dependsOn.flatMap(([one]) => (one === undefined ? [] : [one])));
      expect(met(new Set(doubts.filter((doubt) => !refused.has(doubt))))).toBe(false);
    }
  });

  it('are found for any rule that never turns false when more is accepted', () => {
    const either = decidingDoubts(doubts, (set) => set.has('leave') || (set.has('part-time') && set.has('contracted')));
    expect(either).toEqual([['leave'], ['part-time', 'contracted']]);
    expect(decidingDoubts(doubts, () => false)).toEqual([]);
    expect(decidingDoubts(doubts, () => true)).toEqual([[]]);
  });
});

describe('experience', () => {
  const shares = (from: string, to: string) => sharesWithin([{ from: onDay(from), to: onDay(to) }], { from: -Infinity, to: Infinity });

  it('makes every calendar year twelve months, from whatever day but February 29 itself', () => {
    for (let day = onDay('2010-01-01'); day < onDay('2030-01-01'); day += 1) {
      const start = Temporal.PlainDate.from(writeDay(day));
      if (start.month === 2 && start.day === 29) continue;
      for (const years of [1, 3, 5]) {
        const last = start.add({ years }).subtract({ days: 1 });
        expect(shares(start.toString(), last.toString()), start.toString()).toBe(years * 12 * sharesPerMonth);
      }
    }
  });

  it('makes every calendar month one month, and a part of one its share', () => {
    expect(shares('2023-02-01', '2023-02-28')).toBe(sharesPerMonth);
    expect(shares('2024-02-01', '2024-02-29')).toBe(sharesPerMonth);
    expect(shares('2024-02-01', '2024-02-28')).toBe(sharesPerMonth);
    expect(shares('2026-04-01', '2026-04-10')).toBe((sharesPerMonth * 10) / 30);
    expect(shares('2024-02-29', '2024-02-29')).toBe(0);
  });

  it('is rounded down to tenths, so that 36 is shown only when 36 are there', () => {
    expect(tenthsText(tenthsOfMonth(36 * sharesPerMonth))).toBe('36');
    expect(tenthsText(tenthsOfMonth(36 * sharesPerMonth - 1))).toBe('35.9');
    expect(tenthsText(tenthsOfMonth(0))).toBe('0');
  });
});

describe('sets of days', () => {
  it('obey the laws of sets on random spans', () => {
    const draw = chance(21);
    const some = (): Span[] =>
      Array.from({ length: Math.floor(draw() * 6) }, () => {
        const from = Math.floor(draw() * 60);
        return { from, to: draw() < 0.1 ? Infinity : from + Math.floor(draw() * 12) - 1 };
      });
    for (let count = 0; count < runs(500, 5000); count += 1) {
      const [x, y] = [some(), some()];
      const [a, b] = [merge(x), merge(y)];
      const inside = (spans: readonly Span[], day: number) => spans.some(({ from, to }) => from <= day && day <= to);
      for (let day = -3; day < 80; day += 1) {
        const holds =
          inside(a, day) === inside(x, day) &&
          inside(intersect(a, b), day) === (inside(a, day) && inside(b, day)) &&
          inside(without(a, b), day) === (inside(a, day) && !inside(b, day)) &&
          inside(complement(a), day) === !inside(a, day);
        if (!holds) expect.fail(`day ${String(day)} of ${JSON.stringify([x, y])}`);
      }
      for (const gap of gaps(a)) expect(inside(a, gap.from) || inside(a, gap.to)).toBe(false);
      expect(merge([...a, ...b])).toEqual(merge([...b, ...a]));
    }
  });
});

describe('a leave', () => {
  it('only matters inside its job', () => {
    const outside = { ...plainJob, from: '2022-01', to: '2024-12', leaves: [{ from: '2025-01', to: '2025-06' }] };
    expect(countedRuns(workedSpans([outside]), noDoubts)).toEqual(countedRuns(workedSpans([{ ...outside, leaves: [] }]), noDoubts));
  });
});
