/**
 * A practice file being read: the log in storage, the state it adds up to, and the reading's clock. Everything the screen shows comes from
 * here, and no mark reaches the screen before it is stored.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { readingRecord, type StoredReading } from '../../../schemas/casework-record.ts';
import type { StorageProblem } from '../../../storage/causes.ts';
import { readSeen, writeSeen } from '../../../storage/last-seen.ts';
import { holdAttempt } from '../../../storage/lock.ts';
import { onReadingsLost, readingLog } from '../../../storage/reading-log.ts';
import { logWriter, type Saving } from '../../exam/store/log-writer.ts';
import { noteDraft } from '../../exam/store/note-draft.ts';
import { sittingClock } from '../../exam/store/sitting-clock.ts';
import {
  allowedReading,
  applyReading,
  leftAt,
  replayReading,
  type CaseworkEvent,
  type CaseworkEventBody,
  type CaseworkHead,
  type ReadingState,
} from '../attempt.ts';
import { notesToRestore } from './resume.ts';

export interface ReadingSession {
  head: CaseworkHead;
  $state: ReadableAtom<ReadingState>;
  /** Milliseconds left, by whole seconds; null when untimed. */
  $left: ReadableAtom<number | null>;
  $saving: ReadableAtom<Saving>;
  /** False once another tab has taken over. */
  $writing: ReadableAtom<boolean>;
  /** True when part of the log could not be read and was set aside. */
  damaged: boolean;
  /** Stores an event, then moves the state. Resolves to false when it was not allowed. */
  record: (body: CaseworkEventBody) => Promise<boolean>;
  /** Keeps the notes as they are typed: stored after a short rest, before anything else is, and when the page is left. */
  note: (text: string) => void;
  copy: () => { name: string; type: string; content: string };
  /** Writes the whole reading anew after it was cleared. */
  storeAgain: () => Promise<void>;
  close: () => void;
}

export type OpenedReading =
  { ok: true; session: ReadingSession } | { ok: false; problem: 'missing' | 'elsewhere' | 'broken' | StorageProblem };

/** How often an open page leaves its mark, in milliseconds. */
const seenEvery = 5000;
const holdsEnd = (events: readonly CaseworkEvent[]) => events.some(({ type }) => type === 'finished');

/** The log a reading goes on from: of a damaged one the part that is whole, the rest being set aside. */
async function readyLog(stored: StoredReading): Promise<{ ok: true; events: CaseworkEvent[] } | Extract<OpenedReading, { ok: false }>> {
  if (!stored.damaged) return { ok: true, events: stored.events };
  // What was handed in is read and never written on, whatever its log has lost.
  if (holdsEnd(stored.events)) return { ok: false, problem: 'broken' };
  const { readings } = await import('../../../storage/readings.ts');
  const ready = await readings.prepare(stored);
  return ready.ok ? { ok: true, events: stored.events.slice(0, stored.whole) } : ready;
}

/** Opens a reading. `takeOver` takes it from another tab. */
export async function openReading(id: string, takeOver = false): Promise<OpenedReading> {
  const $writing = atom(true);
  const hold = await holdAttempt(id, takeOver, () => {
    $writing.set(false);
  });
  if (!hold) return { ok: false, problem: 'elsewhere' };
  const stored = await readingLog.read(id);
  if (!stored.ok || !stored.value) {
    hold.release();
    return stored.ok ? { ok: false, problem: 'missing' } : stored;
  }
  const ready = await readyLog(stored.value);
  if (!ready.ok) {
    hold.release();
    return ready;
  }
  const session = readOn(stored.value, ready.events, $writing, hold.release);
  await session.resume();
  return { ok: true, session };
}

