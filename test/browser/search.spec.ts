/** The search answers what people type: more than 500 questions through the dialog, each with the sections that answer it. */
import { expect, test, type Page } from '@playwright/test';
import { asked } from './search-questions-asked.ts';
import { unseen } from './search-questions-held.ts';
import { tuned, type Question } from './search-questions.ts';

/** Addresses of the results for a question, below the site, as the dialog shows them. */
async function ask(page: Page, question: string): Promise<string[]> {
  await page.getByRole('searchbox').fill(question);
  await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
  return page
    .locator('#search-results a')
    .evaluateAll((links) => links.map((link) => ((link as HTMLAnchorElement).getAttribute('href') ?? '').replace(/^\//, '')));
}

/** Mean of 1 / place of the first right result among ten, 0 where there is none (Voorhees 1999), and where each came. */
async function judge(
  page: Page,
  questions: readonly Question[],
): Promise<{ mean: number; places: { ask: string; place: number; got: string[] }[] }> {
  const places: { ask: string; place: number; got: string[] }[] = [];
  for (const { ask: question, right } of questions) {
    const got = (await ask(page, question)).slice(0, 10);
    places.push({ ask: question, place: got.findIndex((address) => right.includes(address)) + 1, got: got.slice(0, 3) });
  }
  return { mean: places.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / questions.length, places };
}

const notInThree = (places: Awaited<ReturnType<typeof judge>>['places']) =>
  places
    .filter(({ place }) => place < 1 || place > 3)
    .map(
      ({ ask: question, place, got }) =>
        `${question}: ${place === 0 ? 'not found' : `place ${String(place)}`}; first were ${got.join(' ')}`,
    );

test('the right section comes in the first three for each question, and first for most @desktop-only', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  const { mean, places } = await judge(page, tuned);
  console.log(`Mean reciprocal rank over ${String(tuned.length)} questions: ${mean.toFixed(3)}`);
  expect(notInThree(places)).toEqual([]);
  expect(mean).toBeGreaterThanOrEqual(0.85);
});

test('questions as visitors typed them are answered in the first three places nearly always @desktop-only', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  const { mean, places } = await judge(page, asked);
  const missed = notInThree(places);
  console.log(`Mean reciprocal rank over ${String(asked.length)} questions: ${mean.toFixed(3)}\n${missed.join('\n')}`);
  expect(mean).toBeGreaterThanOrEqual(0.87);
  expect(missed.length).toBeLessThanOrEqual(asked.length * 0.06);
});

test('what nothing here has is said, and no answer is made of it; a slip is read as what was meant, and that is said', async ({ page }) => {
  await page.goto('./');
  await page.locator('[data-open-search]').click();
  for (const nothing of ['bananas', 'asdfgh qwerty', '999.99', 'MS.99.99.99']) expect(await ask(page, nothing), nothing).toEqual([]);
  await ask(page, 'bananas');
  await expect(page.getByText('Nothing here has “bananas”.')).toBeVisible();
  await ask(page, 'npbd query');
  await expect(page.getByText('Read “npbd” as “npdb”.')).toBeVisible();
  expect(await ask(page, '482.22(c)(5)')).toContain('learn/accreditation/cms-conditions/#history-and-physical');
});

test('questions the ranking was not tuned on do nearly as well @desktop-only', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  const { mean, places } = await judge(page, unseen);
  console.log(`Mean reciprocal rank over ${String(unseen.length)} unseen questions: ${mean.toFixed(3)}\n${notInThree(places).join('\n')}`);
  expect(mean).toBeGreaterThanOrEqual(0.8);
});

