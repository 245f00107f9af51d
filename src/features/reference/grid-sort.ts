/** Order of the grid's rows by one body's number. Pure. */

/** A number of a cell with its unit. */
export interface GridNumber {
  value: number;
  unit: 'days' | 'months' | 'years' | 'percent' | 'count';
}

/** Mean lengths of the Gregorian calendar: 365.2425 days a year, a twelfth of that a month. */
const days = { days: 1, months: 365.2425 / 12, years: 365.2425 } as const;

/** Scale a number is compared on, and its size there. Times come first, in days; then percentages; then counts. */
function measure({ value, unit }: GridNumber): { scale: number; size: number } {
  if (unit === 'percent') return { scale: 1, size: value };
  if (unit === 'count') return { scale: 2, size: value };
  return { scale: 0, size: value * days[unit] };
}

/**
 * Rows in the order of their number, smallest or largest first. Only numbers on one scale are compared; rows without a number
 * come last, and equal ones keep their order.
 */
export function sortByNumber<R>(rows: readonly R[], number: (row: R) => GridNumber | null, order: 'up' | 'down'): R[] {
  const measured = rows.map((row) => {
    const found = number(row);
    return { row, ...(found ? measure(found) : { scale: 3, size: 0 }) };
  });
  const sign = order === 'up' ? 1 : -1;
  return measured.sort((a, b) => a.scale - b.scale || sign * (a.size - b.size)).map(({ row }) => row);
}
