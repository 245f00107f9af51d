/** Nothing for axe to find on any page, in either theme; nothing scrolls sideways at 320 pixels; the rules of the policy hold. */
import { readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('index.html'))
  .map((name) => name.replace(/index\.html$/, ''))
  .sort();

/** One page of each folder that holds many alike, and every other page. */
const kinds = pages.filter((path, at) => {
  const folder = (of: string) => of.split('/').slice(0, -2).join('/');
  return folder(path) === '' || pages.findIndex((other) => folder(other) === folder(path)) === at;
});

async function findings(page: Page, path: string): Promise<string[]> {
  await page.goto(`./${path}`);
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map((violation) => `${path}: ${violation.id} at ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a phone, ${theme}, the menu open and shut, on a page of each kind @phone-only`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({ colorScheme: theme });
    for (const path of kinds) expect(await findings(page, path)).toEqual([]);
    await page.getByRole('button', { name: 'Menu' }).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}

/** So many pages share one test, so that a browser context is not opened for each. */
const batch = 12;
for (let at = 0; at < pages.length; at += batch) {
  const some = pages.slice(at, at + batch);
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing, ${theme}, pages ${String(at + 1)} to ${String(at + some.length)} @desktop-only`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      for (const path of some) expect(await findings(page, path)).toEqual([]);
    });
  }
  test(`nothing scrolls sideways at 320 pixels, also with text twice as large, pages ${String(at + 1)} to ${String(at + some.length)} @phone-only`, async ({
    page,
  }) => {
    for (const path of some) {
      for (const [width, size] of [
        [320, '100%'],
        [640, '200%'],
      ] as const) {
        await page.setViewportSize({ width, height: 740 });
        await page.goto(`./${path}`);
        await page.evaluate((value) => {
          document.documentElement.style.fontSize = value;
        }, size);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `${path} at ${String(width)} pixels and ${size} text`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test('every page keeps its policy, asks no one else for anything and sets no cookie @desktop-only', async ({ page, context }) => {
  const strays: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.hostname !== 'localhost' && url.protocol.startsWith('http')) strays.push(request.url());
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) strays.push(message.text());
  });
  for (const path of pages) {
    const response = await page.goto(`./${path}`);
    const header = response?.headers()['content-security-policy'] ?? '';
    expect(header).toContain("default-src 'self'");
    expect(header).toContain("frame-ancestors 'none'");
    expect(header).not.toContain('unsafe-inline');
    expect(header).not.toMatch(/'unsafe-eval'/);
    const meta = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
    expect(meta).not.toContain('unsafe-inline');
    expect(
      await page
        .locator('[style], [onclick], [onload], [onerror]')
        .evaluateAll((found) => found.filter((element) => element.matches('[onclick], [onload], [onerror]')).length),
    ).toBe(0);
  }
  expect(strays).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test('the skip link is the first stop and leads to the content', async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the theme switch is remembered and does not flash', async ({ page }) => {
  await page.goto('./learn/');
  const button = page.getByRole('button', { name: /^Theme/ });
  await button.click();
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('./practice/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
});

test('an unknown address gets a page that helps', async ({ page }) => {
  const response = await page.goto('./no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible();
});
