/**
 * A browser for the tests: the one CHROMIUM_PATH names, Playwright's own, or one of the system's; where there is none it is installed
 * (Playwright's, else Debian's). A headless shell comes first: the whole browser draws its own toolbars for each page that a test opens,
 * though nobody sees them, and takes three times the processor for it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const systemPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
];

/** Playwright's headless shell, which lies beside its whole browser under a like name; null when it is not there. */
function ownShell(): string | null {
  const [, folder, version] = /^(.*)[\\/]chromium-(\d+)[\\/]/.exec(chromium.executablePath()) ?? [];
  const shell = join(folder ?? '', `chromium_headless_shell-${version ?? ''}`);
  if (folder === undefined || !existsSync(shell)) return null;
  const found = readdirSync(shell, { recursive: true, encoding: 'utf8' }).find((name) =>
    /(?:^|[\\/])(?:chrome-headless-shell|headless_shell)(?:\.exe)?$/.test(name),
  );
  return found === undefined ? null : join(shell, found);
}

/** Path of a browser that is here, or null. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  return ownShell() ?? [chromium.executablePath(), ...systemPaths].find((path) => existsSync(path)) ?? null;
}

function run(command: string, args: readonly string[], minutes: number): boolean {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], timeout: minutes * 60_000 });
    return true;
  } catch {
    return false;
  }
}

const isRoot = process.getuid?.() === 0;

/** Whether Debian's installer did it, where there is one. */
export function debianInstall(packages: readonly string[]): boolean {
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', ...args];
    return run(command, rest, 10);
  };
  apt('update', '-qq');
  return apt('install', '-y', '-qq', ...packages);
}

/** Installs a browser when none is found. Throws a sentence that says what was tried. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  process.stdout.write('No browser was found; installing one for the tests.\n');
  run('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), '--only-shell', 'chromium'], 5);
  if (findBrowser() === null) {
    // Where the shell is no package of its own, the whole browser does.
    if (!debianInstall(['chromium-headless-shell'])) debianInstall(['chromium']);
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
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-quic',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];
