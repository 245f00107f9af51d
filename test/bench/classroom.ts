/**
 * How long a results bench takes to open, judge and analyze 2,000 sealed results of a quiz of 50 items, in the model and in a browser
 * on the built site. `node test/bench/classroom.ts`; needs a build in dist/ for the browser's half. Timings are for reading, not for
 * failing: nothing here is part of `npm test`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { analyzeClass, codesIn, collect, educatorFile, gradebook, writeKeyFile } from '../../src/features/classroom/index.ts';
import { browserFlags, ensureBrowser } from '../browser/find-browser.ts';
import { giveFiles } from '../browser/give-files.ts';
import { handInFile, keyPair, quizOf } from '../unit/classroom/make.ts';
import { found } from './rows.ts';

const students = 2000;
const items = 50;
const passphrase = 'four odd words here';

const line = (name: string, milliseconds: number, note: string | number = '') => {
  // A number is the longest task.
  const tasks = typeof note === 'number' ? { 'longest task, ms': note } : {};
  if (typeof note === 'string' && note !== '') process.stdout.write(`${note}\n`);
  found({ of: 'this site', what: `classroom of 2,000: ${name}`, figures: { 'ready, ms': milliseconds, ...tasks } });
};

const key = await keyPair();
const quiz = await quizOf(key, items);
let mark = performance.now();
const files: { name: string; text: string }[] = [];
for (let number = 0; number < students; number += 1) {
  const student = { name: `Student ${String(number).padStart(4, '0')}`, id: `S${String(number)}` };
  files.push({
    name: `result-${String(number)}.txt`,
    text: await handInFile(quiz, { student, right: (item) => (number * 31 + item * 17) % 53 < number % 50 }),
  });
}
line(
  `seal ${String(students)} results of ${String(items)} items`,
  performance.now() - mark,
  `${String(files[0]?.text.length ?? 0)} characters each`,
);

mark = performance.now();
const { kept, aside } = await collect(quiz, [key], codesIn(files).codes, []);
line('open, check and score them', performance.now() - mark, `${String(kept.length)} kept, ${String(aside.length)} set aside`);

mark = performance.now();
const rows = gradebook(
  quiz,
  kept.map((each) => each.sitting),
  { overrides: {}, notes: {}, counted: 'best' },
);
line('gradebook', performance.now() - mark);
mark = performance.now();
analyzeClass(
  quiz,
  rows.map((row) => row.counted),
);
line('item analysis', performance.now() - mark);

if (!existsSync('dist/teach/results/index.html')) {
  process.stdout.write('There is no build in dist/, so the browser’s half is left out.\n');
  process.exit();
}
const port = 4393;
const folder = mkdtempSync(join(tmpdir(), 'classroom-'));
const site = spawn(process.execPath, ['src/build/serve.ts'], { env: { ...process.env, PORT: String(port) }, stdio: 'ignore' });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
try {
  const page = await browser.newPage({ baseURL: `http://localhost:${String(port)}/`, serviceWorkers: 'block' });
  await page.addInitScript(() => {
    const long: number[] = [];
    (window as unknown as { long: number[] }).long = long;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const longest = async () => {
    const tasks = await page.evaluate(() => (window as unknown as { long: number[] }).long.splice(0));
    return Math.max(0, ...tasks);
  };
  for (let tries = 0; tries < 50; tries += 1) {
    const reached = await page.goto('./teach/keys/').catch(() => null);
    if (reached) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const saved = await writeKeyFile(key, passphrase, crypto.getRandomValues(new Uint8Array(28)));
  const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await giveFiles(page.getByLabel('Saved copy of a key'), json('key.json', saved));
  await page.getByLabel('Its passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Restore the key' }).click();
  await page.getByText('is on this device.').waitFor();
  await page.goto('./teach/results/');
  await page.getByText('A quiz that is not on this device').click();
  await giveFiles(page.getByLabel('Exported quiz'), json('quiz.json', educatorFile(quiz)));
  await page.getByLabel('Result files').waitFor();
  // Files on the disk, as a person has them: handing bytes over the debugger would be measured along.
  const all = files.map(({ name, text }) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
  await longest();
  mark = performance.now();
  await giveFiles(page.getByLabel('Result files'), all);
  await page.getByText(`${String(students)} results added`).waitFor({ timeout: 120_000 });
  line('browser: drop, open, score, keep and show', performance.now() - mark, await longest());
  mark = performance.now();
  await page.reload();
  await page.locator('.class-grades').waitFor({ timeout: 120_000 });
  line('browser: open the kept bench again', performance.now() - mark, await longest());
  for (const view of ['By item', 'Item analysis', 'Grades', 'Feedback to print']) {
    mark = performance.now();
    await page.getByRole('button', { name: view, exact: true }).click();
    // The analysis is computed in slices; what counts is when it is there.
    if (view === 'Item analysis') await page.getByRole('heading', { name: 'Every item', exact: true }).waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    line(`browser: ${view}`, performance.now() - mark, await longest());
  }
  await page.getByRole('button', { name: 'Grades', exact: true }).click();
  await longest();
  mark = performance.now();
  await page.getByLabel('Find a student').pressSequentially('1234');
  await page.getByText('Student 1234').waitFor();
  line('browser: find one of them', performance.now() - mark, await longest());
} finally {
  await browser.close();
  site.kill();
  rmSync(folder, { recursive: true, force: true });
}
