/** A plan as a calendar file (iCalendar, RFC 5545): an all-day entry for each week, and one for the exam window. Pure. */
import { addDays } from './calendar.ts';
import type { Plan } from './plan.ts';

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
const encoder = new TextEncoder();

/** Lines of at most 75 bytes, the rest behind a space (section 3.1); never in the middle of a letter. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > (lines.length === 0 ? 75 : 74)) {
      lines.push(current);
      [current, bytes] = ['', 0];
    }
    current += letter;
    bytes += size;
  }
  return [...lines, current].join('\r\n ');
}

const compact = (day: string): string => day.replaceAll('-', '');

interface About {
  /** `CPCS`. */
  abbreviation: string;
  /** First day of the exam window. */
  window: string;
  /** Address of the plan on this site. */
  url: string;
  /** Moment of writing, milliseconds since 1970. */
  now: number;
}

export function planCalendar(plan: Plan, { abbreviation, window, url, now }: About): string {
  const stamp = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  // An entry of the same week takes the place of the one before when the file is loaded again.
  const entry = (uid: string, from: string, end: string, summary: string, description: string) => [
    'BEGIN:VEVENT',
    `UID:${uid}@primary-source-study-plan`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(from)}`,
    `DTEND;VALUE=DATE:${compact(end)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Primary Source//Study plan//EN',
    'CALSCALE:GREGORIAN',
    ...plan.weeks
      .filter((week) => week.tasks.length > 0)
      .flatMap((week) =>
        entry(
          `${abbreviation.toLowerCase()}-${week.from}`,
          week.from,
          addDays(week.to, 1),
          `${abbreviation} study: ${String(Math.round((week.minutes / 60) * 10) / 10)} h`,
          week.tasks.map((task) => `${task.title} (${String(task.minutes)} min)`).join('\n'),
        ),
      ),
    ...entry(
      `${abbreviation.toLowerCase()}-window`,
      window,
      addDays(window, 1),
      `${abbreviation} exam window begins`,
      'As you entered it in your study plan.',
    ),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
