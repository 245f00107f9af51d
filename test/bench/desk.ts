/**
 * How long My progress takes to its first words for a learner with 20,000 answers, on a CPU slowed four times, and its longest task. Part
 * of `npm run bench`; needs a build in dist/. Timings are for reading; `npm test` only sees that the page opens.
 */
import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { browserFlags, ensureBrowser } from '../browser/find-browser.ts';
import { learned } from '../browser/study-steps.ts';

const slowdown = 4;
const answers = 20_000;
const port = 4398;
const bounds = { words: 300, task: 50 };

interface Taken {
  words: number | null;
  tasks: number[];
}

const server = spawn(process.execPath, ['src/build/serve.ts'], {
  env: { ...process.env, PORT: String(port) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => server.stdout.once('data', resolve));
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
try {
  const context = await browser.newContext({ baseURL: `http://localhost:${String(port)}/`, serviceWorkers: 'block' });
  const page = await context.newPage();
  await learned(page, answers, 100);
  await page.addInitScript(`(() => {
    const taken = (window.taken = { words: null, tasks: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) taken.tasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
      if (taken.words === null && document.querySelector('.desk #today')) taken.words = performance.now();
    }).observe(document, { subtree: true, childList: true });
  })()`);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const words: number[] = [];
  const tasks: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await page.goto('./progress/');
    await page.getByRole('button', { name: '20 minutes now' }).waitFor();
    await page.getByText(`${String(answers)} answers`).waitFor();
    const taken = await page.evaluate(() => (window as unknown as { taken: Taken }).taken);
    words.push(taken.words ?? Infinity);
    tasks.push(Math.max(0, ...taken.tasks));
  }
  const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  process.stdout.write(
    `My progress after ${String(answers)} answers: first words after ${median(words).toFixed(0)} ms (bound ${String(bounds.words)}), longest task ${median(tasks).toFixed(0)} ms (bound ${String(bounds.task)})\n`,
  );
  if (median(words) > bounds.words || median(tasks) > bounds.task) process.exitCode = 1;
} finally {
  await browser.close();
  server.kill();
}
