/** An employer's journeys: from the home page to a Word file, writing, keeping, sharing, and what hostile text may not do. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { filledWith, hostileTexts } from '../unit/jobs/arbitrary-draft.ts';
import { readDocx } from '../unit/jobs/read-docx.ts';
import { giveFiles } from './give-files.ts';

/** Tab on until the focus stands where it is wanted; fails when a whole round of the page does not meet it. */
async function tabTo(page: Page, wanted: (element: Element) => boolean): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const met = await page.evaluate(`(${wanted.toString()})(document.activeElement) && document.activeElement.getClientRects().length > 0`);
    if (met === true) return;
  }
  throw new Error('the keyboard does not reach it');
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

const editor = async (page: Page, from = 'specialist'): Promise<void> => {
  await page.goto(`./jobs/adapt/?from=${from}`);
  await expect(page.getByRole('button', { name: 'Download Word' })).toBeVisible();
};
const kept = (page: Page): Locator => page.getByText('Kept on this device.');
/** The document, which on a phone stands behind the tab Preview and is drawn all the same: `standing` finds parts of it seen or not. */
const paper = (page: Page): Locator => page.locator('.job-paper');
const standing = (page: Page, role: 'heading' | 'listitem', name?: string): Locator =>
  paper(page).getByRole(role, { includeHidden: true, ...(name === undefined ? {} : { name }) });
/** Where the form shares its place with the panes beside it, on a phone, it is one of the tabs. */
const toForm = async (page: Page): Promise<void> => {
  const form = page.getByRole('tab', { name: 'Edit', exact: true });
  if (await form.isVisible()) await form.click();
};

test('from the home page to a finished Word file in under ten actions, by keyboard alone', async ({ page }) => {
  let actions = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    actions += 1;
  };
  await page.goto('./');
  const menu = page.getByRole('button', { name: /menu/i });
  const shown = page.locator('main a[href$="/jobs/"]');
  if ((await shown.count()) === 0 && (await menu.isVisible())) {
    await tabTo(
      page,
      (element) => element.tagName === 'BUTTON' && /menu/i.test((element.getAttribute('aria-label') ?? '') + element.textContent),
    );
    await press('Enter');
  }
  await tabTo(page, (element) => element.tagName === 'A' && element.getAttribute('href')?.endsWith('/jobs/') === true);
  await press('Enter');
  await page.waitForURL('**/jobs/');
  await tabTo(page, (element) => element.getAttribute('href')?.endsWith('?from=specialist') === true);
  await press('Enter');
  await page.waitForURL('**/jobs/adapt/**');
  await expect(page.getByRole('button', { name: 'Download Word' })).toBeVisible();
  await tabTo(page, (element) => element.tagName === 'INPUT' && (element as HTMLInputElement).labels?.[0]?.textContent === 'Facility');
  await page.keyboard.type('Mercy & Sons <Hospital>');
  actions += 1;
  await tabTo(page, (element) => element.tagName === 'SELECT' && (element as HTMLSelectElement).labels[0]?.textContent === 'Setting');
  await page.keyboard.type('Hospital');
  actions += 1;
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await page.evaluate(() => document.activeElement?.textContent === 'Download Word')) break;
  }
  const { name, bytes } = await downloaded(page, () => press('Enter'));
  expect(actions).toBeLessThan(10);
  expect(name).toBe('credentialing-specialist.docx');
  const { parts } = readDocx(bytes);
  expect(parts[0]).toEqual({ kind: 'heading', level: 1, text: 'Credentialing specialist' });
  expect(parts[1]).toEqual({ kind: 'text', text: 'Mercy & Sons <Hospital>' });
  expect(JSON.stringify(parts)).toContain('medical executive committee');
  expect(parts.filter((part) => part.kind === 'item').length).toBeGreaterThan(20);
});

test('the Word writer is fetched on the click and not before @desktop-only', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (/\/docx\.[^/]*\.js/.test(request.url())) scripts.push(request.url());
  });
  await editor(page);
  expect(scripts).toEqual([]);
  await downloaded(page, () => page.getByRole('button', { name: 'Download Word' }).click());
  expect(scripts.length).toBeGreaterThan(0);
});

