/**
 * `npm run test:browsers`: a short journey (read, search, begin an exam, answer, reload, report) in Firefox and WebKit, as far as they can
 * be had: Playwright's own, installed when the network offers them. Says so where one cannot be had. Needs a build (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { firefox, webkit } from '@playwright/test';

if (!existsSync('dist/index.html')) {
  process.stdout.write('There is no build to try. Run "npm run build" first.\n');
  process.exit(1);
}
const asRoot = process.getuid?.() === 0;
let failed = false;
let tried = 0;
for (const [name, type] of Object.entries({ firefox, webkit })) {
  const here = () => existsSync(type.executablePath());
  if (!here())
    spawnSync('playwright', ['install', ...(asRoot ? ['--with-deps'] : []), name], { stdio: 'ignore', shell: true, timeout: 300_000 });
  if (!here()) {
    process.stdout.write(`${name}: cannot be had here (Playwright's own could not be installed); nothing was tried in it.\n`);
    continue;
  }
  tried += 1;
  const { status } = spawnSync('playwright', ['test', '--config', 'playwright.browsers.config.ts', '--project', name], {
    stdio: 'inherit',
    shell: true,
  });
  if (status !== 0) failed = true;
}
process.stdout.write(`${String(tried)} of 2 browsers tried${failed ? '; a journey failed' : ''}\n`);
process.exitCode = failed ? 1 : 0;