/** A session over a log that is ready to be written on. `resume` must run before anything is recorded. */
function readOn(
  { head, damaged }: StoredReading,
  events: readonly CaseworkEvent[],
  $writing: ReadableAtom<boolean>,
  release: () => void,
): ReadingSession & { resume: () => Promise<void> } {
  const { id } = head;
  const last = events.at(-1);
  const seen = readSeen(id);
  const logged = last ? { now: last.at, wall: last.wall } : { now: head.createdAt, wall: head.createdAt };
  const lastMoment = seen && seen.now > logged.now ? seen : logged;
  const clock = sittingClock(() => ({ wall: Date.now(), mono: performance.now() }), lastMoment);
  const now = () => clock.moment().now;
  const $left = atom<number | null>(null);
  const showTime = () => {
    const left = leftAt(head, writer.$state.get(), now());
    $left.set(left === null ? null : Math.ceil(left / 1000) * 1000);
  };
  const writer = logWriter<CaseworkEventBody, ReadingState>({
    rules: {
      replay: (log) => replayReading(head, log),
      allowed: (state, body) => allowedReading(head, state, body),
      apply: (state, event) => applyReading(head, state, event),
    },
    events,
    store: {
      append: (batch, next) => readingLog.append(id, batch, next),
      restore: async (log) => {
        // Rarely needed, so it does not travel with the page.
        const { readings } = await import('../../../storage/readings.ts');
        return readings.restore({ head, events: log });
      },
    },
    moment: clock.moment,
    mayWrite: () => $writing.get(),
    waiting: () => draft.typed(),
    onMove: showTime,
  });
  const { $state, $saving, put } = writer;

  let marked = 0;
  /** Leaves word outside the log of when this page was last alive, and of the notes being typed. */
  const mark = () => {
    if (!$writing.get()) return;
    marked = now();
    const state = $state.get();
    const note = draft.current();
    writeSeen(id, state.phase === 'done' ? null : { ...clock.moment(), note: note && { ...note, after: state.nextSeq } });
  };
  const draft = noteDraft({
    put: async ({ text }, at) => {
      const done = await put({ type: 'noted', text }, at);
      // The mark must not bring back a draft over the notes that are stored now.
      queueMicrotask(mark);
      return done;
    },
    later: (work, rest) => {
      const timer = setTimeout(work, rest);
      return () => {
        clearTimeout(timer);
      };
    },
  });
  const record = (body: CaseworkEventBody, at?: number): Promise<boolean> => {
    draft.settle(at);
    return put(body, at);
  };
  /** When the time is up, in the reading's time; null while it does not run or has no end. */
  const end = (): number | null => {
    const state = $state.get();
    const left = state.phase === 'reading' ? leftAt(head, state, now()) : null;
    return left === null ? null : left > 0 ? now() + left : (state.since ?? 0) + (head.rules.limitMs ?? 0) - state.usedMs;
  };
  /** The page did not run from `since` until now: closed, frozen, or asleep. */
  const comeBack = async (since: number) => {
    const ends = end();
    const until = ends !== null && ends <= now() ? ends : now();
    await record({ type: 'opened', away: $state.get().phase === 'reading' ? Math.max(0, until - since) : 0 }, until);
    if (ends !== null && ends <= now()) await record({ type: 'finished', reason: 'time' }, ends);
  };
  const tick = () => {
    const { leap, gap, before } = clock.tick();
    if (leap !== 0) void record({ type: 'clock-changed', by: Math.round(leap) });
    const ends = end();
    if (gap > 0 && $state.get().phase === 'reading') void comeBack(before);
    else if (ends !== null && ends <= now()) void record({ type: 'finished', reason: 'time' }, ends);
    if (now() - marked >= seenEvery) mark();
    showTime();
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  const resume = async () => {
    if (last !== undefined && $state.get().phase !== 'done') {
      const text = notesToRestore(events, seen?.note);
      if (text !== null) await put({ type: 'noted', text }, lastMoment.now);
      if (clock.openingLeap !== 0) await record({ type: 'clock-changed', by: clock.openingLeap });
      await comeBack(lastMoment.now);
    }
    mark();
    showTime();
    timer = setInterval(tick, 250);
  };
  const stop = watchLeaving({ tick, leave: () => (draft.settle(), mark(), void writer.flush()) });
  // Deleted, cleared or upgraded under the open page: looked at once, not with the next mark.
  const unwatch = onReadingsLost(() => void writer.look());
  return {
    head,
    $state,
    $left,
    $saving,
    $writing,
    damaged,
    resume,
    record: (body) => record(body),
    note: (text) => {
      draft.type({ item: 0, text });
      writer.begun();
      mark();
    },
    copy: () => ({
      name: `practice-file-${id}.json`,
      type: 'application/json',
      content: JSON.stringify({ format: 'primary-source-reading/1', reading: readingRecord(head), events: writer.log() }),
    }),
    storeAgain: writer.restore,
    close: () => {
      clearInterval(timer);
      draft.close();
      unwatch();
      stop();
      release();
    },
  };
}

/** A hidden page may never come back: what is not stored then gets another try. */
function watchLeaving({ tick, leave }: { tick: () => void; leave: () => void }): () => void {
  const hidden = () => {
    tick();
    if (document.visibilityState === 'hidden') leave();
  };
  document.addEventListener('visibilitychange', hidden);
  addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    removeEventListener('pagehide', leave);
  };
}
