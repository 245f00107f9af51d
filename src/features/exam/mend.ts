/**
 * A log with entries that cannot be read, as far as it holds: what comes after a damaged entry counts wherever it can follow what came
 * before. When damaged entries were turns of the sitting (a part begun or ended, a break, a pause), they are known by what follows them and
 * are put back in their own places. Pure.
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

/** More turns than a sitting takes in a row: out of one part, through the break, into the next. */
const mostTurns = 5;

/** The fewest turns, at most `most`, after which `event` may follow; none when no turns lead there. */
function turnsBefore<Body extends object, State>(
  { allowed, apply, turns }: Rules<Body, State>,
  from: State,
  last: Stamp | undefined,
  event: Body & Stamp,
  most: number,
): (Body & Stamp)[] {
  let ways: { state: State; made: (Body & Stamp)[] }[] = [{ state: from, made: [] }];
  for (let count = 1; count <= Math.min(most, mostTurns); count += 1) {
    const longer: typeof ways = [];
    for (const { state, made } of ways)
      for (const { body, ends } of turns(state)) {
        if (!allowed(state, body)) continue;
        // One that came right before the next entry is followed by none that came right after the last.
        const before = made.at(-1) ?? last;
        const { at, wall } = (ends ? before : undefined) ?? event;
        const turn = { ...body, seq: event.seq - most + count - 1, at, wall };
        const way = { state: apply(state, turn), made: [...made, turn] };
        if (allowed(way.state, event)) return way.made;
        longer.push(way);
      }
    ways = longer;
  }
  return [];
}

export function mendLog<Body extends object, State>(
  { events, whole, size }: ReadLog<Body & Stamp>,
  rules: Rules<Body, State>,
): Mended<Body & Stamp> {
  const { replay, allowed, apply } = rules;
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
    if (gap && !allowed(state, event))
      for (const turn of turnsBefore(rules, state, kept.at(-1), event, event.seq - next)) {
        state = apply(state, turn);
        kept.push(turn);
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
