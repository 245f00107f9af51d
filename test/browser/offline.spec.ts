/** After a first visit the site works without a network. */
import { expect, test } from '@playwright/test';

test.use({ serviceWorkers: 'allow' });

test('offline, a visited lesson opens, an exam begun online is finished, and its report waits for the network in words', async ({
  page,
  context,
}) => {
  await page.goto('./learn/law-and-risk/npdb-reporting/');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.goto('./learn/law-and-risk/npdb-reporting/');
  await page.goto('./practice/custom/?topics=npdb-querying');
  await page.getByLabel('How many').fill('2');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('1 of 2 answered')).toBeVisible();
  const attempt = page.url();
  await page.goto('./learn/law-and-risk/npdb-reporting/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Data Bank');
  await page.goto(attempt);
  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeVisible();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'End this practice' }).click();
  await page.getByRole('button', { name: 'Yes, end this practice' }).click();
  await expect(page.getByText('Your answers are stored')).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Score' })).toBeVisible();
});
