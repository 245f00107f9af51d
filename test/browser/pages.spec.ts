/** The pages around the lessons: a question at the door, lists that filter, and a grid one can cut, sort, share and print. */
import { expect, test, type Page } from '@playwright/test';

const rows = (page: Page) => page.locator('#grid tbody tr[data-element]:visible');
const bodies = (page: Page) => page.locator('#grid thead th[data-body]:not([hidden])');

test('a visitor answers a real question on the first page, by keyboard alone', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const door of ['Study', 'Hire', 'Teach'])
    await expect(page.getByRole('main').getByRole('link', { name: door, exact: true })).toBeVisible();
  const first = page.locator('.checks summary').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.checks details[open] p')).toContainText(/^(Right|Not this one)\./);
});

test('the study map finds a lesson, holds to an exam, and knows what was read here', async ({ page, viewport }) => {
  await page.goto('./learn/');
  await page.evaluate(() => {
    const base = location.pathname.replace(/learn\/$/, '');
    localStorage.setItem(`read:${base}learn/privileging/fppe/`, '1 check-yourself');
    localStorage.setItem(`read:${base}learn/privileging/oppe/`, '2 interval');
  });
  await page.reload();
  const way = page.locator('[data-continue]');
  await expect(way).toContainText('Continue');
  await expect(way).toHaveAttribute('href', /learn\/privileging\/oppe\/#interval$/);
  await expect(page.locator('summary').filter({ hasText: 'Privileging' })).toContainText('1 of 9 read');
  const wide = (viewport?.width ?? 0) >= 960;
  await expect(page.getByRole('link', { name: 'Proctoring', exact: true })).toBeVisible({ visible: wide });
  await page.getByRole('searchbox', { name: 'Find a lesson' }).fill('fppe');
  const fppe = page.locator('[data-ref="privileging/fppe"]');
  await expect(fppe).toBeVisible();
  await expect(fppe).toContainText('Read');
  await expect(page.locator('[data-ref="privileging/proctoring"]')).toBeHidden();
  await page.getByRole('searchbox', { name: 'Find a lesson' }).fill('zzz');
  await expect(page.getByRole('button', { name: 'Search inside the lessons' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find a lesson' }).fill('');
  await page.getByRole('radio', { name: 'CPCS' }).check();
  await expect(page.locator('[data-study-map] li[data-exams="cpmsm"]:visible')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the study map leads to every lesson, and offers no filter', async ({ page }) => {
    await page.goto('./learn/');
    await expect(page.getByRole('searchbox', { name: 'Find a lesson' })).toBeHidden();
    const group = page.locator('details').filter({ has: page.locator('[data-ref="privileging/proctoring"]') });
    if (!(await page.getByRole('link', { name: 'Proctoring', exact: true }).isVisible())) await group.locator('summary').click();
    await expect(page.getByRole('link', { name: 'Proctoring', exact: true })).toBeVisible();
  });
  test('the lists and the grid stand in full, and no control promises what it cannot do', async ({ page }) => {
    await page.goto('./glossary/');
    await expect(page.locator('#oppe')).toContainText('OPPE');
    await expect(page.locator('[data-filter]')).toBeHidden();
    await page.goto('./standards/');
    await expect(page.locator('#psv-age')).toContainText('120');
    await expect(page.locator('#grid-controls')).toBeHidden();
  });
});

test('the glossary filters by abbreviation and by other names, and says how many', async ({ page }) => {
  await page.goto('./glossary/');
  const box = page.getByRole('searchbox', { name: /Find a term/ });
  const status = page.locator('[data-filter-status]');
  await box.fill('fppe');
  await expect(page.locator('#fppe')).toBeVisible();
  await expect(page.locator('#oppe')).toBeHidden();
  await expect(status).toHaveText(/^\d+ of \d+ terms$/);
  await box.fill('deeming authority');
  await expect(page.locator('#terms article:visible')).toHaveCount(1);
  await expect(page.locator('#deemed-status')).toBeVisible();
  await box.fill('zzz');
  await expect(status).toContainText('Nothing found');
  await page.evaluate(() => {
    location.hash = '#oppe';
  });
  await expect(page.locator('#oppe')).toBeVisible();
  await expect(box).toHaveValue('');
});

test('the timeline shows one kind, and the changed rules one body', async ({ page }) => {
  await page.goto('./timeline/');
  await page.getByLabel('Kind').selectOption('case');
  await expect(page.locator('#events li:visible').first()).toHaveAttribute('data-kind', 'case');
  await expect(page.locator('#events li[data-kind="law"]:visible')).toHaveCount(0);
  await page.goto('./changes/');
  await page.getByLabel('Body').selectOption('NCQA');
  await expect(page.locator('#changes article:visible').first()).toContainText('NCQA');
  await expect(page.locator('#changes article[data-kind="CMS"]:visible')).toHaveCount(0);
});

test('a view of the grid is kept in its address and opens the same for someone else', async ({ page, context }) => {
  await page.goto('./standards/');
  await page.getByRole('button', { name: 'Show everything' }).click();
  const whole = await rows(page).count();
  await page.getByRole('checkbox', { name: 'CMS', exact: true }).uncheck();
  await page.getByRole('checkbox', { name: 'URAC', exact: true }).uncheck();
  await page.getByText('Rows', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'What must be verified' }).uncheck();
  await page.getByLabel('Order of rows').selectOption('ncqa.up');
  await expect(bodies(page)).toHaveCount(5);
  const shown = await rows(page).evaluateAll((list) => list.map((row) => row.id));
  expect(shown.length).toBeLessThan(whole);
  expect(shown.indexOf('decision-notice')).toBeLessThan(shown.indexOf('recredentialing-interval'));
  await expect(page.locator('#grid thead th[data-body="ncqa"]')).toHaveAttribute('aria-sort', 'ascending');

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(bodies(other)).toHaveCount(5);
  expect(await rows(other).evaluateAll((list) => list.map((row) => row.id))).toEqual(shown);
  await expect(other.getByLabel('Order of rows')).toHaveValue('ncqa.up');
  await other.getByRole('button', { name: 'Show everything' }).click();
  await expect(rows(other)).toHaveCount(whole);
  expect(new URL(other.url()).hash).toBe('');
});

test('a link that does not hold is explained, and the whole grid is shown', async ({ page }) => {
  await page.goto('./standards/#bodies=cms.nobody');
  await expect(page.getByRole('alert')).toContainText('"nobody"');
  await expect(bodies(page)).toHaveCount(7);
});

test('a link to one row shows that row', async ({ page }) => {
  await page.goto('./standards/#psv-age');
  await expect(page.locator('#psv-age')).toBeInViewport();
});

test('only rows with a changed rule remain when asked for', async ({ page }) => {
  await page.goto('./standards/');
  await page.getByRole('checkbox', { name: 'Only rows with a changed rule' }).check();
  const all = await rows(page).count();
  expect(all).toBeGreaterThan(0);
  expect(await rows(page).locator('td[data-changed]').count()).toBeGreaterThanOrEqual(all);
});

test('the grid scrolls in its own region, by keyboard, with the subject in sight @desktop-only', async ({ page }) => {
  await page.goto('./standards/');
  const region = page.getByRole('group', { name: /Comparison grid/ });
  await region.focus();
  const subject = page.locator('#grid thead th').first();
  const before = await subject.boundingBox();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(100);
  expect(Math.round((await subject.boundingBox())?.x ?? -1)).toBe(Math.round(before?.x ?? -2));
});

test('on a phone each subject is a card of two bodies, and of each one more that is chosen @phone-only', async ({ page }) => {
  await page.goto('./standards/');
  await expect(page.locator('#psv-age td:visible')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'NCQA', exact: true }).check();
  const cell = page.locator('#psv-age td[data-body="ncqa"]');
  await expect(cell.locator('.who')).toBeVisible();
  const width = await cell.evaluate((element) => element.getBoundingClientRect().width);
  expect(width).toBeGreaterThan(250);
});

test('the study path numbers each lesson once', async ({ page }) => {
  await page.goto('./learn/paths/cpcs/');
  const links = await page.locator('main section ol a').evaluateAll((list) => list.map((link) => link.getAttribute('href')));
  expect(links.length).toBeGreaterThan(40);
  expect(new Set(links).size).toBe(links.length);
});

test('no citation begins a line, and on a wide screen the margin names each source whole, once in a section', async ({
  page,
  viewport,
}) => {
  await page.goto('./learn/privileging/fppe/');
  const cites = await page.locator('.prose p > .cite, .prose li > .cite').evaluateAll((list) => {
    const headings = [...document.querySelectorAll('.prose h2')];
    return list.map((cite) => {
      const left = (cite.getClientRects()[0]?.left ?? 0) - (cite.parentElement?.getBoundingClientRect().left ?? 0);
      const { display } = getComputedStyle(cite);
      const note = getComputedStyle(cite, '::after');
      // A float leaves for the margin only from an inline link.
      const section = headings.filter((heading) => heading.compareDocumentPosition(cite) & Node.DOCUMENT_POSITION_FOLLOWING).length;
      const source = `${cite.getAttribute('href') ?? ''} in ${String(section)}`;
      return { left, source, name: cite.getAttribute('title') ?? '', margin: display === 'inline' && note.float === 'inline-end' };
    });
  });
  expect(cites.length).toBeGreaterThan(10);
  expect(Math.min(...cites.map((cite) => cite.left))).toBeGreaterThan(4);
  const named = cites.filter((cite) => cite.margin).map(({ source }) => source);
  expect(cites.filter(({ name }) => name.includes('…'))).toEqual([]);
  expect(named.toSorted()).toEqual((viewport?.width ?? 0) >= 1024 ? [...new Set(cites.map(({ source }) => source))].toSorted() : []);
});

test('changes and lessons can be followed as feeds, whose links lead to what they name', async ({ page }) => {
  for (const [path, least] of [
    ['changes', 40],
    ['learn', 80],
  ] as const) {
    // prettier-ignore
    await page.goto(`./${path}/`);
    const address = await page.locator('link[type="application/rss+xml"]').getAttribute('href');
    const feed = await page.request.get(address ?? '');
    expect(feed.headers()['content-type']).toContain('xml');
    // The site's own pages may not read text as markup; an empty page may.
    const bare = await page.context().newPage();
    const links = await bare.evaluate(
      (xml) => {
        const tree = new DOMParser().parseFromString(xml, 'application/xml');
        return [...tree.querySelectorAll('item')].map((item) => ({
          to: new URL(item.querySelector('link')?.textContent ?? '').pathname + new URL(item.querySelector('link')?.textContent ?? '').hash,
          day: Date.parse(item.querySelector('pubDate')?.textContent ?? ''),
        }));
      },
      await feed.text(),
    );
    expect(links.length).toBeGreaterThan(least);
    expect(links.every(({ day }) => day > 0)).toBe(true);
    const first = links[0]?.to ?? '';
    expect((await page.request.get(first.split('#')[0] ?? '')).ok()).toBe(true);
  }
});
