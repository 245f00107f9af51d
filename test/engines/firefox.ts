/** Firefox as a system has it, driven over WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it speaks without a driver. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine.ts';

const paths = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Path of a Firefox that is here, or null. */
export const findFirefox = (): string | null => paths.find((path) => path !== '' && existsSync(path)) ?? null;

interface Answer {
  id?: number;
  type: string;
  result?: Record<string, unknown>;
  message?: string;
}

/** Sends commands over one connection and gives each its answer. */
async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((opened, failed) => {
    socket.onopen = opened;
    socket.onerror = () => {
      failed(new Error('Firefox took no connection'));
    };
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  };
  let count = 0;
  return async (method: string, params: object = {}): Promise<Record<string, unknown>> => {
    const id = (count += 1);
    const answer = await new Promise<Answer>((answered) => {
      waiting.set(id, answered);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (answer.type !== 'success') throw new Error(`${method}: ${answer.message ?? 'refused'}`);
    return answer.result ?? {};
  };
}

export async function startFirefox(path: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const browser = spawn(path, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    browser.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      const listens = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
      if (listens) found(`${listens[1] ?? ''}/session`);
    });
    browser.on('exit', () => {
      failed(new Error(`Firefox did not start. ${said}`));
    });
  });
  const send = await connect(address);
  const { capabilities } = await send('session.new', { capabilities: {} });
  const { browserVersion } = capabilities as { browserVersion: string };
  const { contexts } = await send('browsingContext.getTree');
  const context = (contexts as { context: string }[])[0]?.context;
  return {
    name: `Firefox ${browserVersion}`,
    go: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    reload: async () => {
      await send('browsingContext.reload', { context, wait: 'complete' });
    },
    ask: async (expression) => {
      // As JSON, since the protocol has a form of its own for each kind of value.
      const { result } = await send('script.evaluate', {
        target: { context },
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        awaitPromise: true,
      });
      const { value } = (result ?? {}) as { value?: string };
      if (value === undefined) throw new Error(`the page could not say: ${expression}`);
      return JSON.parse(value) as unknown;
    },
    press: async (key) => {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    print: async () => {
      const { data } = await send('browsingContext.print', { context, page: { width: 21.59, height: 27.94 } });
      return Buffer.from(String(data), 'base64');
    },
    close: async () => {
      await send('browser.close').catch(() => undefined);
      if (browser.exitCode === null) await once(browser, 'exit');
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
