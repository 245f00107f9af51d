/**
 * An attempt is a log: events in, state out. Reloading, crashing, resuming, timing and auditing all follow from
 * `events.reduce(apply, start)`. Nothing here knows a clock, a screen or a store.
 */
import type { AttemptEvent, AttemptHead, EventBody } from '../../schemas/attempt.ts';
import { partOf, partRange, startState, type AttemptState, type Response } from './attempt-state.ts';
import { overrun, restLength, timeLeft } from './exam-time.ts';

export * from './attempt-state.ts';
export * from './exam-time.ts';

export type {
  AttemptEvent,
  AttemptHead,
  AttemptKind,
  Confidence,
  EventBody,
  Highlight,
  MissCause,
  SittingRules,
} from '../../schemas/attempt.ts';

/** Whether an event may follow a state. A log with an event that may not is not one of ours. */
export function allowed(head: AttemptHead, state: AttemptState, event: EventBody): boolean {
  const { phase } = state;
  const here = (item: number) =>
    phase === 'part' &&
    Number.isInteger(item) &&
    item >= 0 &&
    item < head.items.length &&
    (partOf(head, item) === state.part || (head.rules.reopenParts && partOf(head, item) < state.part));
  switch (event.type) {
    case 'agreed':
      return phase === 'rules';
    case 'tutorial-ended':
      return phase === 'tutorial';
    case 'part-begun':
      return event.part === state.part && (phase === 'ready' || phase === 'break-offer');
    case 'visited':
    case 'flagged':
    case 'confidence':
    case 'noted':
    case 'highlighted':
      return here(event.item);
    case 'answered':
      return (
        here(event.item) &&
        state.responses[event.item]?.revealed === false &&
        (event.option === null ||
          (Number.isInteger(event.option) && event.option >= 0 && event.option < (head.items[event.item]?.options.length ?? 0)))
      );
    case 'struck':
      return (
        here(event.item) &&
        Number.isInteger(event.option) &&
        event.option >= 0 &&
        event.option < (head.items[event.item]?.options.length ?? 0)
      );
    case 'revealed':
      return head.rules.feedback === 'each' && here(event.item);
    case 'paused':
      return head.rules.pausable && phase === 'part';
    case 'continued':
      return phase === 'paused';
    case 'rest-begun':
      return phase === 'part' && state.restsTaken < head.rules.extraBreaks;
    case 'rest-ended':
      return phase === 'rest';
    case 'part-ended':
      return (phase === 'part' || phase === 'paused' || phase === 'rest') && event.part === state.part;
    case 'break-begun':
      return phase === 'break-offer' && head.rules.breakMs > 0;
    case 'break-ended':
      return phase === 'break';
    case 'surveyed':
      return phase === 'survey';
    case 'finished':
      return phase === 'survey';
    case 'opened':
    case 'clock-changed':
      return phase !== 'done';
    case 'cause':
      return phase === 'done' && event.item >= 0 && event.item < head.items.length;
  }
}

const changeAt = <T>(list: readonly T[], index: number, change: (value: T) => T): T[] =>
  list.map((value, place) => (place === index ? change(value) : value));

/** Books the time since the item came to the screen. */
function leaveItem(state: AttemptState, at: number): AttemptState {
  if (state.itemSince === null) return state;
  const spent = Math.max(0, at - state.itemSince);
  return {
    ...state,
    itemSince: null,
    responses: changeAt(state.responses, state.item, (response) => ({ ...response, ms: response.ms + spent })),
  };
}

/** Books the time of a running part up to now. */
function stopPart(state: AttemptState, at: number): AttemptState {
  const left = leaveItem(state, at);
  if (state.phase !== 'part') return left;
  return { ...left, parts: changeAt(left.parts, state.part, (part) => ({ ...part, usedMs: part.usedMs + Math.max(0, at - state.since) })) };
}

/** One more in a list; in the list itself when nobody else holds it, since copying a long one for each answer takes seconds. */
function withOne<T>(list: T[], one: T, own: boolean): T[] {
  if (!own) return [...list, one];
  list.push(one);
  return list;
}