test('duties are ticked, reworded, weighed, put in order and added by keyboard, undone and redone', async ({ page }) => {
  await editor(page);
  const area = page.getByRole('region', { name: 'Credentialing and privileging' });
  const ticks = area.getByRole('checkbox');
  const before = await ticks.count();
  const first = await area.locator('.job-tick span').first().textContent();

  await ticks.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(area.locator('.job-tick span').nth(1)).toHaveText(first ?? '');
  await expect(ticks.nth(1)).toBeFocused();
  await area
    .getByRole('button', { name: /^Move up/ })
    .nth(1)
    .press('Enter');
  await expect(area.locator('.job-tick span').first()).toHaveText(first ?? '');

  await ticks.first().press('Space');
  await expect(paper(page)).not.toContainText(first ?? '');
  const words = area.getByRole('textbox', { name: 'Text of this duty' });
  await area.getByRole('button', { name: /^Edit/ }).nth(1).press('Enter');
  await expect(words).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Keeps every promise.');
  await page.keyboard.press('Enter');
  await expect(paper(page)).toContainText('Keeps every promise.');
  await area.getByRole('combobox').nth(1).selectOption('marginal');
  await expect(standing(page, 'heading', 'Other duties')).toHaveCount(1);
  await area.getByRole('button', { name: 'Add a duty' }).press('Enter');
  await expect(words).toBeFocused();
  await page.keyboard.type('Waters the plants.');
  await page.keyboard.press('Enter');
  await expect(ticks).toHaveCount(before + 1);

  await page.getByRole('tab', { name: 'What I changed' }).click();
  const changes = page.locator('.job-changes li');
  await expect(changes).toHaveCount(4);
  await expect(changes.filter({ hasText: 'Waters the plants.' })).toContainText('Added');

  const undo = page.getByRole('button', { name: 'Undo' });
  while ((await undo.getAttribute('aria-disabled')) === 'false') await undo.click();
  await expect(page.getByText('Nothing yet: every line is as the template')).toBeVisible();
  const redo = page.getByRole('button', { name: 'Redo' });
  while ((await redo.getAttribute('aria-disabled')) === 'false') await redo.click();
  await expect(changes).toHaveCount(4);
});

test('five lines pasted from Word are five duties, and one again on request', async ({ page }) => {
  await editor(page);
  const area = page.getByRole('region', { name: 'Credentialing and privileging' });
  const ticks = area.getByRole('checkbox');
  const before = await ticks.count();
  await area.getByRole('button', { name: 'Add a duty' }).click();
  const words = area.getByRole('textbox', { name: 'Text of this duty' });
  await expect(words).toBeFocused();
  await words.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '·\tSorts mail.\n·\tOpens it.\n\uF0B7\tReads it.\nAnswers it.\vFiles it.\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(ticks).toHaveCount(before + 5);
  for (const text of ['Sorts mail.', 'Opens it.', 'Reads it.', 'Answers it.', 'Files it.'])
    await expect(standing(page, 'listitem').filter({ hasText: text })).toHaveText(text);
  await expect(area.getByText('What you pasted became 5 duties, one for each line.')).toBeVisible();
  await expect(area.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ticks).toHaveCount(before + 1);
  await expect(paper(page)).toContainText('Sorts mail. Opens it. Reads it. Answers it. Files it.');
});

test('a manager’s posting has its long list as an annex, until every duty is wanted in place', async ({ page }) => {
  await editor(page, 'manager');
  await expect(standing(page, 'heading', 'Annex: every essential function')).toHaveCount(1);
  await page.getByLabel(/^List every duty in the posting itself/).check();
  await expect(standing(page, 'heading', 'Annex: every essential function')).toHaveCount(0);
  await expect(page.getByText('15 to 24 years is the figure of the NAMSS sample', { exact: false })).toHaveCount(1);
});

test('a remote job needs no city, and its posting names the state', async ({ page }) => {
  await editor(page);
  await page.getByLabel('Place of work').selectOption('remote');
  await expect(page.getByLabel('State', { exact: true })).toHaveAccessibleDescription(/Where the people must live/);
  await page.getByLabel('State', { exact: true }).selectOption('TX');
  await expect(paper(page)).toContainText('100% remote, for people who live in Texas');
});

