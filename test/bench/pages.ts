/** Every type of page on a phone with slow 4G, and the tools with a full load. Part of `npm run bench`; needs a build in dist/. */
import { resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { readLibrary } from '../../src/content-model/library.ts';
import { wordCount } from '../../src/content-model/mdx.ts';
import { giveFiles } from '../browser/give-files.ts';
import { learned } from '../browser/study-steps.ts';
import { found, middle } from './rows.ts';
import { serve } from './serve.ts';
import { newContext, opened, openBrowser, visit } from './visit.ts';

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 3);
const bounds = { 'largest paint, ms': 1000, 'layout shift': 0, 'longest task, ms': 50 };
const { library } = readLibrary(resolve('.'));
const longest = [...library.lessons].sort((a, b) => wordCount(b.body) - wordCount(a.body))[0];

interface Asked {
  what: string;
  path: string;
  /** Puts on the device what the visitor has, at full speed. */
  before?: (page: Page) => Promise<unknown>;
  ready?: (page: Page) => Promise<unknown>;
}

const answers = 20_000;
const people = 500;
const pages: Asked[] = [
  { what: 'home', path: './' },
  { what: 'longest lesson', path: `./learn/${longest?.domain ?? ''}/${longest?.topic ?? ''}/` },
  { what: 'Learn', path: './learn/' },
  { what: 'glossary', path: './glossary/' },
  { what: 'sources', path: './sources/' },
  { what: 'comparison grid', path: './standards/' },
  { what: 'item browser', path: './questions/' },
  { what: 'Practice', path: './practice/' },
  { what: 'mock exam, before the start', path: './practice/mock/cpcs/' },
  { what: 'practice files', path: './practice/files/' },
  { what: 'eligibility', path: './eligibility/' },
  { what: 'job description', path: './jobs/adapt/' },
  { what: 'Teach', path: './teach/' },
  { what: 'My progress, new', path: './progress/' },
  {
    what: `My progress with ${answers.toLocaleString('en-US')} answers`,
    path: './progress/',
    before: async (page) => {
      await learned(page, answers, 100);
      // The visit before this one, which left the first words.
      await page.goto('./progress/');
      await page.getByRole('button', { name: '20 minutes now' }).waitFor();
    },
    ready: (page) => page.getByRole('button', { name: '20 minutes now' }).waitFor(),
  },
  {
    what: `eligibility with a team of ${String(people)}`,
    path: './eligibility/team/',
    before: async (page) => {
      await page.goto('./eligibility/team/');
      const rows = Array.from({ length: people }, (_, place) => `Person ${String(place)},2020-01`);
      await giveFiles(page.locator('input[type=file]').first(), {
        name: 'team.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(['person,from', ...rows].join('\n')),
      });
      const load = page.getByRole('button', { name: 'Load the team' });
      await load.or(page.locator('.team tbody tr').first()).first().waitFor();
      if (await load.isVisible()) await load.click();
      await page.getByText(`${String(people)} people.`).waitFor();
      await page.getByText('Kept on this device.').waitFor();
    },
    ready: (page) => page.locator('.team tbody tr').first().waitFor(),
  },
];

async function open(browser: Browser, base: string, { path, before, ready }: Asked): Promise<Record<string, number>> {
  const context = await newContext(browser, base);
  if (before) {
    const page = await context.newPage();
    await before(page);
    await page.close();
  }
  const figures = await opened(await visit(context), path, ready);
  await context.close();
  return figures;
}

/** From the press to the practice rules: a ready-made form, and a fresh one. */
async function start(browser: Browser, base: string, fresh: boolean): Promise<Record<string, number>> {
  const context = await newContext(browser, base);
  const one = await visit(context);
  await one.page.goto('./practice/mock/cpcs/', { waitUntil: 'networkidle' });
  if (fresh) {
    await one.page.getByText('Change settings').click();
    await one.page.getByLabel('A fresh form').check();
  }
  one.traffic();
  const from = performance.now();
  await one.page.getByRole('button', { name: 'Continue', exact: true }).click();
  await one.page.getByRole('button', { name: 'I accept' }).waitFor();
  const ready = performance.now() - from;
  await one.page.waitForLoadState('networkidle');
  const { requests, bytes } = one.traffic();
  await context.close();
  return { 'ready, ms': ready, KB: bytes / 1000, requests: requests };
}

async function again(
  what: string,
  once: () => Promise<Record<string, number>>,
  limits?: Record<string, number>,
): Promise<Record<string, number>> {
  const all = [];
  for (let round = 0; round < rounds; round += 1) all.push(await once());
  const figures = middle(all);
  found({ of: 'this site', what, figures, ...(limits ? { bounds: limits } : {}) });
  return figures;
}

/** A thousand questions from a file: until they are listed. */
async function importing(browser: Browser, base: string): Promise<Record<string, number>> {
  const context = await newContext(browser, base);
  const one = await visit(context);
  await one.page.goto('./teach/import/', { waitUntil: 'networkidle' });
  const questions = Array.from(
    { length: 1000 },
    (_, place) => `::q${String(place)}:: Which letter is number ${String(place)}? {=a ~b ~c ~d}`,
  );
  const before = (await one.observed()).tasks.length;
  const from = performance.now();
  await giveFiles(one.page.locator('input[type=file]').first(), {
    name: 'many.gift',
    mimeType: 'text/plain',
    buffer: Buffer.from(questions.join('\n\n')),
  });
  await one.page.getByRole('heading', { name: /1,?000 questions/ }).waitFor();
  const ready = performance.now() - from;
  const tasks = (await one.observed()).tasks.slice(before);
  await context.close();
  return { 'ready, ms': ready, 'longest task, ms': Math.max(0, ...tasks.map(([, length]) => length)) };
}

/** From the last key of a question to its results, and what travels for it. */
async function searching(browser: Browser, base: string, question: string): Promise<Record<string, number>> {
  const context = await newContext(browser, base);
  const one = await visit(context);
  await one.page.goto('./', { waitUntil: 'networkidle' });
  await one.page.locator('[data-open-search]').click();
  await one.page.getByRole('searchbox').waitFor();
  await one.page.waitForLoadState('networkidle');
  one.traffic();
  const from = performance.now();
  await one.page.getByRole('searchbox').fill(question);
  await one.page.locator('#search-results a').first().waitFor();
  const first = performance.now() - from;
  await one.page.waitForLoadState('networkidle');
  const { requests, bytes } = one.traffic();
  await context.close();
  return { 'first result, ms': first, KB: bytes / 1000, requests: requests };
}

const only = process.env['BENCH_ONLY'];
const wanted = (what: string) => only === undefined || what.includes(only);
const site = await serve(resolve('dist'));
const browser = await openBrowser();
try {
  for (const asked of pages.filter(({ what }) => wanted(what))) await again(asked.what, () => open(browser, site.address, asked), bounds);
  if (wanted('mock start')) {
    const ready = await again('mock start, ready-made form', () => start(browser, site.address, false));
    await again('mock start, fresh form', () => start(browser, site.address, true), {
      'ready, ms': 1.3 * (ready['ready, ms'] ?? 0),
      // Beside what any start needs: at most a dozen files of the bank in place of one.
      requests: (ready['requests'] ?? 0) + 11,
    });
  }
  if (wanted('import')) await again('import of 1,000 questions', () => importing(browser, site.address), { 'longest task, ms': 50 });
  if (wanted('search'))
    for (const question of ['fppe', 'how long may temporary privileges last', '482.22(c)(5)'])
      await again(`search: ${question}`, () => searching(browser, site.address, question));
} finally {
  await browser.close();
  site.close();
}
