/** The end of a printed page in Chromium: the last sheet holds more than the site's disclaimer. */
import { inflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** How many signs each sheet of a PDF by Chromium shows, in the order of the sheets. */
function signsOf(pdf: Buffer): number[] {
  const text = pdf.toString('latin1');
  const objects = new Map<string, number>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj/g)) objects.set(match[1] ?? '', match.index);
  return [...text.matchAll(/\/Type\s*\/Page\b[^]*?\/Contents (\d+) 0 R/g)].map(([, content = '']) => {
    const from = objects.get(content) ?? 0;
    const begin = /stream\r?\n/g;
    begin.lastIndex = from;
    begin.exec(text);
    const drawn = inflateSync(pdf.subarray(begin.lastIndex, text.indexOf('endstream', begin.lastIndex))).toString('latin1');
    // Each sign is four digits between angles, before the operator that shows them.
    const runs = [...drawn.matchAll(/((?:<[0-9A-Fa-f]+>|[-\d.\s[\]])+)T[jJ]/g)].map(([run]) => run);
    return (
      runs
        .join('')
        .match(/<[0-9A-Fa-f]+>/g)
        ?.reduce((sum, hex) => sum + (hex.length - 2) / 4, 0) ?? 0
    );
  });
}

test('the last sheet of a printed lesson is never the disclaimer alone, however tall the sheet @desktop-only', async ({ page }) => {
  await page.goto('./learn/law-and-risk/hipaa/');
  await page.emulateMedia({ media: 'print' });
  const footer = (await page.locator('.site-footer').innerText()).replace(/\s/g, '').length;
  expect(footer).toBeGreaterThan(50);
  const alone: number[] = [];
  for (let height = 230; height <= 305; height += 3) {
    const sheets = signsOf(await page.pdf({ width: '216mm', height: `${String(height)}mm` }));
    expect(sheets.length).toBeGreaterThan(2);
    expect(Math.min(...sheets)).toBeGreaterThan(20);
    if ((sheets.at(-1) ?? 0) < footer * 1.3) alone.push(height);
  }
  expect(alone).toEqual([]);
});
