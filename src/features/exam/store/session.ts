/**
 * A sitting in progress: the log in storage, the state it adds up to, and exam time. Everything the screen shows comes from here,
 * and no answer reaches the screen before it is stored.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { holdsEnd } from '../../../schemas/attempt-record.ts';
import { onDatabaseLost } from '../../../storage/attempts-database.ts';
import { appendEvents, prepareLog, readAttempt } from '../../../storage/log.ts';
import type { StorageProblem } from '../../../storage/problems.ts';
import { readSeen, writeSeen } from '../../../storage/last-seen.ts';
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

/** `cleared`: the attempt is no longer in storage. */
export type SavingProblem = StorageProblem | 'cleared';
export type Saving = { kind: 'saved' } | { kind: 'saving' } | { kind: 'unsaved'; problem: SavingProblem };

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
  /** True when part of the log could not be read and was set aside. */
  damaged: boolean;
  /** Stores an event, then moves the state. Resolves to false when it was not allowed. */
  record: (body: EventBody) => Promise<boolean>;
  /** Keeps a note as it is typed: stored after a short rest, before anything else is, and when the page is left. */
  note: (item: number, text: string) => void;
  /** Events that are not stored yet, and those that are: for a download when storage fails. */
  log: () => AttemptEvent[];
  /** Writes the whole attempt anew after it was cleared. */
  storeAgain: () => Promise<void>;
  close: () => void;
}

export type Opened = { ok: true; session: Session } | { ok: false; problem: 'missing' | 'elsewhere' | 'broken' | StorageProblem };

/** A typed note rests so long before it is stored, in milliseconds. */
const noteRest = 400;
/** How often an open page leaves its mark, in milliseconds. */
const seenEvery = 5000;

