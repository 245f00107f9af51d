/** Practice files on paper, their papers as papers, and the employer's work sample. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';

const hospital = 'seed=P4BK-H7MD-J0XS-WT89&setting=hospital&cycle=initial&level=2';
const files = [
  hospital,
  'seed=P4BK-H7MD-J0XS-WT89&setting=plan&cycle=repeat&level=3',
  'seed=P4BK-H7MD-J0XS-WT89&setting=cvo&cycle=initial&level=3',
  'story=moved-every-two-years',
];
/** Letter paper less its margins, in pixels of paper. */
const sheet = { width: 718, height: 965 };

async function lay(page: Page, hash: string) {
  await page.goto('about:blank');
  await page.goto(`./practice/files/print/#${hash}`);
  await expect(page.getByRole('button', { name: /^Print the/ })).toBeVisible();
}
async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode(true)
    .analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

test('a file is laid out in order: cover, policy, its papers by number, answer sheet; the key is not among them @desktop-only', async ({
  page,
}) => {
  await lay(page, hospital);
  const titles = await page.locator('.file-contents > li').allInnerTexts();
  const heads = await page.locator('.doc-title').allInnerTexts();
  expect(heads).toHaveLength(titles.length + 1);
  titles.forEach((title, place) => {
    expect(title.startsWith(heads[place + 1] ?? '?')).toBe(true);
  });
  expect(await page.locator('.doc-place').allInnerTexts()).toEqual(titles.map((_, place) => `Document ${String(place + 1)}`));
  const order = await page
    .locator('.file-cover, .doc, .file-sheet')
    .evaluateAll((parts) => parts.map((part) => part.getAttribute('class')?.split(' ')[0]));
  expect(order).toEqual(['file-cover', ...heads.map(() => 'doc'), 'file-sheet']);
  await expect(page.getByRole('heading', { name: /^Key/ })).toHaveCount(0);
  const numbers = new Set(await page.locator('.doc-number').allInnerTexts());

  await page.getByRole('link', { name: 'Go to the key' }).click();
  await expect(page.getByRole('heading', { name: /^Key: / })).toBeVisible();
  await expect(page.locator('.doc')).toHaveCount(0);
  const named = await page.locator('.key-finding li > strong').allInnerTexts();
  expect(named.length).toBeGreaterThan(3);
  for (const number of named) expect(numbers.has(number), number).toBe(true);
  await page.getByRole('link', { name: 'Back to the file' }).click();
  await expect(page.locator('.doc')).toHaveCount(heads.length);
});

test('on letter paper the policy and the answer sheet fit a page each, and no line may be cut @desktop-only', async ({ page }) => {
  await page.setViewportSize(sheet);
  for (const hash of files) {
    await lay(page, hash);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.doc-policy', '.file-cover', '.file-sheet'])
      expect((await page.locator(part).boundingBox())?.height ?? 0, `${hash} ${part}`).toBeLessThan(sheet.height);
    const cut = await page
      .locator('.doc-line, .doc-head')
      .evaluateAll((lines) => lines.filter((line) => getComputedStyle(line).breakInside !== 'avoid').map((line) => line.textContent));
    expect(cut).toEqual([]);
    const wide = await page
      .locator('.doc')
      .evaluateAll((papers) => papers.filter((paper) => paper.scrollWidth > paper.clientWidth + 1).length);
    expect(wide).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  }
  await lay(page, hospital);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([^\]]*)\]/g)].map((match) => match[1]?.trim());
  expect(boxes.length).toBeGreaterThan(8);
  expect(new Set(boxes)).toEqual(new Set(['0 0 612 792']));
});

test('an address that names no file is explained @desktop-only', async ({ page }) => {
  for (const hash of ['', '#view=key', '#seed=1&setting=hospital&cycle=initial&level=2', '#story=nobody', '#seed=%']) {
    await page.goto('about:blank');
    await page.goto(`./practice/files/print/${hash}`);
    await expect(page.getByRole('alert')).toContainText('Choose a file');
  }
});

