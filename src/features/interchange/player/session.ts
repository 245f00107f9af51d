/** One session with a quiz: takes what the learner does, has it kept, and says when it was not. */
import { atom } from 'nanostores';
import { begin, choose, decode, finish, flag, goTo, itemOrder, settle, spend, type Progress } from './progress.ts';
import type { PlayerQuiz } from '../lms.ts';
import type { Ending, Opened, Recorder } from './recorder.ts';
import { report, settledAnswer, type Report, type Settled } from './report.ts';

export interface World {
  /** Milliseconds since 1970. */
  now: () => number;
  /** A whole number below 2^32. */
  seed: () => number;
  /** Calls back after so many milliseconds. */
  later: (milliseconds: number, work: () => void) => void;
}

export type State =
  | { at: 'opening' }
  | { at: 'refused'; problem: string }
  | {
      at: 'open';
      progress: Progress;
      opened: Opened;
      /** Percent that passes; null for none. */
      pass: number | null;
      /** What was not kept, in a sentence. */
      problem: string | null;
      /** What the learner should know of this session. */
      notes: readonly string[];
      /** How the session is being ended, or was. */
      ending: Ending | null;
      over: boolean;
      untold: number;
    };
type Open = Extract<State, { at: 'open' }>;

const reasonsWhy = {
  none: [],
  'other words': ['The quiz was changed since your last visit, so it begins anew.'],
  damaged: ['What was kept of your last visit could not be read, so the quiz begins anew.'],
} as const;
const modes = {
  normal: [],
  browse: ['The learning system opened this quiz to look at only. Nothing is recorded.'],
  review: ['The learning system opened this quiz for review only. Nothing is recorded.'],
} as const;

/** Milliseconds until what was not kept is told again: twice as many each time. */
const soonest = 5000;
const latest = 60_000;

export class PlayerSession {
  readonly $state = atom<State>({ at: 'opening' });
  readonly #quiz: PlayerQuiz;
  readonly #recorder: Recorder;
  readonly #world: World;
  #begun: number;
  #tryBegun: number;
  /** When the item shown came up, or its time was counted last. */
  #since: number;
  #finishedNow = false;
  #wait = soonest;
  #waiting = false;
  readonly #settled: Settled[] = [];

  constructor(quiz: PlayerQuiz, recorder: Recorder, world: World) {
    this.#quiz = quiz;
    this.#recorder = recorder;
    this.#world = world;
    this.#begun = this.#tryBegun = this.#since = world.now();
  }