test('lines are put in order by dragging @desktop-only', async ({ page }) => {
  await editor(page);
  const area = page.getByRole('region', { name: 'Credentialing and privileging' });
  const texts = await area.locator('.job-tick span').allTextContents();
  await area.locator('.job-grip').first().dragTo(area.locator('.job-line').nth(2));
  await expect(area.locator('.job-tick span').nth(2)).toHaveText(texts[0] ?? '');
});

test('a draft is kept on the device, comes back after a reload, and is duplicated, renamed, deleted and brought back', async ({ page }) => {
  await editor(page);
  await page.getByLabel('Facility', { exact: true }).fill('Mercy');
  await expect(kept(page)).toBeVisible();
  await expect(page).toHaveURL(/\?draft=/);
  await page.reload();
  await expect(page.getByLabel('Facility', { exact: true })).toHaveValue('Mercy');
  await page.getByRole('link', { name: 'My drafts' }).click();
  const rows = page.locator('.job-drafts > li');
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: /^Duplicate/ }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Rename Credentialing specialist (copy)' }).click();
  await page.getByLabel('Name of the draft').fill('Night shift');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Night shift' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete Night shift' }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Night shift' }).click();
  await expect(page.getByLabel('Facility', { exact: true })).toHaveValue('Mercy');
});

test('two tabs on one draft lose nothing: the second goes on as a copy @desktop-only', async ({ page, context }) => {
  await editor(page);
  await page.getByLabel('Facility', { exact: true }).fill('Mercy');
  await expect(kept(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByLabel('Facility', { exact: true }).fill('Grace');
  await expect(kept(other)).toBeVisible();
  await page.getByLabel('Facility', { exact: true }).fill('Mercy West');
  await expect(page.getByRole('alert')).toContainText('kept as a copy');
  await other.goto('./jobs/adapt/');
  await expect(other.locator('.job-drafts > li')).toHaveCount(2);
  await expect(other.locator('.job-drafts')).toContainText('Grace');
  await expect(other.locator('.job-drafts')).toContainText('Mercy West');
});

test('a draft file loads back exactly, and a link opens the same description @desktop-only', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor(page, 'manager');
  await page.getByLabel('Facility', { exact: true }).fill('Mercy שלום');
  await page.locator('summary', { hasText: 'More formats' }).first().click();
  const file = await downloaded(page, () => page.getByRole('button', { name: /^Draft file/ }).click());
  await page.getByRole('button', { name: 'Copy a link to this draft' }).click();
  const link = await page.getByLabel('Link with the whole description in it').inputValue();
  const text = await paper(page).innerText();

  await page.goto('./jobs/adapt/');
  await giveFiles(page.getByLabel('A .json file downloaded from this page'), {
    name: file.name,
    mimeType: 'application/json',
    buffer: Buffer.from(file.bytes),
  });
  await expect(paper(page)).toHaveText(text, { useInnerText: true });

  const guest = await context.newPage();
  await guest.goto(link);
  await expect(guest.getByText('This description came with the link.')).toBeVisible();
  await expect(paper(guest)).toHaveText(text, { useInnerText: true });
  await guest.goto('about:blank');
  await guest.goto(link.slice(0, -40));
  await expect(guest.getByRole('alert')).toContainText('cannot be read');
});

test('a file that is not a draft is refused with a sentence @desktop-only', async ({ page }) => {
  await page.goto('./jobs/adapt/');
  const load = page.getByLabel('A .json file downloaded from this page');
  for (const [content, sentence] of [
    ['hello', 'not one that can be opened'],
    ['{"format":"primary-source-job/1"}', 'cannot be opened'],
  ] as const) {
    await giveFiles(load, { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await expect(page.getByRole('alert')).toContainText(sentence);
  }
});

test('hostile text in every field is shown as text, in the preview and in every export @desktop-only', async ({ page }) => {
  const strays: string[] = [];
  page.on('dialog', (dialog) => {
    strays.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) strays.push(message.text());
  });
  const hostile = `${hostileTexts.join(' ')} ${'<i>wide</i> '.repeat(8000)}`;
  const draft = { ...filledWith(hostile), title: hostileTexts.join(' ').slice(0, 400) };
  await page.goto('./jobs/adapt/');
  await giveFiles(page.getByLabel('A .json file downloaded from this page'), {
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(draft)),
  });
  await expect(paper(page)).toContainText('<script>alert(1)</script>');
  expect(await page.locator('.job-paper :is(script, img, b, i, style)').count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  for (const tab of [/^Checks/, 'What I changed', 'Related documents']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel')).not.toBeEmpty();
    expect(await page.locator('[role=tabpanel] :is(script, img, b, i, style)').count()).toBe(0);
  }
  await page.getByRole('tab', { name: 'Preview' }).click();
  await page.locator('summary', { hasText: 'More formats' }).first().click();
  const html = await downloaded(page, () => page.getByRole('button', { name: /^HTML/ }).click());
  // The site's own pages may not read text as HTML; an empty page may.
  const bare = await page.context().newPage();
  const found = await bare.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    return {
      names: [...new Set([...parsed.body.querySelectorAll('*')].map((element) => element.localName))].sort(),
      text: parsed.body.textContent,
    };
  }, new TextDecoder().decode(html.bytes));
  expect(found.names.filter((name) => !['article', 'dd', 'dl', 'dt', 'h1', 'h2', 'h3', 'li', 'p', 'ul'].includes(name))).toEqual([]);
  expect(found.text).toContain('<script>alert(1)</script>');
  const word = await downloaded(page, () => page.getByRole('button', { name: 'Download Word' }).click());
  expect(JSON.stringify(readDocx(word.bytes).parts)).toContain('<script>alert(1)</script>');
  expect(strays).toEqual([]);
});

