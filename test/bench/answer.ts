/**
 * How long an answer takes to the screen on a CPU slowed four times, beside a SurveyJS quiz with the same items in the same run. Part of
 * `npm run bench`; needs a build in dist/. Timings are for reading, not for failing: nothing here is part of `npm test`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../browser/find-browser.ts';
import { found } from './rows.ts';

const slowdown = 4;
const answers = 120;
const form = JSON.parse(readFileSync('dist/bank/forms/cpcs-a.json', 'utf8')) as {
  items: { id: string; stem: string; options: string[] }[];
};

/**
 * Collects for each input two durations in milliseconds. `next`: to the next paint (Event Timing, in steps of 8, nothing under 16).
 * `shown`: to the paint after the change the input asked for is in the document, so with us after the answer is stored. `sight` is a
 * function's source that gives what a person would see change.
 */
async function watch(page: Page, sight: string): Promise<void> {
  await page.addInitScript(`(() => {
    const sight = ${sight};
    const taken = (window.taken = { next: {}, shown: [] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.interactionId > 0) taken.next[entry.interactionId] = Math.max(taken.next[entry.interactionId] ?? 0, entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });
    let began = null;
    let seen = '';
    for (const type of ['keydown', 'click']) addEventListener(type, (input) => { if (input.isTrusted) began = input.timeStamp; }, true);
    new MutationObserver(() => {
      const now = sight();
      if (now === seen) return;
      seen = now;
      if (began === null) return;
      const from = began;
      began = null;
      // A task after the frame's callbacks is a task after its paint.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => taken.shown.push(performance.now() - from);
        port2.postMessage(0);
      });
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  })()`);
}

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

interface Taken {
  next: Record<number, number>;
  shown: number[];
}

/** Forgets what was collected so far: the way to the first item. */
const restart = (page: Page) =>
  page.evaluate(() => {
    const { taken } = window as unknown as { taken: Taken };
    taken.shown.length = 0;
    for (const id of Object.keys(taken.next)) Reflect.deleteProperty(taken.next, id);
  });

async function taken(page: Page): Promise<{ next: number[]; shown: number[] }> {
  await page.waitForTimeout(500);
  const { next, shown } = await page.evaluate(() => (window as unknown as { taken: Taken }).taken);
  const slow = Object.values(next);
  return { next: [...slow, ...new Array<number>(Math.max(0, answers - slow.length)).fill(16)], shown };
}

const at = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(share * values.length) - 1)] ?? 0;

const name98 = '98 of 100 within, ms';
function report(of: string, what: string, values: readonly number[], bound?: number): void {
  found({
    of,
    what,
    figures: { 'median, ms': at(values, 0.5), [name98]: at(values, 0.98), 'worst, ms': at(values, 1), inputs: values.length },
    ...(bound === undefined ? {} : { bounds: { [name98]: bound } }),
  });
}

const port = 4391;
const site = spawn(process.execPath, ['src/build/serve.ts'], { env: { ...process.env, PORT: String(port) }, stdio: 'ignore' });
mkdirSync('.cache/bench', { recursive: true });
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: '.cache/bench',
    emptyOutDir: true,
    lib: { entry: 'test/bench/surveyjs.ts', formats: ['es'], fileName: () => 'surveyjs.js' },
  },
  define: { 'process.env.NODE_ENV': '"production"' },
});
writeFileSync(
  '.cache/bench/index.html',
  `<!doctype html><meta charset="utf-8"><title>Quiz</title><div id="quiz"></div><script>window.items=${JSON.stringify(form.items).replaceAll('<', '\\u003c')}</script><script type="module" src="/surveyjs.js"></script>`,
);
const other = createServer((request, response) => {
  const script = request.url === '/surveyjs.js';
  response
    .writeHead(200, { 'Content-Type': script ? 'text/javascript' : 'text/html' })
    .end(readFileSync(script ? '.cache/bench/surveyjs.js' : '.cache/bench/index.html'));
}).listen(port + 1);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
try {
  const page = await browser.newPage();
  await watch(
    page,
    `() => (document.querySelector('.exam-number')?.textContent ?? '') + (document.querySelector('.exam-chosen')?.textContent ?? '')`,
  );
  await page.goto(`http://localhost:${String(port)}/practice/mock/cpcs/`);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'I accept' }).click();
  await page.getByRole('button', { name: /tutorial/ }).click();
  await page.getByRole('button', { name: 'Yes, begin part 1' }).click();
  await slow(page);
  await restart(page);
  for (let input = 0; input < answers / 2; input += 1) {
    await page.keyboard.press(String((input % 4) + 1));
    await page.waitForTimeout(60);
    await page.keyboard.press('n');
    await page.waitForTimeout(120);
  }
  const ours = await taken(page);
  await page.close();

  const quiz = await browser.newPage();
  await watch(
    quiz,
    `() => (document.querySelector('.sd-title')?.textContent ?? '') + (document.querySelector('.sd-question__title, h5')?.textContent ?? '') + (document.querySelector('.sd-item--checked')?.textContent ?? '')`,
  );
  await quiz.goto(`http://localhost:${String(port + 1)}/`);
  await quiz.waitForSelector('input[type=radio]');
  await slow(quiz);
  await restart(quiz);
  for (let input = 0; input < answers / 2; input += 1) {
    await quiz
      .locator('label:has(input[type=radio])')
      .nth(input % 4)
      .click();
    await quiz.waitForTimeout(60);
    await quiz.locator('.sd-navigation__next-btn, input[value="Next"], button[title="Next"]').first().click();
    await quiz.waitForTimeout(120);
  }
  const theirs = await taken(quiz);
  report('this site', 'answer, until the next paint', ours.next);
  report('SurveyJS', 'answer, until the next paint', theirs.next);
  // Half of what SurveyJS takes to show an answer, here with the answer stored before it is shown.
  report('this site', 'answer stored and shown', ours.shown, at(theirs.shown, 0.98) / 2);
  report('SurveyJS', 'answer shown', theirs.shown);
} finally {
  await browser.close();
  other.close();
  site.kill();
}