/** The next state; `own` says that nobody looks at the one before again. An event that is not allowed leaves the state as it was, but for its place in the log. */
export function apply(head: AttemptHead, before: AttemptState, event: AttemptEvent, own = false): AttemptState {
  const state: AttemptState = { ...before, nextSeq: event.seq + 1 };
  if (!allowed(head, before, event)) return state;
  const { at } = event;
  const respond = (item: number, change: (response: Response) => Response): AttemptState => ({
    ...state,
    responses: changeAt(state.responses, item, change),
  });
  switch (event.type) {
    case 'agreed':
      return { ...state, phase: 'tutorial', since: at };
    case 'tutorial-ended':
      return { ...state, phase: 'ready', since: at };
    case 'part-begun': {
      const [first] = partRange(head, event.part);
      return {
        ...state,
        phase: 'part',
        since: at,
        item: first,
        itemSince: at,
        breakMs: state.breakMs + (event.part > 0 ? Math.max(0, at - state.since) : 0),
        parts: changeAt(state.parts, event.part, (part) => ({
          ...part,
          begunAt: part.begunAt ?? at,
          usedMs: part.usedMs + overrun(head, state, at),
        })),
        responses: changeAt(state.responses, first, (response) => ({ ...response, visits: response.visits + 1 })),
      };
    }
    case 'visited': {
      const left = leaveItem(state, at);
      return {
        ...left,
        item: event.item,
        itemSince: at,
        responses: changeAt(left.responses, event.item, (response) => ({ ...response, visits: response.visits + 1 })),
      };
    }
    case 'answered':
      return respond(event.item, (response) => ({
        ...response,
        option: event.option,
        answers: withOne(response.answers, { option: event.option, at }, own),
      }));
    case 'flagged':
      return respond(event.item, (response) => ({ ...response, flagged: event.on }));
    case 'struck':
      return respond(event.item, (response) => ({
        ...response,
        struck: event.on ? [...new Set([...response.struck, event.option])] : response.struck.filter((option) => option !== event.option),
      }));
    case 'confidence':
      return respond(event.item, (response) => ({ ...response, confidence: event.level }));
    case 'noted':
      return respond(event.item, (response) => ({ ...response, note: event.text }));
    case 'highlighted':
      return respond(event.item, (response) => ({ ...response, highlights: event.ranges }));
    case 'revealed':
      return respond(event.item, (response) => ({ ...response, revealed: true }));
    case 'paused':
      return { ...stopPart(state, at), phase: 'paused', since: at, pauses: state.pauses + 1 };
    case 'continued':
      return { ...state, phase: 'part', pausedMs: state.pausedMs + Math.max(0, at - state.since), since: at, itemSince: at };
    case 'rest-begun':
      return { ...stopPart(state, at), phase: 'rest', since: at, restsTaken: state.restsTaken + 1 };
    case 'rest-ended': {
      // A rest that ran over its length costs exam time, as the break does.
      const over = Math.max(0, at - state.since - restLength(head));
      return {
        ...state,
        phase: 'part',
        since: at,
        itemSince: at,
        parts: changeAt(state.parts, state.part, (part) => ({ ...part, usedMs: part.usedMs + over })),
      };
    }
    case 'part-ended': {
      const stopped = stopPart(state, at);
      const parts = changeAt(stopped.parts, event.part, (part) => ({ ...part, endedAt: at, reason: event.reason }));
      const last = event.part === head.parts.length - 1;
      const next = { ...stopped, parts, since: at };
      // With one clock for all parts, nothing can follow a part that used it up.
      const over = head.rules.timing === 'pooled' && (timeLeft(head, { ...next, phase: 'ready' }, at) ?? 1) <= 0;
      if (!last && !over) return { ...next, phase: 'break-offer', part: event.part + 1 };
      return head.rules.ceremony ? { ...next, phase: 'survey' } : { ...next, phase: 'done', finishedAt: at };
    }
    // The stop between two parts is timed as a whole, from the end of the one to the beginning of the other.
    case 'break-begun':
      return { ...state, phase: 'break' };
    case 'break-ended':
      return { ...state, phase: 'ready' };
    case 'surveyed':
      return { ...state, phase: 'done', finishedAt: at, survey: { difficulty: event.difficulty, predicted: event.predicted } };
    case 'finished':
      return { ...state, phase: 'done', finishedAt: at };
    case 'opened': {
      // Time away is not time spent reading an item: the item is charged up to the last stored moment only.
      const left = leaveItem(state, at - event.away);
      return { ...left, awayMs: state.awayMs + event.away, itemSince: state.itemSince === null ? null : at };
    }
    case 'clock-changed':
      return { ...state, clockChanges: [...state.clockChanges, event.by] };
    case 'cause':
      return respond(event.item, (response) => ({ ...response, cause: event.cause }));
  }
}

/** The state after a whole log. */
export const replay = (head: AttemptHead, events: readonly AttemptEvent[]): AttemptState =>
  events.reduce((state, event) => apply(head, state, event, true), startState(head));

/** What may follow what in the log of an attempt, for what writes or mends one. */
export const attemptRules = (head: AttemptHead) => ({
  replay: (events: readonly AttemptEvent[]): AttemptState => replay(head, events),
  allowed: (state: AttemptState, body: EventBody): boolean => allowed(head, state, body),
  apply: (state: AttemptState, event: AttemptEvent): AttemptState => apply(head, state, event),
});

/** Items of the part being sat, by what was done with them. */
export function countItems(
  head: AttemptHead,
  state: AttemptState,
  part = state.part,
): { answered: number[]; unanswered: number[]; flagged: number[] } {
  const [first, end] = partRange(head, part);
  const all = Array.from({ length: end - first }, (_, index) => first + index);
  return {
    answered: all.filter((index) => state.responses[index]?.option !== null),
    unanswered: all.filter((index) => state.responses[index]?.option === null),
    flagged: all.filter((index) => state.responses[index]?.flagged === true),
  };
}
