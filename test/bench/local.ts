/** The built site on this machine without a network in between, in a browser of its own: for what only the processor slows. */
import { spawn } from 'node:child_process';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { browserFlags, ensureBrowser } from '../browser/find-browser.ts';

/** Serves the build on `port`, does the work in an empty profile, and ends both. */
export async function onThisMachine(port: number, work: (context: BrowserContext) => Promise<void>): Promise<void> {
  const server = spawn(process.execPath, ['src/build/serve.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let browser: Browser | undefined;
  try {
    await new Promise((resolve) => server.stdout.once('data', resolve));
    browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
    await work(await browser.newContext({ baseURL: `http://localhost:${String(port)}/`, serviceWorkers: 'block' }));
  } finally {
    await browser?.close();
    server.kill();
  }
}
