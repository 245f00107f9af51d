/**
 * `npm test`: every check and every test, in the order in which they are cheapest to fail. Each check counts as one test; the suites count
 * their own. Ends with one line, `N passed, N failed`.
 *
 *   --quick   without the browser
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser } from './browser/find-browser.ts';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const quick = process.argv.includes('--quick');
const results: { name: string; passed: number; failed: number; seconds: number }[] = [];
const environment = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  PATH: `${root}/node_modules/.bin:${process.env['PATH'] ?? ''}`,
  FORCE_COLOR: '0',
};

function run(command: string, extra: Record<string, string> = {}): boolean {
  return spawnSync(command, { shell: true, stdio: 'inherit', env: { ...environment, ...extra } }).status === 0;
}

/** Runs a check that passes or fails as a whole, or a suite whose report says how many did. */
function step(
  name: string,
  command: string,
  options: { env?: Record<string, string>; count?: () => { passed: number; failed: number } } = {},
): boolean {
  process.stdout.write(`\n== ${name}\n`);
  const started = performance.now();
  const ok = run(command, options.env);
  let counts = { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  if (options.count) {
    try {
      counts = options.count();
      // A suite that breaks off has failed, whatever it counted.
      if (!ok && counts.failed === 0) counts.failed = 1;
    } catch {
      counts = { passed: 0, failed: 1 };
    }
  }
  results.push({ name, ...counts, seconds: (performance.now() - started) / 1000 });
  return ok;
}

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

rmSync('.cache', { recursive: true, force: true });
mkdirSync('.cache', { recursive: true });

step('Format', 'prettier --check .');
// Typed rules need the types of the content collections, which a fresh clone has not generated yet.
step('Lint', 'astro sync --silent && eslint . --max-warnings 0');
step('Types', 'astro check --minimumFailingSeverity warning');
step('Which way arrows point', 'depcruise src --config .dependency-cruiser.cjs');
step('Dead code', 'knip');
step('Content', 'node src/audit/cli.ts --quiet');
step('Unit tests', 'vitest run --reporter=default --reporter=json --outputFile.json=.cache/unit-results.json', {
  count: () => {
    const report = json('.cache/unit-results.json');
    return {
      passed: Number(report['numPassedTests']),
      failed: Number(report['numFailedTests']) + Number(report['numFailedTestSuites'] ?? 0),
    };
  },
});
const built =
  step('Build', 'astro build') &&
  step('Build at a sub-path', 'astro build', { env: { BASE_PATH: '/primary-source', OUT_DIR: '.cache/dist-sub-path' } });
if (built) {
  step('HTML', 'html-validate "dist/**/*.html"');
  step('Links', 'node test/built/links.ts');
  step('Byte budgets', 'node test/built/budgets.ts');
  if (!quick) {
    ensureBrowser();
    step('Browser tests', 'playwright test', {
      count: () => {
        const stats = json('.cache/browser-results.json')['stats'] as { expected: number; unexpected: number; flaky: number };
        return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
      },
    });
  }
}

process.stdout.write('\n');
for (const { name, passed, failed, seconds } of results) {
  process.stdout.write(
    `${failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(26)} ${String(passed).padStart(4)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(0).padStart(5)} s\n`,
  );
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.stdout.write(`${String(passed)} passed, ${String(failed)} failed\n`);
process.exitCode = failed > 0 || !built ? 1 : 0;
