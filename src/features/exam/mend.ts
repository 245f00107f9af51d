/**
 * A log with entries that cannot be read, as far as it holds: what comes after a damaged entry counts wherever it can follow what came
 * before. When the damaged entry was a turn of the sitting (a part begun or ended, a break), it is known by what follows it and is put
 * back in its own place. Pure.
 */
import { countOf, plural } from '../../format/plurals.ts';
import type { ReadLog } from '../../schemas/record-log.ts';

interface Stamp {
  seq: number;
  at: number;
  wall: number;
}

interface Rules<Body extends object, State> {
  replay: (events: readonly (Body & Stamp)[]) => State;
  allowed: (state: State, body: Body) => boolean;
  apply: (state: State, event: Body & Stamp) => State;
  /** Turns of a sitting that a damaged entry may have been. `ends`: it came right after the entry before, not right before the next. */
  turns: (state: State) => readonly { body: Body; ends: boolean }[];
}

/** A stretch of the log that is lost. */
interface Lost {
  /** Place of its first entry, from 0, and how many there are. */
  from: number;
  count: number;
  /** When the entries around it were stored; null at an end of the log. */
  after: number | null;
  before: number | null;
}

export interface Mended<Event> {
  /** What holds, with the places it was written in. */
  events: Event[];
  /** How many entries are lost, in a sentence that names them; empty when none is. */
  said: string;
}

const clock = (wall: number) => new Date(wall).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** `entry 12 (between Mar 1, 2026, 3:02 PM and Mar 1, 2026, 3:03 PM)`. */
function placeOf({ from, count, after, before }: Lost): string {
  const which = count === 1 ? `entry ${String(from + 1)}` : `entries ${String(from + 1)} to ${String(from + count)}`;
  const time =
    after !== null && before !== null
      ? `between ${clock(after)} and ${clock(before)}`
      : after !== null
        ? `after ${clock(after)}`
        : before !== null
          ? `before ${clock(before)}`
          : '';
  return time === '' ? which : `${which} (${time})`;
}

function lostSentence(all: readonly Lost[]): string {
  if (all.length === 0) return '';
  const count = all.reduce((sum, lost) => sum + lost.count, 0);
  const named = all.slice(0, 3).map(placeOf).join(', ');
  return `${countOf(count, 'entry', 'entries')} of the log could not be read: ${named}${all.length > 3 ? ' and others' : ''}. What ${plural(count, 'it', 'they')} held is lost; everything else counts.`;
}

export function mendLog<Body extends object, State>(
  { events, whole, size }: ReadLog<Body & Stamp>,
  { replay, allowed, apply, turns }: Rules<Body, State>,
): Mended<Body & Stamp> {
  const kept = events.slice(0, whole);
  const lost: Lost[] = [];
  const lose = (from: number, count: number, before: number | null) => {
    const last = lost.at(-1);
    if (last && last.from + last.count === from) Object.assign(last, { count: last.count + count, before });
    else lost.push({ from, count, after: kept.at(-1)?.wall ?? null, before });
  };
  let state = replay(kept);
  let next = whole;
  for (const event of events.slice(whole)) {
    const gap = event.seq > next;
    if (gap) lose(next, event.seq - next, event.wall);
    const last = kept.at(-1);
    if (gap && !allowed(state, event)) {
      for (const { body, ends } of turns(state)) {
        const { at, wall } = (ends ? last : undefined) ?? event;
        const turn = { ...body, seq: event.seq - 1, at, wall };
        if (!allowed(state, body) || !allowed(apply(state, turn), event)) continue;
        state = apply(state, turn);
        kept.push(turn);
        break;
      }
    }
    if (allowed(state, event)) {
      state = apply(state, event);
      kept.push(event);
    } else lose(event.seq, 1, null);
    next = event.seq + 1;
  }
  if (size > next) lose(next, size - next, null);
  return { events: kept, said: lostSentence(lost) };
}
