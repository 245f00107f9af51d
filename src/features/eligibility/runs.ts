/** Sets of days as spans. Pure. */
import type { Day } from './calendar.ts';

/** Days from `from` to `to`, both included: the last day is a worked day. `to` may be `Infinity`. */
export interface Span {
  from: Day;
  to: Day;
}

/** A set of days: spans in order, apart from each other by at least one day. */
export type Runs = readonly Span[];

/** The days that are in any of the spans. Overlapping and touching spans become one, so no day is counted twice. */
export function merge(spans: readonly Span[]): Runs {
  const sorted = spans.filter(({ from, to }) => from <= to).sort((a, b) => a.from - b.from);
  const runs: Span[] = [];
  for (const span of sorted) {
    const last = runs.at(-1);
    if (last && span.from <= last.to + 1) last.to = Math.max(last.to, span.to);
    else runs.push({ from: span.from, to: span.to });
  }
  return runs;
}

/** The days that are in both sets. */
export function intersect(a: Runs, b: Runs): Runs {
  const runs: Span[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) return runs;
    const span = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
    if (span.from <= span.to) runs.push(span);
    if (one.to < other.to) i += 1;
    else j += 1;
  }
}

/** The days of the first set that are not in the second. */
export function without(a: Runs, b: Runs): Runs {
  return intersect(a, complement(b));
}

/** Every day that is not in the set, from minus to plus infinity. */
export function complement(runs: Runs): Runs {
  const edges: Span[] = [];
  let from = -Infinity;
  for (const run of runs) {
    if (run.from > from) edges.push({ from, to: run.from - 1 });
    from = run.to + 1;
  }
  if (from < Infinity) edges.push({ from, to: Infinity });
  return edges;
}

/** The days between one run and the next. */
export function gaps(runs: Runs): Runs {
  return complement(runs).filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
}

/** The run a day lies in, or null. */
export function runAt(runs: Runs, day: Day): Span | null {
  return runs.find(({ from, to }) => from <= day && day <= to) ?? null;
}

/** The run a day lies in, or the next one after it; null when there is none. */
export function runFrom(runs: Runs, day: Day): Span | null {
  return runs.find(({ to }) => day <= to) ?? null;
}

/** Days in a span, both ends included. */
export const length = ({ from, to }: Span): number => to - from + 1;
