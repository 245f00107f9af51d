/** Speaks with a learning record store by cmi5. What it does not take stays in line, in order, and is told again. */
import {
  answered,
  completed,
  due,
  initialized,
  judged,
  readLaunchData,
  terminated,
  type JsonObject,
  type Launch,
  type LaunchData,
  type Making,
} from './cmi5-statements.ts';
import type { Opened, Recorder } from './recorder.ts';
import type { Report } from './report.ts';

interface World {
  fetch: typeof fetch;
  /** A new UUID. */
  uuid: () => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** What is kept between sessions: the place, and what this registration was told already. */
interface KeptState {
  suspend: string;
  completed: boolean;
  passed: boolean;
}

const stateName = 'primary-source-progress';
const again = 'Close this page and open the quiz again from there.';

function readState(value: unknown): KeptState {
  const of = (name: string) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined);
  const suspend = of('suspend');
  return { suspend: typeof suspend === 'string' ? suspend : '', completed: of('completed') === true, passed: of('passed') === true };
}

export function cmi5Recorder(launch: Launch, { fetch: ask, uuid, now }: World): Recorder {
  let token = '';
  let data: LaunchData | null = null;
  let before: KeptState = { suspend: '', completed: false, passed: false };
  const told = { completed: false, passed: false, judged: false };
  let answersInLine = 0;
  /** Statements not yet taken, oldest first. */
  const line: JsonObject[] = [];
  let storedState = '';
  let ended = false;

  const send = (path: string, parameters: Record<string, string>, more: RequestInit = {}) =>
    ask(`${launch.endpoint}${path}?${new URLSearchParams(parameters).toString()}`, {
      ...more,
      headers: {
        Authorization: `Basic ${token}`,
        'X-Experience-API-Version': '1.0.3',
        'Content-Type': 'application/json',
        ...more.headers,
      },
    });
  const stateOf = (stateId: string) => ({
    stateId,
    activityId: launch.activityId,
    agent: JSON.stringify(launch.actor),
    registration: launch.registration,
  });
  const making = (): Making => ({
    launch,
    // Nothing is told before the launch data came.
    data: data ?? { contextTemplate: {}, mode: 'normal', masteryScore: null, returnUrl: null },
    id: uuid(),
    at: now(),
  });

  async function read(response: Response): Promise<unknown> {
    try {
      return (await response.json()) as unknown;
    } catch {
      return null;
    }
  }

  async function start(): Promise<string | null> {
    const answer = await read(await ask(launch.fetch, { method: 'POST' }));
    const given = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)['auth-token'] : undefined;
    if (typeof given !== 'string') return `The learning system gave no access: this address was used before, or is too old. ${again}`;
    token = given;
    const launched = await send('activities/state', stateOf('LMS.LaunchData'));
    data = launched.ok ? readLaunchData(await read(launched)) : null;
    if (data === null) return `The learning system did not say how this quiz was launched. ${again}`;
    // To be asked for by the rules of cmi5; there is only one language here, and no sound.
    await send('agents/profile', { profileId: 'cmi5LearnerPreferences', agent: JSON.stringify(launch.actor) });
    const kept = await send('activities/state', stateOf(stateName));
    if (kept.ok) before = readState(await read(kept));
    else if (kept.status !== 404) return `The learning system did not hand over what it kept. ${again}`;
    told.completed = before.completed;
    told.passed = before.passed;
    line.push(initialized(making()));
    return (await sendLine(false)) ? null : `The learning system did not begin a session. ${again}`;
  }

  /** Tells what is in line; false when something stays in it. */
  async function sendLine(leaving: boolean): Promise<boolean> {
    while (line.length > 0) {
      // Few at a time: a page that goes away may send 64 kilobytes only.
      const some = line.slice(0, 20);
      const response = await send('statements', {}, { method: 'POST', body: JSON.stringify(some), keepalive: leaving }).catch(() => null);
      // A conflict: it has these statements already, and its answer was lost on the way.
      if (response === null || !(response.ok || response.status === 409)) return false;
      line.splice(0, some.length);
    }
    return true;
  }

  async function sendState(report: Report, leaving: boolean): Promise<boolean> {
    const body = JSON.stringify({ suspend: report.suspend, completed: told.completed, passed: told.passed } satisfies KeptState);
    if (body === storedState) return true;
    const response = await send('activities/state', stateOf(stateName), { method: 'PUT', body, keepalive: leaving }).catch(() => null);
    if (response?.ok !== true) return false;
    storedState = body;
    return true;
  }

  const takeInLine = (report: Report) => {
    for (const answer of report.settled.slice(answersInLine)) line.push(answered(making(), answer));
    answersInLine = report.settled.length;
    const { result } = report;
    if (result === null || data?.mode !== 'normal') return;
    for (const verb of due(report, told)) {
      if (verb === 'completed') {
        line.push(completed(making(), report.seconds));
        told.completed = true;
      } else {
        line.push(judged(making(), { ...result, passed: verb === 'passed' }, report.seconds));
        told.judged = true;
        told.passed ||= verb === 'passed';
      }
    }
  };
  const problem = 'The learning system did not keep your last answers: it could not be reached, or refused them.';

  /** One at a time, so that statements keep their order. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };

  return {
    open: async () => {
      try {
        const wrong = await start();
        if (wrong !== null || data === null) return { ok: false, problem: wrong ?? again };
      } catch {
        return { ok: false, problem: `The learning system could not be reached. ${again}` };
      }
      const { mode, masteryScore, returnUrl } = data;
      const opened: Opened = {
        mode,
        kept: before.suspend,
        pass: masteryScore === null ? null : masteryScore * 100,
        limit: null,
        atLimit: { exit: true, message: true },
        back: returnUrl,
      };
      return { ok: true, opened };
    },
    keep: (report) => {
      if (ended || data?.mode !== 'normal') return Promise.resolve(null);
      takeInLine(report);
      return inTurn(async () => {
        const [state, statements] = [await sendState(report, false), await sendLine(false)];
        return state && statements ? null : problem;
      });
    },
    end: (report, _ending, leaving) => {
      const normal = data?.mode === 'normal';
      if (!ended) {
        if (normal) takeInLine(report);
        // The last word of a session. When it is not taken it stays in line: nothing may follow it.
        line.push(terminated(making(), report.session));
        ended = true;
      }
      const both = async (): Promise<string | null> => {
        const told = await Promise.all([!normal || sendState(report, leaving), sendLine(leaving)]);
        return told.every(Boolean) ? null : problem;
      };
      // A page that goes away has no time for turns.
      return leaving ? both() : inTurn(both);
    },
    untold: () => 0,
  };
}
