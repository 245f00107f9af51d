/**
 * Trusted Types hold: no tool makes markup or script of a text, whatever is done with it. Every page is looked at as it opens by
 * access.spec.ts; here is what happens behind the clicks.
 */
import { expect, test } from '@playwright/test';
import { watchPolicy } from './policy.ts';
import { giveFiles } from './give-files.ts';

test('a text becomes neither markup nor script, and the worker of the search starts @desktop-only', async ({ page }) => {
  const breaches = await watchPolicy(page);
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
  await page.goto('./');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('temporary privileges');
  await expect(page.locator('#search-results a').first()).toBeVisible();
  expect(workers).toContain('/pagefind/pagefind-worker.js');
  expect(breaches).toEqual([]);
  // The policy is there: what the site itself never does is refused.
  const refused = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>made of a text</p>';
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  // Once by the page's own policy, once by the header's.
  await expect.poll(() => breaches.length).toBe(2);
});

test('the tools that read and write files keep the policy @desktop-only', async ({ page }) => {
  const breaches = await watchPolicy(page);
  await page.goto('./teach/import/');
  await giveFiles(page.getByLabel('File with questions'), {
    name: 'x.gift',
    mimeType: 'text/plain',
    buffer: Buffer.from('::one:: Which <b>of</b> these? {=first ~second}'),
  });
  await expect(page.getByRole('heading', { name: '1 question', exact: true })).toBeVisible();
  await page.goto('./jobs/adapt/?from=coordinator');
  const word = page.getByRole('button', { name: /Word/ }).first();
  await expect(word).toBeVisible();
  const download = page.waitForEvent('download');
  await word.click();
  await download;
  await page.goto('./practice/custom/?topics=npdb-querying');
  await page.getByLabel('How many').fill('1');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  // Keys that are pressed before the question stands go nowhere.
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Review and end' }).click();
  await page.getByRole('button', { name: 'End this practice' }).click();
  await page.getByRole('button', { name: 'Yes, end this practice' }).click();
  await expect(page.getByRole('heading', { name: 'Score' })).toBeVisible();
  await page.goto('./practice/paper/');
  await expect(page.locator('astro-island[ssr]:is([client="load"], [client="only"])')).toHaveCount(0);
  await page.goto('./progress/plan/');
  await expect(page.getByRole('heading', { name: /^Week 1:/ })).toBeVisible();
  expect(breaches).toEqual([]);
});
