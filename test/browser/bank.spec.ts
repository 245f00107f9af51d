/** The bank browser: find, read, reveal, select, hand over; and the same with a bank of 20,000 items. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { makeWordFiles } from '../../src/features/bank/words.ts';
import { makeCatalog, makeText } from '../unit/bank/make.ts';

const items = (page: Page) => page.locator('.bank-list > li');
const status = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /question|Searching/ })
    .first();

async function openBank(page: Page, address = './questions/'): Promise<void> {
  await page.goto(address);
  await expect(items(page).first()).toBeVisible();
  await unfold(page);
}

/** On a phone the filters are folded; to open them is to scroll to them. */
async function unfold(page: Page): Promise<void> {
  const filters = page.locator('.bank-fold');
  if ((await filters.getAttribute('open')) === null) await filters.locator('summary').click();
}

test('narrows by domain, topic, exam, task and level, and the address keeps the view', async ({ page }) => {
  await openBank(page);
  await expect(items(page)).toHaveCount(20);
  await page.getByLabel('Domain').selectOption('accreditation');
  await page.getByLabel('Topic', { exact: true }).selectOption('ncqa');
  await page.getByLabel('Exam', { exact: true }).selectOption('cpcs');
  await page.getByLabel('Level').selectOption('recall');
  await expect(page).toHaveURL(/domain=accreditation&topic=ncqa&exam=cpcs&level=recall/);
  const count = await items(page).count();
  expect(count).toBeGreaterThan(0);
  for (const item of await items(page).all()) await expect(item).toContainText('Recall');
  await page.reload();
  await expect(items(page)).toHaveCount(count);
  await page.getByRole('button', { name: 'Clear the choices' }).click();
  await expect(items(page)).toHaveCount(20);
});

test('the key and the reasons are fetched only when asked for', async ({ page }) => {
  const keys: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/bank/keys/')) keys.push(request.url());
  });
  await openBank(page, './questions/?topic=ncqa');
  const first = items(page).first();
  await first.getByText('Options', { exact: true }).click();
  await expect(first.locator('.bank-options > li')).toHaveCount(4);
  expect(keys).toEqual([]);
  await first.getByRole('button', { name: 'Show the answer and reasons' }).click();
  await expect(first.getByText('✓ Correct')).toHaveCount(1);
  await expect(first.locator('.answered-reason')).toHaveCount(4);
  await expect(first.locator('a[href*="/learn/"]')).toHaveCount(1);
  expect(keys).toHaveLength(1);
});

test('each item has an address of its own and a way to correct it', async ({ page }) => {
  await page.goto('./questions/#fppe-003');
  const item = page.locator('[id="fppe-003"]');
  await expect(item).toBeInViewport();
  await expect(item.locator('.bank-options > li')).toHaveCount(4);
  await expect(item.getByRole('link', { name: 'Suggest a correction' })).toHaveAttribute(
    'href',
    /issues\/new\?title=Correction%3A\+item\+fppe-003/,
  );
  // A link on the same page, while a choice hides the item: the choice gives way.
  await unfold(page);
  await page.getByLabel('Topic', { exact: true }).selectOption('ncqa');
  await page.evaluate(() => {
    location.hash = '#oppe-002';
  });
  await expect(page.locator('[id="oppe-002"]')).toBeInViewport();
  await page.goto('./questions/#no-such-item-999');
  await page.reload();
  await expect(page.getByText('No question has the address no-such-item-999.')).toBeVisible();
});

test('text search loads word lists first and then only topics that have the words', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const file = /\/bank\/(.*)$/.exec(request.url())?.[1];
    if (file) asked.push(file);
  });
  await openBank(page);
  await expect(items(page).last()).not.toContainText('Loading the text');
  asked.length = 0;
  await page.getByLabel('Words in the question').fill('heliport zeppelin');
  await expect(page.getByText('No question meets all of these. Loosen one choice.')).toBeVisible();
  expect(asked.filter((file) => file.startsWith('text/'))).toEqual([]);
  await page.getByLabel('Words in the question').fill('robert abstain');
  await expect(status(page)).toContainText(/\d+ questions? of/);
  for (const item of await items(page).all()) {
    await item.getByText('Options', { exact: true }).click();
    await expect(item).toContainText(/abstain/i);
  }
  expect(asked).toContain('words/r.json');
  expect(asked.filter((file) => file.startsWith('text/')).length).toBeLessThan(8);
});

