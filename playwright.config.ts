import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { browserFlags, findBrowser } from './test/browser/find-browser.ts';

const port = Number(process.env['PORT'] ?? 4329);
const subPort = port + 1;
/** `npm test` builds it; whoever runs a single file after a plain build has none. */
const subPathBuild = '.cache/dist-sub-path';
const hasSubPath = existsSync(subPathBuild);
const executablePath = findBrowser();

export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // How long a screen may take says nothing on a machine that others use too; the bench has the timings. A test that hangs still ends.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: [['line'], ['json', { outputFile: '.cache/browser-results.json' }]],
  use: {
    launchOptions: { ...(executablePath === null ? {} : { executablePath }), args: browserFlags },
    contextOptions: { reducedMotion: 'reduce' },
    serviceWorkers: 'block',
    // A control that never comes ends its test in a minute, not with the whole test's patience.
    actionTimeout: 60_000,
    navigationTimeout: 180_000,
  },
  projects: [
    {
      name: 'desktop',
      use: { baseURL: `http://localhost:${String(port)}/`, viewport: { width: 1280, height: 900 } },
      grepInvert: /@phone-only|@sub-path/,
    },
    {
      name: 'phone',
      use: { baseURL: `http://localhost:${String(port)}/`, viewport: { width: 360, height: 740 }, hasTouch: true },
      grepInvert: /@desktop-only|@sub-path/,
      // What is kept, sent and taken in does not depend on the width of a screen; these are held to it once.
      testIgnore: /(?:exam-durability|interchange-lms|kept|leaving|offline|paper-form|policy|study-keep|classroom-shared)\.spec\.ts$/,
    },
    ...(hasSubPath
      ? [
          {
            name: 'sub-path',
            use: { baseURL: `http://localhost:${String(subPort)}/primary-source/`, viewport: { width: 1280, height: 900 } },
            grep: /@sub-path/,
          },
        ]
      : []),
  ],
  webServer: [
    { command: 'node src/build/serve.ts', port, env: { PORT: String(port) }, reuseExistingServer: false },
    ...(hasSubPath
      ? [
          {
            command: 'node src/build/serve.ts',
            port: subPort,
            env: { PORT: String(subPort), OUT_DIR: subPathBuild, BASE_PATH: '/primary-source' },
            reuseExistingServer: false,
          },
        ]
      : []),
  ],
});
