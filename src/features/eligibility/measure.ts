/**
 * What a history amounts to under one requirement on one application date. Pure.
 *
 * Work counts up to the day before the application; the day of application itself only has to be a day of work. Someone hired
 * on March 1 therefore completes twelve months on March 1 of the next year.
 */
import type { Requirement } from '../../schemas/certification.ts';
import { addMonths, fullMonths, lookBackFrom, type Day } from './calendar.ts';
import { sharesPerMonth, sharesWithin } from './experience.ts';
import { intersect, runAt, type Runs, type Span } from './runs.ts';

export type Measure =
  | {
      kind: 'employed-at-application';
      met: boolean;
      /** The unbroken run the application date lies in, cut off at that date. */
      run: Span | null;
    }
  | {
      kind: 'consecutive-ending-at-application';
      met: boolean;
      /** Full calendar months without a break up to the application date. */
      months: number;
      needed: number;
      run: Span | null;
    }
  | {
      kind: 'consecutive-within';
      met: boolean;
      /** Full calendar months of the longest unbroken stretch in the window. */
      months: number;
      needed: number;
      window: Span;
      stretch: Span | null;
    }
  | {
      kind: 'total-experience';
      met: boolean;
      /** Shares of a month (see experience.ts). */
      shares: number;
      /** Months. */
      needed: number;
      /** Look-back window; from minus infinity where none is stated. */
      window: Span;
      /** Work that counts, overlaps merged, cut to the window. */
      counted: Runs;
    };

/** The days before an application over which experience is added up. */
export const windowBefore = (applyOn: Day, months: number | null): Span => ({
  from: months === null ? -Infinity : lookBackFrom(applyOn, months),
  to: applyOn - 1,
});

/** Measures the days that count against a requirement. */
export function measure(requirement: Requirement, runs: Runs, applyOn: Day): Measure {
  const current = runAt(runs, applyOn);
  const run = current && { from: current.from, to: applyOn };
  switch (requirement.kind) {
    case 'employed-at-application':
      return { kind: requirement.kind, met: run !== null, run };
    case 'consecutive-ending-at-application': {
      const months = run ? fullMonths(run.from, applyOn) : 0;
      return { kind: requirement.kind, met: months >= requirement.months, months, needed: requirement.months, run };
    }
    case 'consecutive-within': {
      // Cut by the ruler full months are counted with: work without a gap fills it on February 29, too.
      const window = { from: addMonths(applyOn, -requirement.withinMonths), to: applyOn - 1 };
      let months = 0;
      let stretch: Span | null = null;
      for (const span of intersect(runs, [window])) {
        const length = fullMonths(span.from, span.to + 1);
        if (!stretch || length >= months) [months, stretch] = [length, span];
      }
      return { kind: requirement.kind, met: months >= requirement.months, months, needed: requirement.months, window, stretch };
    }
    case 'total-experience': {
      const window = windowBefore(applyOn, requirement.lookbackYears === null ? null : requirement.lookbackYears * 12);
      const needed = requirement.years * 12;
      const shares = sharesWithin(runs, window);
      return {
        kind: requirement.kind,
        met: shares >= needed * sharesPerMonth,
        shares,
        needed,
        window,
        counted: intersect(runs, [window]),
      };
    }
  }
}