test('checks follow the state and the salary, give reasons and sources, and can mend the draft', async ({ page }) => {
  await editor(page, 'senior');
  await page.getByLabel('State', { exact: true }).selectOption('CA');
  await page.getByRole('tab', { name: /^Checks/ }).click();
  const finding = page.locator('.job-finding', { hasText: 'California asks a posting for the pay range' });
  await expect(finding).toContainText('Look at this');
  await finding.getByText('Why, and where').click();
  await expect(finding.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
  await toForm(page);
  await page.locator('summary', { hasText: 'Terms and pay' }).click();
  await page.getByLabel('Lowest pay, dollars').fill('31.50');
  await page.getByLabel('Highest pay, dollars').fill('38');
  await page.getByRole('tab', { name: /^Checks/ }).click();
  await expect(page.locator('.job-finding', { hasText: 'Shows what California asks for' })).toContainText('Fine');
  await toForm(page);
  await page.getByLabel('Overtime status').selectOption('exempt');
  await page.getByRole('tab', { name: /^Checks/ }).click();
  await expect(page.locator('.job-finding', { hasText: 'paid a salary, not by the hour' })).toBeVisible();
});

test('posting data is offered for a real opening only @desktop-only', async ({ page }) => {
  await editor(page);
  const more = page.locator('summary', { hasText: 'More formats' }).first();
  await more.click();
  await page.getByRole('button', { name: /^Posting data/ }).click();
  await expect(page.locator('.job-menu .error')).toContainText('Tick that this is a real, open job.');
  await more.click();
  await page.getByLabel('Facility', { exact: true }).fill('Mercy');
  await page.getByLabel('City', { exact: true }).fill('Austin');
  await page.getByLabel('State', { exact: true }).selectOption('TX');
  await page.locator('summary', { hasText: 'A real opening' }).click();
  await page.getByLabel('This is a real, open job').check();
  await page.getByLabel('Posted on').fill('2026-11-22');
  await page.getByLabel('Web address to apply at').fill('https://example.org/apply');
  await more.click();
  const { name, bytes } = await downloaded(page, () => page.getByRole('button', { name: /^Posting data/ }).click());
  expect(name).toBe('credentialing-specialist-posting-data.jsonld');
  expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ '@type': 'JobPosting', datePosted: '2026-11-22' });
});

test('no page of the site passes a sample off as a vacancy @desktop-only', async ({ page }) => {
  for (const path of ['jobs/', 'jobs/manager/', 'jobs/coordinator/', 'jobs/compare/', 'jobs/adapt/']) {
    await page.goto(`./${path}`);
    expect(await page.content()).not.toMatch(/application\/ld\+json[^<]*JobPosting/);
  }
});

