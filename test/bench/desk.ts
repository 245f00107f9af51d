/**
 * How long My progress takes to its first words for a learner with 20,000 answers, on a CPU slowed four times, and its longest task. Part
 * of `npm run bench`; needs a build in dist/. Timings are for reading; `npm test` only sees that the page opens.
 */
import { learned } from '../browser/study-steps.ts';
import { onThisMachine } from './local.ts';
import { found, median } from './rows.ts';

const slowdown = 4;
const answers = 20_000;
const port = 4398;

interface Taken {
  words: number | null;
  tasks: number[];
}

await onThisMachine(port, async (context) => {
  const page = await context.newPage();
  await learned(page, answers, 100);
  await page.addInitScript(`(() => {
    const taken = (window.taken = { words: null, tasks: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) taken.tasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
      if (taken.words === null && document.querySelector('[data-first-words] p, .desk #today')) taken.words = performance.now();
    }).observe(document, { subtree: true, childList: true });
  })()`);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // The visit before: it leaves the first words.
  await page.goto('./progress/');
  await page.getByText(`${answers.toLocaleString('en-US')} answers`).waitFor();
  const words: number[] = [];
  const tasks: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await page.goto('./progress/');
    await page.getByRole('button', { name: '20 minutes now' }).waitFor();
    await page.getByText(`${answers.toLocaleString('en-US')} answers`).waitFor();
    const taken = await page.evaluate(() => (window as unknown as { taken: Taken }).taken);
    words.push(taken.words ?? Infinity);
    tasks.push(Math.max(0, ...taken.tasks));
  }
  found({
    of: 'this site',
    what: `My progress after ${answers.toLocaleString('en-US')} answers, without a network`,
    figures: { 'first words, ms': median(words), 'longest task, ms': median(tasks) },
    bounds: { 'first words, ms': 300, 'longest task, ms': 50 },
  });
});
