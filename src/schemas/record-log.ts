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
  let whole = 0;
  for (const [place, value] of entries.entries()) {
    const event = safeParse(schema, value);
    // Never out of order: an entry that claims an earlier place than its neighbor is damaged.
    if (!event.success || event.output.seq < place || event.output.seq <= (events.at(-1)?.seq ?? -1)) continue;
    if (event.output.seq === place && whole === place) whole += 1;
    events.push(event.output);
  }
  return { events, whole, damaged: whole < entries.length, size: entries.length };
}

/** Whether two entries say the same, whatever the order of their fields. */
export const sameBy =
  (schema: GenericSchema<unknown, object>) =>
  (a: unknown, b: unknown): boolean => {
    const [left, right] = [safeParse(schema, a), safeParse(schema, b)];
    return left.success && right.success && JSON.stringify(left.output) === JSON.stringify(right.output);
  };
