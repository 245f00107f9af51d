/** Who keeps the answers: a learning system by one of the standards, or nobody. The player speaks to all of them alike. */
import type { Report } from './report.ts';

export interface Opened {
  /** `browse` and `review`: looked at, not scored. */
  mode: 'normal' | 'browse' | 'review';
  /** What was kept in the session before; empty for none. */
  kept: string;
  /** Percent that passes, where the learning system sets it. */
  pass: number | null;
  /** Seconds for a try, where the learning system sets them. */
  limit: number | null;
  /** What happens when the time is up. */
  atLimit: { exit: boolean; message: boolean };
  /** Where to go when the session is over. */
  back: string | null;
}

/** How a session ends: to go on later, for good, or because the time was up. */
export type Ending = 'later' | 'finished' | 'time-out';

/** A sentence that says what was not kept, or null. Nothing is lost by it: the next call tells the same again. */
export type Kept = string | null;

export interface Recorder {
  open: () => Promise<{ ok: true; opened: Opened } | { ok: false; problem: string }>;
  keep: (report: Report) => Promise<Kept>;
  /** `leaving`: the page is going away and cannot wait. */
  end: (report: Report, ending: Ending, leaving: boolean) => Promise<Kept>;
  /** Answers of which the learning system took the score but not the details. */
  untold: () => number;
}

/** Nobody keeps anything: a page that was opened outside of a learning system, or to look at only. */
export const nobody = (opened: Partial<Opened> = {}): Recorder => ({
  open: () =>
    Promise.resolve({
      ok: true,
      opened: { mode: 'normal', kept: '', pass: null, limit: null, atLimit: { exit: true, message: true }, back: null, ...opened },
    }),
  keep: () => Promise.resolve(null),
  end: () => Promise.resolve(null),
  untold: () => 0,
});
