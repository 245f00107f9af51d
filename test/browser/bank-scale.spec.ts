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
async function startForm(browser: Browser, baseURL: string | undefined, catalog?: unknown, fresh = false): Promise<Cost> {
  const context = await browser.newContext({ ...(baseURL === undefined ? {} : { baseURL }), serviceWorkers: 'block' });
  const page = await context.newPage();
  const files: string[] = [];
  let bytes = 0;
  // Counted on the way through, so that a body is not lost when the page moves on.
  await page.route('**/*', async (route) => {
    const file = /\/bank\/(.*)$/.exec(route.request().url())?.[1];
    if (file) files.push(file);
    if (file === 'catalog.json' && catalog !== undefined) {
      bytes += JSON.stringify(catalog).length;
      await route.fulfill({ json: catalog });
      return;
    }
    const response = await route.fetch();
    const body = await response.body();
    bytes += body.length;
    await route.fulfill({ response, body });
  });
  await page.goto('./practice/mock/cpcs/', { waitUntil: 'networkidle' });
  if (fresh) {
    await page.getByText('Change settings').click();
    await page.getByLabel('A fresh form').check();
  }
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.waitForURL(/practice\/sit\/#/);
  await page.getByRole('button', { name: 'I accept these practice rules' }).click();
  await page.getByRole('button', { name: 'End or skip the tutorial' }).click();
  await page.getByRole('button', { name: /begin/i }).click();
  await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor();
  await page.waitForLoadState('networkidle');
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

test('a fresh mock reads a handful of decks, and neither the list of the bank nor an item by itself @desktop-only', async ({
  browser,
  baseURL,
}) => {
  const { files } = await startForm(browser, baseURL, undefined, true);
  expect(files.length).toBeLessThanOrEqual(12);
  expect(files.filter((file) => !/^decks\/\d+\.json\?v=/.test(file))).toEqual([]);
});
