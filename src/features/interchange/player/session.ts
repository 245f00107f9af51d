/** One session with a quiz: takes what the learner does, has it kept, and says when it was not. */
import { atom } from 'nanostores';
import { begin, choose, decode, finish, flag, goTo, itemOrder, settle, spend, type Progress } from './progress.ts';
import type { PlayerQuiz } from './quiz.ts';
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

export function createSession(quiz: PlayerQuiz, recorder: Recorder, world: World) {
  const $state = atom<State>({ at: 'opening' });
  let begun = world.now();
  let tryBegun = begun;
  let since = begun;
  let finishedNow = false;
  let wait = soonest;
  let waiting = false;
  const settled: Settled[] = [];

  const open = (): Open | null => {
    const state = $state.get();
    return state.at === 'open' ? state : null;
  };
  const change = (with_: Partial<Open>) => {
    const state = open();
    if (state) $state.set({ ...state, ...with_ });
  };
  const secondsSince = (from: number) => (world.now() - from) / 1000;
  const reportOf = ({ progress, pass }: Open): Report =>
    report(quiz, progress, { session: secondsSince(begun), ofTry: secondsSince(tryBegun), pass, finishedNow, settled });

  async function save(): Promise<void> {
    const state = open();
    if (!state || state.over || state.ending !== null) return;
    const problem = await recorder.keep(reportOf(state));
    change({ problem, untold: recorder.untold() });
    if (problem === null) wait = soonest;
    else if (!waiting) {
      waiting = true;
      world.later(wait, () => {
        waiting = false;
        void save();
      });
      wait = Math.min(latest, wait * 2);
    }
  }

  /** The progress with the time spent on the item shown until now. */
  function timed(state: Open): Progress {
    const now = world.now();
    const place = itemOrder(quiz, state.progress.seed)[state.progress.at] ?? 0;
    const { settled: stands = false } = state.progress.answers[place] ?? {};
    const progress = stands ? state.progress : spend(state.progress, place, (now - since) / 1000);
    since = now;
    return progress;
  }
  const tell = (before: Progress, after: Progress) => {
    itemOrder(quiz, after.seed).forEach((place) => {
      if (before.answers[place]?.settled === true) return;
      const answer = settledAnswer(quiz, after, place, world.now());
      if (answer) settled.push(answer);
    });
  };
  function act(with_: (progress: Progress) => Progress): void {
    const state = open();
    if (!state || state.over || state.ending !== null) return;
    const progress = with_(timed(state));
    tell(state.progress, progress);
    const ends = progress.finished && !state.progress.finished;
    finishedNow ||= ends;
    change({ progress: ends ? { ...progress, seconds: progress.seconds + secondsSince(tryBegun) } : progress });
    void save();
  }

  async function end(ending: Ending): Promise<void> {
    const state = open();
    if (!state || state.over) return;
    change({ ending });
    const problem = await recorder.end(reportOf(state), ending, false);
    change({ problem, over: problem === null, untold: recorder.untold() });
  }
  const finishNow = () => {
    act((progress) => (progress.finished ? progress : finish(quiz, progress)));
  };
  const limitOf = ({ opened }: Open) => opened.limit ?? (quiz.rules.minutes === null ? null : quiz.rules.minutes * 60);

  return {
    $state,
    /** `notes`: what the learner should know from the beginning. */
    async start(notes: readonly string[] = []): Promise<void> {
      const result = await recorder.open();
      if (!result.ok) {
        $state.set({ at: 'refused', problem: result.problem });
        return;
      }
      const { opened } = result;
      begun = tryBegun = since = world.now();
      const decoded = decode(quiz, opened.kept);
      $state.set({
        at: 'open',
        progress: decoded.ok ? decoded.progress : begin(quiz.items.length, world.seed()),
        opened,
        pass: opened.pass ?? quiz.rules.pass,
        problem: null,
        notes: [...notes, ...modes[opened.mode], ...(decoded.ok ? [] : reasonsWhy[decoded.why])],
        ending: null,
        over: false,
        untold: 0,
      });
      await save();
    },
    choose: (place: number, option: number) => {
      act((progress) => choose(progress, place, option));
    },
    settle: (place: number) => {
      act((progress) => settle(progress, place));
    },
    flag: (place: number) => {
      act((progress) => flag(progress, place));
    },
    goTo: (at: number) => {
      act((progress) => goTo(progress, at));
    },
    finish: finishNow,
    end,
    save,
    /** Begins another try, once a session; the better result stays. */
    again: () => {
      if (finishedNow) return;
      tryBegun = since = world.now();
      act(({ best }) => begin(quiz.items.length, world.seed(), best));
    },
    /** Whether another try may begin: one that was finished now is handed in first. */
    mayTryAgain: () => !finishedNow,
    /** Seconds left, or null without a limit. */
    left: (): number | null => {
      const state = open();
      const limit = state && limitOf(state);
      if (!state || limit === null || state.progress.finished) return null;
      return Math.max(0, limit - state.progress.seconds - secondsSince(tryBegun));
    },
    /** The time is up: does what the learning system asks for. */
    timeUp: () => {
      const state = open();
      if (!state || state.progress.finished || state.over || state.ending !== null) return;
      const { exit, message } = state.opened.atLimit;
      const note = exit ? 'The time is up. The answers you gave were handed in.' : 'The time is up. You may go on.';
      if (message && !state.notes.includes(note)) change({ notes: [...state.notes, note] });
      if (!exit) return;
      finishNow();
      void end('time-out');
    },
    /** The page is going away, perhaps for good. */
    leavePage: () => {
      const state = open();
      if (!state || state.over) return;
      const progress = timed(state);
      const ending = state.ending ?? (progress.finished ? 'finished' : 'later');
      change({ progress, ending });
      void recorder.end(reportOf({ ...state, progress }), ending, true).then((problem) => {
        change({ problem, over: problem === null });
      });
    },
  };
}

export type PlayerSession = ReturnType<typeof createSession>;
