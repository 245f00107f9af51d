/**
 * What every sitting stands on, an exam's or a practice file's: one tab that writes, a log that is stored before the screen moves, a clock,
 * a note as it is typed, and the mark an open page leaves outside the log.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { StorageProblem } from '../../../storage/causes.ts';
import { readSeen, writeSeen } from '../../../storage/last-seen.ts';
import { holdAttempt } from '../../../storage/lock.ts';
import { logWriter, type LogRules, type LogStore } from './log-writer.ts';
import { noteDraft, type TypedNote } from './note-draft.ts';
import { sittingClock } from './sitting-clock.ts';

interface Refused {
  ok: false;
  problem: 'missing' | 'elsewhere' | 'broken' | StorageProblem;
}
export type OpenedLog<S> = { ok: true; session: S } | Refused;

export interface Readied<Event> {
  events: readonly Event[];
  /** What of it could not be read, in a sentence. */
  damage?: string;
}
export type ReadyLog<Event> = ({ ok: true } & Readied<Event>) | Refused;

interface Opening<R, Event, S> {
  id: string;
  /** Takes it from another tab. */
  takeOver: boolean;
  read: (id: string) => Promise<{ ok: true; value: R | null } | { ok: false; problem: StorageProblem }>;
  /** The log to go on from: of a damaged one what can be read, the rest being set aside. */
  ready: (stored: R) => Promise<ReadyLog<Event>>;
  sit: (stored: R, log: Readied<Event>, $writing: ReadableAtom<boolean>, release: () => void) => S & { resume: () => Promise<void> };
}

/** Opens a log for writing: the lock first, then what is stored, then the session. */
export async function openLog<R, Event, S>({ id, takeOver, read, ready, sit }: Opening<R, Event, S>): Promise<OpenedLog<S>> {
  const $writing = atom(true);
  const hold = await holdAttempt(id, takeOver, () => {
    $writing.set(false);
  });
  if (!hold) return { ok: false, problem: 'elsewhere' };
  const stored = await read(id);
  const log = !stored.ok ? stored : stored.value ? await ready(stored.value) : ({ ok: false, problem: 'missing' } as const);
  if (!stored.ok || !stored.value || !log.ok) {
    hold.release();
    return log.ok ? { ok: false, problem: 'missing' } : log;
  }
  const session = sit(stored.value, log, $writing, hold.release);
  await session.resume();
  return { ok: true, session };
}

/** How often an open page leaves its mark, in milliseconds. */
const seenEvery = 5000;

/** Runs something after a rest, in milliseconds; gives how to call it off. */
const later = (work: () => void, rest: number) => {
  const timer = setTimeout(work, rest);
  return () => {
    clearTimeout(timer);
  };
};

/** A hidden page may never come back: what failed to be stored then gets another try. */
function watchLeaving(tick: () => void, leave: () => void): () => void {
  const onVisibility = () => {
    tick();
    if (document.visibilityState === 'hidden') leave();
  };
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    removeEventListener('pagehide', leave);
  };
}

interface Parts<Body extends object, State, Event> {
  head: { id: string; createdAt: number };
  events: readonly Event[];
  $writing: ReadableAtom<boolean>;
  rules: LogRules<Body, State>;
  store: LogStore<Event>;
  /** The event that keeps a note. */
  noted: (note: TypedNote) => Body;
  /** The note that was typed when the page was closed, unless it is stored. */
  unsaved: (typed: NonNullable<ReturnType<typeof readSeen>>['note']) => Body | null;
  clockChanged: (by: number) => Body;
  onMove: () => void;
}

/** A log that is ready to be written on, and all that is kept beside it. */
export function keptLog<Body extends object, State extends { phase: string; nextSeq: number }>({
  head: { id, createdAt },
  events,
  $writing,
  rules,
  store,
  noted,
  unsaved,
  clockChanged,
  onMove,
}: Parts<Body, State, Body & { seq: number; at: number; wall: number }>) {
  const last = events.at(-1);
  const seen = readSeen(id);
  const logged = last ? { now: last.at, wall: last.wall } : { now: createdAt, wall: createdAt };
  const lastMoment = seen && seen.now > logged.now ? seen : logged;
  const clock = sittingClock(() => ({ wall: Date.now(), mono: performance.now() }), lastMoment);
  const now = () => clock.moment().now;
  const writer = logWriter<Body, State>({
    rules,
    events,
    store,
    moment: clock.moment,
    mayWrite: () => $writing.get(),
    waiting: () => draft.typed(),
    onMove,
  });
  const { $state, put } = writer;

  let marked = 0;
  /** Leaves word outside the log of when this page was last alive, and of the note being typed. */
  const mark = () => {
    if (!$writing.get()) return;
    marked = now();
    const state = $state.get();
    const note = draft.current();
    writeSeen(id, state.phase === 'done' ? null : { ...clock.moment(), note: note && { ...note, after: state.nextSeq } });
  };
  const draft = noteDraft({
    put: async (note, at) => {
      const done = await put(noted(note), at);
      // The mark must not bring back a draft over the note that is stored now.
      queueMicrotask(mark);
      return done;
    },
    later,
  });
  const record = (body: Body, at?: number): Promise<boolean> => {
    draft.settle(at);
    return put(body, at);
  };

  let timer: ReturnType<typeof setInterval> | undefined;
  let stop: () => void = () => undefined;
  return {
    writer,
    now,
    record,
    note: (note: TypedNote) => {
      draft.type(note);
      writer.begun();
      mark();
    },
    /**
     * Goes on where the page was left, and from then on looks at the clock. `comeBack`: the page did not run from exam time `since` until
     * now, being closed, frozen, or asleep. `look`: what the time asks for at each look; `onLost` says when the database is taken away.
     */
    run: async ({
      comeBack,
      look,
      onLost,
    }: {
      comeBack: (since: number) => Promise<void>;
      look: (gone: { gap: number; before: number }) => void;
      onLost: (listener: () => void) => () => void;
    }) => {
      const tick = () => {
        const { leap, gap, before } = clock.tick();
        if (leap !== 0) void record(clockChanged(Math.round(leap)));
        look({ gap, before });
        if (now() - marked >= seenEvery) mark();
        onMove();
      };
      const unwatchPage = watchLeaving(tick, () => {
        draft.settle();
        mark();
        void writer.flush();
      });
      // Deleted, cleared or upgraded under the open page: looked at once, not with the next answer.
      const unwatch = onLost(() => void writer.look());
      stop = () => {
        unwatch();
        unwatchPage();
      };
      if (last !== undefined && $state.get().phase !== 'done') {
        const note = unsaved(seen?.note);
        if (note) await put(note, lastMoment.now);
        if (clock.openingLeap !== 0) await record(clockChanged(clock.openingLeap));
        await comeBack(lastMoment.now);
      }
      mark();
      onMove();
      timer = setInterval(tick, 250);
    },
    close: () => {
      clearInterval(timer);
      draft.close();
      stop();
    },
  };
}
