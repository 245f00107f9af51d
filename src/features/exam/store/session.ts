/**
 * A sitting in progress: the log in storage, the state it adds up to, and exam time. Everything the screen shows comes from here,
 * and no answer reaches the screen before it is stored.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { headRecord } from '../../../schemas/attempt-record.ts';
import { onDatabaseLost } from '../../../storage/attempts-database.ts';
import { appendEvents, readAttempt, type StoredAttempt } from '../../../storage/log.ts';
import { attemptRules, deadline, timeLeft, type AttemptEvent, type AttemptHead, type AttemptState, type EventBody } from '../attempt.ts';
import type { Checked } from './feedback.ts';
import { keptLog, openLog, type OpenedLog, type Readied, type ReadyLog } from './kept-log.ts';
import type { Saving } from './log-writer.ts';
import { noteToRestore } from './resume.ts';

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
  /** What part of the log could not be read and was set aside, in a sentence; empty as a rule. */
  damage: string;
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

export type Opened = OpenedLog<Session>;

/** Shows whole seconds, so that what did not change is not drawn again. */
const bySecond = (ms: number, round: (value: number) => number) => round(ms / 1000) * 1000;

/** The log a sitting goes on from: of a damaged one what can be read, the rest being set aside. */
async function readyLog(stored: StoredAttempt): Promise<ReadyLog<AttemptEvent>> {
  const { events, damaged, migrated } = stored;
  if (!damaged && !migrated) return { ok: true, events };
  // Rarely needed, so it does not travel with the player.
  const { readyAttempt } = await import('./ready-log.ts');
  return readyAttempt(stored);
}

/** Opens an attempt for sitting. `takeOver` takes it from another tab. */
export const openSession = (id: string, takeOver = false): Promise<Opened> =>
  openLog({ id, takeOver, read: readAttempt, ready: readyLog, sit });

/** A session over a log that is ready to be written on. `resume` must run before anything is recorded. */
function sit(
  { head }: StoredAttempt,
  { events, damage = '' }: Readied<AttemptEvent>,
  $writing: ReadableAtom<boolean>,
  release: () => void,
): Session & { resume: () => Promise<void> } {
  const { id } = head;
  const $left = atom<number | null>(null);
  const $phaseTime = atom(0);
  const showTime = () => {
    const state = $state.get();
    const left = timeLeft(head, state, now());
    $left.set(left === null ? null : bySecond(left, Math.ceil));
    $phaseTime.set(bySecond(now() - state.since, Math.floor));
  };
  const kept = keptLog<EventBody, AttemptState>({
    head,
    events,
    $writing,
    rules: attemptRules(head),
    store: {
      append: (batch, next) => appendEvents(id, batch, next),
      restore: async (log) => {
        // Rarely needed, so it does not travel with the player.
        const { restoreAttempt } = await import('../../../storage/attempt-maintenance.ts');
        return restoreAttempt({ head, events: [...log] });
      },
    },
    noted: (note) => ({ type: 'noted', ...note }),
    unsaved: (typed) => {
      const note = noteToRestore(events, typed);
      return note && { type: 'noted', ...note };
    },
    clockChanged: (by) => ({ type: 'clock-changed', by }),
    onMove: showTime,
  });
  const { writer, now, record } = kept;
  const { $state, $saving } = writer;

  /** A part whose time ran out while the page did not run ended then. */
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
  const look = ({ gap, before }: { gap: number; before: number }) => {
    const { phase, part } = $state.get();
    const ends = deadline(head, $state.get(), now());
    if (gap > 0 && phase === 'part') void comeBack(before);
    else if (ends !== null && ends <= now()) void record({ type: 'part-ended', part, reason: 'time' }, ends);
  };

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
    damage,
    resume: () => kept.run({ comeBack, look, onLost: onDatabaseLost }),
    record: (body) => record(body),
    note: (item, text) => {
      kept.note({ item, text });
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
      kept.close();
      release();
    },
  };
}