test('a rule is found by its number, in the ways people write it; a number that no page has says so', async ({ page }) => {
  await page.goto('./');
  await page.locator('[data-open-search]').click();
  for (const [rule, right] of [
    ['45 CFR 60.12', 'learn/law-and-risk/npdb-reporting/'],
    ['1395dd', 'learn/law-and-risk/emtala/'],
    ['42 CFR 422.204', 'learn/credentialing/appointment-and-recredentialing/'],
    ['1320a-7', 'learn/credentialing/sanctions-and-exclusions/'],
    ['482.22(c)(5)', 'learn/accreditation/cms-conditions/'],
    ['§ 11133', 'learn/law-and-risk/npdb-reporting/'],
    ['MS.06.01.05', 'learn/accreditation/joint-commission'],
  ] as const) {
    const found = await ask(page, rule);
    expect(
      found.filter((address) => address.startsWith(right)),
      rule,
    ).not.toEqual([]);
  }
  expect(await ask(page, '42 CFR 999.99')).toEqual([]);
  await expect(page.getByText('No page here names or cites 999.99.')).toBeVisible();
  expect(await ask(page, 'PECOS oppt out list')).not.toContain('glossary/#oppe');
});

test('no word of an item is found: a stem typed whole leads to lessons, never to the item bank', async ({ page }) => {
  await page.goto('./');
  const items = (await (await page.request.get('./bank/text/ncqa.json')).json()) as { stem: string }[];
  await page.locator('[data-open-search]').click();
  for (const { stem } of items.slice(0, 3)) {
    const found = await ask(page, stem);
    expect(found.filter((address) => address.startsWith('questions') || address.startsWith('bank'))).toEqual([]);
    await expect(page.locator('#search-results')).not.toContainText(stem);
  }
});

test('without its list of words the search still finds', async ({ page }) => {
  await page.route('**/pagefind/words.json', (route) => route.abort());
  await page.goto('./');
  await page.locator('[data-open-search]').click();
  expect(await ask(page, 'temporary privileges')).toContain('learn/privileging/temporary-and-disaster-privileges/#two-reasons');
});

test('a load that failed is not remembered: neither that of the search nor that of its index', async ({ page }) => {
  await page.route(/\/dialog-[^/]*\.js/, (route) => route.abort(), { times: 1 });
  await page.route(/\/pagefind\/pagefind\.js/, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sign in</h1>' }), {
    times: 1,
  });
  await page.goto('./');
  await page.locator('[data-open-search]').click();
  await expect(page.getByText('Search could not be loaded.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('[data-open-search]').click();
  await page.getByRole('searchbox').fill('temporary');
  await expect(page.getByText('The search index could not be loaded.')).toBeVisible();
  expect(await ask(page, 'temporary privileges')).toContain('learn/privileging/temporary-and-disaster-privileges/#two-reasons');
});

test('before a word is typed the search says what one may look for, and later what was looked for here', async ({ page }) => {
  await page.goto('./about/');
  await page.locator('[data-open-search]').click();
  await page.getByRole('button', { name: 'temporary privileges' }).click();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.locator('#search-results a').first().click();
  await expect(page).toHaveURL(/temporary-and-disaster-privileges/);
  await page.locator('[data-open-search]').click();
  await expect(page.getByText('Recent on this device')).toBeVisible();
  await page.getByRole('button', { name: 'Clear recent searches' }).click();
  await expect(page.getByText('Recent on this device')).toHaveCount(0);
});

test('results say what they are, and can be held to one kind or one domain', async ({ page }) => {
  await page.goto('./about/');
  await page.locator('[data-open-search]').click();
  await ask(page, 'peer reference');
  await expect(page.locator('#search-results')).not.toContainText('|');
  await page.getByRole('button', { name: 'Terms', exact: true }).click();
  await expect(page.locator('#search-results')).toHaveAttribute('aria-busy', 'false');
  const terms = await ask(page, 'peer reference');
  expect(terms.length).toBeGreaterThan(2);
  expect(terms.filter((address) => !address.startsWith('glossary/'))).toEqual([]);
  await page.getByRole('button', { name: 'Lessons', exact: true }).click();
  await page.getByLabel('Domain').selectOption({ label: 'Privileging' });
  const lessons = await ask(page, 'peer review');
  expect(lessons.length).toBeGreaterThan(2);
  expect(lessons.filter((address) => !address.startsWith('learn/privileging/'))).toEqual([]);
  await ask(page, 'mock exam');
  await expect(page.locator('.search-pages').getByRole('link', { name: 'Mock exams' })).toBeVisible();
});