test('the papers that go with it follow the ticked duties and have the same ways out', async ({ page }) => {
  await editor(page);
  await page.getByRole('tab', { name: 'Related documents' }).click();
  for (const [value, title] of [
    ['interview', 'Interview guide: Credentialing specialist'],
    ['onboarding', 'First 90 days: Credentialing specialist'],
    ['competency', 'Competency checklist: Credentialing specialist'],
  ] as const) {
    await page.getByLabel('Paper', { exact: true }).selectOption(value);
    await expect(paper(page).getByRole('heading', { level: 2, name: title })).toBeVisible();
    const { bytes } = await downloaded(page, () => page.getByRole('tabpanel').getByRole('button', { name: 'Download Word' }).click());
    expect(readDocx(bytes).parts[0]).toEqual({ kind: 'heading', level: 1, text: title });
  }
  await page.getByLabel('Paper', { exact: true }).selectOption('onboarding');
  const lesson = paper(page).getByRole('link').first();
  await expect(lesson).toHaveAttribute('href', /\/learn\//);
});

test('a table of a paper is a stop of the Tab key only where it scrolls, and never a landmark', async ({ page }) => {
  await editor(page);
  await page.getByRole('tab', { name: 'Related documents' }).click();
  await page.getByLabel('Paper', { exact: true }).selectOption('competency');
  const tables = paper(page).locator('.scroll-x');
  await expect(tables.first()).toBeVisible();
  /** Of each table: whether it scrolls, and whether Tab comes to it. */
  const stops = () =>
    tables.evaluateAll((all) => all.map((each) => [each.scrollWidth > each.clientWidth, each.getAttribute('tabindex') === '0']));
  const agrees = async () => (await stops()).every(([scrolls, stop]) => scrolls === stop);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await expect.poll(agrees).toBe(true);
    await expect(paper(page).getByRole('region')).toHaveCount(0);
  }
  // Tables with room are no stop; what does not fit is one, and says what it is.
  await tables.evaluateAll((all) => {
    for (const each of all) if (each.firstElementChild instanceof HTMLElement) each.firstElementChild.style.minInlineSize = '60rem';
  });
  await expect.poll(async () => (await stops()).every(([scrolls, stop]) => scrolls === true && stop === true)).toBe(true);
  await expect(paper(page).getByRole('group').first()).toHaveAccessibleName(/\w/);
  const { violations } = await new AxeBuilder({ page }).include('.job-paper').setLegacyMode(true).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('printing shows the document and nothing of the form', async ({ page }) => {
  await editor(page);
  await page.getByRole('tab', { name: /^Checks/ }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(paper(page)).toBeVisible();
  await expect(page.locator('.job-form')).toBeHidden();
  await expect(page.locator('.job-findings')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Download Word' })).toBeHidden();
});

test('levels are compared side by side, and the address names the pair', async ({ page }) => {
  await page.goto('./jobs/compare/');
  await expect(page.getByRole('heading', { name: 'Credentialing coordinator (entry level) to Credentialing specialist' })).toBeVisible();
  await page.getByLabel('From').selectOption('manager');
  await page.getByLabel('To', { exact: true }).selectOption('director');
  await expect(page.locator('.job-goes').first()).toContainText('Not at this level');
  await expect(page).toHaveURL(/#manager\+director$/);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Medical staff services manager to Director of medical staff services' })).toBeVisible();
});

test('a template can be read and printed without script @desktop-only', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto('./jobs/manager/');
  await expect(page.getByRole('heading', { name: 'Responsibilities' })).toBeVisible();
  expect(await page.locator('.duties li').count()).toBe(34);
  const bare = await context.request.get('./jobs/adapt/');
  expect(await bare.text()).toContain('Customizing needs JavaScript');
  await context.close();
});

test('axe finds nothing in the editor, with every part open, in either theme; nothing scrolls sideways', async ({ page }) => {
  await editor(page, 'coordinator');
  await page.getByText('Add a section').evaluate((button) => {
    for (const part of document.querySelectorAll<HTMLDetailsElement>('.job-part')) part.open = true;
    (button as HTMLButtonElement).click();
  });
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    for (const tab of theme === 'light' ? ['Preview', /^Checks/, 'What I changed', 'Related documents'] : [/^Checks/]) {
      await page.getByRole('tab', { name: tab }).click();
      const { violations } = await new AxeBuilder({ page })
        .include('main')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual(
        [],
      );
    }
  }
  const width = page.viewportSize()?.width ?? 0;
  for (const size of width < 600 ? [320, width] : [width]) {
    await page.setViewportSize({ width: size, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