test('a selection goes to a practice on the spot and to the classroom, and outlives a reload', async ({ page }) => {
  await openBank(page, './questions/?topic=ncqa');
  for (const index of [0, 1, 2]) await items(page).nth(index).getByRole('checkbox').check();
  const ids = await Promise.all([0, 1, 2].map((index) => items(page).nth(index).getAttribute('id')));
  await expect(page.getByRole('link', { name: 'Make a quiz for a class' })).toHaveAttribute(
    'href',
    new RegExp(`/teach/#items=${ids.join(',')}$`),
  );
  await page.reload();
  await expect(page.getByText('3 questions are selected.')).toBeVisible();
  await page.getByRole('button', { name: 'Practice them now' }).click();
  await expect(page).toHaveURL(/practice\/sit\/#/);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: 'Question 1 of 3' })).toBeVisible();
});

test('can be used by keyboard alone, and by a screen reader', async ({ page }) => {
  await openBank(page, './questions/?topic=ncqa');
  await items(page).first().getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(items(page).first().locator('.bank-options > li')).toHaveCount(4);
  // A paper to read may stand in between, and its table takes the keyboard too.
  const show = items(page).first().getByRole('button', { name: 'Show the answer and reasons' });
  for (let step = 0; step < 4 && !(await show.evaluate((button) => button === document.activeElement)); step += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(items(page).first().getByText('✓ Correct')).toBeVisible();
  await expect(page.getByText('One question is selected.')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
});

test('item text is nowhere in the page as it is served', async ({ page }) => {
  await openBank(page, './questions/?topic=ncqa');
  const stem = await items(page).first().locator('.bank-stem').innerText();
  const served = await (await page.request.get('./questions/')).text();
  expect(served).not.toContain(stem.slice(0, 40));
  expect(served).toContain('Topics and their lessons');
});

test('stays the same with 20,000 items: twenty rows drawn, few files read', async ({ page }) => {
  const catalog = makeCatalog(20_000);
  const texts = Object.keys(catalog.topics).map((topic) => ({
    topic,
    items: catalog.items.flatMap((item, index) => (item.topic === topic ? [makeText(item, index === 5000)] : [])),
  }));
  const words = makeWordFiles(texts);
  const asked: string[] = [];
  await page.route('**/bank/**', (route) => {
    const path = /\/bank\/(.*)\.json/.exec(route.request().url())?.[1] ?? '';
    asked.push(path);
    const [folder, name = ''] = path.split('/');
    const json =
      path === 'catalog'
        ? catalog
        : path === 'words/index'
          ? [...words.keys()]
          : folder === 'words'
            ? words.get(name)
            : texts.find(({ topic }) => topic === name)?.items;
    return route.fulfill({ json });
  });
  await openBank(page);
  await expect(status(page)).toContainText('20,000 questions, page 1 of 1,000.');
  await expect(items(page)).toHaveCount(20);
  await expect(items(page).first()).toContainText('Question topic-0-001');
  expect(asked).toEqual(['catalog', 'text/topic-0']);

  await page.getByRole('spinbutton', { name: 'Page' }).fill('1000');
  await page.getByRole('spinbutton', { name: 'Page' }).press('Enter');
  await expect(status(page)).toContainText('page 1,000 of 1,000');
  await expect(items(page).last()).toContainText(`Question ${catalog.items.at(-1)?.id ?? ''}`);
  await page.getByRole('button', { name: 'Previous page' }).click();
  await expect(status(page)).toContainText('page 999 of 1,000');
  expect(asked).toHaveLength(3);

  await page.getByLabel('Domain').selectOption('domain-3');
  await page.getByLabel('Level').selectOption('analysis');
  const wanted = catalog.items.filter((item) => catalog.topics[item.topic]?.domain === 'domain-3' && item.cognitive === 'analysis').length;
  await expect(status(page)).toContainText(`${wanted.toLocaleString('en-US')} questions of 20,000`);
  await page.getByRole('button', { name: 'Clear the choices' }).click();

  await page.getByLabel('Words in the question').fill('heliport');
  await expect(status(page)).toContainText('1 question of 20,000.');
  await expect(items(page)).toHaveCount(1);
  expect(asked.filter((path) => path.startsWith('text/')).length).toBeLessThanOrEqual(5);

  await page.getByRole('button', { name: 'Clear the choices' }).click();
  await page.getByRole('button', { name: 'Select all 20,000' }).click();
  await expect(page.getByText(/19700 are left out\./)).toBeVisible();
  expect(await page.locator('*').count()).toBeLessThan(2500);
});

test('offline, an item that cannot be asked for is not said not to exist', async ({ page }) => {
  await openBank(page);
  await page.route('**/bank/items/**', (route) => route.abort());
  await page.evaluate(() => {
    location.hash = 'no-such-item-999';
  });
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await expect(page.getByText('No question has the address')).toHaveCount(0);
});
