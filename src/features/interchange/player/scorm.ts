/** Speaks with a SCORM run-time, 1.2 or 2004. A call that fails is told again with the next report, whole. */
import type { Ending, Opened, Recorder } from './recorder.ts';
import type { Report } from './report.ts';
import { exitValue, interaction, values, type Before, type Value, type Version } from './scorm-values.ts';
import { readSpan } from './times.ts';

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

export function scormRecorder(api: Api, version: Version): Recorder {
  const names = functions[version];
  const named = elements[version];
  const call = (what: keyof (typeof functions)[Version], ...texts: string[]): string => {
    try {
      const said = api[names[what]]?.(...texts);
      return typeof said === 'string' || typeof said === 'boolean' || typeof said === 'number' ? String(said) : '';
    } catch {
      // A run-time that breaks is one that did not keep.
      return '';
    }
  };
  const get = (element: string) => call('get', element);
  const failure = (): string => {
    const code = call('code');
    const words = code === '' || code === '0' ? '' : call('words', code);
    return words === '' ? '' : ` It said: ${words.replace(/\.$/, '')} (${code}).`;
  };
  /** What it has taken already, so that only changes are told. */
  const taken = new Map<string, string>();
  let before: Before = { status: '', success: '', score: null, credit: true };
  let silent = false;
  let first = 0;
  let toldAnswers = 0;
  let lost = 0;

  const put = ({ element, value }: Value): boolean => {
    if (taken.get(element) === value) return true;
    if (call('set', element, value) !== 'true') return false;
    taken.set(element, value);
    return true;
  };
  const tellAnswers = ({ settled }: Report) => {
    for (const answer of settled.slice(toldAnswers)) {
      // Of one that is refused nothing more is tried; the place stays free for the next.
      const [id, ...rest] = interaction(version, first + toldAnswers - lost, answer);
      if (id && put(id)) rest.forEach(put);
      else lost += 1;
      toldAnswers += 1;
    }
  };
  const store = (report: Report, more: readonly Value[] = []): string | null => {
    if (!silent) tellAnswers(report);
    const failed = [...(silent ? [] : values(version, report, before)), ...more].filter((value) => !put(value) && value.must);
    const why = failed.length > 0 ? failure() : '';
    if (call('commit', '') === 'true' && failed.length === 0) return null;
    const said = why || failure();
    // It may have lost what it had taken: all of it is told again.
    taken.clear();
    return `The learning system did not keep your last answers.${said}`;
  };
  const opened = (): Opened => {
    const mode = get(named.mode);
    const scaled = version === '2004';
    const score = number(get(named.score));
    before = {
      status: get(named.status),
      success: scaled ? get('cmi.success_status') : '',
      score: score === null ? null : scaled ? score * 100 : score,
      credit: get(named.credit) !== 'no-credit',
    };
    const pass = number(get(named.pass));
    const limit = readSpan(get(named.limit));
    const action = get(named.atLimit);
    silent = mode === 'browse' || mode === 'review';
    first = number(get('cmi.interactions._count')) ?? 0;
    return {
      // Many run-times have no mode; that is the normal one.
      mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
      kept: get('cmi.suspend_data'),
      pass: pass === null || pass <= 0 ? null : scaled ? pass * 100 : pass,
      limit: limit === null || limit === 0 ? null : limit,
      atLimit: { exit: !action.startsWith('continue'), message: !action.endsWith('no message') },
      back: null,
    };
  };
  return {
    open: () =>
      Promise.resolve(
        call('open', '') === 'true'
          ? { ok: true as const, opened: opened() }
          : {
              ok: false as const,
              problem: `The learning system did not begin a session.${failure()} Close this page and open the quiz again from there.`,
            },
      ),
    keep: (report) => Promise.resolve(store(report)),
    end: (report, ending: Ending, leaving) => {
      const problem = store(report, [exitValue(version, ending)]);
      // A page that goes away has no other chance: run-times send what they hold when the session closes, even where a commit may not wait.
      if (problem !== null && !leaving) return Promise.resolve(problem);
      return Promise.resolve(call('end', '') === 'true' ? problem : `The learning system did not close the session.${failure()}`);
    },
    untold: () => lost,
  };
}
