/** The end of a printed page in Chromium: the last sheet holds more than the site's disclaimer. */
import { expect, test } from '@playwright/test';
import { bare, sheetsOf } from '../engines/paper.ts';

test('the last sheet of a printed lesson is never the disclaimer alone, however tall the sheet @desktop-only', async ({ page }) => {
  await page.goto('./learn/law-and-risk/hipaa/');
  await page.emulateMedia({ media: 'print' });
  const footer = bare(await page.locator('.site-footer').innerText()).length;
  expect(footer).toBeGreaterThan(50);
  const alone: number[] = [];
  for (let height = 230; height <= 305; height += 3) {
    const sheets = await sheetsOf(await page.pdf({ width: '216mm', height: `${String(height)}mm` }));
    expect(sheets.length).toBeGreaterThan(2);
    expect(Math.min(...sheets.map(({ length }) => length))).toBeGreaterThan(20);
    if ((sheets.at(-1)?.length ?? 0) < footer * 1.3) alone.push(height);
  }
  expect(alone).toEqual([]);
});
