/** Everything the screen says about one person on one application date, computed once. Pure. */
import type { Job } from '../../schemas/work-history.ts';
import type { Day } from './calendar.ts';
import type { CertificationData } from './data.ts';
import { checkCertification, governs, verdictOn, type CertificationResult, type RuleSetResult, type Verdict } from './evaluate.ts';
import { gapsBefore, overlaps, readHistory, type WorkHistory } from './history.ts';
import { runAt, type Runs, type Span } from './runs.ts';

export interface Outcome {
  applyOn: Day;
  jobs: readonly Job[];
  history: WorkHistory;
  gaps: Runs;
  overlaps: { span: Span; jobs: [number, number] }[];
  certifications: { data: CertificationData; result: CertificationResult }[];
}

export function outcomeOf(certifications: readonly CertificationData[], jobs: readonly Job[], applyOn: Day): Outcome {
  const history = readHistory(jobs);
  return {
    applyOn,
    jobs,
    history,
    gaps: gapsBefore(history.spans, applyOn),
    overlaps: overlaps(history.spans).filter(({ span }) => span.from < applyOn),
    certifications: certifications.map((data) => ({ data, result: checkCertification(data.ruleSets, history, applyOn) })),
  };
}

/** A verdict, or that the edition does not govern applications of that day. */
export type State = Verdict | 'not-in-force';

function stateOn(result: RuleSetResult, day: Day): State {
  return runAt([governs(result.ruleSet)], day) ? verdictOn(result, day) : 'not-in-force';
}

/** Days on which a state may change. */
const edgesOf = ({ dates, ruleSet }: RuleSetResult): Day[] =>
  [...dates.clear, ...dates.open, governs(ruleSet)].flatMap((span) => [span.from, span.to + 1]);

/** A day on which verdicts change, and what each becomes. */
export interface Change {
  day: Day;
  states: { certification: string; title: string; state: State }[];
}

/** Application dates after `from` and up to `to` on which a verdict changes, in order. */
export function changesBetween({ certifications }: Pick<Outcome, 'certifications'>, from: Day, to: Day): Change[] {
  const changes = new Map<Day, Change>();
  for (const { data, result } of certifications) {
    for (const ruleSet of result.ruleSets) {
      for (const day of new Set(edgesOf(ruleSet))) {
        const state = stateOn(ruleSet, day);
        if (day <= from || day > to || state === stateOn(ruleSet, day - 1)) continue;
        const change = changes.get(day) ?? { day, states: [] };
        change.states.push({ certification: data.abbreviation, title: ruleSet.ruleSet.title, state });
        changes.set(day, change);
      }
    }
  }
  return [...changes.values()].sort((a, b) => a.day - b.day);
}

/** Stretches of one state from `from` to `to`: what a strip under a slider draws. */
export function stretches(result: RuleSetResult, from: Day, to: Day): (Span & { state: State })[] {
  const starts = [...new Set([from, ...edgesOf(result).filter((day) => day > from && day <= to)])].sort((a, b) => a - b);
  const found: (Span & { state: State })[] = [];
  starts.forEach((start, index) => {
    const state = stateOn(result, start);
    const end = (starts[index + 1] ?? to + 1) - 1;
    const last = found.at(-1);
    if (last?.state === state) last.to = end;
    else found.push({ from: start, to: end, state });
  });
  return found;
}
