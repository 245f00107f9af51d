import { describe, expect, it } from 'vitest';
import { noteToRestore, timeAway } from '../../../src/features/exam/store/resume.ts';
import { attemptRules } from '../../../src/features/exam/attempt.ts';
import { logWriter, type LogStore, type SavingProblem } from '../../../src/features/exam/store/log-writer.ts';
import { noteDraft, type TypedNote } from '../../../src/features/exam/store/note-draft.ts';
import { sittingClock } from '../../../src/features/exam/store/sitting-clock.ts';
import type { AttemptEvent } from '../../../src/schemas/attempt.ts';
import { head, rules } from './make.ts';

const form = head({ parts: [10], rules: { ...rules, timing: 'untimed', limits: [], ceremony: false } });

/** A store in memory that fails on demand. */
function memory() {
  const events: AttemptEvent[] = [];
  const state: { problem: SavingProblem | null } = { problem: null };
  const store: LogStore<AttemptEvent> = {
    append: (more) => {
      if (state.problem) return Promise.resolve({ ok: false, problem: state.problem });
      events.push(...more);
      return Promise.resolve({ ok: true, value: undefined });
    },
    restore: (all) => {
      events.splice(0, events.length, ...all);
      return Promise.resolve({ ok: true, value: 'added' });
    },
  };
  return { events, state, store };
}

function writer(more: { mayWrite?: () => boolean; waiting?: () => boolean } = {}) {
  const kept = memory();
  let now = 1_000_000;
  const log = logWriter({
    rules: attemptRules(form),
    events: [],
    store: kept.store,
    moment: () => ({ now: (now += 10), wall: now }),
    mayWrite: () => true,
    waiting: () => false,
    onMove: () => undefined,
    ...more,
  });
  return { ...kept, log };
}

describe('the log writer', () => {
  it('stores an event before the state moves, and numbers events in the order they came', async () => {
    const { log, events } = writer();
    const seen: number[] = [];
    log.$state.listen(() => seen.push(events.length));
    await Promise.all([log.put({ type: 'part-begun', part: 0 }), log.put({ type: 'answered', item: 0, option: 1 })]);
    expect(seen).toEqual([1, 2]);
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [0, 'part-begun'],
      [1, 'answered'],
    ]);
  });
  it('refuses what may not follow, and stores nothing of it', async () => {
    const { log, events } = writer();
    expect(await log.put({ type: 'answered', item: 0, option: 1 })).toBe(false);
    expect(events).toEqual([]);
  });
  it('keeps what could not be stored, says so until it is, and stores all of it with the next', async () => {
    const { log, events, state } = writer();
    await log.put({ type: 'part-begun', part: 0 });
    state.problem = 'full';
    await log.put({ type: 'answered', item: 0, option: 1 });
    expect(log.$saving.get()).toEqual({ kind: 'unsaved', problem: 'full' });
    expect(log.$state.get().responses[0]?.option).toBe(1);
    state.problem = null;
    await log.put({ type: 'answered', item: 0, option: 2 });
    expect(log.$saving.get()).toEqual({ kind: 'saved' });
    expect(events.map(({ seq }) => seq)).toEqual([0, 1, 2]);
  });
  it('writes nothing once another tab does', async () => {
    let mine = true;
    const { log, events } = writer({ mayWrite: () => mine });
    await log.put({ type: 'part-begun', part: 0 });
    mine = false;
    expect(await log.put({ type: 'answered', item: 0, option: 1 })).toBe(false);
    expect(events).toHaveLength(1);
  });
  it('does not say "Saved" while something typed waits', async () => {
    let typed = true;
    const { log } = writer({ waiting: () => typed });
    await log.put({ type: 'part-begun', part: 0 });
    expect(log.$saving.get().kind).toBe('saving');
    typed = false;
    await log.put({ type: 'visited', item: 1 });
    expect(log.$saving.get().kind).toBe('saved');
  });
});

