/** Speaks with a SCORM run-time, 1.2 or 2004. A call that fails is told again with the next report, whole. */
import type { Ending, Kept, Opened, Recorder } from './recorder.ts';
import type { Report } from './report.ts';
import { exitValue, interaction, values, type Before, type Value, type Version } from './scorm-values.ts';
import { readSpan } from '../spans.ts';

type Call = (...texts: string[]) => unknown;
export type Api = Readonly<Record<string, Call | undefined>>;

const functions = {
  '1.2': {
    open: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    end: 'LMSFinish',
    code: 'LMSGetLastError',
    words: 'LMSGetErrorString',
  },
  '2004': {
    open: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    end: 'Terminate',
    code: 'GetLastError',
    words: 'GetErrorString',
  },
} as const;
const elements = {
  '1.2': {
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    pass: 'cmi.student_data.mastery_score',
    limit: 'cmi.student_data.max_time_allowed',
    atLimit: 'cmi.student_data.time_limit_action',
  },
  '2004': {
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    status: 'cmi.completion_status',
    score: 'cmi.score.scaled',
    pass: 'cmi.scaled_passing_score',
    limit: 'cmi.max_time_allowed',
    atLimit: 'cmi.time_limit_action',
  },
} as const;

/** The run-time in a window above this one, or in the one that opened it, as both standards prescribe the search. */
export function findApi(from: Window, name: 'API' | 'API_1484_11'): Api | null {
  const above = (start: Window | null): Api | null => {
    let at = start;
    for (let steps = 0; at !== null && steps < 500; steps += 1) {
      try {
        const found = (at as unknown as Record<string, unknown>)[name];
        if (typeof found === 'object' && found !== null) return found as Api;
        if (at.parent === at) return null;
        at = at.parent;
      } catch {
        // A window of another site: nothing above it can be asked either.
        return null;
      }
    }
    return null;
  };
  const opener = (start: Window): Window | null => {
    try {
      return start.opener as Window | null;
    } catch {
      return null;
    }
  };
  const top = (start: Window): Window | null => {
    try {
      return start.top;
    } catch {
      return null;
    }
  };
  return above(from) ?? above(opener(from)) ?? above(opener(top(from) ?? from));
}

const number = (text: string): number | null => (text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text));

class ScormRecorder implements Recorder {
  readonly #api: Api;
  readonly #version: Version;
  /** What it has taken already, so that only changes are told. */
  readonly #taken = new Map<string, string>();
  #before: Before = { status: '', success: '', score: null, credit: true };
  /** Looked at only: nothing is told but the end. */
  #silent = false;
  /** Answers that earlier sessions told. */
  #first = 0;
  #told = 0;
  #lost = 0;

  constructor(api: Api, version: Version) {
    this.#api = api;
    this.#version = version;
  }

  #call(what: keyof (typeof functions)[Version], ...texts: string[]): string {
    try {
      const said = this.#api[functions[this.#version][what]]?.(...texts);
      return typeof said === 'string' || typeof said === 'boolean' || typeof said === 'number' ? String(said) : '';
    } catch {
      // A run-time that breaks is one that did not keep.
      return '';
    }
  }
  #get(element: string): string {
    return this.#call('get', element);
  }
  #failure(): string {
    const code = this.#call('code');
    const words = code === '' || code === '0' ? '' : this.#call('words', code);
    return words === '' ? '' : ` It said: ${words.replace(/\.$/, '')} (${code}).`;
  }
  #put({ element, value }: Value): boolean {
    if (this.#taken.get(element) === value) return true;
    if (this.#call('set', element, value) !== 'true') return false;
    this.#taken.set(element, value);
    return true;
  }

  #tellAnswers({ settled }: Report): void {
    for (const answer of settled.slice(this.#told)) {
      // Of one that is refused nothing more is tried; the place stays free for the next.
      const [id, ...rest] = interaction(this.#version, this.#first + this.#told - this.#lost, answer);
      if (id && this.#put(id)) for (const value of rest) this.#put(value);
      else this.#lost += 1;
      this.#told += 1;
    }
  }

  #store(report: Report, more: readonly Value[] = []): string | null {
    if (!this.#silent) this.#tellAnswers(report);
    const all = [...(this.#silent ? [] : values(this.#version, report, this.#before)), ...more];
    const failed = all.filter((value) => !this.#put(value) && value.must);
    const why = failed.length > 0 ? this.#failure() : '';
    if (this.#call('commit', '') === 'true' && failed.length === 0) return null;
    const said = why || this.#failure();
    // It may have lost what it had taken: all of it is told again.
    this.#taken.clear();
    return `The learning system did not keep your last answers.${said}`;
  }

  #opened(): Opened {
    const named = elements[this.#version];
    const scaled = this.#version === '2004';
    const mode = this.#get(named.mode);
    const score = number(this.#get(named.score));
    const pass = number(this.#get(named.pass));
    const limit = readSpan(this.#get(named.limit));
    const action = this.#get(named.atLimit);
    this.#before = {
      status: this.#get(named.status),
      success: scaled ? this.#get('cmi.success_status') : '',
      score: score === null ? null : scaled ? score * 100 : score,
      credit: this.#get(named.credit) !== 'no-credit',
    };
    this.#silent = mode === 'browse' || mode === 'review';
    this.#first = number(this.#get('cmi.interactions._count')) ?? 0;
    return {
      // Many run-times have no mode; that is the normal one.
      mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
      kept: this.#get('cmi.suspend_data'),
      pass: pass === null || pass <= 0 ? null : scaled ? pass * 100 : pass,
      limit: limit === null || limit === 0 ? null : limit,
      atLimit: { exit: !action.startsWith('continue'), message: !action.endsWith('no message') },
      back: null,
    };
  }

  open = (): ReturnType<Recorder['open']> =>
    Promise.resolve(
      this.#call('open', '') === 'true'
        ? { ok: true, opened: this.#opened() }
        : {
            ok: false,
            problem: `The learning system did not begin a session.${this.#failure()} Close this page and open the quiz again from there.`,
          },
    );

  keep = (report: Report): Promise<Kept> => Promise.resolve(this.#store(report));

  end = (report: Report, ending: Ending, leaving: boolean): Promise<Kept> => {
    const problem = this.#store(report, [exitValue(this.#version, ending)]);
    // A page that goes away has no other chance: run-times send what they hold when the session closes, even where a commit may not wait.
    if (problem !== null && !leaving) return Promise.resolve(problem);
    return Promise.resolve(this.#call('end', '') === 'true' ? problem : `The learning system did not close the session.${this.#failure()}`);
  };

  untold = (): number => this.#lost;
}

export const scormRecorder = (api: Api, version: Version): Recorder => new ScormRecorder(api, version);
