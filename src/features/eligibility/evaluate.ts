/** Verdicts: one requirement, one rule set, one certification, on one application date. Pure. */
import type { Requirement, RuleSet } from '../../schemas/certification.ts';
import { firstDayOf, lastDayOf, type Day } from './calendar.ts';
import { datesMet } from './dates.ts';
import { countedRuns, doubts, type Doubt, type WorkHistory, type WorkedSpan } from './history.ts';
import { measure, type Measure } from './measure.ts';
import { complement, intersect, merge, runAt, runFrom, type Runs, type Span } from './runs.ts';

/** `depends`: met if open questions are decided in the person's favor, not met if they are decided against. */
export type Verdict = 'met' | 'depends' | 'not-met';

export interface RequirementResult {
  requirement: Requirement;
  verdict: Verdict;
  /** Counting only work without a doubt. */
  clear: Measure;
  /** Counting all work that may count. */
  open: Measure;
}

/** When a rule set is met, looking from the application date on, if present work goes on. Last days are included. */
export interface Outlook {
  /** First application date, from the one asked about, on which it is met; null when there is none. */
  first: Day | null;
  /** Last application date of that stretch; `Infinity` when it has no end. Null with `first`. */
  last: Day | null;
  /** When it is met on the date asked about: the first date of the stretch that date lies in. */
  since: Day | null;
}

export interface RuleSetResult {
  ruleSet: RuleSet;
  /** False when the edition states dates and the application date is not among them. */
  inForce: boolean;
  verdict: Verdict;
  requirements: RequirementResult[];
  /**
   * When the verdict depends: every smallest set of doubts that must be decided in the person's favor. One set of two means both
   * are needed; two sets of one mean that either will do.
   */
  dependsOn: Doubt[][];
  clear: Outlook;
  open: Outlook;
  /** Application dates it governs on which it is met, counting only clear work, and counting all that may count. */
  dates: { clear: Runs; open: Runs };
}

/** `every`: meets every version on file; `some`: meets some; `none`: meets none. */
export type Answer = 'every' | 'some' | 'none';

export interface CertificationResult {
  /** Counting only work without a doubt. */
  answer: Answer;
  /** If every open question were decided in the person's favor. */
  ifCounted: Answer;
  /** All versions; those not in force are shown and not asked. */
  ruleSets: RuleSetResult[];
  /** When every version in force is met, and when at least one is, counting only clear work, and counting all that may count. */
  clear: { every: Outlook; some: Outlook };
  open: { every: Outlook; some: Outlook };
}

/** Application dates a rule set governs: those it states, or all where it states none. */
export const governs = ({ from, to }: Pick<RuleSet, 'from' | 'to'>): Span => ({
  from: from === undefined ? -Infinity : firstDayOf(from),
  to: to === undefined ? Infinity : lastDayOf(to),
});

function outlook(dates: Runs, applyOn: Day): Outlook {
  const stretch = runFrom(dates, applyOn);
  if (!stretch) return { first: null, last: null, since: null };
  return { first: Math.max(stretch.from, applyOn), last: stretch.to, since: stretch.from <= applyOn ? stretch.from : null };
}

/**
 * The smallest sets of doubts that, accepted, make `met` true. `met` must never turn false when more is accepted.
 * At most 2^7 questions.
 */
export function decidingDoubts(candidates: readonly Doubt[], met: (accepted: ReadonlySet<Doubt>) => boolean): Doubt[][] {
  const subsets = Array.from({ length: 2 ** candidates.length }, (_, bits) =>
    candidates.filter((_doubt, place) => Math.floor(bits / 2 ** place) % 2 === 1),
  ).sort((a, b) => a.length - b.length);
  const smallest: Doubt[][] = [];
  for (const subset of subsets) {
    const known = smallest.some((other) => other.every((doubt) => subset.includes(doubt)));
    if (!known && met(new Set(subset))) smallest.push(subset);
  }
  return smallest;
}

/** Doubts that bear on any span; a weekend between jobs may always be one. */
const presentDoubts = (spans: readonly WorkedSpan[]): Doubt[] =>
  doubts.filter((doubt) => doubt === 'weekend' || spans.some((span) => span.doubts.includes(doubt)));

/** Checks a history against one rule set on one application date. */
export function checkRuleSet(ruleSet: RuleSet, history: WorkHistory, applyOn: Day): RuleSetResult {
  const requirements = ruleSet.requirements.map((requirement): RequirementResult => {
    const [clear, open] = [measure(requirement, history.clear, applyOn), measure(requirement, history.open, applyOn)];
    return { requirement, clear, open, verdict: clear.met ? 'met' : open.met ? 'depends' : 'not-met' };
  });
  const allMet = (of: 'clear' | 'open') => requirements.every((result) => result[of].met);
  const verdict = allMet('clear') ? 'met' : allMet('open') ? 'depends' : 'not-met';
  const datesOf = (of: 'clear' | 'open') => intersect(datesMet(ruleSet.requirements, history[of]), [governs(ruleSet)]);
  const dates = { clear: datesOf('clear'), open: datesOf('open') };
  return {
    ruleSet,
    inForce: runAt([governs(ruleSet)], applyOn) !== null,
    verdict,
    requirements,
    dependsOn:
      verdict !== 'depends'
        ? []
        : decidingDoubts(presentDoubts(history.spans), (accepted) => {
            const runs = countedRuns(history.spans, accepted);
            return ruleSet.requirements.every((requirement) => measure(requirement, runs, applyOn).met);
          }),
    clear: outlook(dates.clear, applyOn),
    open: outlook(dates.open, applyOn),
    dates,
  };
}

/** What the verdict would be on another application date, read off the dates already found. */
export function verdictOn({ dates }: Pick<RuleSetResult, 'dates'>, day: Day): Verdict {
  return runAt(dates.clear, day) ? 'met' : runAt(dates.open, day) ? 'depends' : 'not-met';
}

function answerOf(results: readonly RuleSetResult[], met: (result: RuleSetResult) => boolean): Answer {
  const asked = results.filter((result) => result.inForce);
  const count = asked.filter(met).length;
  return count === 0 ? 'none' : count === asked.length ? 'every' : 'some';
}

/** Checks a history against every version of one certification's rules. */
export function checkCertification(ruleSets: readonly RuleSet[], history: WorkHistory, applyOn: Day): CertificationResult {
  const results = ruleSets.map((ruleSet) => checkRuleSet(ruleSet, history, applyOn));
  const outlooks = (of: 'clear' | 'open') => {
    const every = results.reduce<Runs>(
      (dates, result) => intersect(dates, merge([...result.dates[of], ...complement([governs(result.ruleSet)])])),
      merge(ruleSets.map(governs)),
    );
    return { every: outlook(every, applyOn), some: outlook(merge(results.flatMap(({ dates }) => dates[of])), applyOn) };
  };
  return {
    answer: answerOf(results, (result) => result.verdict === 'met'),
    ifCounted: answerOf(results, (result) => result.verdict !== 'not-met'),
    ruleSets: results,
    clear: outlooks('clear'),
    open: outlooks('open'),
  };
}
