/**
 * The day each reference list was last read against its sources. Lessons, career pages and items carry their own dates; a list
 * is reviewed whole. Change the day here when you have done so.
 */
export const reviewed = {
  map: '2026-11-22',
  glossary: '2026-11-22',
  standards: '2026-11-22',
  timeline: '2026-11-22',
  changes: '2026-11-22',
  sources: '2026-11-22',
  method: '2026-11-22',
  access: '2026-11-30',
} as const;
