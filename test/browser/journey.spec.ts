/** The journey the site exists for: read, look up, search, practise, be interrupted, come back, finish, understand. */
import { expect, test, type Page } from '@playwright/test';

/** Starts a timed practice of 20 items on the three Data Bank topics. */
async function startPractice(page: Page): Promise<void> {
  await page.goto('./practice/custom/?topics=npdb-querying,npdb-reporting,npdb-disputes');
  await expect(page.getByRole('status').filter({ hasText: 'questions match' })).toContainText('20 will be drawn');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 20' })).toBeFocused();
}

/** Seconds shown on the exam clock. */
async function clockSeconds(page: Page): Promise<number> {
  const [seconds = 0, minutes = 0, hours = 0] = (await page.getByRole('timer').innerText()).split(':').map(Number).reverse();
  return hours * 3600 + minutes * 60 + seconds;
}

test('from a lesson to a scored exam, with the tab closed in the middle', async ({ page, context }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });

  await test.step('read a lesson and open a term where it stands', async () => {
    await page.goto('./learn/law-and-risk/npdb-reporting/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const term = page.locator('.term').first();
    await term.click();
    await expect(page.locator('[popover].definition:popover-open')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('#page-sources + ol li').first()).toBeVisible();
    for (const other of ['credentialing/npdb-querying', 'law-and-risk/npdb-disputes']) {
      expect((await page.goto(`./learn/${other}/`))?.status()).toBe(200);
    }
  });

  await test.step('search finds the section on leaving during an investigation', async () => {
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('surrender while under investigation');
    const first = page.locator('#search-results a').first();
    await expect(first).toHaveAttribute('href', /npdb-reporting\/#leaving-during-an-investigation$/);
    await first.click();
    await expect(page.locator('#leaving-during-an-investigation')).toBeInViewport();
  });

  await startPractice(page);
  await test.step('answer eight items, flag one', async () => {
    for (let item = 1; item <= 8; item += 1) {
      await page.keyboard.press(String(((item - 1) % 4) + 1));
      await expect(page.locator('.exam-option input:checked')).toHaveCount(1);
      if (item === 5) await page.keyboard.press('f');
      await page.keyboard.press('n');
      await expect(page.getByRole('heading', { name: `Question ${String(item + 1)} of 20` })).toBeVisible();
    }
    await expect(page.getByText('8 of 20 answered')).toBeVisible();
  });

  const address = page.url();
  const before = await clockSeconds(page);
  const closedAt = Date.now();
  await page.close();
  const again = await context.newPage();
  await again.goto(address);
  await test.step('the same question, the same clock', async () => {
    await expect(again.getByRole('heading', { name: 'Question 9 of 20' })).toBeVisible();
    await expect(again.getByText('8 of 20 answered')).toBeVisible();
    const passed = (Date.now() - closedAt) / 1000;
    expect(Math.abs(before - (await clockSeconds(again)) - passed)).toBeLessThanOrEqual(2);
  });

  await test.step('finish, past the warning that names what is unanswered', async () => {
    await again.keyboard.press('1');
    await expect(again.getByText('9 of 20 answered')).toBeVisible();
    await again.keyboard.press('r');
    await expect(again.getByText('9 of 20 answered')).toBeVisible();
    await expect(again.getByRole('button', { name: 'Flagged 1' })).toBeVisible();
    await again.getByRole('button', { name: 'End this practice' }).click();
    await expect(again.getByText('Unanswered: questions 10 to 20.')).toBeVisible();
    await again.getByRole('button', { name: 'Yes, end this practice' }).click();
  });

  await test.step('a score by topic, and every item with its key, four reasons, lesson and sources', async () => {
    await expect(again.getByRole('heading', { name: 'Score' })).toBeVisible();
    await expect(again.getByText('9 of 20 answered')).toBeVisible();
    await expect(again.getByRole('table', { name: /By topic/ }).locator('tbody tr')).toHaveCount(3);
    await again.getByRole('group', { name: 'Show questions' }).getByRole('button', { name: /^All/ }).click();
    const items = again.locator('.report-items > li');
    await expect(items).toHaveCount(20);
    for (const item of await items.all()) {
      await expect(item.locator('.answered-reason')).toHaveCount(4);
      await expect(item.locator('.answered').getByText('✓ Correct')).toHaveCount(1);
      await expect(item.locator('a[href*="/learn/"]')).toHaveCount(1);
      expect(await item.locator('a[rel="external noopener"]').count()).toBeGreaterThan(0);
    }
    const right = await items.locator('summary').filter({ hasText: '✓ Correct' }).count();
    await expect(again.locator('.report-score')).toContainText(`${String(right)} of 20 correct`);
  });

  await test.step('printed, the report stands without navigation', async () => {
    await again.emulateMedia({ media: 'print' });
    await expect(again.getByRole('navigation')).toHaveCount(0);
    await expect(again.locator('.report-items > li').first()).toBeVisible();
  });
  expect(errors).toEqual([]);
});

test('at a sub-path every step works as at the root @sub-path', async ({ page }) => {
  await page.goto('./learn/law-and-risk/npdb-reporting/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('surrender while under investigation');
  await expect(page.locator('#search-results a').first()).toHaveAttribute(
    'href',
    /^\/primary-source\/learn\/law-and-risk\/npdb-reporting\/#/,
  );
  await startPractice(page);
  await page.keyboard.press('2');
  await expect(page.getByText('1 of 20 answered')).toBeVisible();
});
