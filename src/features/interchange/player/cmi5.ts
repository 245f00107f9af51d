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
import type { Ending, Kept, Opened, Recorder } from './recorder.ts';
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

const problem = 'The learning system did not keep your last answers: it could not be reached, or refused them.';

async function read(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch {
    return null;
  }
}

class Cmi5Recorder implements Recorder {
  readonly #launch: Launch;
  readonly #world: World;
  #token = '';
  #data: LaunchData | null = null;
  #before: KeptState = { suspend: '', completed: false, passed: false };
  readonly #told = { completed: false, passed: false, judged: false };
  #answersInLine = 0;
  /** Statements not yet taken, oldest first. */
  readonly #line: JsonObject[] = [];
  #storedState = '';
  #ended = false;
  /** One at a time, so that statements keep their order. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(launch: Launch, world: World) {
    this.#launch = launch;
    this.#world = world;
  }

  #send(
    path: string,
    parameters: Record<string, string>,
    more: Pick<RequestInit, 'method' | 'body' | 'keepalive'> = {},
  ): Promise<Response> {
    return this.#world.fetch(`${this.#launch.endpoint}${path}?${new URLSearchParams(parameters).toString()}`, {
      ...more,
      headers: { Authorization: `Basic ${this.#token}`, 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' },
    });
  }
  #stateOf(stateId: string): Record<string, string> {
    const { activityId, actor, registration } = this.#launch;
    return { stateId, activityId, agent: JSON.stringify(actor), registration };
  }
  #making(): Making {
    return {
      launch: this.#launch,
      // Nothing is told before the launch data came.
      data: this.#data ?? { contextTemplate: {}, mode: 'normal', masteryScore: null, returnUrl: null },
      id: this.#world.uuid(),
      at: this.#world.now(),
    };
  }

  async #start(): Promise<string | null> {
    const answer = await read(await this.#world.fetch(this.#launch.fetch, { method: 'POST' }));
    const given = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>)['auth-token'] : undefined;
    if (typeof given !== 'string') return `The learning system gave no access: this address was used before, or is too old. ${again}`;
    this.#token = given;
    const launched = await this.#send('activities/state', this.#stateOf('LMS.LaunchData'));
    this.#data = launched.ok ? readLaunchData(await read(launched)) : null;
    if (this.#data === null) return `The learning system did not say how this quiz was launched. ${again}`;
    // To be asked for by the rules of cmi5; there is only one language here, and no sound.
    await this.#send('agents/profile', { profileId: 'cmi5LearnerPreferences', agent: JSON.stringify(this.#launch.actor) });
    const kept = await this.#send('activities/state', this.#stateOf(stateName));
    if (kept.ok) this.#before = readState(await read(kept));
    else if (kept.status !== 404) return `The learning system did not hand over what it kept. ${again}`;
    this.#told.completed = this.#before.completed;
    this.#told.passed = this.#before.passed;
    this.#line.push(initialized(this.#making()));
    return (await this.#sendLine(false)) ? null : `The learning system did not begin a session. ${again}`;
  }

  /** Tells what is in line; false when something stays in it. */
  async #sendLine(leaving: boolean): Promise<boolean> {
    while (this.#line.length > 0) {
      // Few at a time: a page that goes away may send 64 kilobytes only.
      const some = this.#line.slice(0, 20);
      const sent = { method: 'POST', body: JSON.stringify(some), keepalive: leaving };
      const response = await this.#send('statements', {}, sent).catch(() => null);
      // A conflict: it has these statements already, and its answer was lost on the way.
      if (response === null || !(response.ok || response.status === 409)) return false;
      this.#line.splice(0, some.length);
    }
    return true;
  }

  async #sendState(report: Report, leaving: boolean): Promise<boolean> {
    const { completed: done, passed } = this.#told;
    const body = JSON.stringify({ suspend: report.suspend, completed: done, passed } satisfies KeptState);
    if (body === this.#storedState) return true;
    const sent = { method: 'PUT', body, keepalive: leaving };
    const response = await this.#send('activities/state', this.#stateOf(stateName), sent).catch(() => null);
    if (response?.ok !== true) return false;
    this.#storedState = body;
    return true;
  }

  #takeInLine(report: Report): void {
    for (const answer of report.settled.slice(this.#answersInLine)) this.#line.push(answered(this.#making(), answer));
    this.#answersInLine = report.settled.length;
    const { result } = report;
    if (result === null) return;
    for (const verb of due(report, this.#told)) {
      if (verb === 'completed') {
        this.#line.push(completed(this.#making(), report.seconds));
        this.#told.completed = true;
      } else {
        this.#line.push(judged(this.#making(), { ...result, passed: verb === 'passed' }, report.seconds));
        this.#told.judged = true;
        this.#told.passed ||= verb === 'passed';
      }
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  open = async (): ReturnType<Recorder['open']> => {
    try {
      const wrong = await this.#start();
      if (wrong !== null || this.#data === null) return { ok: false, problem: wrong ?? again };
    } catch {
      return { ok: false, problem: `The learning system could not be reached. ${again}` };
    }
    const { mode, masteryScore, returnUrl } = this.#data;
    const opened: Opened = {
      mode,
      kept: this.#before.suspend,
      pass: masteryScore === null ? null : masteryScore * 100,
      limit: null,
      atLimit: { exit: true, message: true },
      back: returnUrl,
    };
    return { ok: true, opened };
  };

  keep = (report: Report): Promise<Kept> => {
    if (this.#ended || this.#data?.mode !== 'normal') return Promise.resolve(null);
    this.#takeInLine(report);
    return this.#inTurn(async () => {
      const [state, statements] = [await this.#sendState(report, false), await this.#sendLine(false)];
      return state && statements ? null : problem;
    });
  };

  end = (report: Report, _: Ending, leaving: boolean): Promise<Kept> => {
    const normal = this.#data?.mode === 'normal';
    if (!this.#ended) {
      if (normal) this.#takeInLine(report);
      // The last word of a session. When it is not taken it stays in line: nothing may follow it.
      this.#line.push(terminated(this.#making(), report.session));
      this.#ended = true;
    }
    const both = async (): Promise<Kept> => {
      const told = await Promise.all([!normal || this.#sendState(report, leaving), this.#sendLine(leaving)]);
      return told.every(Boolean) ? null : problem;
    };
    // A page that goes away has no time for turns.
    return leaving ? both() : this.#inTurn(both);
  };

  untold = (): number => 0;
}

export const cmi5Recorder = (launch: Launch, world: World): Recorder => new Cmi5Recorder(launch, world);
