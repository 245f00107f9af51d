/** What a bench finds: rows of figures, printed as they come and gathered by `run.ts` into one table and one file. */
import { appendFileSync } from 'node:fs';

export interface Row {
  /** `this site`, or the peer measured beside it. */
  of: string;
  /** What was done. */
  what: string;
  /** Figures by name with unit: `first paint, ms`. */
  figures: Record<string, number>;
  /** The most that was promised, for some of them. */
  bounds?: Record<string, number> | undefined;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The middle of each figure over several rounds. */
export const middle = (rounds: readonly Record<string, number>[]): Record<string, number> =>
  Object.fromEntries(Object.keys(rounds[0] ?? {}).map((name) => [name, median(rounds.map((figures) => figures[name] ?? 0))]));

const round = (value: number) => (Math.abs(value) < 1 ? Math.round(value * 1000) / 1000 : Math.round(value));

/** One line of a table of figures. */
export const lineOf = ({ of, what, figures, bounds = {} }: Row): string =>
  `${`${of}: ${what}`.padEnd(64)} ${Object.entries(figures)
    .map(([name, value]) => {
      const bound = bounds[name];
      return `${name} ${String(value)}${bound === undefined ? '' : value > bound ? ` (over ${String(bound)})` : ` (of ${String(bound)})`}`;
    })
    .join('   ')}`;

/** Figures over their bounds. */
export const over = ({ figures, bounds = {} }: Row): boolean =>
  Object.entries(bounds).some(([name, bound]) => (figures[name] ?? 0) > bound);

/** Prints a row, and hands it to `run.ts` when that is listening. */
export function found(row: Row): void {
  const rounded = { ...row, figures: Object.fromEntries(Object.entries(row.figures).map(([name, value]) => [name, round(value)])) };
  process.stdout.write(`${lineOf(rounded)}\n`);
  const file = process.env['BENCH_ROWS'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(rounded)}\n`);
}