test('papers read well in both themes, with forced colors, and on a narrow screen', async ({ page }) => {
  for (const hash of files.slice(0, 3)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await lay(page, hash);
      expect(await axe(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(page.locator('.doc').first()).toBeVisible();
});

test('with forced colors a line says whether it is marked, chosen or in focus, and the list which paper is open @desktop-only', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`./practice/files/#${hospital}`);
  await page.getByRole('button', { name: 'Read this file' }).click();
  await page.getByRole('button', { name: 'Open the file' }).click();
  await page.getByRole('navigation', { name: 'Papers of the file' }).getByRole('button', { name: 'Application: medical staff' }).click();
  await expect(page.locator('.doc-title')).toHaveText('Application: medical staff');
  /** Drawn in the color in which the visitor's system draws what is selected. */
  const filled = (of: Locator) =>
    of.evaluate((element) => {
      const probe = document.body.appendChild(document.createElement('p'));
      probe.style.backgroundColor = 'Highlight';
      const selected = getComputedStyle(probe).backgroundColor;
      probe.remove();
      return getComputedStyle(element).backgroundColor === selected;
    });
  /** Width of the bar before a line; that of a row is its own or its first cell's. */
  const bar = (line: Locator) => line.evaluate((element) => Number.parseFloat(getComputedStyle(element).borderInlineStartWidth));
  // A line of a form, and a row of a table.
  for (const kind of ['.doc-fields', '.doc-table']) {
    const table = page
      .locator(kind)
      .filter({ has: page.locator('.doc-line:nth-of-type(2)') })
      .first();
    const [line, other] = [table.locator('.doc-line').first(), table.locator('.doc-line').nth(1)];
    const plain = await line.screenshot();
    await line.locator('.doc-hit').click();
    await expect(line).toHaveClass(/doc-chosen/);
    await page.keyboard.press('Tab');
    // Chosen is filled, and stays so under the pointer; what merely has the focus is framed.
    expect([await filled(line), await filled(other)]).toEqual([true, false]);
    const chosen = await line.screenshot();
    expect(chosen.equals(plain)).toBe(false);
    await page.keyboard.press('Shift+Tab');
    await expect(line.locator('.doc-hit')).toBeFocused();
    expect((await line.screenshot()).equals(chosen)).toBe(false);
    const unmarked = await bar(line);
    await page.keyboard.press('h');
    await expect(line.locator('.doc-tag')).toHaveText('Highlighted');
    await expect(line).not.toHaveClass(/doc-chosen/);
    expect(await filled(line)).toBe(false);
    expect(await bar(line)).toBeGreaterThan(unmarked + 2);
  }
  const list = page.getByRole('navigation', { name: 'Papers of the file' });
  const [open, closed] = [list.locator('[aria-current]'), list.getByRole('button', { name: /^Curriculum/ })];
  await closed.focus();
  expect([await filled(open), await filled(closed)]).toEqual([true, false]);
  const places = page.getByRole('navigation', { name: 'On the desk' });
  expect(await filled(places.locator('[aria-current]'))).toBe(true);
  expect(await filled(places.getByRole('button', { name: 'Decide' }))).toBe(false);
});

test('Tab comes to a paper once; arrows go from line to line, and a line says what it is and whether it is chosen', async ({ page }) => {
  await page.goto(`./practice/files/#${hospital}`);
  await page.getByRole('button', { name: 'Read this file' }).click();
  await page.getByRole('button', { name: 'Open the file' }).click();
  const paper = page.locator('.doc');
  await expect(paper).toHaveCount(1);
  const lines = paper.locator('button[aria-pressed]');
  expect(await lines.count()).toBeGreaterThan(10);
  await expect(paper.locator('button[tabindex="0"]')).toHaveCount(1);
  await lines.first().focus();
  await expect(lines.first()).toHaveAccessibleName(/^License: the state board itself.*\(Policy\)$/);
  await page.keyboard.press('ArrowDown');
  await expect(lines.nth(1)).toBeFocused();
  await expect(paper.locator('button[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(lines.last()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(lines.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(lines.first()).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Space');
  await expect(lines.first()).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('combobox', { name: 'Paper', exact: true }).selectOption('application');
  await expect(
    paper.getByRole('button', { name: /^State: .*; Number: .*; Status: .*; Expires: .*\(Application: medical staff\)$/ }).first(),
  ).toBeAttached();
  expect(await axe(page)).toEqual([]);
});

test('an employer draws a work sample, hands it out, and keeps one page of what should be found @desktop-only', async ({ page }) => {
  await page.goto('./jobs/');
  await page.getByRole('link', { name: 'Work sample' }).click();
  await page.getByLabel('Job description').selectOption('coordinator');
  await expect(page.getByLabel('Level')).toHaveValue('1');
  await page.getByLabel('Number of files').selectOption('3');
  await expect(page.locator('.file-sheet tbody th[scope="rowgroup"]')).toHaveCount(3);
  const names = await page.locator('.file-sheet tbody th[scope="rowgroup"]').allInnerTexts();
  await page.reload();
  await expect(page.getByLabel('Number of files')).toHaveValue('3');
  expect(await page.locator('.file-sheet tbody th[scope="rowgroup"]').allInnerTexts()).toEqual(names);
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('Job description')).toBeHidden();
  expect((await page.locator('.file-sheet').boundingBox())?.height ?? 0).toBeLessThan(sheet.height);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: 'On paper: file 2' }).click();
  await expect(page.locator('.file-cover')).toContainText(names[1]?.replace(/^File 2: /, '') ?? '?');
  await page.goBack();
  await page.getByRole('link', { name: 'On the screen: file 2' }).click();
  await expect(page.getByRole('button', { name: 'Read this file' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Time', exact: true }).first()).toHaveValue('30');
});
