/**
 * A practice file being read: the log in storage, the state it adds up to, and the reading's clock. Everything the screen shows comes from
 * here, and no mark reaches the screen before it is stored.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { readingRecord, type StoredReading } from '../../../schemas/casework-record.ts';
import { onReadingsLost, readingLog } from '../../../storage/reading-log.ts';
import { keptLog, openLog, type OpenedLog, type Readied, type ReadyLog } from '../../exam/store/kept-log.ts';
import type { Saving } from '../../exam/store/log-writer.ts';
import { leftAt, readingRules, type CaseworkEvent, type CaseworkEventBody, type CaseworkHead, type ReadingState } from '../attempt.ts';
import { notesToRestore } from './resume.ts';

export interface ReadingSession {
  head: CaseworkHead;
  $state: ReadableAtom<ReadingState>;
  /** Milliseconds left, by whole seconds; null when untimed. */
  $left: ReadableAtom<number | null>;
  $saving: ReadableAtom<Saving>;
  /** False once another tab has taken over. */
  $writing: ReadableAtom<boolean>;
  /** What part of the log could not be read and was set aside, in a sentence; empty as a rule. */
  damage: string;
  /** Stores an event, then moves the state. Resolves to false when it was not allowed. */
  record: (body: CaseworkEventBody) => Promise<boolean>;
  /** Keeps the notes as they are typed: stored after a short rest, before anything else is, and when the page is left. */
  note: (text: string) => void;
  copy: () => { name: string; type: string; content: string };
  /** Writes the whole reading anew after it was cleared. */
  storeAgain: () => Promise<void>;
  close: () => void;
}

export type OpenedReading = OpenedLog<ReadingSession>;

/** The log a reading goes on from: of a damaged one what can be read, the rest being set aside. */
async function readyLog(stored: StoredReading): Promise<ReadyLog<CaseworkEvent>> {
  if (!stored.damaged) return { ok: true, events: stored.events };
  const { readyReading } = await import('./ready-log.ts');
  return readyReading(stored);
}

/** Opens a reading. `takeOver` takes it from another tab. */
export const openReading = (id: string, takeOver = false): Promise<OpenedReading> =>
  openLog({ id, takeOver, read: readingLog.read, ready: readyLog, sit: readOn });

/** A session over a log that is ready to be written on. `resume` must run before anything is recorded. */
function readOn(
  { head }: StoredReading,
  { events, damage = '' }: Readied<CaseworkEvent>,
  $writing: ReadableAtom<boolean>,
  release: () => void,
): ReadingSession & { resume: () => Promise<void> } {
  const { id } = head;
  const $left = atom<number | null>(null);
  const showTime = () => {
    const left = leftAt(head, $state.get(), now());
    $left.set(left === null ? null : Math.ceil(left / 1000) * 1000);
  };
  const kept = keptLog<CaseworkEventBody, ReadingState>({
    head,
    events,
    $writing,
    rules: readingRules(head),
    store: {
      append: (batch, next) => readingLog.append(id, batch, next),
      restore: async (log) => {
        const { readings } = await import('../../../storage/readings.ts');
        return readings.restore({ head, events: log });
      },
    },
    noted: ({ text }) => ({ type: 'noted', text }),
    unsaved: (typed) => {
      const text = notesToRestore(events, typed);
      return text === null ? null : { type: 'noted', text };
    },
    clockChanged: (by) => ({ type: 'clock-changed', by }),
    onMove: showTime,
  });
  const { writer, now, record } = kept;
  const { $state, $saving } = writer;

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
  const look = ({ gap, before }: { gap: number; before: number }) => {
    const ends = end();
    if (gap > 0 && $state.get().phase === 'reading') void comeBack(before);
    else if (ends !== null && ends <= now()) void record({ type: 'finished', reason: 'time' }, ends);
  };
  return {
    head,
    $state,
    $left,
    $saving,
    $writing,
    damage,
    resume: () => kept.run({ comeBack, look, onLost: onReadingsLost }),
    record: (body) => record(body),
    note: (text) => {
      kept.note({ item: 0, text });
    },
    copy: () => ({
      name: `practice-file-${id}.json`,
      type: 'application/json',
      content: JSON.stringify({ format: 'primary-source-reading/1', reading: readingRecord(head), events: writer.log() }),
    }),
    storeAgain: writer.restore,
    close: () => {
      kept.close();
      release();
    },
  };
}
