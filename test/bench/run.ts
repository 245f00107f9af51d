/**
 * `npm run bench`: how long an answer takes to the next paint on a CPU slowed four times, beside a SurveyJS quiz with the same items in the
 * same run. Needs a build in dist/. Timings are for reading, not for failing: nothing here is part of `npm test`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../browser/find-browser.ts';

const slowdown = 4;
const answers = 120;
if (!existsSync('dist/bank/forms/cpcs-a.json')) throw new Error('There is no build: run npm run build first.');
const form = JSON.parse(readFileSync('dist/bank/forms/cpcs-a.json', 'utf8')) as {
  items: { id: string; stem: string; options: string[] }[];
};

/** Collects, for each key or click, the milliseconds from input to the next paint (Event Timing, rounded by the browser to 8 ms). */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Record<number, number> = {};
    (window as unknown as { seen: typeof seen }).seen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[]) {
        if (entry.interactionId > 0) seen[entry.interactionId] = Math.max(seen[entry.interactionId] ?? 0, entry.duration);
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
}

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

async function durations(page: Page): Promise<number[]> {
  await page.waitForTimeout(500);
  const slowOnes = Object.values(await page.evaluate(() => (window as unknown as { seen: Record<number, number> }).seen));
  // The browser reports nothing faster than 16 ms; those count as 16.
  return [...slowOnes, ...new Array<number>(Math.max(0, answers - slowOnes.length)).fill(16)].sort((a, b) => a - b);
}

function row(name: string, values: readonly number[]): void {
  const at = (share: number) => String(values[Math.min(values.length - 1, Math.ceil(share * values.length) - 1)] ?? 0).padStart(5);
  process.stdout.write(
    `${name.padEnd(34)} median ${at(0.5)} ms   98th percentile ${at(0.98)} ms   worst ${at(1)} ms   (${String(values.length)} inputs)\n`,
  );
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
  await watch(page);
  await page.goto(`http://localhost:${String(port)}/practice/mock/cpcs/`);
  await page.getByRole('button', { name: 'Go to the practice rules' }).click();
  await page.getByRole('button', { name: 'I accept' }).click();
  await page.getByRole('button', { name: /tutorial/ }).click();
  await page.getByRole('button', { name: 'Yes, begin part 1' }).click();
  await slow(page);
  await page.evaluate(() => {
    const { seen } = window as unknown as { seen: Record<number, number> };
    for (const id of Object.keys(seen)) Reflect.deleteProperty(seen, id);
  });
  for (let input = 0; input < answers / 2; input += 1) {
    await page.keyboard.press(String((input % 4) + 1));
    await page.waitForTimeout(60);
    await page.keyboard.press('n');
    await page.waitForTimeout(120);
  }
  row('Primary Source, answer and next', await durations(page));
  await page.close();

  const quiz = await browser.newPage();
  await watch(quiz);
  await quiz.goto(`http://localhost:${String(port + 1)}/`);
  await quiz.waitForSelector('input[type=radio]');
  await slow(quiz);
  for (let input = 0; input < answers / 2; input += 1) {
    await quiz
      .locator('label:has(input[type=radio])')
      .nth(input % 4)
      .click();
    await quiz.waitForTimeout(60);
    await quiz.locator('.sd-navigation__next-btn, input[value="Next"], button[title="Next"]').first().click();
    await quiz.waitForTimeout(120);
  }
  row('SurveyJS, answer and next', await durations(quiz));
} finally {
  await browser.close();
  other.close();
  site.kill();
}
