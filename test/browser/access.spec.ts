/**
 * Each page is visited once: axe finds nothing in either theme, nothing scrolls sideways at 320 pixels or with text twice as large, the
 * policy holds, and no one else is asked for anything. Beside that, what only a person's hands would find.
 */
import { readdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { watchPolicy } from './policy.ts';

const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('index.html'))
  .map((name) => name.replace(/index\.html$/, ''))
  .sort();

/** One page of each folder that holds many alike, and every other page. */
const kinds = pages.filter((path, at) => {
  const folder = (of: string) => of.split('/').slice(0, -2).join('/');
  return folder(path) === '' || pages.findIndex((other) => folder(other) === folder(path)) === at;
});

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Leaves of a long row of like things (428 terms, a booklet's lessons, which have pages of their own) the first ones: axe takes half a
 * minute to say of each what it says of the first.
 */
async function thin(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const parent of document.querySelectorAll('main *, main')) {
      const alike = new Map<string, number>();
      for (const child of [...parent.children]) {
        const kind = `${child.tagName} ${child.getAttribute('class') ?? ''}`;
        const count = (alike.get(kind) ?? 0) + 1;
        alike.set(kind, count);
        if (count > (child.matches('article') ? 2 : 24)) child.remove();
      }
    }
  });
}

/** Spaces text as WCAG 1.4.12 has it, in a style sheet of its own: the page's policy refuses a style element. */
const spaceText = (page: Page, on: boolean) =>
  page.evaluate((wide) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    if (wide) document.adoptedStyleSheets.push(sheet);
    else document.adoptedStyleSheets.pop();
  }, on);

/** Text that its box hides a part of. What is hidden on purpose, or scrolls, is none. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *:not(script, style, svg *, .visually-hidden, .visually-hidden *)')]
      .filter((element) => {
        const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element);
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          element.textContent.trim() !== '' &&
          element.checkVisibility() &&
          textOverflow !== 'ellipsis' &&
          // Kept for screen readers alone.
          clipPath !== 'inset(50%)' &&
          ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
        );
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent.trim().slice(0, 40)}`),
  );

/** What axe finds on the page as it stands. The pages have no frames, so axe needs no second page to put its results together. */
async function findings(page: Page, rules: { type: 'tag' | 'rule'; values: string[] } = { type: 'tag', values: tags }): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  return violations.map((violation) => `${violation.id} at ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Opens a page and waits until its islands stand (until then Astro marks them with `ssr`) and have read what they show. */
async function open(page: Page, path: string) {
  const response = await page.goto(`./${path}`);
  if ((await page.locator('astro-island').count()) > 0) {
    await expect(page.locator('astro-island[ssr]:is([client="load"], [client="only"])')).toHaveCount(0);
    await page.waitForLoadState('networkidle');
  }
  return response;
}

for (const path of pages) {
  test(`/${path} is open to all and keeps its policy @desktop-only`, async ({ page, context }) => {
    const strays: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.hostname !== 'localhost' && url.protocol.startsWith('http')) strays.push(request.url());
    });
    const breaches = await watchPolicy(page);
    const response = await open(page, path);

    await test.step('policy', async () => {
      const header = response?.headers()['content-security-policy'] ?? '';
      expect.soft(header).toContain("default-src 'self'");
      expect.soft(header).toContain("frame-ancestors 'none'");
      const meta = (await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')) ?? '';
      for (const policy of [header, meta]) expect.soft(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'/);
      expect.soft(await page.locator('[onclick], [onload], [onerror]').count()).toBe(0);
      // A style attribute in the HTML is refused by the policy; one that script sets through the style object is not, and is no fault.
      expect.soft((await response?.text())?.match(/<[a-z][^>]*\sstyle="/)?.[0]).toBeUndefined();
      expect.soft(strays).toEqual([]);
      expect.soft(breaches).toEqual([]);
      expect.soft(header).toContain("require-trusted-types-for 'script'");
      expect.soft(await context.cookies()).toEqual([]);
    });
    await test.step('nothing scrolls sideways', async () => {
      // A place that scrolls inside another is a second stop of the Tab key with a second name.
      expect.soft(await page.locator('.scroll-x .scroll-x').count()).toBe(0);
      for (const [width, size] of [
        [320, '100%'],
        [640, '200%'],
      ] as const) {
        await page.setViewportSize({ width, height: 740 });
        await page.evaluate((value) => {
          document.documentElement.style.fontSize = value;
        }, size);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(over, `at ${String(width)} pixels and ${size} text`).toBeLessThanOrEqual(0);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
      await thin(page);
    });
    await test.step('nothing is cut off with wide text spacing', async () => {
      await spaceText(page, true);
      for (const width of [1280, 400]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(over, `at ${String(width)} pixels`).toBeLessThanOrEqual(0);
        expect.soft(await cutOff(page), `at ${String(width)} pixels`).toEqual([]);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
      await spaceText(page, false);
    });
    await test.step('axe, light: every rule', async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      expect.soft(await findings(page)).toEqual([]);
    });
    await test.step('axe, dark: contrast', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await findings(page, { type: 'rule', values: ['color-contrast'] })).toEqual([]);
    });
  });
}

for (const path of kinds) {
  test(`/${path}: with forced colors every control keeps an edge and its focus is seen @desktop-only`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, path);
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, select, input:not([type="hidden"]), textarea, .button')]
        .filter((element) => element.checkVisibility())
        .flatMap((element) => {
          const style = getComputedStyle(element);
          const edge = style.borderStyle !== 'none' && Number.parseFloat(style.borderWidth) > 0;
          // What is drawn by the browser, or reads as a link, needs none.
          const own = element.matches('[type="checkbox"], [type="radio"], [type="range"], [type="file"], .visually-hidden');
          const link = style.textDecorationLine.includes('underline');
          element.focus();
          const focused = getComputedStyle(element);
          const seen = (focused.outlineStyle !== 'none' && Number.parseFloat(focused.outlineWidth) > 0) || element.matches(':disabled');
          const name = `${element.tagName} ${element.className} ${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}`;
          return [...(edge || own || link ? [] : [`no edge: ${name}`]), ...(seen ? [] : [`no focus: ${name}`])];
        }),
    );
    expect([...new Set(bare)]).toEqual([]);
  });

  test(`/${path}: axe finds nothing on a phone @phone-only`, async ({ page }) => {
    await open(page, path);
    await thin(page);
    expect(await findings(page)).toEqual([]);
  });
}

test('axe finds nothing in the open menu of a phone @phone-only', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Menu' }).click();
  expect(await findings(page)).toEqual([]);
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
