/** A log as it was stored: an entry that cannot be read never takes the others along. Pure. */
import { safeParse, type GenericSchema } from 'valibot';

export interface ReadLog<Event> {
  /** Every entry that can be read, in order. */
  events: Event[];
  /** How many of them stand before the first that is missing or damaged. */
  whole: number;
  /** True when an entry is missing or cannot be read. */
  damaged: boolean;
  /** How many entries there are, readable or not. */
  size: number;
}

export function readLog<Event extends { seq: number }>(schema: GenericSchema<unknown, Event>, entries: readonly unknown[]): ReadLog<Event> {
  const events: Event[] = [];
  // From the end: an entry that claims a place at or behind its followers' is damaged, and takes none of them along; nor is any before its own.
  let next = Infinity;
  for (const [place, value] of [...entries.entries()].reverse()) {
    const event = safeParse(schema, value);
    if (!event.success || event.output.seq < place || event.output.seq >= next) continue;
    next = event.output.seq;
    events.push(event.output);
  }
  events.reverse();
  const gap = events.findIndex(({ seq }, place) => seq !== place);
  const whole = gap < 0 ? events.length : gap;
  return { events, whole, damaged: whole < entries.length, size: entries.length };
}

/** Whether two entries say the same, whatever the order of their fields. */
export const sameBy =
  (schema: GenericSchema<unknown, object>) =>
  (a: unknown, b: unknown): boolean => {
    const [left, right] = [safeParse(schema, a), safeParse(schema, b)];
    return left.success && right.success && JSON.stringify(left.output) === JSON.stringify(right.output);
  };
