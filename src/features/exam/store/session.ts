/**
 * A sitting in progress: the log in storage, the state it adds up to, and exam time. Everything the screen shows comes from here,
 * and no answer reaches the screen before it is stored.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { headRecord, holdsEnd } from '../../../schemas/attempt-record.ts';
import { onDatabaseLost } from '../../../storage/attempts-database.ts';
import type { StorageProblem } from '../../../storage/causes.ts';
import { readSeen, writeSeen } from '../../../storage/last-seen.ts';
import { holdAttempt } from '../../../storage/lock.ts';
import { appendEvents, readAttempt, type StoredAttempt } from '../../../storage/log.ts';
import { deadline, replay, timeLeft, type AttemptEvent, type AttemptHead, type AttemptState, type EventBody } from '../attempt.ts';
import { attemptRules } from './attempt-rules.ts';
import type { Checked } from './feedback.ts';
import { logWriter, type Saving } from './log-writer.ts';
import { noteDraft } from './note-draft.ts';
import { noteToRestore } from './resume.ts';
import { sittingClock } from './sitting-clock.ts';

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
  /** The answer of the item asked about last, in practice with feedback; null until one is asked for. */
  $checked: ReadableAtom<Checked | null>;
  /** True when part of the log could not be read and was set aside. */
  damaged: boolean;
  /** Stores an event, then moves the state. Resolves to false when it was not allowed. */
  record: (body: EventBody) => Promise<boolean>;
  /** Keeps a note as it is typed: stored after a short rest, before anything else is, and when the page is left. */
  note: (item: number, text: string) => void;
  /** Loads the answer and reasons of an item and lets its answer stand from then on. Gives `$checked` too. */
  check: (item: number) => Promise<Checked>;
  /** Events that are not stored yet, and those that are. */
  log: () => AttemptEvent[];
  /** All of it as a file, for a download when storage fails. */
  copy: () => { name: string; type: string; content: string };
  /** Writes the whole attempt anew after it was cleared. */
  storeAgain: () => Promise<void>;
  close: () => void;
}

export type Opened = { ok: true; session: Session } | { ok: false; problem: 'missing' | 'elsewhere' | 'broken' | StorageProblem };

/** How often an open page leaves its mark, in milliseconds. */
const seenEvery = 5000;

const readClocks = () => ({ wall: Date.now(), mono: performance.now() });

/** Shows whole seconds, so that what did not change is not drawn again. */
const bySecond = (ms: number, round: (value: number) => number) => round(ms / 1000) * 1000;

/** The log a sitting goes on from: of a damaged one the part that is whole, the rest being set aside. */
async function readyLog(stored: StoredAttempt): Promise<{ ok: true; events: AttemptEvent[] } | Extract<Opened, { ok: false }>> {
  const { head, damaged, migrated, whole } = stored;
  if (replay(head, stored.events).phase === 'done' || (!damaged && !migrated)) return { ok: true, events: stored.events };
  // A finished attempt is read and never sat on, whatever its log has lost.
  if (holdsEnd(head, stored.events)) return { ok: false, problem: 'broken' };
  // Rarely needed, so it does not travel with the player.
  const { prepareLog } = await import('../../../storage/upkeep.ts');
  const ready = await prepareLog(stored);
  return ready.ok ? { ok: true, events: stored.events.slice(0, whole) } : ready;
}

/** Opens an attempt for sitting. `takeOver` takes it from another tab. */
export async function openSession(id: string, takeOver = false): Promise<Opened> {
  const $writing = atom(true);
  const hold = await holdAttempt(id, takeOver, () => {
    $writing.set(false);
  });
  if (!hold) return { ok: false, problem: 'elsewhere' };
  const stored = await readAttempt(id);
  const ready = !stored.ok ? stored : stored.value ? await readyLog(stored.value) : ({ ok: false, problem: 'missing' } as const);
  if (!stored.ok || !stored.value || !ready.ok) {
    hold.release();
    return ready.ok ? { ok: false, problem: 'missing' } : ready;
  }
  const session = sit(stored.value, ready.events, $writing, hold.release);
  await session.resume();
  return { ok: true, session };
}

