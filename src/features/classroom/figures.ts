/** Figures of an analysis as they are written, and why one may be missing. Pure. */

/** With so many decimals, and never a zero with a minus; null stays null. */
export function figure(value: number | null, digits = 2): string | null {
  if (value === null || !Number.isFinite(value)) return null;
  const text = value.toFixed(digits);
  return Number(text) === 0 ? text.replace('-', '') : text;
}

/** Why there is no figure, in a few words. */
export const why = {
  noStudents: 'no results',
  oneStudent: 'needs two students',
  noSpread: 'all scored the same',
  noThirds: 'too few students',
  paper: 'on paper',
  notScored: 'not scored',
} as const;
