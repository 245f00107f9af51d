/**
 * The portable copy, unpacked anew and opened as its readers open it: by double click, and by its small server.
 * `npm test` makes it; after `npm run portable -- --out .cache/portable` this file runs by itself.
 */
import { unzipSync } from 'fflate';
import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const zip = '.cache/portable/primary-source-portable.zip';
let folder = '';
const at = (path: string) => pathToFileURL(join(folder, 'primary-source', path)).href;

test.describe('the portable copy @desktop-only', () => {
  test.skip(!existsSync(zip), 'no portable copy was made');
  test.beforeAll(() => {
    // A name with a space and a letter beyond ASCII, as folders of people have.
    folder = mkdtempSync(join(tmpdir(), 'portable é '));
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
  });
  test.afterAll(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  test('opened from the folder, is read and printed, and says what cannot work', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) asked.push(request.url());
    });
    await page.goto(at('site/index.html'));
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Learn' }).click();
    await page.locator('main a[href*="learn/"], main a[href*="credentialing/"]').filter({ visible: true }).first().click();
    await page.goto(at('site/learn/law-and-risk/npdb-reporting/index.html'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'About this copy' })).toContainText('You opened this copy from a folder');
    // The stylesheet is there: the skip link is out of sight, and the page has its measure.
    const looks = await page.evaluate(() => ({
      paper: getComputedStyle(document.documentElement).getPropertyValue('--gap-3').trim(),
      rules: [...document.styleSheets].length,
    }));
    expect(looks.paper).not.toBe('');
    expect(looks.rules).toBeGreaterThan(0);
    // A link to a section of another page ends there.
    // Terms are told in a note of the browser's own, which needs no script.
    const link = page.locator('main a[href*="glossary/index.html#"]').first();
    const term = (await link.getAttribute('href'))?.split('#')[1] ?? '';
    await page.goto(await link.evaluate((a: HTMLAnchorElement) => a.href));
    await expect(page).toHaveURL(new RegExp(`glossary/index\\.html#${term}$`));
    await expect(page.locator(':target')).toBeVisible();
    await expect(page.getByRole('button', { name: /Search/ })).toHaveCount(0);
    await page.goto(at('site/progress/index.html'));
    await expect(page.getByText('This tool does not work in a page opened from a folder').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('complementary', { name: 'About this copy' })).toBeHidden();
    expect(asked).toEqual([]);
  });

  test('with its small server, an exam is sat', async ({ page }) => {
    const server = spawn(process.execPath, [join(folder, 'primary-source/serve.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const site = await new Promise<string>((resolve) => {
        server.stdout.on('data', (said: Buffer) => {
          const found = /http:\/\/localhost:\d+\//.exec(said.toString());
          if (found) resolve(found[0]);
        });
      });
      const outside = await page.request.get(`${site}..%2f..%2f..%2fetc/passwd`);
      expect(outside.status()).toBe(404);
      await page.goto(site);
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Practice' }).click();
      await expect(page).toHaveURL(`${site}practice/`);
      await page.goto(`${site}practice/custom/?topics=npdb-querying,npdb-reporting,npdb-disputes`);
      await page.getByRole('button', { name: 'Begin' }).click();
      await page.getByRole('button', { name: 'Begin' }).click();
      await expect(page.getByRole('heading', { name: 'Question 1 of 20' })).toBeFocused();
    } finally {
      server.kill();
    }
  });
});
