const months = 'January February March April May June July August September October November December'.split(' ');

/** A date known to the year, month or day in words: `2025`, `July 2025`, `July 1, 2025`. Other text stays as it is. */
export function showDate(date: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  const [, year, month, day] = match ?? [];
  const name = month === undefined ? undefined : months[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return date;
  if (name === undefined) return year;
  return day === undefined ? `${name} ${year}` : `${name} ${String(Number(day))}, ${year}`;
}