describe('a note being typed', () => {
  function typing() {
    const stored: TypedNote[] = [];
    const free: (() => void)[] = [];
    let waiting: (() => void) | null = null;
    const draft = noteDraft({
      put: (note) =>
        new Promise((resolve) => {
          free.push(() => {
            stored.push(note);
            resolve(true);
          });
        }),
      later: (work) => {
        waiting = work;
        return () => {
          waiting = null;
        };
      },
    });
    return { draft, stored, free, rest: () => waiting?.() };
  }
  it('is stored once, after a rest, with the last text', () => {
    const { draft, stored, free, rest } = typing();
    draft.type({ item: 0, text: 'a' });
    draft.type({ item: 0, text: 'ab' });
    rest();
    free.forEach((go) => {
      go();
    });
    expect(stored).toEqual([{ item: 0, text: 'ab' }]);
  });
  it('is current until it is stored, and no longer', async () => {
    const { draft, free, rest } = typing();
    draft.type({ item: 0, text: 'a' });
    expect(draft.current()).toEqual({ item: 0, text: 'a' });
    rest();
    expect(draft.current()).toEqual({ item: 0, text: 'a' });
    free[0]?.();
    await Promise.resolve();
    await new Promise((done) => setTimeout(done));
    expect(draft.current()).toBeNull();
  });
  it('of one item is not lost when another item’s begins', () => {
    const { draft, free } = typing();
    draft.type({ item: 0, text: 'first' });
    draft.type({ item: 1, text: 'second' });
    expect(free).toHaveLength(1);
    expect(draft.current()).toEqual({ item: 1, text: 'second' });
  });
});

describe('a note found in the mark of a page that was closed', () => {
  const at = (seq: number) => ({ seq, at: seq, wall: seq });
  const log: AttemptEvent[] = [
    { ...at(0), type: 'part-begun', part: 0 },
    { ...at(1), type: 'noted', item: 0, text: 'newer' },
  ];
  it('comes back when it was typed after the last that was stored', () => {
    expect(noteToRestore(log, { item: 0, text: 'newest', after: 2 })).toEqual({ item: 0, text: 'newest' });
  });
  it('does not take the place of a note stored since', () => {
    expect(noteToRestore(log, { item: 0, text: 'older', after: 1 })).toBeNull();
    expect(noteToRestore(log, { item: 1, text: 'other item', after: 1 })).toEqual({ item: 1, text: 'other item' });
  });
  it('is left alone when the log has it already, or there is none', () => {
    expect(noteToRestore(log, { item: 0, text: 'newer', after: 2 })).toBeNull();
    expect(noteToRestore(log, null)).toBeNull();
  });
});

describe('the clock of a sitting', () => {
  it('goes on from the last stored moment, and tells time the page did not run', () => {
    let reading = { wall: 5000, mono: 0 };
    const clock = sittingClock(() => reading, { now: 1000, wall: 1000 });
    expect(clock.moment()).toEqual({ now: 5000, wall: 5000 });
    reading = { wall: 605_000, mono: 250 };
    expect(clock.tick()).toEqual({ leap: 0, gap: 600_000, before: 5000 });
    expect(clock.moment().now).toBe(605_000);
  });
});

describe('time away', () => {
  const at = (seq: number) => ({ seq, at: seq, wall: seq });
  const asleep: AttemptEvent[] = [
    { ...at(0), type: 'part-begun', part: 0 },
    { ...at(1), type: 'opened', away: 300_000 },
    { ...at(2), type: 'clock-changed', by: -5000 },
    { ...at(3), type: 'opened', away: 300_000 },
  ];
  it('is summed up until something is done, and is not said again after that', () => {
    expect(timeAway(asleep)).toBe(600_000);
    expect(timeAway([...asleep, { ...at(4), type: 'answered', item: 0, option: 1 }])).toBe(0);
  });
  it('of less than a minute is not worth saying', () => {
    expect(timeAway([{ ...at(0), type: 'opened', away: 59_000 }])).toBe(0);
  });
});
