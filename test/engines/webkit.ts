/** WebKitGTK as Debian has it, driven over plain WebDriver (https://www.w3.org/TR/webdriver2/), on a display of its own where there is none. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { freePort, until, type Engine } from './engine.ts';

const driver = '/usr/bin/WebKitWebDriver';
const browsers = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0', '6.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit${version === '6.0' ? '' : '2'}gtk-${version}/MiniBrowser`),
);

/** Path of the small browser that comes with WebKitGTK; null where it, its driver or a display is missing. */
export const findWebKit = (): string | null => {
  const display = process.env['DISPLAY'] !== undefined || existsSync('/usr/bin/xvfb-run');
  return existsSync(driver) && display ? (browsers.find((path) => existsSync(path)) ?? null) : null;
};

export async function startWebKit(binary: string): Promise<Engine> {
  const port = await freePort();
  const command = [driver, `--port=${String(port)}`];
  const [first = driver, ...rest] = process.env['DISPLAY'] === undefined ? ['/usr/bin/xvfb-run', '-a', ...command] : command;
  // A group of its own, so that the display ends with the driver.
  const group = spawn(first, rest, { stdio: 'ignore', detached: true });
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await until('the driver of WebKit', () => call('GET', '/status').catch(() => null));
  const options = { binary, args: ['--automation'] };
  const opened = await call('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
  const { sessionId, capabilities } = opened as { sessionId: string; capabilities: { browserVersion: string } };
  const of = (path: string) => `/session/${sessionId}${path}`;
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    go: async (url) => {
      await call('POST', of('/url'), { url });
    },
    reload: async () => {
      await call('POST', of('/refresh'), {});
    },
    ask: (expression) => call('POST', of('/execute/sync'), { script: `return (${expression})`, args: [] }),
    press: async (key) => {
      const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: key }));
      await call('POST', of('/actions'), { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    print: () => Promise.resolve(null),
    close: async () => {
      await call('DELETE', of('')).catch(() => undefined);
      if (group.pid !== undefined) process.kill(-group.pid);
    },
  };
}
