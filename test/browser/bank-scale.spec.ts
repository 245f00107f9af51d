/** A mock exam costs the same whatever the size of the bank: its form file, and nothing else of the bank. */
import { expect, test, type Browser } from '@playwright/test';
import { makeCatalog } from '../unit/bank/make.ts';

interface Cost {
  /** Files of the bank that were read, in order. */
  files: string[];
  /** Bytes of all bodies, from the setup page to the first item. */
  bytes: number;
}

/** Starts the first ready-made form in a fresh browser, with the real bank or a larger one. */
async function startForm(browser: Browser, baseURL: string | undefined, catalog?: unknown): Promise<Cost> {
  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), serviceWorkers: 'block' });
  const page = await context.newPage();
  const files: string[] = [];
  const bodies: Promise<number>[] = [];
  if (catalog !== undefined) await page.route('**/bank/catalog.json', (route) => route.fulfill({ json: catalog }));
  page.on('response', (response) => {
    const file = /\/bank\/(.*)$/.exec(response.url())?.[1];
    if (file) files.push(file);
    bodies.push(
      response.body().then(
        (body) => body.length,
        () => 0,
      ),
    );
  });
  await page.goto('./practice/mock/cpcs/', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Go to the practice rules' }).click();
  await page.waitForURL(/practice\/sit\/#/);
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(bodies)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { files, bytes };
}

test('a ready-made mock reads its form and nothing else, with 700 items or 20,000 @desktop-only', async ({ browser, baseURL }) => {
  const real = await startForm(browser, baseURL);
  expect(real.files).toEqual(['forms/cpcs-a.json']);
  const large = await startForm(browser, baseURL, makeCatalog(20_000));
  expect(large.files).toEqual(['forms/cpcs-a.json']);
  expect(large.bytes).toBe(real.bytes);
  expect(real.bytes).toBeGreaterThan(10_000);
});
