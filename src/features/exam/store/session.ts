/**
 * A sitting in progress: the log in storage, the state it adds up to, and exam time. Everything the screen shows comes from here,
 * and no answer reaches the screen before it is stored.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { appendEvents, readAttempt } from '../../../storage/attempts.ts';
import type { StorageProblem } from '../../../storage/database.ts';
import { holdAttempt, type Hold } from '../../../storage/lock.ts';
import {
  allowed,
  apply,
  deadline,
  replay,
  timeLeft,
  type AttemptEvent,
  type AttemptHead,
  type AttemptState,
  type EventBody,
} from '../attempt.ts';
import { advanceClock, openClock, type ClockState } from '../clock.ts';

export type Saving = { kind: 'saved' } | { kind: 'saving' } | { kind: 'unsaved'; problem: StorageProblem };

export interface Session {
  head: AttemptHead;
  $state: ReadableAtom<AttemptState>;
  /** Milliseconds left, by whole seconds; null when untimed. */
  $left: ReadableAtom<number | null>;
  /** Milliseconds since the phase began, by whole seconds: for breaks and the tutorial. */
  $phaseTime: ReadableAtom<number>;
  $saving: ReadableAtom<Saving>;
  /** False once another tab has taken over. */
  $writing: ReadableAtom<boolean>;
  /** True when time ran out while the page was closed. */
  expiredAway: boolean;
  /** True when part of the log could not be read and was set aside. */
  damaged: boolean;
  /** Stores an event, then moves the state. Resolves to false when it was not allowed. */
  record: (body: EventBody) => Promise<boolean>;
  /** Events that are not stored yet, and those that are: for a download when storage fails. */
  log: () => AttemptEvent[];
  close: () => void;
}

export type Opened = { ok: true; session: Session } | { ok: false; problem: 'missing' | 'elsewhere' | StorageProblem };

const read = (visible: boolean) => ({ wall: Date.now(), mono: performance.now(), visible });

/** Opens an attempt for sitting. `takeOver` takes it from another tab. */
export async function openSession(id: string, takeOver = false): Promise<Opened> {
  const $writing = atom(true);
  const hold: Hold | null = await holdAttempt(id, takeOver, () => {
    $writing.set(false);
  });
  if (!hold) return { ok: false, problem: 'elsewhere' };
  const stored = await readAttempt(id);
  if (!stored.ok || !stored.value) {
    hold.release();
    return { ok: false, problem: stored.ok ? 'missing' : stored.problem };
  }
  const { head, events, damaged } = stored.value;

  const last = events.at(-1);
  const lastMoment = last ? { now: last.at, wall: last.wall } : { now: head.createdAt, wall: head.createdAt };
  const opened = openClock(read(true), lastMoment);
  let clock: ClockState = opened.state;
  const log = [...events];
  const $state = atom(replay(head, events));
  const $left = atom<number | null>(null);
  const $phaseTime = atom(0);
  const $saving = atom<Saving>({ kind: 'saved' });
  const pending: AttemptEvent[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  let wasVisible = document.visibilityState === 'visible';

  const showTime = () => {
    const state = $state.get();
    const left = timeLeft(head, state, clock.now);
    const seconds = left === null ? null : Math.ceil(left / 1000) * 1000;
    if ($left.get() !== seconds) $left.set(seconds);
    const phase = Math.floor((clock.now - state.since) / 1000) * 1000;
    if ($phaseTime.get() !== phase) $phaseTime.set(phase);
  };

  const flush = async () => {
    if (pending.length === 0) return;
    const batch = [...pending];
    const result = await appendEvents(id, batch);
    if (result.ok) {
      pending.splice(0, batch.length);
      $saving.set({ kind: 'saved' });
    } else {
      $saving.set({ kind: 'unsaved', problem: result.problem });
    }
  };

  const record = (body: EventBody, at?: number): Promise<boolean> => {
    const turn = queue.then(async () => {
      const before = $state.get();
      if (!$writing.get() || !allowed(head, before, body)) return false;
      const event = { ...body, seq: before.nextSeq, at: at ?? clock.now, wall: clock.wall };
      log.push(event);
      pending.push(event);
      $saving.set({ kind: 'saving' });
      await flush();
      // Stored, or kept in memory with the failure on the screen: only now does the screen move.
      $state.set(apply(head, before, event));
      showTime();
      return true;
    });
    queue = turn.catch(() => undefined);
    return turn;
  };

  const tick = () => {
    const visible = document.visibilityState === 'visible';
    const { state, leap } = advanceClock(clock, read(visible && wasVisible));
    wasVisible = visible;
    clock = state;
    if (leap !== 0) void record({ type: 'clock-changed', by: Math.round(leap) });
    const ends = deadline(head, $state.get(), clock.now);
    if (ends !== null && ends <= clock.now) {
      void record({ type: 'part-ended', part: $state.get().part, reason: 'time' }, ends);
    }
    showTime();
  };

  let expiredAway = false;
  if (last !== undefined && $state.get().phase !== 'done') {
    const ends = deadline(head, $state.get(), clock.now);
    const away = clock.now - last.at;
    if (opened.leap !== 0) await record({ type: 'clock-changed', by: opened.leap });
    if (ends !== null && ends <= clock.now) {
      // The part ended at its deadline, whenever the page is opened again.
      expiredAway = true;
      await record({ type: 'opened', away: Math.max(0, ends - last.at) }, ends);
      await record({ type: 'part-ended', part: $state.get().part, reason: 'time' }, ends);
    } else {
      await record({ type: 'opened', away });
    }
  }
  showTime();
  const timer = setInterval(tick, 250);
  const onVisibility = () => {
    tick();
    // A hidden page may never come back: what failed to be stored gets another try.
    if (document.visibilityState === 'hidden') queue = queue.then(flush).catch(() => undefined);
  };
  document.addEventListener('visibilitychange', onVisibility);

  return {
    ok: true,
    session: {
      head,
      $state,
      $left,
      $phaseTime,
      $saving,
      $writing,
      expiredAway,
      damaged,
      record: (body) => record(body),
      log: () => [...log],
      close: () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', onVisibility);
        hold.release();
      },
    },
  };
}
