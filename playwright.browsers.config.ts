/** For `npm run test:browsers`: one journey in the engines that `npm test` does not use. */
import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env['PORT'] ?? 4327);

export default defineConfig({
  testDir: 'test/browser',
  testMatch: 'smoke.spec.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 600_000,
  expect: { timeout: 60_000 },
  reporter: [['line']],
  use: { baseURL: `http://localhost:${String(port)}/`, serviceWorkers: 'block' },
  projects: [
    { name: 'firefox', use: { ...devices['Desktop Firefox'] } },
    { name: 'webkit', use: { ...devices['Desktop Safari'] } },
  ],
  webServer: { command: 'node src/build/serve.ts', port, env: { PORT: String(port) }, reuseExistingServer: false },
});
