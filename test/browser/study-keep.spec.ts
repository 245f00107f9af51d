/** Keeping what study holds: one copy of everything, two devices joined, kinds cleared and brought back. */
import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { fits, learned, noViolations } from './study-steps.ts';
import { giveFiles } from './give-files.ts';

const page2 = async (browser: Browser, base: string | undefined): Promise<Page> =>
  (
    await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce', ...(base === undefined ? {} : { baseURL: base }) })
  ).newPage();

async function copyOf(page: Page): Promise<string> {
  await page.goto('./progress/backup/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a copy of everything' }).click();
  const path = await (await download).path();
  return readFileSync(path, 'utf8');
}
const load = async (page: Page, text: string) => {
  await page.goto('./progress/backup/');
  await giveFiles(page.getByLabel('Copy of everything, or of attempts'), {
    name: 'copy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
};
/** What is on the device, without what differs by device. */
const records = (text: string) => (JSON.parse(text) as { records: Record<string, unknown> }).records;

async function jobNamed(page: Page, name: string): Promise<void> {
  await page.goto('./jobs/');
  await page.evaluate(async (title) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('primary-source-drafts', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('drafts', { keyPath: ['room', 'id'] });
      };
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(new Error('no database'));
      };
    });
    const work = db.transaction('drafts', 'readwrite');
    const [room, id] = ['job-descriptions', 'shared-draft'];
    work.objectStore('drafts').put({ room, id, name: title, savedAt: Date.now(), revision: 1, recordVersion: 1, data: { title } });
    await new Promise((resolve) => {
      work.oncomplete = resolve;
    });
    db.close();
  }, name);
}

test('two devices hand copies to and fro and end up with the same, without doubles or loss', async ({ page, browser, baseURL }) => {
  // On the first: answers, reviews, a plan, a draft.
  await learned(page, 30);
  await page.goto('./progress/review/');
  await expect(page.getByText('10 cards to go')).toBeVisible();
  await page.locator('.review-options').waitFor();
  await page.keyboard.press('a');
  await page.keyboard.press('3');
  await expect(page.getByText(/1 done today/)).toBeVisible();
  await jobNamed(page, 'Coordinator, first device');
  // On the second: a plan, and the same draft changed later.
  const other = await page2(browser, baseURL);
  await other.goto('./progress/plan/');
  await other.getByLabel('Hours a week').fill('9');
  await expect(other.getByText('An example to begin with')).toBeHidden();
  await jobNamed(other, 'Coordinator, second device');

  const [first, second] = [await copyOf(page), await copyOf(other)];
  await load(other, first);
  await expect(other.getByRole('status').filter({ hasText: /records came in/ })).toBeVisible();
  await load(page, second);
  await expect(page.getByRole('status').filter({ hasText: /records? came in/ })).toBeVisible();
  const [here, there] = [records(await copyOf(page)), records(await copyOf(other))];
  expect(here).toEqual(there);
  expect(Object.keys(here).filter((at) => at.startsWith('study/cards/'))).toHaveLength(10);
  expect(here['drafts/job-descriptions/shared-draft']).toMatchObject({ name: 'Coordinator, second device' });
  await expect(page.getByText('Coordinator, first device', { exact: true })).toBeVisible();
  // Once more changes nothing.
  await load(page, first);
  await expect(page.getByText('Everything in it was here already.')).toBeVisible();
  await other.goto('./progress/review/');
  await expect(other.getByText('9 cards to go, 1 done today')).toBeVisible();
  await other.context().close();
});

test('one kind, or everything, is cleared and comes back', async ({ page }) => {
  await learned(page, 30);
  await page.goto('./progress/review/');
  await expect(page.getByText('10 cards to go')).toBeVisible();
  const before = records(await copyOf(page));
  await fits(page);
  await noViolations(page);
  await page.getByRole('button', { name: 'Clear Review cards' }).click();
  await expect(page.getByText('Review cards: cleared from this device.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clear Review cards' })).toBeHidden();
  await page.getByRole('button', { name: 'Clear everything on this device' }).click();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(page.getByText('Everything: cleared')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/cleared from this device/)).toBeHidden();
  expect(records(await copyOf(page))).toEqual(before);
});

test('plan and reviews travel by link, and are taken in only when asked', async ({ page, browser, baseURL }) => {
  await page.goto('./progress/plan/');
  await page.getByLabel('Hours a week').fill('7');
  await expect(page.getByText('An example to begin with')).toBeHidden();
  await page.goto('./progress/backup/');
  await page.getByText('To a phone without a file').click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByRole('button', { name: 'Show the QR code' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text: string) => void (document.title = text) } });
  });
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page).toHaveTitle(/#copy1\./);
  const link = await page.title();
  const other = await page2(browser, baseURL);
  await other.goto(link);
  await other.getByRole('button', { name: 'Take it in' }).click();
  await expect(other.getByText(/1 record came in/)).toBeVisible();
  await other.goto('./progress/plan/');
  await expect(other.getByLabel('Hours a week')).toHaveValue('7');
  await other.context().close();
});

test('a learner whose work was never copied is reminded of it', async ({ page }) => {
  await learned(page, 120);
  await page.goto('./progress/');
  await expect(page.getByText(/no copy was made yet/)).toBeVisible();
  await copyOf(page);
  await page.goto('./progress/');
  await expect(page.getByRole('button', { name: '20 minutes now' })).toBeVisible();
  await expect(page.getByText(/no copy was made yet/)).toBeHidden();
});

test('a practice file under way goes along in the copy and is read on elsewhere', async ({ page, browser, baseURL }) => {
  await page.goto('./practice/files/#story=the-copy');
  await page.getByRole('button', { name: 'Read this file' }).click();
  await page.getByRole('button', { name: 'Open the file' }).click();
  await expect(page.getByRole('region', { name: 'Papers' })).toBeVisible();
  const address = page.url();
  const copy = await copyOf(page);
  const other = await page2(browser, baseURL);
  await load(other, copy);
  await expect(other.getByText('1 practice file').first()).toBeVisible();
  await other.goto(address);
  await expect(other.getByRole('region', { name: 'Papers' })).toBeVisible();
  await other.context().close();
});
