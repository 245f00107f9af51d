/**
 * `npm test`: every check and every test. What needs nothing else runs side by side, one step a core; the browser tests come last and alone.
 * Each check counts as one test; the suites count their own. Ends with one line, `N passed, N failed`.
 *
 *   --quick   without the browser
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, resolve } from 'node:path';
import { ensureBrowser } from './browser/find-browser.ts';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const environment = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  PATH: `${root}/node_modules/.bin${delimiter}${process.env['PATH'] ?? ''}`,
  FORCE_COLOR: '0',
};

interface Counts {
  passed: number;
  failed: number;
}
interface Step {
  name: string;
  command: string;
  env?: Record<string, string>;
  /** Name of the step whose result this one reads; skipped, and counted as failed, when that one failed. */
  after?: string;
  /** For a suite: how many of its own tests passed and failed, from its report. */
  count?: () => Counts;
}

const results = new Map<string, Counts & { seconds: number }>();
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

/** Runs a command to its end; with `quiet`, prints what it said only then, so that steps side by side stay readable. */
function run(command: string, env: Record<string, string>, quiet: boolean): Promise<{ ok: boolean; said: string }> {
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: quiet ? 'pipe' : 'inherit', env: { ...environment, ...env } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('close', (code) => {
      done({ ok: code === 0, said });
    });
  });
}

function counted({ count }: Step, ok: boolean): Counts {
  if (!count) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  try {
    const counts = count();
    // A suite that breaks off has failed, whatever it counted.
    return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

async function take(step: Step, quiet = true): Promise<void> {
  const started = performance.now();
  const waitsFor = step.after === undefined ? undefined : results.get(step.after);
  const skipped = waitsFor !== undefined && waitsFor.failed > 0;
  if (!quiet) process.stdout.write(`\n== ${step.name}\n`);
  const { ok, said } = skipped
    ? { ok: false, said: `Not run: "${step.after ?? ''}" failed.\n` }
    : await run(step.command, step.env ?? {}, quiet);
  if (quiet) process.stdout.write(`\n== ${step.name}\n${ok ? said.split('\n').slice(-6).join('\n') : said}`);
  results.set(step.name, { ...(skipped ? { passed: 0, failed: 1 } : counted(step, ok)), seconds: (performance.now() - started) / 1000 });
}

/** Takes steps from the list as cores are free, each when what it waits for is done. */
async function sideBySide(steps: Step[], cores: number): Promise<void> {
  const waiting = [...steps];
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < cores ? waiting.findIndex(({ after }) => after === undefined || results.has(after)) : -1;
    const [step] = next === -1 ? [] : waiting.splice(next, 1);
    if (step) {
      const going = take(step).finally(() => running.delete(going));
      running.add(going);
    } else {
      await Promise.race(running);
    }
  }
}

rmSync('.cache', { recursive: true, force: true });
mkdirSync('.cache', { recursive: true });

// The types of the content collections, which lint and the type check read and a fresh clone does not have yet.
await take({ name: 'Content types', command: 'astro sync --silent' });
await sideBySide(
  // The longest first, so that no core ends up with nothing to do.
  [
    { name: 'Build', command: 'astro build' },
    {
      name: 'Unit tests',
      command: 'vitest run --maxWorkers=1 --coverage --reporter=default --reporter=json --outputFile.json=.cache/unit-results.json',
      count: () => {
        const report = json('.cache/unit-results.json');
        return {
          passed: Number(report['numPassedTests']),
          failed: Number(report['numFailedTests']) + Number(report['numFailedTestSuites'] ?? 0),
        };
      },
    },
    {
      name: 'Build at a sub-path',
      command: 'astro build',
      env: { BASE_PATH: '/primary-source', OUT_DIR: '.cache/dist-sub-path' },
      after: 'Build',
    },
    { name: 'Lint', command: 'node test/lint.ts' },
    { name: 'Types', command: 'astro check --noSync --minimumFailingSeverity warning' },
    { name: 'Format', command: 'prettier --check .' },
    { name: 'HTML', command: 'html-validate "dist/**/*.html"', after: 'Build' },
    { name: 'Content', command: 'node src/audit/cli.ts --quiet' },
    { name: 'Which way arrows point', command: 'depcruise src --config .dependency-cruiser.cjs && node test/arrows.ts' },
    { name: 'No logic twice', command: 'node test/copies.ts' },
    { name: 'Dead code', command: 'knip' },
    { name: 'Licenses', command: 'node test/licenses.ts' },
    { name: 'Found and shown elsewhere', command: 'node test/built/found.ts', after: 'Build' },
    { name: 'Links', command: 'node test/built/links.ts', after: 'Build' },
    { name: 'Ready-made forms', command: 'node test/built/forms.ts', after: 'Build' },
    { name: 'The course as a book', command: 'node test/built/book.ts', after: 'Build' },
    { name: 'Byte budgets', command: 'node test/built/budgets.ts', after: 'Build' },
    { name: 'Portable copy', command: 'node src/build/portable.ts --out .cache/portable', after: 'Build' },
  ],
  Math.min(4, availableParallelism()),
);
const built = ['Build', 'Build at a sub-path'].every((name) => results.get(name)?.failed === 0);
if (built && !process.argv.includes('--quick')) {
  ensureBrowser();
  await take(
    {
      name: 'Browser tests',
      command: 'playwright test',
      count: () => {
        const stats = json('.cache/browser-results.json')['stats'] as { expected: number; unexpected: number; flaky: number };
        return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
      },
    },
    false,
  );
}

process.stdout.write('\n');
for (const [name, { passed, failed, seconds }] of results) {
  process.stdout.write(
    `${failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(26)} ${String(passed).padStart(4)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(0).padStart(5)} s\n`,
  );
}
const total = [...results.values()];
const sum = (of: 'passed' | 'failed') => total.reduce((all, counts) => all + counts[of], 0);
process.stdout.write(`${String(sum('passed'))} passed, ${String(sum('failed'))} failed\n`);
process.exitCode = sum('failed') > 0 || !built ? 1 : 0;
