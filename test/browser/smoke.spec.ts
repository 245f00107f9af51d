/** What every engine must be able to do: read, search, sit an exam through a reload, and see the result. */
import { expect, test } from '@playwright/test';

test('a lesson is read, an answer found, an exam sat through a reload and its report shown @desktop-only', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('./learn/law-and-risk/npdb-reporting/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Data Bank');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('temporary privileges');
  await expect(page.locator('#search-results a').first()).toBeVisible();
  await page.goto('./practice/custom/?topics=npdb-querying');
  await page.getByLabel('How many').fill('2');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 2' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByText('1 of 2 answered')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 of 2 answered')).toBeVisible();
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'End this practice' }).click();
  await page.getByRole('button', { name: 'Yes, end this practice' }).click();
  await expect(page.getByRole('heading', { name: 'Score' })).toBeVisible();
  expect(errors).toEqual([]);
});

test('without https the classroom says before work begins what cannot work, and an exam is sat all the same @desktop-only', async ({
  page,
}) => {
  // What a browser does at an address without https.
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { value: false });
    Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
    Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined });
    Reflect.deleteProperty(Navigator.prototype, 'locks');
    Reflect.deleteProperty(Navigator.prototype, 'clipboard');
  });
  for (const place of ['', 'take/', 'results/', 'keys/', 'paper/']) {
    await page.goto(`./teach/${place}`);
    await expect(page.getByText('This address is not secure'), place).toBeVisible();
  }
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('./practice/custom/?topics=npdb-querying');
  await page.getByLabel('How many').fill('1');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('r');
  await page.getByRole('button', { name: 'End this practice' }).click();
  await page.getByRole('button', { name: 'Yes, end this practice' }).click();
  await expect(page.getByRole('heading', { name: 'Score' })).toBeVisible();
  expect(errors).toEqual([]);
});
