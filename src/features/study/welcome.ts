/** What the home page offers a learner who comes back. Pure. */
import { countOf } from '../../format/plurals.ts';
import { daysBetween, isDay } from './calendar.ts';

interface Known {
  /** Cards due and when that was counted, as calendar days; null before the desk was opened. */
  desk: { due: number; day: string; window: string | null } | null;
  /** Where reading stopped: address and section, and the lesson's name where it is known. */
  reading: { path: string; section: string; name?: string | undefined } | null;
  /** An exam or a practice was begun here and not ended. */
  underWay: boolean;
}

export interface Offer {
  text: string;
  /** Address on this site, from its root. */
  to: 'progress/review/' | 'progress/' | 'progress/plan/' | 'practice/' | { path: string };
}

/** Nothing for a first visit. */
export function offersFor({ desk, reading, underWay }: Known, today: string): Offer[] {
  const days = desk?.window != null && isDay(desk.window) ? daysBetween(today, desk.window) : -1;
  return [
    ...(underWay ? [{ text: 'Return to your unfinished practice', to: 'practice/' as const }] : []),
    ...(desk === null
      ? []
      : desk.day === today && desk.due > 0
        ? [{ text: `${countOf(desk.due, 'card')} to review today`, to: 'progress/review/' as const }]
        : [{ text: desk.day === today ? 'What to do next' : 'What is due today', to: 'progress/' as const }]),
    ...(reading === null
      ? []
      : [
          {
            text: `Keep reading${reading.name === undefined ? '' : `: ${reading.name}`}`,
            to: { path: `${reading.path}#${reading.section}` },
          },
        ]),
    ...(days > 0 ? [{ text: `${countOf(days, 'day')} to your exam window`, to: 'progress/plan/' as const }] : []),
  ];
}