  /** The state while answers are taken; null before, and once the session is being ended. */
  #open(): Open | null {
    const state = this.$state.get();
    return state.at === 'open' && !state.over && state.ending === null ? state : null;
  }
  #change(with_: Partial<Open>): void {
    const state = this.$state.get();
    if (state.at === 'open') this.$state.set({ ...state, ...with_ });
  }
  #secondsSince(from: number): number {
    return (this.#world.now() - from) / 1000;
  }
  #report({ progress, pass }: Open): Report {
    return report(this.#quiz, progress, {
      session: this.#secondsSince(this.#begun),
      ofTry: this.#secondsSince(this.#tryBegun),
      pass,
      finishedNow: this.#finishedNow,
      settled: this.#settled,
    });
  }

  /** The progress with the time spent on the item shown until now. */
  #timed({ progress }: Open): Progress {
    const now = this.#world.now();
    const place = itemOrder(this.#quiz, progress.seed)[progress.at] ?? 0;
    const spent = (now - this.#since) / 1000;
    this.#since = now;
    return progress.answers[place]?.settled === true ? progress : spend(progress, place, spent);
  }

  #act(with_: (progress: Progress) => Progress): void {
    const state = this.#open();
    if (!state) return;
    const before = state.progress;
    const after = with_(this.#timed(state));
    for (const place of itemOrder(this.#quiz, after.seed)) {
      const answer = before.answers[place]?.settled === true ? null : settledAnswer(this.#quiz, after, place, this.#world.now());
      if (answer) this.#settled.push(answer);
    }
    const ends = after.finished && !before.finished;
    this.#finishedNow ||= ends;
    this.#change({ progress: ends ? { ...after, seconds: after.seconds + this.#secondsSince(this.#tryBegun) } : after });
    void this.save();
  }

  /** `notes`: what the learner should know from the beginning. */
  async start(notes: readonly string[] = []): Promise<void> {
    const result = await this.#recorder.open();
    if (!result.ok) {
      this.$state.set({ at: 'refused', problem: result.problem });
      return;
    }
    const { opened } = result;
    this.#begun = this.#tryBegun = this.#since = this.#world.now();
    const decoded = decode(this.#quiz, opened.kept);
    this.$state.set({
      at: 'open',
      progress: decoded.ok ? decoded.progress : begin(this.#quiz.items.length, this.#world.seed()),
      opened,
      pass: opened.pass ?? this.#quiz.rules.pass,
      problem: null,
      notes: [...notes, ...modes[opened.mode], ...(decoded.ok ? [] : reasonsWhy[decoded.why])],
      ending: null,
      over: false,
      untold: 0,
    });
    await this.save();
  }

  /** Has all of it kept; what was not is told again after a while, and whenever something new is. */
  save = async (): Promise<void> => {
    const state = this.#open();
    if (!state) return;
    const problem = await this.#recorder.keep(this.#report(state));
    this.#change({ problem, untold: this.#recorder.untold() });
    if (problem === null) this.#wait = soonest;
    else if (!this.#waiting) {
      this.#waiting = true;
      this.#world.later(this.#wait, () => {
        this.#waiting = false;
        void this.save();
      });
      this.#wait = Math.min(latest, this.#wait * 2);
    }
  };

  choose = (place: number, option: number): void => {
    this.#act((progress) => choose(progress, place, option));
  };
  settle = (place: number): void => {
    this.#act((progress) => settle(progress, place));
  };
  flag = (place: number): void => {
    this.#act((progress) => flag(progress, place));
  };
  goTo = (at: number): void => {
    this.#act((progress) => goTo(progress, at));
  };
  finish = (): void => {
    this.#act((progress) => (progress.finished ? progress : finish(this.#quiz, progress)));
  };

  /** Ends the session; what was not kept leaves it to be ended again. */
  end = async (ending: Ending): Promise<void> => {
    const state = this.$state.get();
    if (state.at !== 'open' || state.over) return;
    this.#change({ ending });
    const problem = await this.#recorder.end(this.#report(state), ending, false);
    this.#change({ problem, over: problem === null, untold: this.#recorder.untold() });
  };

  /** Whether another try may begin: one that was finished now is handed in first. */
  mayTryAgain = (): boolean => !this.#finishedNow;
  /** Begins another try; the better result stays. */
  again = (): void => {
    if (this.#finishedNow) return;
    this.#tryBegun = this.#since = this.#world.now();
    this.#act(({ best }) => begin(this.#quiz.items.length, this.#world.seed(), best));
  };

  /** Seconds left, or null without a limit. */
  left = (): number | null => {
    const state = this.#open();
    if (!state || state.progress.finished) return null;
    const { minutes } = this.#quiz.rules;
    const limit = state.opened.limit ?? (minutes === null ? null : minutes * 60);
    return limit === null ? null : Math.max(0, limit - state.progress.seconds - this.#secondsSince(this.#tryBegun));
  };
  /** The time is up: does what the learning system asks for. */
  timeUp = (): void => {
    const state = this.#open();
    if (!state || state.progress.finished) return;
    const { exit, message } = state.opened.atLimit;
    const note = exit ? 'The time is up. The answers you gave were handed in.' : 'The time is up. You may go on.';
    if (message && !state.notes.includes(note)) this.#change({ notes: [...state.notes, note] });
    if (!exit) return;
    this.finish();
    void this.end('time-out');
  };

  /** The page is going away, perhaps for good. */
  leavePage = (): void => {
    const state = this.$state.get();
    if (state.at !== 'open' || state.over) return;
    const progress = this.#timed(state);
    const ending = state.ending ?? (progress.finished ? 'finished' : 'later');
    this.#change({ progress, ending });
    void this.#recorder.end(this.#report({ ...state, progress }), ending, true).then((problem) => {
      this.#change({ problem, over: problem === null });
    });
  };
}
