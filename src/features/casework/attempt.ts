/** A reading of a file as an append-only log, and the state it adds up to: `events.reduce(apply, start)`. Pure. */
import type { PartVerdict } from '../../schemas/casework.ts';
import type { CaseworkEvent, CaseworkEventBody, CaseworkHead, Mark } from '../../schemas/casework-reading.ts';

export type { PartVerdict } from '../../schemas/casework.ts';
export type { CaseworkEvent, CaseworkEventBody, CaseworkHead, Mark } from '../../schemas/casework-reading.ts';

export type ReadingPhase = 'ready' | 'reading' | 'paused' | 'done';

export interface ReadingState {
  phase: ReadingPhase;
  /** Place the next event takes in the log. */
  nextSeq: number;
  /** The document on the screen, or `policy`. */
  document: string;
  /** In the order they were set. */
  marks: Mark[];
  /** Ids of lines drawn over with the marker; they say nothing and are not scored. */
  highlights: string[];
  notes: string;
  verdict: PartVerdict;
  /** Documents that were opened. */
  seen: string[];
  /** Time spent reading up to `since`, milliseconds, without pauses and without time away from an untimed reading. */
  usedMs: number;
  /** Since when the clock runs; null while it stands. */
  since: number | null;
  /** Time the page was closed, in milliseconds. With a limit it counts as used, without one it does not. */
  awayMs: number;
  finishedAt: number | null;
  reason: 'submitted' | 'time' | null;
}

export const startReading = (): ReadingState => ({
  phase: 'ready',
  nextSeq: 0,
  document: 'policy',
  marks: [],
  highlights: [],
  notes: '',
  verdict: {},
  seen: [],
  usedMs: 0,
  since: null,
  awayMs: 0,
  finishedAt: null,
  reason: null,
});

const hasDocument = (head: CaseworkHead, id: string) => id === 'policy' || head.file.documents.some((document) => document.id === id);
const hasLine = (head: CaseworkHead, line: string) =>
  head.file.policy.lines.some(({ id }) => id === line) ||
  head.file.documents.some(({ blocks }) => blocks.some((block) => block.lines.some(({ id }) => id === line)));

/** Whether an event may follow a state. A log with an event that may not is not one of ours. */
export function allowedReading(head: CaseworkHead, state: ReadingState, event: CaseworkEventBody): boolean {
  const reading = state.phase === 'reading';
  switch (event.type) {
    case 'begun':
      return state.phase === 'ready';
    case 'visited':
      return reading && hasDocument(head, event.document);
    case 'marked':
      return reading && event.mark.lines.every((line) => hasLine(head, line)) && new Set(event.mark.lines).size === event.mark.lines.length;
    case 'unmarked':
      return reading && state.marks.some(({ id }) => id === event.mark);
    case 'highlighted':
      return reading && hasLine(head, event.line);
    case 'noted':
    case 'decided':
      return reading;
    case 'paused':
      return reading && head.rules.limitMs === null;
    case 'continued':
      return state.phase === 'paused';
    case 'finished':
      return reading || state.phase === 'paused';
    case 'opened':
    case 'clock-changed':
      return state.phase !== 'done';
  }
}

/** Books the time up to now and stops the clock. */
const stop = (state: ReadingState, at: number): ReadingState =>
  state.since === null ? state : { ...state, usedMs: state.usedMs + Math.max(0, at - state.since), since: null };

/** The next state. An event that is not allowed leaves the state as it was, but for its place in the log. */
export function applyReading(head: CaseworkHead, before: ReadingState, event: CaseworkEvent): ReadingState {
  const state: ReadingState = { ...before, nextSeq: event.seq + 1 };
  if (!allowedReading(head, before, event)) return state;
  switch (event.type) {
    case 'begun':
      return { ...state, phase: 'reading', since: event.at };
    case 'visited':
      return {
        ...state,
        document: event.document,
        seen: state.seen.includes(event.document) ? state.seen : [...state.seen, event.document],
      };
    case 'marked': {
      const there = state.marks.some(({ id }) => id === event.mark.id);
      return {
        ...state,
        marks: there ? state.marks.map((mark) => (mark.id === event.mark.id ? event.mark : mark)) : [...state.marks, event.mark],
      };
    }
    case 'unmarked':
      return { ...state, marks: state.marks.filter(({ id }) => id !== event.mark) };
    case 'highlighted': {
      const others = state.highlights.filter((line) => line !== event.line);
      return { ...state, highlights: event.on ? [...others, event.line] : others };
    }
    case 'noted':
      return { ...state, notes: event.text };
    case 'decided':
      return { ...state, verdict: { ...state.verdict, ...event.verdict } };
    case 'paused':
      return { ...stop(state, event.at), phase: 'paused' };
    case 'continued':
      return { ...state, phase: 'reading', since: event.at };
    case 'finished':
      return { ...stop(state, event.at), phase: 'done', finishedAt: event.at, reason: event.reason };
    case 'opened': {
      const away = Math.max(0, event.away);
      // With a limit the clock runs on while the page is closed; without one, time away is not time spent reading.
      const since = state.since === null || head.rules.limitMs !== null ? state.since : state.since + away;
      return { ...state, since, awayMs: state.awayMs + away };
    }
    case 'clock-changed':
      return state;
  }
}

/** The state after a whole log. */
export const replayReading = (head: CaseworkHead, events: readonly CaseworkEvent[]): ReadingState =>
  events.reduce((state, event) => applyReading(head, state, event), startReading());

/** What may follow what in the log of a reading, for what writes or mends one. */
export const readingRules = (head: CaseworkHead) => ({
  replay: (events: readonly CaseworkEvent[]): ReadingState => replayReading(head, events),
  allowed: (state: ReadingState, body: CaseworkEventBody): boolean => allowedReading(head, state, body),
  apply: (state: ReadingState, event: CaseworkEvent): ReadingState => applyReading(head, state, event),
});

/** Time spent reading up to `now`, milliseconds. */
export const usedAt = (state: ReadingState, now: number): number =>
  state.usedMs + (state.since === null ? 0 : Math.max(0, now - state.since));

/** Milliseconds left at `now`, 0 at the end; null without a limit. */
export const leftAt = (head: CaseworkHead, state: ReadingState, now: number): number | null =>
  head.rules.limitMs === null ? null : Math.max(0, head.rules.limitMs - usedAt(state, now));