/** A session over a log that is ready to be written on. `resume` must run before anything is recorded. */
function sit(
  { head, damaged }: StoredAttempt,
  events: readonly AttemptEvent[],
  $writing: ReadableAtom<boolean>,
  release: () => void,
): Session & { resume: () => Promise<void> } {
  const { id } = head;
  const last = events.at(-1);
  const seen = readSeen(id);
  const logged = last ? { now: last.at, wall: last.wall } : { now: head.createdAt, wall: head.createdAt };
  const lastMoment = seen && seen.now > logged.now ? seen : logged;
  const clock = sittingClock(readClocks, lastMoment);
  const now = () => clock.moment().now;

  const $left = atom<number | null>(null);
  const $phaseTime = atom(0);
  const showTime = () => {
    const state = writer.$state.get();
    const left = timeLeft(head, state, now());
    $left.set(left === null ? null : bySecond(left, Math.ceil));
    $phaseTime.set(bySecond(now() - state.since, Math.floor));
  };
  const writer = logWriter({
    rules: attemptRules(head),
    events,
    store: {
      append: (batch, next) => appendEvents(id, batch, next),
      restore: async (log) => {
        // Rarely needed, so it does not travel with the player.
        const { restoreAttempt } = await import('../../../storage/upkeep.ts');
        return restoreAttempt({ head, events: [...log] });
      },
    },
    moment: clock.moment,
    mayWrite: () => $writing.get(),
    waiting: () => draft.typed(),
    onMove: showTime,
  });
  const { $state, $saving, put } = writer;

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
      const done = await put({ type: 'noted', ...note }, at);
      // The mark must not bring back a draft over the note that is stored now.
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
  const record = (body: EventBody, at?: number): Promise<boolean> => {
    draft.settle(at);
    return put(body, at);
  };

  /** The page did not run from exam time `since` until now: closed, frozen, or asleep. A part whose time ran out meanwhile ended then. */
  const comeBack = async (since: number) => {
    const state = $state.get();
    const ends = deadline(head, state, now());
    if (ends !== null && ends <= now()) {
      await record({ type: 'opened', away: Math.max(0, ends - since) }, ends);
      await record({ type: 'part-ended', part: state.part, reason: 'time' }, ends);
    } else {
      // Outside a part no exam time runs, so nobody is away from it.
      await record({ type: 'opened', away: state.phase === 'part' ? now() - since : 0 });
    }
  };
  const tick = () => {
    const { leap, gap, before } = clock.tick();
    if (leap !== 0) void record({ type: 'clock-changed', by: Math.round(leap) });
    const { phase, part } = $state.get();
    const ends = deadline(head, $state.get(), now());
    if (gap > 0 && phase === 'part') void comeBack(before);
    else if (ends !== null && ends <= now()) void record({ type: 'part-ended', part, reason: 'time' }, ends);
    if (now() - marked >= seenEvery) mark();
    showTime();
  };
  const resume = async () => {
    if (last !== undefined && $state.get().phase !== 'done') {
      const note = noteToRestore(events, seen?.note);
      if (note) await put({ type: 'noted', ...note }, lastMoment.now);
      if (clock.openingLeap !== 0) await record({ type: 'clock-changed', by: clock.openingLeap });
      await comeBack(lastMoment.now);
    }
    mark();
    showTime();
    timer = setInterval(tick, 250);
  };
  let timer: ReturnType<typeof setInterval> | undefined;

  const leave = () => {
    draft.settle();
    mark();
    void writer.flush();
  };
  const onVisibility = () => {
    tick();
    // A hidden page may never come back: what failed to be stored gets another try.
    if (document.visibilityState === 'hidden') leave();
  };
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('pagehide', leave);
  // Deleted, cleared or upgraded under the open page: looked at once, not with the next answer.
  const unwatch = onDatabaseLost(() => void writer.look());

  const $checked = atom<Checked | null>(null);
  /** The item asked about last; an answer that comes for another is too late. */
  let asked = -1;
  return {
    head,
    $state,
    $left,
    $phaseTime,
    $saving,
    $writing,
    $checked,
    damaged,
    resume,
    record: (body) => record(body),
    note: (item, text) => {
      draft.type({ item, text });
      writer.begun();
      mark();
    },
    check: async (item) => {
      asked = item;
      // Only practice asks for it. Where it does not come, that is said like any reason that could not be loaded.
      const checked = await import('./feedback.ts')
        .then(({ checkItem }) => checkItem(head, item))
        .catch((): Checked => ({ item, ok: false, problem: 'The reasons could not be loaded. Your answers are kept; try again.' }));
      if (asked !== item) return checked;
      $checked.set(checked);
      if (checked.ok && $state.get().responses[item]?.revealed === false) await record({ type: 'revealed', item });
      return checked;
    },
    log: writer.log,
    copy: () => ({
      name: `attempt-${id}.json`,
      type: 'application/json',
      content: JSON.stringify({ format: 'primary-source-attempt/1', attempt: headRecord(head), events: writer.log() }),
    }),
    storeAgain: writer.restore,
    close: () => {
      clearInterval(timer);
      draft.close();
      unwatch();
      document.removeEventListener('visibilitychange', onVisibility);
      removeEventListener('pagehide', leave);
      release();
    },
  };
}
