/**
 * `npm run test:browsers`: a short journey (read, begin an exam, answer, reload, end it, report, print) in Firefox and WebKit, as far as
 * they can be had: Playwright's own, else the system's (Debian's Firefox; WebKitGTK, its driver and a display). Installs what it may; says
 * so where one cannot be had. Needs a build (`npm run build`).
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { firefox, webkit, type BrowserType } from '@playwright/test';
import { debianInstall } from './browser/find-browser.ts';
import { freePort, until, type Engine } from './engines/engine.ts';
import { findFirefox, startFirefox } from './engines/firefox.ts';
import { journey } from './engines/journey.ts';
import { findWebKit, startWebKit } from './engines/webkit.ts';

interface Candidate {
  name: string;
  own: BrowserType;
  /** Path of the system's, or null. */
  find: () => string | null;
  start: (path: string) => Promise<Engine>;
  packages: readonly string[];
}

const candidates: readonly Candidate[] = [
  { name: 'firefox', own: firefox, find: findFirefox, start: startFirefox, packages: ['firefox-esr', 'poppler-utils'] },
  { name: 'webkit', own: webkit, find: findWebKit, start: startWebKit, packages: ['webkit2gtk-driver', 'xvfb', 'xauth'] },
];

const say = (text: string) => {
  process.stdout.write(`${text}\n`);
};

/** The journey in the system's browser; whether it came to its end. */
async function inSystems({ start }: Candidate, path: string, site: string): Promise<boolean> {
  let engine: Engine | null = null;
  try {
    engine = await start(path);
    for (const found of await journey(engine, site)) say(`${engine.name}: ${found}`);
    say(`${engine.name}: the journey came to its end`);
    return true;
  } catch (problem) {
    say(`${engine?.name ?? path}: ${problem instanceof Error ? problem.message : String(problem)}`);
    return false;
  } finally {
    await engine?.close();
  }
}

/** The journey in one browser: true or false for how it ended, null when the browser cannot be had. */
async function tryOne(candidate: Candidate, site: string): Promise<boolean | null> {
  const { name, own, find, packages } = candidate;
  const isHere = () => existsSync(own.executablePath());
  if (!isHere() && find() === null) {
    const withSystem = process.getuid?.() === 0 ? ['--with-deps'] : [];
    spawnSync('playwright', ['install', ...withSystem, name], { stdio: 'ignore', shell: true, timeout: 300_000 });
    if (!isHere()) debianInstall(packages);
  }
  if (isHere()) {
    const run = ['test', '--config', 'playwright.browsers.config.ts', '--project', name];
    return spawnSync('playwright', run, { stdio: 'inherit', shell: true }).status === 0;
  }
  const path = find();
  return path === null ? null : inSystems(candidate, path, site);
}

if (!existsSync('dist/index.html')) {
  say('There is no build to try. Run "npm run build" first.');
  process.exit(1);
}
const port = String(await freePort());
const site = `http://localhost:${port}/`;
const server = spawn(process.execPath, ['src/build/serve.ts'], { stdio: 'ignore', env: { ...process.env, PORT: port } });
const ended: (boolean | null)[] = [];
try {
  await until('the local server', () =>
    fetch(site).then(
      ({ ok }) => ok || null,
      () => null,
    ),
  );
  for (const candidate of candidates) {
    const result = await tryOne(candidate, site);
    if (result === null) say(`${candidate.name}: cannot be had here, neither Playwright’s own nor the system’s; nothing was tried in it.`);
    ended.push(result);
  }
} finally {
  server.kill();
}
const failed = ended.includes(false);
say(`${String(ended.filter((result) => result !== null).length)} of 2 browsers tried${failed ? '; a journey failed' : ''}`);
process.exitCode = failed ? 1 : 0;
