/**
 * A browser for the tests: the one CHROMIUM_PATH names, Playwright's own, or one of the system's; where there is none it is installed
 * (Playwright's, else Debian's chromium).
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
];

/** Path of a browser that is here, or null. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  return [chromium.executablePath(), ...systemPaths].find((path) => existsSync(path)) ?? null;
}

function run(command: string, args: readonly string[], minutes: number): boolean {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: minutes * 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** Installs a browser when none is found. Throws a sentence that says what was tried. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  const root = process.getuid?.() === 0;
  const sudo = root ? [] : ['sudo', '-n'];
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    return run(command, rest, 10);
  };
  process.stdout.write('No browser was found; installing one for the tests.\n');
  run('npx', ['playwright', 'install', ...(root ? ['--with-deps'] : []), 'chromium'], 5);
  if (findBrowser() === null) {
    apt('update', '-qq');
    apt('install', '-y', '-qq', 'chromium');
  }
  const installed = findBrowser();
  if (installed === null) {
    throw new Error(
      'No browser could be installed: neither Playwright’s own nor Debian’s chromium. Install one and set CHROMIUM_PATH to it.',
    );
  }
  return installed;
}

/** Flags a browser needs to run as root and without a network of its own. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];