/** The part that time ended, while nothing was done since; from the log, so that a reload says it again. */
export function timeOut(log: readonly AttemptEvent[]): { part: number; at: number; away: boolean } | null {
  const place = log.findLastIndex(({ type }) => type !== 'opened' && type !== 'clock-changed');
  const end = log[place];
  if (end?.type !== 'part-ended' || end.reason !== 'time') return null;
  const before = log[place - 1];
  return { part: end.part, at: end.at, away: before?.type === 'opened' && before.at === end.at };
}

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
  const { head, damaged, migrated, whole } = stored.value;
  const finished = replay(head, stored.value.events).phase === 'done';
  const events = finished ? stored.value.events : stored.value.events.slice(0, whole);
  if (!finished && (damaged || migrated)) {
    // A finished attempt is read and never sat on, whatever its log has lost.
    const ready = holdsEnd(head, stored.value.events) ? ({ ok: false, problem: 'broken' } as const) : await prepareLog(stored.value);
    if (!ready.ok) {
      hold.release();
      return ready;
    }
  }

  const last = events.at(-1);
  const seen = readSeen(id);
  const logged = last ? { now: last.at, wall: last.wall } : { now: head.createdAt, wall: head.createdAt };
  const lastMoment = seen && seen.now > logged.now ? seen : logged;
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

  const tell = (problem: SavingProblem) => {
    $saving.set({ kind: 'unsaved', problem });
  };
  const flush = async () => {
    // Once another tab writes, this one must not put its entries in between.
    if (pending.length === 0 || !$writing.get()) return;
    const batch = [...pending];
    const result = await appendEvents(id, batch);
    if (result.ok) {
      pending.splice(0, batch.length);
      $saving.set({ kind: 'saved' });
    } else {
      tell(result.problem);
    }
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };
  const saving = () => {
    // A failure stays on the screen until something was stored.
    if ($saving.get().kind === 'saved') $saving.set({ kind: 'saving' });
  };

  const put = (body: EventBody, at?: number): Promise<boolean> =>
    inTurn(async () => {
      const before = $state.get();
      if (!$writing.get() || !allowed(head, before, body)) return false;
      const event = { ...body, seq: before.nextSeq, at: at ?? clock.now, wall: clock.wall };
      log.push(event);
      pending.push(event);
      saving();
      await flush();
      // Stored, or kept in memory with the failure on the screen: only now does the screen move.
      $state.set(apply(head, before, event));
      showTime();
      return true;
    });

  let draft: { item: number; text: string } | null = null;
  /** The note on its way to storage; a page that is closed meanwhile still has it in its mark. */
  let settling: { item: number; text: string } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Stores the note being typed, before whatever comes next. */
  const settle = (at?: number) => {
    clearTimeout(resting);
    if (!draft) return;
    const note = draft;
    [settling, draft] = [note, null];
    void put({ type: 'noted', ...note }, at).then(() => {
      if (settling === note) settling = null;
    });
  };
  const record = (body: EventBody, at?: number): Promise<boolean> => {
    settle(at);
    return put(body, at);
  };
  let marked = 0;
  const mark = () => {
    if (!$writing.get()) return;
    marked = clock.mono;
    writeSeen(id, $state.get().phase === 'done' ? null : { now: clock.now, wall: clock.wall, note: draft ?? settling });
  };

  const tick = () => {
    const visible = document.visibilityState === 'visible';
    const { state, leap } = advanceClock(clock, read(visible && wasVisible));
    wasVisible = visible;
    clock = state;
    if (leap !== 0) void record({ type: 'clock-changed', by: Math.round(leap) });
    const ends = deadline(head, $state.get(), clock.now);
    if (ends !== null && ends <= clock.now) {
      settle(ends);
      void put({ type: 'part-ended', part: $state.get().part, reason: 'time' }, ends);
    }
    if (clock.mono - marked >= seenEvery) mark();
    showTime();
  };

  if (last !== undefined && $state.get().phase !== 'done') {
    const ends = deadline(head, $state.get(), clock.now);
    // Outside a part no exam time runs, so nobody is away from it.
    const inPart = $state.get().phase === 'part';
    const note = seen?.note;
    if (note && typeof note.text === 'string' && $state.get().responses[note.item]?.note !== note.text)
      await put({ type: 'noted', item: note.item, text: note.text.slice(0, 20_000) }, lastMoment.now);
    if (opened.leap !== 0) await record({ type: 'clock-changed', by: opened.leap });
    if (ends !== null && ends <= clock.now) {
      // The part ended at its deadline, whenever the page is opened again.
      await record({ type: 'opened', away: Math.max(0, ends - lastMoment.now) }, ends);
      await record({ type: 'part-ended', part: $state.get().part, reason: 'time' }, ends);
    } else {
      await record({ type: 'opened', away: inPart ? clock.now - lastMoment.now : 0 });
    }
  }
  showTime();
  const timer = setInterval(tick, 250);
  const onVisibility = () => {
    tick();
    // A hidden page may never come back: what failed to be stored gets another try.
    if (document.visibilityState === 'hidden') leave();
  };
  const leave = () => {
    mark();
    settle();
    void inTurn(flush);
  };
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('pagehide', leave);
  const unwatch = onDatabaseLost(() => {
    // Deleted, cleared or upgraded under the open page: looked at once, not with the next answer.
    void inTurn(async () => {
      const there = $writing.get() ? await appendEvents(id, [], $state.get().nextSeq - pending.length) : null;
      if (there?.ok === false) tell(there.problem);
    });
  });
  mark();

  return {
    ok: true,
    session: {
      head,
      $state,
      $left,
      $phaseTime,
      $saving,
      $writing,
      damaged,
      record: (body) => record(body),
      note: (item, text) => {
        clearTimeout(resting);
        draft = { item, text };
        saving();
        resting = setTimeout(settle, noteRest);
      },
      log: () => [...log],
      storeAgain: () =>
        inTurn(async () => {
          // Rarely needed, so it does not travel with the player.
          const { restoreAttempt } = await import('../../../storage/upkeep.ts');
          const stored = await restoreAttempt({ head, events: log });
          if (!stored.ok) tell(stored.problem);
          else if (stored.value !== 'differs') {
            pending.length = 0;
            $saving.set({ kind: 'saved' });
          }
        }),
      close: () => {
        clearInterval(timer);
        clearTimeout(resting);
        unwatch();
        document.removeEventListener('visibilitychange', onVisibility);
        removeEventListener('pagehide', leave);
        hold.release();
      },
    },
  };
}
